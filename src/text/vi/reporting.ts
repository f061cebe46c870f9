/** Why a round or a report could not go on, and the names of states, steps and gaps. */
import type { reportingErrors } from "#reporting/errors.ts";
import type { Cadence, GapCode, OwingReason, SubmissionAction, SubmissionState, WarningCode } from "#reporting/model.ts";
import type { RefusalWords } from "../words.ts";
import { withWrittenDays } from "../written-days.ts";
import { setUpRefusals } from "./set-up-refusals.ts";

const kept = "Số liệu đã lưu không mất.";

export const reporting = {
  refusals: {
    ROUND_NOT_FOUND: "Không tìm thấy kỳ báo cáo này. Có thể địa chỉ đã cũ; mở lại từ danh sách kỳ báo cáo của kế hoạch.",
    PLAN_NOT_IN_FORCE: "Chưa mở được kỳ báo cáo. Kế hoạch chưa có hiệu lực trong sổ; hãy xác nhận đưa vào thực hiện trước.",
    ROUND_ALREADY_OPEN: (d) => `Chưa mở thêm được kỳ ${d.periodId ?? ""}. Kỳ này của kế hoạch đã mở; mở kỳ có sẵn để làm tiếp.`,
    ROUND_OWED_BY_NOBODY:
      "Chưa mở được kỳ báo cáo. Chưa có đơn vị nào phải báo cáo; hãy giao chỉ tiêu, nhiệm vụ cho đơn vị trước.",
    ROUND_LOCKED: `Kỳ báo cáo đã khoá nên không nhận thay đổi. ${kept} Cần sửa thì đề nghị văn phòng mở khoá.`,
    ROUND_NOT_LOCKED: "Kỳ báo cáo đang mở, không cần mở khoá.",
    INDICATORS_NOT_READY: (d) =>
      `Chưa mở được kỳ báo cáo. ${d.indicators ?? ""} chỉ tiêu đã giao chưa rõ loại số đo hoặc cách cộng dồn; hãy chọn ở trang giao việc.`,
    DUE_BEFORE_PERIOD: "Chưa mở được kỳ báo cáo. Hạn gửi sớm hơn ngày đầu kỳ; hãy chọn ngày khác.",
    CADENCE_HAS_NO_PERIODS: "Quy định báo cáo này không theo kỳ đều (sơ kết, tổng kết, đột xuất); hãy nhập hạn gửi bằng tay.",
    SUBMISSION_NOT_FOUND: "Không tìm thấy báo cáo này. Mở lại từ kỳ báo cáo.",
    SUBMISSION_CHANGED_MEANWHILE: `Chưa lưu được vì báo cáo vừa được người khác thay đổi. ${kept} Tải lại để thấy bản mới rồi làm tiếp.`,
    SUBMISSION_NOT_OWED: (d) =>
      `Chưa lưu được. ${d.records ?? ""} dòng không thuộc phần đơn vị phải báo cáo trong kỳ này; tải lại trang và nhập lại. ${kept}`,
    SUBMISSION_INCOMPLETE: (d) => {
      const parts = [
        Number(d.gaps) > 0 ? `${d.gaps} chỗ còn thiếu` : "",
        Number(d.unexplained) > 0 ? `${d.unexplained} số liệu khác thường chưa có thuyết minh` : "",
      ].filter((part) => part !== "");
      return `Chưa gửi được báo cáo: ${parts.join(", ")}${d.first ? `, trước hết ở “${d.first}”` : ""}. ${kept} Bổ sung rồi gửi lại.`;
    },
    TRANSITION_NOT_ALLOWED:
      "Chưa thực hiện được. Báo cáo đang ở trạng thái không cho phép bước này; tải lại trang để thấy trạng thái mới.",
    SIGNATURE_MISSING: `Chưa gửi được báo cáo. Kỳ này cần lãnh đạo đơn vị ký trước khi gửi. ${kept}`,
    SIGNATURE_NOT_ASKED: "Kỳ này không yêu cầu ký; có thể gửi thẳng.",
    ACCEPTANCE_NOT_ASKED: "Kỳ này không có bước cấp trên tiếp nhận; báo cáo đã duyệt là số liệu chính thức.",
    RETURN_REASON_MISSING: "Chưa trả lại được. Hãy ghi lý do để đơn vị biết cần sửa gì.",
    REOPEN_REASON_MISSING:
      "Chưa mở lại được. Hãy ghi lý do; bản đã duyệt vẫn là số liệu chính thức cho đến khi bản mới được duyệt.",
    HANDOVER_AHEAD_OF_ITS_DAY: (d) =>
      `Chưa chuyển được việc. Thay đổi có hiệu lực từ ${withWrittenDays(String(d.day ?? ""), "vi")}; đến ngày đó mới chuyển việc.`,
    HANDOVER_TO_NOBODY: "Chưa chuyển được việc. Có đơn vị nhận việc hiện không còn; hãy chọn đơn vị khác.",
    HANDOVER_ONE_HEIR:
      "Chưa chuyển được việc. Một nhiệm vụ chỉ có một đơn vị chủ trì và một báo cáo chỉ có một đơn vị gửi; hãy chọn một đơn vị nhận.",
    HANDOVER_NOT_HELD: "Chưa chuyển được việc. Có mục không còn gắn với đơn vị cũ; hãy tải lại trang rồi chọn lại.",
    HEIR_HAS_PLAN: (d) =>
      `Chưa chuyển được kế hoạch “${d.title ?? ""}”. Đơn vị nhận đã có kế hoạch từ chính văn bản này; hãy bỏ chọn đơn vị đó.`,
    ...setUpRefusals,
  } satisfies Record<keyof typeof reportingErrors, RefusalWords>,
  states: {
    draft: "Đang nhập",
    signed: "Đã ký, chưa gửi",
    submitted: "Chờ duyệt",
    returned: "Bị trả lại",
    approved: "Đã duyệt",
    accepted: "Cấp trên đã tiếp nhận",
  } satisfies Record<SubmissionState, string>,
  actions: {
    save: "Lưu",
    sign: "Ký",
    submit: "Gửi duyệt",
    return: "Trả lại",
    approve: "Duyệt",
    accept: "Tiếp nhận",
    reopen: "Mở lại để sửa",
  } satisfies Record<SubmissionAction, string>,
  reasons: {
    "reporting-rule": "Quy định báo cáo của kế hoạch nêu tên",
    indicator: "Được giao chỉ tiêu",
    "task-lead": "Chủ trì nhiệm vụ",
  } satisfies Record<OwingReason, string>,
  cadences: {
    monthly: "Hằng tháng",
    quarterly: "Hằng quý",
    "half-yearly": "6 tháng",
    "nine-monthly": "9 tháng",
    yearly: "Hằng năm",
    "mid-term": "Giữa nhiệm kỳ",
    "end-term": "Cuối nhiệm kỳ",
    "2.5-yearly": "2,5 năm một lần",
    "ad-hoc": "Đột xuất",
  } satisfies Record<Cadence, string>,
  gaps: {
    VALUE_MISSING: "Chưa nhập số",
    VALUE_NOT_A_NUMBER: "Không phải là số",
    NUMERATOR_MISSING: "Thiếu tử số",
    DENOMINATOR_MISSING: "Thiếu mẫu số",
    DENOMINATOR_ZERO: "Mẫu số bằng 0",
    ANSWER_MISSING: "Chưa chọn câu trả lời",
    NUMBER_AND_ABSENCE: "Vừa có số vừa ghi không có số",
    UPDATE_MISSING: "Chưa cập nhật tiến độ",
    PERCENT_OUT_OF_RANGE: "Tiến độ phải từ 0 đến 100",
    PERCENT_NOT_WHOLE: "Tiến độ phải là số nguyên",
    PERCENT_BELOW_HUNDRED_WHEN_DONE: "Đã hoàn thành mà tiến độ dưới 100",
    DONE_DAY_MISSING: "Thiếu ngày hoàn thành",
    DONE_DAY_NOT_A_DAY: "Ngày hoàn thành không hợp lệ",
    DONE_DAY_IN_FUTURE: "Ngày hoàn thành ở tương lai",
    DONE_DAY_WITHOUT_DONE: "Có ngày hoàn thành nhưng chưa hoàn thành",
    REGULAR_TASK_NEVER_DONE: "Nhiệm vụ thường xuyên không ghi hoàn thành",
    REASON_MISSING: "Thiếu lý do hoặc văn bản quyết định",
    NOT_OWED: "Không thuộc phần phải báo cáo",
    REPORTED_TWICE: "Nhập hai lần",
    NOTHING_TO_REPORT_WITH_VALUES: "Ghi “không phát sinh” nhưng vẫn có số",
  } satisfies Record<GapCode, string>,
  warnings: {
    PERCENT_OUTSIDE_0_100: "Tỷ lệ ngoài khoảng 0–100%",
    NUMERATOR_ABOVE_DENOMINATOR: "Tử số lớn hơn mẫu số",
    CUMULATIVE_BELOW_LAST: "Số lũy kế nhỏ hơn kỳ trước",
    JUMP_OVER_TENFOLD: "Chênh hơn 10 lần so với kỳ trước",
    NEGATIVE_VALUE: "Số đếm âm",
  } satisfies Record<WarningCode, string>,
} as const;
