/** What the room of plans refuses. */
import type { plansErrors } from "#plans/errors.ts";
import type { PlanState } from "#plans/model.ts";
import type { RefusalWords } from "../words.ts";

const states: Readonly<Record<PlanState, string>> = {
  draft: "dự thảo trong sổ",
  "in-force": "đang theo dõi",
  superseded: "đã được thay thế",
};

const stateOf = (state: unknown): string => Object.entries(states).find(([code]) => code === state)?.[1] ?? "";

export const plans = {
  refusals: {
    PLAN_ALREADY_IMPORTED:
      "Tệp này đã được nhập cho đơn vị, nên không nhập lần nữa. Dữ liệu đã có vẫn giữ nguyên; hãy mở kế hoạch đã nhập.",
    PLAN_HAS_NOTHING: (d) =>
      `Chưa nhập được “${d.fileName ?? ""}”. Không đọc thấy chỉ tiêu hay nhiệm vụ nào trong văn bản. Hãy kiểm tra đây có phải văn bản kế hoạch không, hoặc lấy bản .docx gốc rồi tải lên lại.`,
    PLAN_NOT_A_DRAFT: (d) =>
      `Chưa thực hiện được. Kế hoạch ${stateOf(d.state)}, không còn là dự thảo: thay đổi phải theo quyết định sửa đổi. Hãy tải lại trang để xem trạng thái mới nhất.`,
    PLAN_SUPERSEDED: "Chưa giao được. Kế hoạch đã được thay thế; hãy giao việc ở kế hoạch thay thế.",
    INDICATOR_NOT_OF_PLAN:
      "Chưa giao được chỉ tiêu. Có chỉ tiêu không thuộc kế hoạch này; hãy tải lại trang giao việc rồi chọn lại.",
    NOTHING_TO_ASSIGN: "Chưa có gì để lưu. Hãy chọn đơn vị, hoặc chọn cách đo, cách cộng dồn, tần suất cho nhóm chỉ tiêu.",
    RECORD_CHANGED_MEANWHILE: (d) =>
      `Chưa lưu được. “${d.name ?? d.text ?? ""}” vừa có người khác sửa. Nội dung bạn nhập còn nguyên trên màn hình; hãy so với bản mới rồi chọn.`,
    RECORD_NOT_STANDING: "Chưa lưu được. Mục này đã bị loại khỏi sổ. Hãy khôi phục mục trước khi sửa.",
    TARGET_NOT_OF_INDICATOR: "Chưa lưu được. Có mốc không còn thuộc chỉ tiêu này. Hãy tải lại trang rồi sửa lại.",
    TARGET_INCOMPLETE: (d) =>
      `Chưa lưu được. Mốc ${d.year ?? ""} thiếu số hoặc thiếu lời. Hãy điền đủ, hoặc chọn cách so sánh khác.`,
    TARGET_RANGE_REVERSED: (d) =>
      `Chưa lưu được. Mốc ${d.year ?? ""} có số dưới lớn hơn số trên (${d.value ?? ""} và ${d.valueTo ?? ""}). Hãy đổi lại thứ tự.`,
    TARGET_YEAR_UNLIKELY: (d) =>
      `Chưa lưu được. Năm ${d.year ?? ""} không thể là mốc của kế hoạch. Hãy nhập năm từ 2000 đến 2100.`,
  } satisfies Record<keyof typeof plansErrors, RefusalWords>,
} as const;
