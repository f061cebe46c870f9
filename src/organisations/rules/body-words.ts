/**
 * Words by which written names of bodies are compared, all folded (no marks, lower case): data only.
 * They speak of the genre; no name of a place or of a plan stands here.
 */

/** Words that may be left out on either side when two names are compared. */
export const connectives: ReadonlySet<string> = new Set(["va", "cua", "thuoc", "cho"]);

/** A place begins: "Văn phòng Đảng ủy" may be written for "Văn phòng Đảng ủy xã …"; "xã hội" and "quân sự" are no places. */
export const placeOpening =
  /^(xa(?! hoi)|phuong(?! an| tien)|huyen|quan(?! su| ly| tri)|tinh|dac khu|thi xa|thi tran|thanh pho|tp|thon)\b/;

/**
 * Abbreviations that offices print for one thing only, in the order in which they are written out. "TT" is three things and "VHTT"
 * two: they are written out only where the words around them leave one.
 */
export const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^p (?=[a-z])/g, "phong "],
  [/^(tt|t t) (?=[a-z])/g, "trung tam "],
  [/\bubnd\b/g, "uy ban nhan dan"],
  [/\bhdnd\b/g, "hoi dong nhan dan"],
  [/\bubkt\b/g, "uy ban kiem tra"],
  [/\b(ub ?mttq|mttq)(?: ?vn)?\b/g, "mttq"],
  [/\bvpdu\b/g, "van phong dang uy"],
  [/\bvp\b/g, "van phong"],
  [/\bbcd\b/g, "ban chi dao"],
  [/\bbtv\b/g, "ban thuong vu"],
  [/\bbch (?=dang|chi bo|doan|hoi)/g, "ban chap hanh "],
  [/\b(bch ?qs|bch quan su|ban chqs|ban chi huy qs)\b/g, "ban chi huy quan su"],
  [/\bca (?=xa|phuong|tinh|thanh pho|tp|thi|huyen|$)/g, "cong an "],
  [/^ca$/g, "cong an"],
  [/\bkh ?cn\b/g, "khoa hoc cong nghe"],
  [/\bkh tt\b/g, "khoa hoc thong tin"],
  [/\btt ?tt\b/g, "thong tin truyen thong"],
  [/\bgd ?dt\b/g, "giao duc dao tao"],
  [/\bnn (ptnt|pt nt)\b/g, "nong nghiep phat trien nong thon"],
  [/\bnn ?mt\b/g, "nong nghiep moi truong"],
  [/\btn ?mt\b/g, "tai nguyen moi truong"],
  [/\bvh ?xh\b/g, "van hoa xa hoi"],
  [/\bvh ?tt ?dl\b/g, "van hoa the thao du lich"],
  [/^phong vh ?tt\b/g, "phong van hoa thong tin"],
  [/\b(so|phong) kh dt\b/g, "$1 ke hoach dau tu"],
  [/\btc kh\b/g, "tai chinh ke hoach"],
  [/\bkt ht dt\b/g, "kinh te ha tang do thi"],
  [/\bkt ht\b/g, "kinh te ha tang"],
  [/\bld ?tb ?xh\b/g, "lao dong thuong binh xa hoi"],
  [/\bqlda\b/g, "quan ly du an"],
  [/\bttpvhcc\b/g, "trung tam phuc vu hanh chinh cong"],
  [/\bhcc\b/g, "hanh chinh cong"],
  [/\bcntt\b/g, "cong nghe thong tin"],
  [/\bcds\b/g, "chuyen doi so"],
  [/\bdmst\b/g, "doi moi sang tao"],
  [/\blhpn\b/g, "lien hiep phu nu"],
  [/\bccb\b/g, "cuu chien binh"],
  [/^hoi nd\b/g, "hoi nong dan"],
  [/\btp\b/g, "thanh pho"],
  [/\btx\b/g, "thi xa"],
];

/** Forms of one and the same body that are written both ways. */
export const sameForms: readonly (readonly [RegExp, string])[] = [
  [/\b(uy ban )?(mttq|mat tran to quoc)( viet nam| vn)?\b/g, "mat tran to quoc"],
  [/\bdoan (thanh nien cong san|tncs|thanh nien|tn)( ho chi minh| hcm)?\b/g, "doan thanh nien"],
  [/\bhoi (lien hiep )?phu nu( viet nam| vn)?\b/g, "hoi phu nu"],
  [/\bhoi (nong dan|cuu chien binh)( viet nam| vn)\b/g, "hoi $1"],
  [/\btrung tam (phuc vu )?hanh chinh cong\b/g, "trung tam hanh chinh cong"],
  [/\b(ban thuong vu|thuong truc|btv) (dang uy|thanh uy|tinh uy|thi uy)\b/g, "$2"],
];

/** A set phrase says "all of them": "Các sở, ban, ngành", "Tất cả các đơn vị", "UBND các xã, phường", "Chi bộ các trường". */
export const setOpenings =
  /^(cac|tat ca|toan the|toan bo|nhung|moi|tung)\b|\bcac (xa|phuong|thi tran|dac khu|quan|huyen|thi xa|thanh pho|tinh|dia phuong|so|phong|ban|nganh|don vi|co quan|truong|thon|to dan pho|chi bo|chi dang bo|dang bo|to chuc|doan the|doanh nghiep)\b/;

/** The same without a plural word: "UBND phường, xã", "Đơn vị liên quan", "Doanh nghiệp viễn thông". */
export const bareSets =
  /^(ubnd|uy ban nhan dan|dang uy|cap uy( dang)?|cap uy chinh quyen)( cac)? (phuong xa|xa phuong|cap xa|cap huyen)\b|^(don vi|co quan|doanh nghiep|dia phuong|cap uy|doan the)\b|\b(lien quan|truc thuoc)$/;

/** One body in spite of its plural words: the Party committee of the Party bodies. */
export const notASet = /^(dang bo|dang uy|chi bo) cac co quan (dang|uy ban)\b/;

/** Which kinds of bodies a set phrase may mean: the words that it uses, in the order in which they are tried. */
export const kindWords = [
  [/\b(chi bo|chi dang bo|dang bo|chi uy|dang uy co so|to chuc co so dang|to chuc dang)\b/, "party-cell"],
  // "Các phòng thuộc xã" are the rooms of one commune, "UBND các xã" are the committees of many.
  [
    /^(ubnd|uy ban nhan dan) cac\b|\b(cac|ubnd|uy ban nhan dan)\b.*(?<!\b(thuoc|cua) )\b(xa|phuong|thi tran|dac khu)\b/,
    "people-committee",
  ],
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
