/** What the room of documents refuses. */
import type { documentsErrors } from "#documents/errors.ts";
import type { RefusalWords } from "../words.ts";

export const documents = {
  refusals: {
    SOURCE_LINES_NOT_THERE: (d) =>
      `Chưa mở được đoạn nguồn. Văn bản không có dòng ${d.from ?? ""} đến ${d.to ?? ""}; hãy tải lại trang rồi chọn lại mục cần xem.`,
    DOCUMENT_HAS_PLAN: "Chưa sửa được. Văn bản này đã có kế hoạch trong sổ; thông tin của nó lấy từ chính văn bản.",
    DOCUMENT_HAS_FILE: (d) => `Chưa thay được tệp. Văn bản đã có tệp ${d.fileName ?? ""}; tệp gốc không bị ghi đè.`,
    DOCUMENT_HAS_NO_FILE: "Văn bản này mới chỉ được nhắc tới, chưa có tệp.",
  } satisfies Record<keyof typeof documentsErrors, RefusalWords>,
} as const;
