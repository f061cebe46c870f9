/** What the room of review refuses. */
import type { reviewErrors } from "#review/errors.ts";
import type { RefusalWords } from "../words.ts";

export const review = {
  refusals: {
    PLAN_ABOVE_ITSELF: "Chưa xác nhận. Kế hoạch không thể là cấp trên của chính nó, kể cả qua kế hoạch khác.",
    SUPERIOR_NOT_LINKED:
      "Chưa lưu liên kết. Hai kế hoạch này chưa được nối là cấp trên và cấp dưới; hãy xác nhận kế hoạch cấp trên trước.",
    RECORD_NOT_OF_PLANS: "Chưa lưu liên kết. Có mục không thuộc hai kế hoạch này; hãy tải lại trang.",
    PLAN_NOT_OWED: "Chưa nhắc. Có đơn vị đã ban hành kế hoạch hoặc không thuộc mệnh lệnh này; hãy tải lại trang.",
    INDICATOR_PAIRED_TWICE:
      "Chưa đóng kế hoạch. Có chỉ tiêu được nối hai lần; mỗi chỉ tiêu chỉ nối với một chỉ tiêu của kế hoạch kia.",
    TASKS_LEFT_OPEN: (d) => `Chưa đóng kế hoạch. Còn ${d.left ?? ""} nhiệm vụ chưa chọn chuyển tiếp hay kết thúc.`,
    TASK_NOT_OPEN: "Chưa đóng kế hoạch. Có nhiệm vụ đã xong, đã dừng hoặc được chọn hai lần; hãy tải lại trang.",
    ENDING_NEEDS_REASON: "Chưa đóng kế hoạch. Nhiệm vụ kết thúc phải có lý do.",
  } satisfies Record<keyof typeof reviewErrors, RefusalWords>,
} as const;
