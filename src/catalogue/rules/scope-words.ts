/**
 * What an indicator is about besides its wording: the same words for another area, school level, kind of enterprise or administrative
 * level are another indicator (measured: wrong pairs are of this one kind). Each slot holds the values that a name may say.
 * A closed slot differs also where only one of two names says something; an open one only where both say something else.
 */

export type ScopeSlot = {
  readonly code: string;
  readonly closed: boolean;
  /** Said only where the name begins with it: "số dự án …" counts projects, whatever follows. */
  readonly opening?: true;
  /** Value → phrases, folded. A longer phrase hides the shorter ones it contains, in every value of the slot. */
  readonly values: Readonly<Record<string, readonly string[]>>;
};

export const scopeSlots: readonly ScopeSlot[] = [
  {
    code: "area",
    closed: true,
    values: {
      "industrial-zone": ["khu cong nghiep", "cum cong nghiep", "khu che xuat", "khu kinh te"],
      "high-tech-zone": ["khu cong nghe cao", "khu cong nghe so", "khu cong nghe thong tin"],
      urban: ["khu vuc do thi", "khu do thi"],
      rural: ["khu vuc nong thon", "vung nong thon"],
      remote: ["vung sau", "vung xa", "bien gioi", "hai dao", "vung kho khan"],
    },
  },
  { code: "network", closed: true, values: { "4g": ["4g"], "5g": ["5g"], "6g": ["6g"] } },
  {
    code: "schooling",
    closed: true,
    values: {
      preschool: ["mam non", "mau giao"],
      primary: ["tieu hoc"],
      "lower-secondary": ["thcs", "trung hoc co so"],
      "upper-secondary": ["thpt", "trung hoc pho thong"],
      general: ["giao duc pho thong", "truong pho thong", "pho thong"],
      continuing: ["giao duc thuong xuyen", "pho thong thuong xuyen"],
      vocational: ["giao duc nghe nghiep", "day nghe"],
      higher: ["dai hoc", "cao dang"],
    },
  },
  {
    code: "enterprise",
    closed: true,
    values: {
      "small-and-medium": ["vua va nho", "nho va vua"],
      "start-up": ["khoi nghiep"],
      "science-and-technology": ["doanh nghiep khoa hoc va cong nghe", "doanh nghiep khoa hoc cong nghe", "doanh nghiep khcn"],
      "digital-technology": ["doanh nghiep cong nghe so", "doanh nghiep so"],
      "high-technology": ["doanh nghiep cong nghe cao"],
      "foreign-invested": ["doanh nghiep fdi", "von dau tu nuoc ngoai"],
      cooperative: ["hop tac xa"],
      "household-business": ["ho kinh doanh"],
    },
  },
  {
    code: "level",
    closed: false,
    values: {
      commune: ["cap xa", "cap phuong", "cap co so"],
      district: ["cap huyen"],
      province: ["cap tinh", "cap thanh pho"],
      national: ["cap quoc gia", "cap bo", "toan quoc"],
    },
  },
  {
    code: "people",
    closed: false,
    values: {
      households: ["ho gia dinh", "ho dan", "ho nong dan"],
      residents: ["nguoi dan", "dan so", "cong dan"],
      officials: ["can bo cong chuc", "can bo", "cong chuc", "vien chuc"],
      "party-members": ["dang vien"],
      "party-officials": ["cap uy vien"],
      pupils: ["hoc sinh", "sinh vien", "hoc vien"],
      teachers: ["giao vien", "nha giao"],
      workers: ["nguoi lao dong", "cong nhan"],
      patients: ["nguoi benh", "benh nhan"],
    },
  },
  { code: "age", closed: true, values: { adult: ["truong thanh", "15 tuoi", "18 tuoi"], elderly: ["nguoi cao tuoi"] } },
  {
    code: "authority",
    closed: false,
    values: {
      party: ["co quan dang", "to chuc dang", "cap uy"],
      "party-and-state": ["dang uy chinh quyen", "he thong chinh tri", "co quan dang nha nuoc"],
      state: ["co quan nha nuoc", "co quan hanh chinh", "chinh quyen"],
      front: ["mttq", "mat tran to quoc", "to chuc chinh tri xa hoi"],
    },
  },
  {
    code: "procedure",
    closed: true,
    values: {
      "end-to-end": ["toan trinh"],
      partial: ["mot phan"],
      "boundary-free": ["phi dia gioi", "khong phu thuoc dia gioi"],
      "contact-free": ["phi tiep xuc"],
    },
  },
  {
    code: "act",
    closed: true,
    values: {
      digitised: ["so hoa"],
      "electronic-result": ["ket qua dien tu", "cap ket qua giai quyet thu tuc hanh chinh dien tu", "cap ket qua"],
      "paid-online": ["thanh toan truc tuyen", "nop phi truc tuyen"],
      reused: ["su dung lai", "tai su dung"],
      cashless: ["khong dung tien mat"],
      satisfaction: ["hai long"],
      "on-time": ["dung han", "truoc han"],
      overdue: ["qua han", "tre han"],
    },
  },
  {
    code: "account",
    closed: true,
    values: {
      "electronic-identity": ["dinh danh", "vneid"],
      "digital-signature": ["chu ky so", "chu ky dien tu", "ky so"],
      "health-record": ["so suc khoe", "ho so suc khoe"],
      "medical-record": ["benh an dien tu"],
      "bank-account": ["tai khoan giao dich", "tai khoan ngan hang", "tai khoan thanh toan"],
      "smart-phone": ["dien thoai thong minh"],
    },
  },
  { code: "use", closed: true, values: { reach: ["tiep can dich vu"], regular: ["thuong xuyen su dung"] } },
  {
    code: "filing",
    closed: true,
    values: {
      application: ["don dang ky", "nop don"],
      granted: ["van bang", "bang doc quyen", "duoc cap bang"],
      commercialised: ["thuong mai hoa", "khai thac thuong mai"],
    },
  },
  {
    code: "base",
    closed: false,
    values: {
      "production-value": ["gia tri san xuat"],
      "regional-product": ["grdp", "gdp"],
      budget: ["chi ngan sach", "tong chi ngan sach"],
    },
  },
  {
    code: "thing",
    closed: false,
    opening: true,
    values: {
      enterprises: ["doanh nghiep"],
      projects: ["du an"],
      people: ["can bo", "cong chuc", "nguoi", "nhan luc", "chuyen gia"],
      products: ["san pham"],
      assignments: ["nhiem vu", "de tai"],
      initiatives: ["sang kien"],
      publications: ["bai bao", "cong bo"],
    },
  },
  { code: "region", closed: true, values: { asean: ["asean", "dong nam a"], world: ["the gioi", "toan cau"] } },
  { code: "source", closed: false, values: { state: ["ngan sach"], society: ["nguon xa hoi", "ngoai ngan sach", "xa hoi hoa"] } },
];
