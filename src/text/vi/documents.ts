/** What the room of documents refuses. */
import type { documentsErrors } from "#documents/errors.ts";
import type { RefusalWords } from "../words.ts";

export const documents = {
  refusals: {
    SOURCE_LINES_NOT_THERE: (d) =>
      `Chưa mở được đoạn nguồn. Văn bản không có dòng ${d.from ?? ""} đến ${d.to ?? ""}; hãy tải lại trang rồi chọn lại mục cần xem.`,
  } satisfies Record<keyof typeof documentsErrors, RefusalWords>,
} as const;
