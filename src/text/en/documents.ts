import type { documents as vi } from "../vi/documents.ts";
import type { Words } from "../words.ts";

export const documents: Words<typeof vi> = {
  refusals: {
    SOURCE_LINES_NOT_THERE: (d) =>
      `The passage could not be opened: the text has no lines ${d.from ?? ""} to ${d.to ?? ""}. Reload the page and choose the record again.`,
    DOCUMENT_HAS_PLAN: "Nothing was changed. This document has a plan in the register; its facts come from the document itself.",
    DOCUMENT_HAS_FILE: (d) =>
      `The file was not replaced. The document already has the file ${d.fileName ?? ""}; an original is never overwritten.`,
    DOCUMENT_HAS_NO_FILE: "This document is only named by others; there is no file yet.",
  },
};
