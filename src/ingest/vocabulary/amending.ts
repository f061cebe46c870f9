/** Words by which a decision says that it changes something, before it names what. Longer ones first. */
export const amendingVerbs = [
  "sửa đổi, bổ sung",
  "sửa đổi và bổ sung",
  "điều chỉnh, bổ sung",
  "bổ sung, điều chỉnh",
  "điều chỉnh",
  "sửa đổi",
  "bổ sung",
  "thay thế",
] as const;

/** What a decision changes in a plan, as its articles name it. */
export const amendedThings = ["một số", "các", "mục tiêu", "chỉ tiêu", "nhiệm vụ", "thời hạn", "tiến độ"] as const;

/** How a decision numbers its parts. */
export const articleWord = "Điều";
