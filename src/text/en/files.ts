import type { files as vi } from "../vi/files.ts";
import type { Words } from "../words.ts";

export const files: Words<typeof vi> = {
  refusals: {
    STORED_FILE_MISSING:
      "The original file could not be sent: it is not in the store. Please ask an administrator to check the backup.",
  },
};
