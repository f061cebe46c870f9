/** Words that doubts are looked for by: leads that name nobody, efforts without a result, wording of another level, debris. */

/** A lead that is no one body. */
export const unnamedLeads = [
  "các phòng",
  "các ban",
  "các sở",
  "các đơn vị",
  "các cơ quan",
  "đơn vị liên quan",
  "cơ quan liên quan",
  "các ngành",
  "các cấp",
];

/** Verbs of effort at the head of a task. */
export const vagueVerbs = [
  "tăng cường",
  "đẩy mạnh",
  "nâng cao",
  "tiếp tục",
  "quan tâm",
  "chú trọng",
  "phát huy",
  "khuyến khích",
  "chủ động",
  "tích cực",
  "thường xuyên",
];

/** Scope words of a province; in the plan of a lower level they were left over from the model that it was written after. */
export const provinceScope = [
  "trên địa bàn tỉnh",
  "trong toàn tỉnh",
  "trên địa bàn toàn tỉnh",
  "của UBND tỉnh",
  "cấp tỉnh, cấp xã",
  "ngân sách tỉnh",
  "hành chính công của tỉnh",
  "CSDL dùng chung của tỉnh",
  "cơ sở dữ liệu dùng chung của tỉnh",
];

/** Boards that only a provincial party committee has. */
export const provincialBoards = ["Ban Nội chính", "Ban Kinh tế - Ngân sách tỉnh"];

/** The words of levels in the name of an issuing body. */
export const communeLevel = ["xã", "phường", "thị trấn", "đặc khu"];
export const districtLevel = ["thị xã", "huyện", "quận", "Thị ủy", "Huyện ủy", "Quận ủy"];

/** Traces of a word processor or a browser that were pasted with the text. */
export const debrisWords = ["MERGEFORMAT", "Error! Reference", "Error! Bookmark", "lorem ipsum"];
