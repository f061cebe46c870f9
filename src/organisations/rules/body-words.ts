/**
 * Words by which written names of bodies are compared, all folded (no marks, lower case): data only.
 * They speak of the genre; no name of a place or of a plan stands here.
 */

/** Words that may be left out on either side when two names are compared. */
export const connectives: ReadonlySet<string> = new Set(["va", "cua", "thuoc", "cho"]);

/** A place begins: "Văn phòng Đảng ủy" may be written for "Văn phòng Đảng ủy xã …"; "xã hội" and "quân sự" are no places. */
export const placeOpening =
  /^(xa(?! hoi)|phuong(?! an| tien)|huyen|quan(?! su| ly| tri)|tinh|dac khu|thi xa|thi tran|thanh pho|tp|thon)\b/;

/** Forms of one and the same body that are written both ways. */
export const sameForms: readonly (readonly [RegExp, string])[] = [
  [/\b(uy ban )?(mttq|mat tran to quoc)( viet nam| vn)?\b/g, "mat tran to quoc"],
  [/\b(ban thuong vu|thuong truc|btv) (dang uy|thanh uy|tinh uy|thi uy)\b/g, "$2"],
];

/** A set phrase says "all of them": "Các sở, ban, ngành", "Tất cả các đơn vị", "UBND các xã, phường", "Chi bộ các trường". */
export const setOpenings =
  /^(cac|tat ca|toan the|toan bo|nhung|moi|tung)\b|\bcac (xa|phuong|thi tran|dac khu|so|phong|ban|nganh|don vi|co quan|truong|thon|to dan pho|chi bo|chi dang bo|dang bo|to chuc|doan the|doanh nghiep)\b/;

/** The same without a plural word: "UBND phường, xã", "Đơn vị liên quan", "Doanh nghiệp viễn thông". */
export const bareSets =
  /^(ubnd|uy ban nhan dan|dang uy|cap uy( dang)?|cap uy chinh quyen)( cac)? (phuong xa|xa phuong|cap xa|cap huyen)\b|^(don vi|co quan|doanh nghiep|dia phuong|cap uy|doan the)\b|\b(lien quan|truc thuoc)$/;

/** One body in spite of its plural words: the Party committee of the Party bodies. */
export const notASet = /^(dang bo|dang uy|chi bo) cac co quan (dang|uy ban)\b/;

/** Which kinds of bodies a set phrase may mean: the words that it uses, in the order in which they are tried. */
export const kindWords = [
  [/\b(chi bo|chi dang bo|dang bo|chi uy|dang uy co so|to chuc co so dang|to chuc dang)\b/, "party-cell"],
  // "Các phòng thuộc xã" are the rooms of one commune, "UBND các xã" are the committees of many.
  [/\b(cac|ubnd|uy ban nhan dan)\b.*(?<!\b(thuoc|cua) )\b(xa|phuong|thi tran|dac khu)\b/, "people-committee"],
  [/\b(so|nganh)\b/, "department"],
  [/\b(phong|phong ban)\b/, "division"],
  [/\bban\b(?! nhan dan)/, "party-board"],
  [/\b(doan the|to chuc chinh tri xa hoi|to chuc xa hoi|hoi)\b/, "mass-organisation"],
  [/\bmat tran\b/, "front"],
  [/\b(truong|co so giao duc|nha truong)\b/, "school"],
  [/\b(tram y te|co so y te|benh vien)\b/, "health-station"],
  [/\b(doanh nghiep|hop tac xa)\b/, "enterprise"],
  [/\b(thon|to dan pho|khu pho|ap)\b/, "hamlet"],
  [/\b(don vi su nghiep|trung tam)\b/, "public-service-unit"],
  [/\b(cong an|quan su|luc luong vu trang)\b/, "armed-force"],
] as const;
