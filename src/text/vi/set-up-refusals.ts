/** Why an act of the set-up desk could not be done. */
import type { RefusalData } from "#kernel/result.ts";

export const setUpRefusals = {
  SET_UP_ACT_NOT_FOUND: "Không tìm thấy bước thiết lập này. Tải lại trang để thấy các bước gần nhất.",
  SET_UP_ACT_TAKEN_BACK: "Bước này đã được hoàn tác trước đó.",
  SET_UP_ACT_OVERTAKEN: (d: RefusalData) =>
    `Chưa hoàn tác được. ${d.records ?? ""} mục của bước này đã được thay đổi sau đó; hãy hoàn tác bước mới hơn trước hoặc sửa trực tiếp.`,
  REPORTING_RULE_NOT_OF_PLAN: "Chưa lưu được. Có chế độ báo cáo không còn trong kế hoạch; tải lại trang rồi sửa lại.",
  REPORTING_RULE_WITHOUT_DAY: "Chưa lưu được. Đã chọn tháng mà chưa có ngày gửi báo cáo; hãy nhập ngày hoặc bỏ tháng.",
  REPORTING_RULE_MONTH_NOT_MEANT: "Chưa lưu được. Báo cáo hằng tháng không gắn với một tháng nhất định; hãy bỏ tháng.",
  REPORTING_RULE_DAY_NOT_IN_MONTH: (d: RefusalData) =>
    `Chưa lưu được. Tháng ${d.month ?? ""} không có ngày ${d.day ?? ""}; hãy chọn ngày khác.`,
  REPORT_PERSON_NOT_OF_BODY:
    "Chưa lưu được. Người nhập phải có vai trò báo cáo hoặc lãnh đạo, người ký phải là lãnh đạo của chính đơn vị đó.",
  SIGNER_IS_ANOTHER: (d: RefusalData) => `Chưa ký được. Báo cáo này do ${d.name ?? "người khác"} ký theo thiết lập của kế hoạch.`,
} as const;
