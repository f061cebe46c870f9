/**
 * What speaks against a reading of a row of a flattened table, in about "how many doubtful words". The figures were found by reading
 * tables of our own whose truth is known (bench/fit-tables.ts); they are the same for every document.
 */
export const cost = {
  /** A word, a scrap, a word that begins a body's name, in the cell of the name. */
  nameWord: 0.9,
  nameDebris: 0.13,
  nameBody: 0.216,
  /** A phrase begins, or is left where it stands. */
  startPhrase: 0.336,
  brokenPhrase: 1.685,
  missingWord: 0.9,
  /** A cell without words. */
  noLead: 1.037,
  noHelp: 0.3,
  noResult: 0.6,
  noTime: 1.458,
  /** Further bodies lead; "Các …" leads. */
  secondLead: 0.9,
  setLeads: 0.513,
  /** The line goes on in the next column, or in the same one behind a ruling line. */
  columnStep: 0.35,
  barInCell: 0.675,
  barSkips: 0.203,
  /** A body, a result that no list knows. */
  freeBody: 1.458,
  startFree: 1.88,
  freeResult: 1,
  debris: 0.74,
  noise: 1.5,
  noiseInTime: 3,
  startTime: 0.39,
  /** Where the cell stands: off the middle of the row, wider than its column, on a new line while the old one had room, after a gap. */
  offMiddle: 1.62,
  tooWide: 4.05,
  roomLeft: 1.2,
  gap: 0.51,
  early: 1.8,
  earlyBar: 0.5,
  late: 3,
  /** Cells one under the other: an earlier one goes on; one begins or ends where no line was left empty. */
  back: 5,
  apart: 4,
  /** A list of bodies ends with the sign after which it goes on; a body begins small or without a sign before it. */
  cutList: 0.67,
  smallStart: 1.49,
  noSign: 0.6,
  /** Words of a phrase: doubtful, lost, printed as one; the phrase is rare in the document. */
  doubt: 1.49,
  lostWord: 1.1,
  joinedWords: 0.3,
  rarity: 0.19,
};
