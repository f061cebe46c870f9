/** First words of a body's name as offices shorten them; a whole word, never the beginning of one. */
export const shortHeads = [
  "VP",
  "VPĐU",
  "BCĐ",
  "BTV",
  "BCH",
  "BCHQS",
  "UBMT",
  "UBMTTQVN",
  "MTTQVN",
  "CA xã",
  "CA phường",
  "CA tỉnh",
  "CA thành phố",
  "CA TP",
  "TTPVHCC",
  "P\\.",
];

/** "… (sau đây gọi tắt là Ban Chỉ đạo)": the words before the short form. */
export const shortFormWords = ["sau đây gọi tắt là", "sau đây gọi là", "gọi tắt là", "gọi chung là", "viết tắt là", "gọi là"];
