/**
 * How a paper of a Party body looks (domain §12: Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW of 2026). Data, not code: the profile
 * of 2018 was replaced in 2026 and will be again. Lengths in millimetres, type and spacing in points.
 */
export type PrintProfile = {
  readonly font: string;
  readonly paper: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Distance of the page number from the paper's edge. */
  readonly headerAt: number;
  readonly header: {
    readonly leftShare: number;
    readonly leftSize: number;
    readonly rightSize: number;
    readonly dateSize: number;
  };
  readonly titleSize: number;
  readonly subjectSize: number;
  readonly body: { readonly size: number; readonly line: number; readonly before: number; readonly firstLine: number };
  readonly signatureSize: number;
  /** Room for the hand between the title and the name of who signs. */
  readonly signatureGap: number;
  readonly recipients: { readonly titleSize: number; readonly listSize: number };
  readonly pageNumberSize: number;
  readonly annex: { readonly titleSize: number; readonly tableSize: number; readonly noteSize: number };
};

export const partyProfile: PrintProfile = {
  font: "Times New Roman",
  paper: { width: 210, height: 297 },
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  headerAt: 10,
  header: { leftShare: 0.5, leftSize: 13, rightSize: 14, dateSize: 14 },
  titleSize: 16,
  subjectSize: 14,
  body: { size: 14, line: 18, before: 6, firstLine: 10 },
  signatureSize: 14,
  signatureGap: 64,
  recipients: { titleSize: 12, listSize: 11 },
  pageNumberSize: 13,
  annex: { titleSize: 14, tableSize: 11, noteSize: 11 },
};
