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
      `Chưa thực hiện được. Kế hoạch ${stateOf(d.state)}, chỉ kế hoạch dự thảo mới đưa vào theo dõi được. Hãy tải lại trang để xem trạng thái mới nhất.`,
    PLAN_SUPERSEDED: "Chưa lưu được. Kế hoạch đã được thay thế; hãy làm ở kế hoạch thay thế.",
    INDICATOR_NOT_OF_PLAN:
      "Chưa giao được chỉ tiêu. Có chỉ tiêu không thuộc kế hoạch này; hãy tải lại trang giao việc rồi chọn lại.",
    NOTHING_TO_ASSIGN: "Chưa có gì để lưu. Hãy chọn đơn vị, hoặc chọn cách đo, cách cộng dồn, tần suất cho nhóm chỉ tiêu.",
  } satisfies Record<keyof typeof plansErrors, RefusalWords>,
} as const;
