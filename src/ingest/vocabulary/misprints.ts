/**
 * Small misprints of the genre, each only within its phrase: lost or wrong tone marks that no dictionary of syllables can
 * see, because both spellings are words. Used for the displayed name alone; the printed words stay beside it.
 */
export const misprints: readonly (readonly [string, string])[] = [
  ["đổi với các", "đối với các"],
  ["đối mới sáng tạo", "đổi mới sáng tạo"],
  ["chuyển đối số", "chuyển đổi số"],
  ["số sách, số điểm", "sổ sách, sổ điểm"],
  ["số sách, sổ điểm", "sổ sách, sổ điểm"],
  ["sổ sách, số điểm", "sổ sách, sổ điểm"],
  ["trực liên thông", "trục liên thông"],
  ["VNNeID", "VNeID"],
  ["VNelD", "VNeID"],
  ["VNEID", "VNeID"],
  ["Gbps/s", "Gb/s"],
  ["Mbps/s", "Mb/s"],
  ["bảo đãm", "bảo đảm"],
  ["kỷ năng", "kỹ năng"],
];
