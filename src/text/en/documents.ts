import type { documents as vi } from "../vi/documents.ts";
import type { Words } from "../words.ts";

export const documents: Words<typeof vi> = {
  refusals: {
    SOURCE_LINES_NOT_THERE: (d) =>
      `The passage could not be opened: the text has no lines ${d.from ?? ""} to ${d.to ?? ""}. Reload the page and choose the record again.`,
  },
};
