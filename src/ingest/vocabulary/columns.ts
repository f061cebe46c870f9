/** Header words of plan tables. A column is known by its words, never by its place; the first role that fits wins. */
export type ColumnRole =
  | "number"
  | "lead"
  | "coordinating"
  | "baseline"
  | "unit"
  | "schedule"
  | "deliverable"
  | "value"
  | "name"
  | "part"
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
      "đơn vị theo dõi",
      "phân công",
      "đơn vị tổng hợp",
      "cơ quan tổng hợp",
      "bộ phận thực hiện",
      "cơ quan, đơn vị",
      "cơ quan",
    ],
  ],
  ["baseline", ["hiện trạng", "hiện tại", "thực trạng", "hiện nay", "mức nền", "kết quả năm", "thực hiện năm", "ước thực hiện"]],
  ["schedule", ["thời gian", "thời hạn", "tiến độ", "hạn hoàn thành", "hoàn thành trước", "lộ trình"]],
  ["unit", ["đơn vị tính", "đvt", "đv tính", "đơn vị đo", "đơn vị"]],
  [
    "value",
    [
      "cần đạt",
      "mức phấn đấu",
      "chỉ tiêu phấn đấu",
      "chỉ tiêu giao",
      "chỉ tiêu kế hoạch",
      "mức đạt",
      "giá trị",
      "số lượng",
      "kế hoạch giao",
      "chỉ tiêu được giao",
    ],
  ],
  ["deliverable", ["sản phẩm", "kết quả", "đầu ra", "kết quả đạt được"]],
  ["funding", ["kinh phí", "dự toán", "nguồn vốn"]],
  ["part", ["lĩnh vực", "nhóm chỉ tiêu", "nhóm nhiệm vụ", "nhóm mục tiêu", "nhóm"]],
  ["name", ["nội dung", "chỉ tiêu", "nhiệm vụ", "công việc", "tên nhiệm vụ", "mục tiêu", "giải pháp", "đề án", "tên"]],
  ["number", ["stt", "tt", "số tt", "số thứ tự"]],
];

export const indicatorTableWords = ["chỉ tiêu", "chỉ số"];
export const taskTableWords = ["nhiệm vụ", "công việc", "nội dung", "giải pháp", "đề án"];

/** Cells that promise nothing. */
export const emptyCells = ["-", "–", "—", "*", "x", "…", "...", ""];
export const existsWords = ["có"];
export const notYetWords = ["chưa", "chỉ tiêu mới", "không"];

/** A column of figures of the past, where its head names a year as well: "Kết quả thực hiện năm 2025". */
export const pastWords = ["kết quả", "thực hiện", "ước", "hiện trạng", "đã đạt", "đạt được", "thực trạng"];
/** Of the name columns, the value column of a table whose milestones are section rows. */
export const goalWords = ["chỉ tiêu", "mục tiêu", "kế hoạch", "kết quả"];
