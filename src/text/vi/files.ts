/** What the store of files refuses. */
import type { filesErrors } from "#files/errors.ts";
import type { RefusalWords } from "../words.ts";

export const files = {
  refusals: {
    STORED_FILE_MISSING: "Chưa tải được tệp gốc vì không tìm thấy tệp trong kho lưu. Hãy báo quản trị viên kiểm tra bản sao lưu.",
  } satisfies Record<keyof typeof filesErrors, RefusalWords>,
} as const;
