import type { RefusalData } from "#kernel/result.ts";
import type { ingest as vi } from "../vi/ingest.ts";
import type { Words } from "../words.ts";

const megabytes = (bytes: RefusalData[string] | undefined) => Math.round(Number(bytes ?? 0) / 1_048_576);
const list = (names: RefusalData[string] | undefined) => (Array.isArray(names) ? names.join(", ") : String(names ?? ""));
const sendWord = "Please send a .docx, .txt or .md version.";
const sendAgain = "Please fetch the original again (try opening it) and upload it once more.";

export const ingest: Words<typeof vi> = {
  refusals: {
    PASSAGE_NOT_MARKED:
      "No record was added. The marked passage holds no words or is too long. Mark one sentence or one bullet, then add it again.",
    FILE_NOT_FOUND: "No file could be opened at this path. Check its name and that it may be read.",
    FILE_EMPTY: "The file is empty (0 bytes). A copy may have been cut short; please fetch the original again.",
    FILE_TOO_LARGE: (d) =>
      `The file is larger than the allowed ${megabytes(d.limit)} MB. A plan is usually a few MB at most: remove pictures and embedded files and save it again, or split the annexes off.`,
    FILE_IS_PROGRAM: "This is a program, not a document, whatever its name says. Do not open it; ask the sender.",
    FILE_IS_IMAGE: (d) =>
      `This is a ${d.format ?? ""} picture, a format that is not read here. Save it as PNG, JPEG or TIFF, or send the scanner's PDF.`,
    IMAGE_TOO_LARGE: (d) =>
      `The picture has ${d.width} × ${d.height} dots (${d.megapixels} million), more than the limit of ${d.limit} million. Scan it again at 200 to 300 dpi.`,
    FILE_IS_SPREADSHEET: (d) =>
      `This is a spreadsheet in ${d.format ?? ""} format, which cannot be read. Open it in Excel, save it as .xlsx and upload that.`,
    FILE_IS_SLIDES: `This is a PowerPoint presentation, not a plan document. ${sendWord}`,
    FILE_IS_OLD_OFFICE: (d) => {
      if (d.format === ".xls")
        return "This is a sheet of an old Excel version (.xls). Open it in Excel, save it as .xlsx and upload that.";
      if (d.format === ".ppt")
        return `This is a presentation of an old PowerPoint version (.ppt), not a plan document. ${sendWord}`;
      return `This is a file of an old Office version (${d.format ?? ""}), and the server has no LibreOffice to convert it. Open it in Word, save it as .docx or PDF and upload that.`;
    },
    OLD_WORD_NOT_CONVERTED:
      "This file of an old Word version (.doc) could not be converted; it may be damaged. Open it in Word, save it as .docx or PDF and upload that.",
    FILE_IS_ENCRYPTED: (d) =>
      d.format === "PDF"
        ? "The PDF is locked with a password. Open it with the password, print or save it as a PDF without one, and upload that."
        : "The file is locked with a password. Open it in Word, remove the password (File › Info › Protect Document), save it and upload it again.",
    FILE_IS_OTHER_FORMAT: (d) =>
      `The file is in ${d.format ?? ""} format, which this version cannot read. Open it in Word, save it as .docx and upload that.`,
    FILE_IS_ARCHIVE: (d) =>
      `This is a ${d.format ?? ""} archive that is not a Word document. Unpack it and upload the documents one by one.`,
    FILE_IS_BINARY: `What is in the file is not text, although its name says so. ${sendWord}`,
    FILE_DAMAGED: `The file is damaged or cut short and cannot be read in full. ${sendAgain}`,
    ARCHIVE_BOMB: (d) =>
      d.what === "entries"
        ? `The file holds too many parts (more than ${d.limit}) for a document. Reading stopped for safety. ${sendAgain}`
        : `The file unpacks to far more than a document would. Reading stopped for safety. ${sendAgain}`,
    XML_ENTITIES:
      "The file declares XML entities, which Word and Excel never write and which can do harm. Open it, save it as a new file and upload that.",
    XML_DAMAGED: `The contents of the file are faulty and cannot be read. ${sendAgain}`,
    TABLE_TOO_WIDE: (d) =>
      `One table is ${d.columns ?? "too many"} columns wide; at most ${d.limit} can be read. Delete empty columns or split the table, then upload it again.`,
    TABLE_TOO_LARGE: (d) =>
      `The tables in the file have more than ${d.limit} cells. Split the annexes into several files and upload them one by one.`,
    TOO_MANY_PAGES: (d) =>
      `The PDF has ${d.pages} pages; at most ${d.limit} can be read. Take out the plan and its annexes and upload those.`,
    TOO_MANY_LINES: (d) => `The text is longer than ${d.limit} lines. Split it into several files, one plan each.`,
    TEXT_TOO_LONG: (d) => `The text is longer than ${d.limit} characters. Split it into several files, one plan each.`,
    NO_TEXT: (d) =>
      Number(d.images ?? 0) > 0
        ? `The file holds only pictures (${d.images}) and no text: probably a scan. Please use the typed Word version.`
        : "There is no text in the file. Check that it is the one you meant to upload.",
    ENCODING_UNSUPPORTED: (d) => `The text file uses ${d.encoding ?? ""}, which cannot be read. Save it again as UTF-8.`,
    ENCODING_UNCERTAIN: (d) =>
      `The text file uses an old encoding, possibly ${list(d.encodings)}, but not surely enough to convert it. Convert it to Unicode (UTF-8) and upload that, or send a .docx.`,
    ENCODING_UNKNOWN:
      "The encoding of the text file was not recognised (UTF-8, UTF-16, Windows-1258, TCVN3 and VNI were tried). Save it again as UTF-8 or send a .docx.",
    STATE_SECRET: (d) =>
      `The first page carries the stamp “${d.stamp ?? "MẬT"}”. State secrets must not enter this system; the file was refused and nothing of it was kept. If the stamp is a mistake, have it removed by the proper procedure and upload the file again.`,
    READER_OUT_OF_MEMORY: (d) =>
      `Reading this file needed more than ${d.megabytes} MB of memory and was stopped. Remove pictures and embedded files or split it, then upload it again.`,
    READER_TIMED_OUT: (d) =>
      `Reading this file took more than ${d.seconds} seconds and was stopped. Split it into smaller parts and upload it again.`,
    READER_CRASHED:
      "Reading the file broke off; nothing was entered. Please try again; if it happens once more, show this file to the administrator.",
    UPLOAD_SETTLED: "This file was read to the end or stopped before; there is nothing left to stop.",
    READING_CANCELLED: "Reading was stopped on request; nothing was entered.",
  },
  notes: {
    ENCODING_CONVERTED: (d) => `The text was in ${d.encoding} and was converted to Unicode.`,
    LEGACY_FONTS_CONVERTED: (d) => `Parts typed in ${d.encoding} fonts were converted to Unicode.`,
    TRACKED_CHANGES_ACCEPTED: (d) =>
      `The document has tracked changes; it was read as if all were accepted (${d.inserted} insertions, ${d.deleted} deletions).`,
    TEXT_BOXES_READ: (d) => `Text of ${d.count} text boxes was read after the paragraphs that hold them.`,
    FOOTNOTES_LEFT_OUT: (d) => `${d.count} footnotes were not read.`,
    HIDDEN_TEXT_LEFT_OUT: (d) => `${d.count} pieces of hidden text were not read.`,
    CONTENTS_LEFT_OUT: (d) => `The table of contents (${d.count} lines) was not read.`,
    IMAGES_LEFT_OUT: (d) => `${d.count} pictures were not read; any text in them has to be entered by hand.`,
    EMBEDDED_PARTS_LEFT_OUT: (d) => `${d.count} files embedded in the document were not opened.`,
    HEADERS_AND_FOOTERS_READ: (d) => `${d.count} lines of page headers and footers were read once, after the body.`,
    LEGACY_WORD_CONVERTED: () => "The file of an old Word version (.doc) was converted to .docx with LibreOffice before reading.",
    HIDDEN_SHEETS_LEFT_OUT: (d) => `${d.count} hidden sheets were not read.`,
    HIDDEN_CELLS_LEFT_OUT: (d) => `${d.count} filled cells in hidden (or filtered) rows and columns were not read.`,
    FORMULAS_WITHOUT_RESULT: (d) =>
      `${d.count} formulas have no result stored in the file, so their cells are empty. Open the file in Excel, save it and upload it again.`,
    CELL_ERRORS_LEFT_OUT: (d) => `${d.count} cells that show an error (#N/A, #REF! …) were left empty.`,
    CELL_COMMENTS_LEFT_OUT: (d) => `Comments on the cells of ${d.count} sheets were not read.`,
    DRAWINGS_LEFT_OUT: (d) => `${d.count} layers of drawings, text boxes and charts on sheets were not read.`,
    MACROS_LEFT_OUT: () => "The file has macros; they were neither opened nor run.",
    PAGE_NUMBERS_LEFT_OUT: (d) => `${d.count} page numbers were not read as content.`,
    PAGES_RECOGNISED: (d) =>
      `${d.count} pages are pictures whose text was recognised. Please compare figures and the signs ≥ and > with the picture of the page.`,
    TEXT_LAYER_OVER_PICTURE: (d) =>
      `${d.count} pages are pictures with text that another program recognised; that text was read. Please compare figures with the picture of the page.`,
    RULED_TABLES_NOT_HELD: (d) =>
      `${d.count} ruled frames on pictures of pages could not be taken apart as tables; what stands in them was read as paragraphs and needs a look.`,
    TABLES_WITHOUT_LINES: (d) =>
      `${d.count} tables without ruling lines could not be taken apart; their contents were read as paragraphs and need a look.`,
  },
  steps: {
    opening: "Opening the file",
    reading: "Reading the text",
    recognising: "Recognising indicators and tasks",
    "handing-over": "Handing over the result",
  },
};
