/** What the catalogue of indicators refuses. */
import type { catalogueErrors } from "#catalogue/errors.ts";
import type { RefusalWords } from "../words.ts";

export const catalogue = {
  refusals: {
    DEFINITION_NOT_FOUND: "Không có định nghĩa này trong danh mục. Hãy tải lại trang rồi chọn lại.",
    DEFINITION_CODE_TAKEN: (d) => `Chưa lưu được. Mã ${d.code ?? ""} đã dùng cho định nghĩa khác; hãy chọn mã khác.`,
    DEFINITION_NAME_EMPTY: "Chưa lưu được. Tên chỉ tiêu chưa có chữ nào.",
    DEFINITION_RETIRED: (d) =>
      `Chưa thực hiện được. “${d.name ?? ""}” đã ngừng dùng; hãy cho dùng lại hoặc chọn định nghĩa khác.`,
    DEFINITION_CHANGED:
      "Chưa lưu được. Người khác vừa sửa định nghĩa này; nội dung bạn nhập còn trên trang, hãy tải lại để so sánh.",
    DEFINITION_SAYS_THE_SAME: "Chưa có gì để lưu. Nội dung giống phiên bản đang dùng.",
    RATIO_NEEDS_PARTS: "Chưa lưu được. Tỷ lệ cần ghi rõ cả tử số và mẫu số.",
    ONLY_A_RATIO_HAS_PARTS: "Chưa lưu được. Chỉ tỷ lệ mới có tử số, mẫu số; hãy bỏ hai ô đó hoặc chọn loại đo là tỷ lệ.",
  } satisfies Record<keyof typeof catalogueErrors, RefusalWords>,
} as const;
