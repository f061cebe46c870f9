/** Header words of plan tables. A column is known by its words, never by its place; the first role that fits wins. */
export type ColumnRole =
  | "number"
  | "lead"
  | "coordinating"
  | "baseline"
  | "unit"
  | "schedule"
  | "deliverable"
  | "name"
  | "funding"
  | "note";

export const columnWords: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ["note", ["ghi chú"]],
  ["coordinating", ["phối hợp", "cơ quan phối hợp", "đơn vị phối hợp"]],
  [
    "lead",
    [
      "chủ trì",
      "chủ quản",
      "cơ quan thực hiện",
      "đơn vị thực hiện",
      "đơn vị phụ trách",
      "cơ quan theo dõi",
      "theo dõi, đánh giá",
      "phụ trách",
      "cơ quan tham mưu",
      "chịu trách nhiệm",
      "đầu mối",
      "người thực hiện",
    ],
  ],
  ["baseline", ["hiện trạng", "hiện tại", "thực trạng", "hiện nay", "mức nền", "kết quả năm", "thực hiện năm", "ước thực hiện"]],
  ["schedule", ["thời gian", "thời hạn", "tiến độ", "hạn hoàn thành", "hoàn thành trước", "lộ trình"]],
  ["unit", ["đơn vị tính", "đvt", "đơn vị đo", "đơn vị"]],
  ["deliverable", ["sản phẩm", "kết quả", "đầu ra", "kết quả đạt được"]],
  ["funding", ["kinh phí", "dự toán", "nguồn vốn"]],
  ["name", ["nội dung", "chỉ tiêu", "nhiệm vụ", "công việc", "tên nhiệm vụ", "mục tiêu", "giải pháp", "đề án", "tên"]],
  ["number", ["stt", "tt", "số tt", "số thứ tự"]],
];

export const indicatorTableWords = ["chỉ tiêu", "chỉ số"];
export const taskTableWords = ["nhiệm vụ", "công việc", "nội dung", "giải pháp", "đề án"];

/** Cells that promise nothing. */
export const emptyCells = ["-", "–", "—", "*", "x", "…", "...", ""];
export const existsWords = ["có"];
export const notYetWords = ["chưa", "chỉ tiêu mới", "không"];
