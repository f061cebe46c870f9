/** What intake says about a file: why it cannot be read and what to do, and what was done to it before it was read. */
import type { IngestRefusalCode } from "#ingest/errors.ts";
import type { SourceNoteCode } from "#ingest/model.ts";
import type { RefusalData } from "#kernel/result.ts";
import type { RefusalWords } from "../words.ts";

const megabytes = (bytes: RefusalData[string] | undefined) => Math.round(Number(bytes ?? 0) / 1_048_576);
const list = (names: RefusalData[string] | undefined) => (Array.isArray(names) ? names.join(", ") : String(names ?? ""));
const sendWord = "Đề nghị gửi bản .docx, .txt hoặc .md.";
const sendAgain = "Đề nghị lấy lại bản gốc (mở thử trên máy) rồi tải lên lần nữa.";

type NoteWords = (data: Readonly<Record<string, string | number>>) => string;

export const ingest = {
  refusals: {
    PASSAGE_NOT_MARKED:
      "Chưa thêm được mục. Đoạn bôi chưa có chữ, hoặc dài quá. Hãy bôi đúng một câu hay một gạch đầu dòng rồi thêm lại.",
    FILE_NOT_FOUND: "Không mở được tệp theo đường dẫn này. Kiểm tra lại tên tệp và quyền đọc.",
    FILE_EMPTY: "Tệp rỗng (0 byte). Có thể việc sao chép bị ngắt giữa chừng; đề nghị lấy lại tệp gốc.",
    FILE_TOO_LARGE: (d) =>
      `Tệp lớn hơn mức cho phép là ${megabytes(d.limit)} MB. Văn bản kế hoạch thường dưới vài MB: hãy bỏ ảnh, tệp nhúng rồi lưu lại, hoặc tách phụ lục thành tệp riêng.`,
    FILE_IS_PROGRAM: "Đây là tệp chương trình, không phải văn bản, dù tên tệp ghi khác. Không mở tệp này; hãy hỏi lại nơi gửi.",
    FILE_IS_IMAGE: (d) =>
      `Đây là tệp ảnh ${d.format ?? ""}, định dạng mà chương trình không đọc. Hãy lưu ảnh thành PNG, JPEG hoặc TIFF, hay gửi tệp PDF của máy quét.`,
    IMAGE_TOO_LARGE: (d) =>
      `Ảnh có ${d.width} × ${d.height} điểm (${d.megapixels} triệu), nhiều hơn mức ${d.limit} triệu điểm. Hãy quét lại ở độ phân giải 200 đến 300 dpi.`,
    FILE_IS_SPREADSHEET: (d) =>
      `Đây là bảng tính ở dạng ${d.format ?? ""}, chưa đọc được. Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lên.`,
    FILE_IS_SLIDES: `Đây là bản trình chiếu PowerPoint, không phải văn bản kế hoạch. ${sendWord}`,
    FILE_IS_OLD_OFFICE: (d) => {
      if (d.format === ".xls")
        return "Đây là bảng tính Excel kiểu cũ (.xls). Hãy mở bằng Excel, chọn Lưu thành (Save As) dạng .xlsx rồi tải lên.";
      if (d.format === ".ppt")
        return `Đây là bản trình chiếu PowerPoint kiểu cũ (.ppt), không phải văn bản kế hoạch. ${sendWord}`;
      return `Đây là tệp Office kiểu cũ (${d.format ?? ""}), máy chủ chưa cài LibreOffice để chuyển đổi. Hãy mở bằng Word, chọn Lưu thành (Save As) dạng .docx hoặc PDF rồi tải lên.`;
    },
    OLD_WORD_NOT_CONVERTED:
      "Không chuyển đổi được tệp Word kiểu cũ (.doc) này; có thể tệp bị hỏng. Hãy mở bằng Word, chọn Lưu thành (Save As) dạng .docx hoặc PDF rồi tải lên.",
    FILE_IS_ENCRYPTED: (d) =>
      d.format === "PDF"
        ? "Tệp PDF được khoá bằng mật khẩu. Hãy mở bằng mật khẩu, in hoặc lưu thành tệp PDF không khoá rồi tải lên."
        : "Tệp được khoá bằng mật khẩu. Hãy mở bằng Word, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ tài liệu) rồi lưu và tải lên lại.",
    FILE_IS_OTHER_FORMAT: (d) =>
      `Tệp ở dạng ${d.format ?? ""}, phiên bản này chưa đọc được. Hãy mở bằng Word, lưu lại dạng .docx rồi tải lên.`,
    FILE_IS_ARCHIVE: (d) =>
      `Đây là tệp nén ${d.format ?? ""}, bên trong không phải một văn bản Word. Hãy giải nén rồi tải từng văn bản lên.`,
    FILE_IS_BINARY: `Nội dung tệp không phải là chữ, dù tên tệp là văn bản. ${sendWord}`,
    FILE_DAMAGED: `Tệp bị hỏng hoặc bị cắt cụt nên không đọc trọn được. ${sendAgain}`,
    ARCHIVE_BOMB: (d) =>
      d.what === "entries"
        ? `Tệp chứa quá nhiều phần bên trong (hơn ${d.limit}) so với một văn bản thường. Không đọc tiếp để giữ an toàn. ${sendAgain}`
        : `Tệp bung ra lớn bất thường so với một văn bản thường. Không đọc tiếp để giữ an toàn. ${sendAgain}`,
    XML_ENTITIES:
      "Tệp chứa khai báo thực thể XML, là thứ Word và Excel không tạo ra và có thể gây hại. Hãy mở ra, lưu thành tệp mới rồi tải lên.",
    XML_DAMAGED: `Nội dung bên trong tệp bị lỗi nên không đọc được. ${sendAgain}`,
    TABLE_TOO_WIDE: (d) =>
      `Có bảng rộng ${d.columns ?? "quá nhiều"} cột; đọc được nhiều nhất ${d.limit} cột. Hãy xoá các cột trống hoặc tách bảng rồi tải lên lại.`,
    TABLE_TOO_LARGE: (d) => `Các bảng trong tệp có hơn ${d.limit} ô. Hãy tách phụ lục thành nhiều tệp rồi tải lên từng tệp.`,
    TOO_MANY_PAGES: (d) =>
      `Tệp PDF có ${d.pages} trang; đọc được nhiều nhất ${d.limit} trang. Hãy tách lấy phần kế hoạch và phụ lục rồi tải lên.`,
    TOO_MANY_LINES: (d) => `Văn bản dài hơn ${d.limit} dòng. Hãy tách thành nhiều tệp, mỗi tệp một kế hoạch.`,
    TEXT_TOO_LONG: (d) => `Văn bản dài hơn ${d.limit} ký tự. Hãy tách thành nhiều tệp, mỗi tệp một kế hoạch.`,
    NO_TEXT: (d) =>
      Number(d.images ?? 0) > 0
        ? `Tệp chỉ có ảnh (${d.images}), không có chữ: có lẽ là bản quét. Đề nghị dùng bản Word đã đánh máy.`
        : "Tệp không có chữ nào. Kiểm tra xem có đúng tệp cần tải lên không.",
    ENCODING_UNSUPPORTED: (d) => `Tệp văn bản dùng bảng mã ${d.encoding ?? ""}, chưa đọc được. Hãy lưu lại với bảng mã UTF-8.`,
    ENCODING_UNCERTAIN: (d) =>
      `Tệp văn bản dùng bảng mã cũ, có thể là ${list(d.encodings)}, nhưng chưa đủ chắc chắn để chuyển. Hãy chuyển sang Unicode (UTF-8) rồi tải lên, hoặc gửi bản .docx.`,
    ENCODING_UNKNOWN:
      "Không nhận ra bảng mã của tệp văn bản (đã thử UTF-8, UTF-16, Windows-1258, TCVN3, VNI). Hãy lưu lại với bảng mã UTF-8 hoặc gửi bản .docx.",
    STATE_SECRET: (d) =>
      `Trang đầu của tệp có dấu “${d.stamp ?? "MẬT"}”. Không được đưa bí mật nhà nước vào hệ thống; tệp bị từ chối và không được lưu lại. Nếu dấu này ghi nhầm, hãy xoá khỏi văn bản theo đúng quy định rồi tải lên lại.`,
    READER_OUT_OF_MEMORY: (d) =>
      `Đọc tệp này cần nhiều hơn ${d.megabytes} MB bộ nhớ nên đã dừng. Hãy bỏ ảnh, tệp nhúng hoặc tách tệp rồi tải lên lại.`,
    READER_TIMED_OUT: (d) =>
      `Đọc tệp này quá ${d.seconds} giây nên đã dừng. Hãy tách tệp thành các phần nhỏ hơn rồi tải lên lại.`,
    READER_CRASHED:
      "Việc đọc tệp bị ngừng đột ngột; chưa có gì được ghi vào hệ thống. Hãy thử lại; nếu vẫn lỗi, báo cho quản trị viên kèm tệp này.",
    UPLOAD_SETTLED: "Tệp này đã đọc xong hoặc đã được dừng trước đó; không còn gì để dừng.",
    READING_CANCELLED: "Đã dừng đọc tệp theo yêu cầu; chưa có gì được ghi vào hệ thống.",
  } satisfies Record<IngestRefusalCode, RefusalWords>,
  notes: {
    ENCODING_CONVERTED: (d) => `Văn bản dùng bảng mã ${d.encoding}, đã chuyển sang Unicode.`,
    LEGACY_FONTS_CONVERTED: (d) => `Có đoạn soạn bằng phông chữ ${d.encoding}, đã chuyển sang Unicode.`,
    TRACKED_CHANGES_ACCEPTED: (d) =>
      `Văn bản còn theo dõi thay đổi: đọc như đã chấp nhận tất cả (${d.inserted} chỗ thêm, ${d.deleted} chỗ xoá).`,
    TEXT_BOXES_READ: (d) => `Chữ trong ${d.count} hộp văn bản được đọc sau đoạn chứa hộp.`,
    FOOTNOTES_LEFT_OUT: (d) => `${d.count} chú thích cuối trang không được đọc.`,
    HIDDEN_TEXT_LEFT_OUT: (d) => `${d.count} đoạn chữ ẩn không được đọc.`,
    CONTENTS_LEFT_OUT: (d) => `Mục lục (${d.count} dòng) không được đọc.`,
    IMAGES_LEFT_OUT: (d) => `${d.count} ảnh không được đọc; chữ trong ảnh, nếu có, phải nhập tay.`,
    EMBEDDED_PARTS_LEFT_OUT: (d) => `${d.count} tệp nhúng trong văn bản không được mở.`,
    HEADERS_AND_FOOTERS_READ: (d) => `${d.count} dòng ở đầu trang, chân trang được đọc một lần, sau phần thân.`,
    LEGACY_WORD_CONVERTED: () => "Tệp Word kiểu cũ (.doc) đã được chuyển sang .docx bằng LibreOffice trước khi đọc.",
    HIDDEN_SHEETS_LEFT_OUT: (d) => `${d.count} trang tính ẩn không được đọc.`,
    HIDDEN_CELLS_LEFT_OUT: (d) => `${d.count} ô có nội dung nằm ở hàng, cột ẩn (hoặc bị lọc) không được đọc.`,
    FORMULAS_WITHOUT_RESULT: (d) =>
      `${d.count} công thức chưa có kết quả lưu trong tệp nên ô bị để trống. Hãy mở bằng Excel, lưu lại để có kết quả rồi tải lên lại.`,
    CELL_ERRORS_LEFT_OUT: (d) => `${d.count} ô báo lỗi (như #N/A, #REF!) bị để trống.`,
    CELL_COMMENTS_LEFT_OUT: (d) => `Ghi chú gắn với ô ở ${d.count} trang tính không được đọc.`,
    DRAWINGS_LEFT_OUT: (d) => `${d.count} lớp hình vẽ, hộp chữ, biểu đồ trên trang tính không được đọc.`,
    MACROS_LEFT_OUT: () => "Tệp có macro; macro không được mở, không được chạy.",
    PAGE_NUMBERS_LEFT_OUT: (d) => `${d.count} số trang không được đọc như nội dung.`,
    PAGES_RECOGNISED: (d) => `${d.count} trang là ảnh chụp, được nhận dạng chữ. Hãy đối chiếu số liệu và dấu ≥, > với ảnh trang.`,
    TEXT_LAYER_OVER_PICTURE: (d) =>
      `${d.count} trang là ảnh chụp có sẵn lớp chữ do phần mềm khác nhận dạng; đã đọc lớp chữ đó. Hãy đối chiếu số liệu với ảnh trang.`,
    RULED_TABLES_NOT_HELD: (d) =>
      `${d.count} khung kẻ trên ảnh trang không tách được thành bảng; nội dung trong khung được đọc như đoạn văn, cần kiểm tra bằng mắt.`,
    TABLES_WITHOUT_LINES: (d) =>
      `${d.count} bảng không kẻ đường không tách được thành ô; nội dung được đọc như đoạn văn, cần kiểm tra bằng mắt.`,
  } satisfies Record<SourceNoteCode, NoteWords>,
  steps: {
    opening: "Đang mở tệp",
    reading: "Đang đọc văn bản",
    recognising: "Đang nhận ra chỉ tiêu, nhiệm vụ",
    "handing-over": "Đang chuyển kết quả",
  },
} as const;
