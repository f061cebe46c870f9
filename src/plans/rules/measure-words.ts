/**
 * Words by which the kind of a measure is proposed, all folded (no marks, lower case): data only, in the order in which they are tried.
 * They speak of the genre; a person confirms every proposal.
 */

export const growthWords = /\b(toc do tang|tang binh quan|tang truong binh quan|muc tang|toc do phat trien)\b/;
export const rankWords = /\b(xep hang|thu hang|thu bac|vi tri xep|hang|top)\b/;
export const rankUnits = /^(hang|thu bac|bac|thu hang|vi tri)$/;
export const indexWords = /^(chi so|diem so|diem|muc do hai long chung)\b|\bchi so\b/;
export const indexUnits = /^(chi so|diem|diem so)$/;
export const moneyUnits = /\b(dong|vnd|usd|do la)\b/;
/** Speeds, sizes and the like: numbers that neither add up over bodies nor count anything. */
export const physicalUnits = /^(gb s|gbps|gbps s|mb s|mbps|mbps s|kwh|ms|giay|phut|gio|ngay|nam|lan)$/;

/** Things that happen in a period and are counted once: meetings, courses, initiatives, products put on the market. */
export const happeningWords =
  /\b(hoi nghi|hoi thao|lop|khoa (dao tao|boi duong|tap huan)|cuoc|dot|luot|sang kien|giai phap|de tai|du an|nhiem vu|don dang ky|san pham|mo hinh|cong trinh|bai bao|sang che|su kien|hop dong)\b/;

/** Things that stand on a day: people, enterprises, equipment. */
export const standingWords =
  /\b(doanh nghiep|nguoi|can bo|chuyen gia|nhan luc|nhan su|to chuc|co so|ho gia dinh|ho dan|thue bao|tram|diem truy cap|thiet bi|trung tam|to cong nghe|thanh vien|dang vien|tai khoan|don vi|phong hoc)\b/;

/** "mỗi năm" in a name or a unit. */
export const perYearWords = /\b(moi nam|hang nam|tung nam)\b/;

/** External indices and ranks come out once a year. */
export const yearlyWords = /\b(chi so|xep hang|pci|dti|par index|papi|sipas|pii|hdi)\b/;

/** Lead words of a share, left out of the names of numerator and denominator. */
export const shareOpenings = /^(ty le|ti le|ty trong|ti trong|phan tram)$/;

/** A whole follows: "trên tổng số hồ sơ", "so với …"; a bare "trong" or a slash only before a known whole ("trong GRDP"). */
export const shareDivider =
  /^(trong tong so|tren tong so|so voi tong|trong tong|tren tong|so voi|trong(?= (grdp|gdp|co cau|quy mo|kim ngach)\b))\b/;
export const knownWholes = /^(grdp|gdp|tong)\b/;

/** The subject of a share ends where its condition begins: "cán bộ, công chức | được bồi dưỡng …". */
export const conditionOpening =
  /^(duoc|co(?! (quan|so|che|cau|ban|dong|hoi|gioi)\b)|dat(?! (dai|o|nong|san)\b)|da(?! (dang|nganh|phuong)\b)|biet|khong|thuoc|thuong xuyen|su dung|tham gia|thuc hien|ung dung|hoan thanh|tiep can|tiep nhan|trien khai|ket noi|lam chu|danh gia|xu ly|van hanh|hop tac|dap ung|ap dung|tham du|dang ky)\b/;

/** A phrase that begins with a doing has no subject of its own: "sử dụng dịch vụ công …". */
export const doingOpening =
  /^(su dung|cap|cung cap|so hoa|khai thac|thanh toan|xu ly|phu song|giai ngan|ung dung|thuc hien|trien khai|hoan thanh|tang|giam|doi moi)\b/;

/** Words that cannot end a subject. */
export const danglingWords: ReadonlySet<string> = new Set(["ve", "cua", "cac", "trong", "cho", "va", "voi", "tai", "tren"]);
