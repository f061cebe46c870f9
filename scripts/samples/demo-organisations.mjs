/** The bodies of the demo: the city, its departments, and the three communes with the bodies that their plans name. */

const body = (id, name, kind, level, line, parent, aliases = [], shortName = null) => ({
  id,
  name,
  shortName,
  kind,
  level,
  line,
  parent,
  aliases,
});

const DEPARTMENTS = [
  ["so-khcn", "Sở Khoa học và Công nghệ", "Sở KH&CN"],
  ["so-tai-chinh", "Sở Tài chính", "STC"],
  ["so-noi-vu", "Sở Nội vụ", "SNV"],
  ["so-tu-phap", "Sở Tư pháp", "STP"],
  ["so-cong-thuong", "Sở Công Thương", "SCT"],
  ["so-xay-dung", "Sở Xây dựng", "SXD"],
  ["so-nnmt", "Sở Nông nghiệp và Môi trường", "Sở NN&MT"],
  ["so-gddt", "Sở Giáo dục và Đào tạo", "Sở GD&ĐT"],
  ["vp-ubnd-tp", "Văn phòng Ủy ban nhân dân thành phố", "VP UBND thành phố"],
  ["ban-ql-kcn", "Ban Quản lý các khu công nghiệp", "BQL các KCN"],
];

function cityBodies() {
  return [
    body("thanh-uy", "Thành ủy Giang Khải", "party-committee", "province", "party", null, ["Ban Thường vụ Thành ủy"], "Thành ủy"),
    body("bcd-tp", "Ban Chỉ đạo thành phố", "steering-committee", "unit", "party", "thanh-uy"),
    body("vp-tu", "Văn phòng Thành ủy", "party-office", "unit", "party", "thanh-uy", ["VPTU"], "VPTU"),
    body("ban-to-chuc-tu", "Ban Tổ chức Thành ủy", "party-board", "unit", "party", "thanh-uy", ["BTCTU"], "BTCTU"),
    body("ban-tgdv-tu", "Ban Tuyên giáo và Dân vận Thành ủy", "party-board", "unit", "party", "thanh-uy", ["Ban TG&DV Thành ủy"]),
    body("ubkt-tu", "Ủy ban Kiểm tra Thành ủy", "inspection-committee", "unit", "party", "thanh-uy", ["UBKT Thành ủy"]),
    body("dang-uy-ubnd-tp", "Đảng ủy Ủy ban nhân dân thành phố", "party-committee", "unit", "party", "thanh-uy", [
      "Đảng ủy UBND thành phố",
    ]),
    body("truong-chinh-tri", "Trường Chính trị thành phố", "school", "unit", "party", "thanh-uy"),
    body("bao-ptth", "Báo và phát thanh, truyền hình Giang Khải", "public-service-unit", "unit", "party", "thanh-uy"),
    body("ubnd-tp", "Ủy ban nhân dân thành phố Giang Khải", "people-committee", "province", "government", "thanh-uy", [
      "UBND thành phố",
    ]),
    ...DEPARTMENTS.map(([id, name, short]) => body(id, name, "department", "unit", "government", "ubnd-tp", [short], short)),
    body("cong-an-tp", "Công an thành phố Giang Khải", "armed-force", "unit", "government", "ubnd-tp", ["Công an thành phố"]),
    body("mttq-tp", "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Giang Khải", "front", "province", "front", "thanh-uy", [
      "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố",
      "MTTQ thành phố",
    ]),
    body("thanh-doan", "Thành đoàn Giang Khải", "mass-organisation", "unit", "front", "mttq-tp", ["Thành đoàn"]),
  ];
}

/** `type` is "xã" or "phường"; a ward's economic room has a longer name. `cells` are the party cells, schools and stations by name. */
function communeBodies({ code, type, place, cells, school }) {
  const id = (suffix) => `${code}-${suffix}`;
  const full = (name) => `${name} ${type} ${place}`;
  const economy = type === "xã" ? "Phòng Kinh tế" : "Phòng Kinh tế, Hạ tầng và Đô thị";
  const party = (suffix, name, kind, aliases, short) =>
    body(id(suffix), name, kind, "unit", "party", id("dang-uy"), aliases, short);
  const state = (suffix, name, kind, aliases, short) =>
    body(id(suffix), name, kind, "unit", "government", id("ubnd"), aliases, short);
  const front = `Ủy ban Mặt trận Tổ quốc Việt Nam ${type}`;
  return [
    body(id("dang-uy"), full("Đảng ủy"), "party-committee", "commune", "party", "thanh-uy", [
      "Đảng ủy",
      `Ban Thường vụ Đảng ủy ${type} ${place}`,
    ]),
    party("bcd", `Ban Chỉ đạo của ${type} ${place}`, "steering-committee", ["Ban Chỉ đạo", `Ban Chỉ đạo của ${type}`]),
    party("vpdu", full("Văn phòng Đảng ủy"), "party-office", ["Văn phòng Đảng ủy", "VPĐU"], "VPĐU"),
    party("bxdd", full("Ban Xây dựng Đảng Đảng ủy"), "party-board", ["Ban Xây dựng Đảng", "Ban XDĐ"], "Ban XDĐ"),
    party("ubkt", full("Ủy ban Kiểm tra Đảng ủy"), "inspection-committee", ["Ủy ban Kiểm tra Đảng ủy", "UBKT Đảng ủy"], "UBKT"),
    ...cells.map(([suffix, name]) => party(suffix, name, "party-cell", [])),
    body(id("ubnd"), full("Ủy ban nhân dân"), "people-committee", "commune", "government", id("dang-uy"), [
      `Ủy ban nhân dân ${type}`,
      `UBND ${type}`,
    ]),
    state("kinh-te", full(economy), "division", [economy, type === "xã" ? "Phòng KT" : "Phòng KT, HT&ĐT"]),
    state("vhxh", full("Phòng Văn hóa - Xã hội"), "division", ["Phòng Văn hóa - Xã hội", "Phòng VH-XH"], "Phòng VH-XH"),
    state("vp-hdnd", `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${type} ${place}`, "division", [
      `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân ${type}`,
      `Văn phòng HĐND và UBND ${type}`,
      "Văn phòng HĐND-UBND",
    ]),
    state("ttpvhcc", full("Trung tâm Phục vụ hành chính công"), "public-service-unit", [
      `Trung tâm Phục vụ hành chính công ${type}`,
      "TTPVHCC",
    ]),
    state("cong-an", full("Công an"), "armed-force", [`Công an ${type}`, "CAX"]),
    state("tram-y-te", full("Trạm Y tế"), "health-station", [`Trạm Y tế ${type}`]),
    state("thcs", school, "school", []),
    body(id("mttq"), `${front} ${place}`, "front", "unit", "front", id("dang-uy"), [
      front,
      `Ủy ban MTTQ Việt Nam ${type}`,
      `MTTQ ${type}`,
    ]),
    body(id("doan"), full("Đoàn Thanh niên Cộng sản Hồ Chí Minh"), "mass-organisation", "unit", "front", id("mttq"), [
      `Đoàn Thanh niên ${type}`,
      "Đoàn TN",
    ]),
    body(id("nong-dan"), full("Hội Nông dân"), "mass-organisation", "unit", "front", id("mttq"), [`Hội Nông dân ${type}`]),
  ];
}

const COMMUNES = [
  {
    code: "ct",
    type: "xã",
    place: "Cẩm Trúc",
    school: "Trường Trung học cơ sở Cẩm Trúc",
    cells: [
      ["cb-bai-soi", "Chi bộ thôn Bãi Soi"],
      ["cb-dong-vang", "Chi bộ thôn Đồng Vang"],
      ["cb-thcs", "Chi bộ Trường Trung học cơ sở Cẩm Trúc"],
    ],
  },
  {
    code: "hl",
    type: "xã",
    place: "Hoằng Lãng",
    school: "Trường Trung học cơ sở Hoằng Lãng",
    cells: [
      ["cb-cua-bai", "Chi bộ thôn Cửa Bãi"],
      ["cb-lang-coi", "Chi bộ thôn Làng Cói"],
    ],
  },
  {
    code: "lk",
    type: "phường",
    place: "Lộc Khải",
    school: "Trường Trung học cơ sở Lộc Khải",
    cells: [
      ["cb-tdp-3", "Chi bộ tổ dân phố số 3"],
      ["cb-cho-moi", "Chi bộ tổ dân phố Chợ Mới"],
    ],
  },
];

/** A town that a change of the story dissolves. */
const TOWN = [
  body("bc-dang-uy", "Đảng ủy thị trấn Bến Chài", "party-committee", "commune", "party", "thanh-uy", [
    "Đảng ủy",
    "Ban Thường vụ Đảng ủy thị trấn Bến Chài",
  ]),
  body("bc-ubnd", "Ủy ban nhân dân thị trấn Bến Chài", "people-committee", "commune", "government", "bc-dang-uy", [
    "Ủy ban nhân dân thị trấn",
    "UBND thị trấn",
  ]),
  body("bc-kp-ben", "Chi bộ khu phố Bến", "party-cell", "unit", "party", "bc-dang-uy"),
  body("bc-kp-cho", "Chi bộ khu phố Chợ", "party-cell", "unit", "party", "bc-dang-uy"),
];

export const ORGANISATIONS = [...cityBodies(), ...COMMUNES.flatMap(communeBodies), ...TOWN];

/** Set phrases of the plans and the bodies that they mean. */
export const ORGANISATION_SETS = [
  { phrase: "các chi bộ trực thuộc", within: "ct-dang-uy", members: ["ct-cb-bai-soi", "ct-cb-dong-vang", "ct-cb-thcs"] },
  { phrase: "các chi bộ trực thuộc", within: "hl-dang-uy", members: ["hl-cb-cua-bai", "hl-cb-lang-coi"] },
  {
    phrase: "Các phòng, đơn vị thuộc phường",
    within: "lk-dang-uy",
    members: ["lk-kinh-te", "lk-vhxh", "lk-vp-hdnd", "lk-ttpvhcc"],
  },
  { phrase: "Ủy ban nhân dân các xã, phường", within: "thanh-uy", members: ["ct-ubnd", "hl-ubnd", "lk-ubnd"] },
];

/** One person may hold several roles: pairs of role and organisation. */
const account = (login, name, ...roles) => ({
  login,
  name,
  roles: roles.map(([role, organisation]) => ({ role, organisation })),
});

export const ACCOUNTS = [
  account("quantri", "Chu Hữu Toại", ["administrator", "thanh-uy"]),
  account("tu.vanphong", "Lã Thị Bích Vân", ["officer", "thanh-uy"]),
  account("tu.lanhdao", "Đoàn Thế Vịnh", ["leader", "thanh-uy"]),
  account("tu.kiemtra", "Khúc Văn Đoàn", ["inspector", "thanh-uy"]),
  account("ct.vanphong", "Nghiêm Thị Thu Trà", ["officer", "ct-dang-uy"]),
  account("ct.bithu", "Lương Thị Hạnh Nguyên", ["leader", "ct-dang-uy"]),
  account("ct.kiemtra", "Ngụy Khắc Bình", ["inspector", "ct-dang-uy"], ["reporter", "ct-ubkt"]),
  account("ct.kinhte", "Doãn Quang Lực", ["reporter", "ct-kinh-te"]),
  account("ct.kinhte.truong", "Phí Đức Thuận", ["head", "ct-kinh-te"]),
  account("ct.vhxh", "Mẫn Thị Diệu", ["reporter", "ct-vhxh"]),
  account("ct.vhxh.truong", "Bạch Thị Ngân", ["head", "ct-vhxh"]),
  account("ct.hanhchinhcong", "Thân Thị Nhàn", ["reporter", "ct-ttpvhcc"]),
  account("ct.congan", "Cù Xuân Hợp", ["reporter", "ct-cong-an"]),
  account("ct.vphdnd", "Quản Thị Mai Lan", ["reporter", "ct-vp-hdnd"]),
  account("ct.xaydungdang", "Tống Văn Sự", ["reporter", "ct-bxdd"]),
  account("ct.mttq", "Viên Thị Hoan", ["reporter", "ct-mttq"]),
  account("ct.doan", "Kiều Minh Nhật", ["reporter", "ct-doan"]),
  account("ct.thcs", "Lục Thị Thơm", ["reporter", "ct-thcs"], ["reporter", "ct-cb-thcs"]),
  account("ct.cbbaisoi", "Ông Văn Khoát", ["reporter", "ct-cb-bai-soi"]),
  account("ct.cbdongvang", "Giáp Văn Tiềm", ["reporter", "ct-cb-dong-vang"]),
  account("ct.ubnd", "Hứa Đăng Khoa", ["reporter", "ct-ubnd"]),
  account("hl.vanphong", "Đới Thị Hảo", ["officer", "hl-dang-uy"]),
  account("lk.vanphong", "Triệu Thị Kim Oanh", ["officer", "lk-dang-uy"]),
  account("lk.bithu", "Tạ Minh Thụy", ["leader", "lk-dang-uy"]),
  account("lk.kinhte", "Vi Quốc Tuyển", ["reporter", "lk-kinh-te"]),
  account("lk.kinhte.truong", "Lại Thế Cường", ["head", "lk-kinh-te"]),
  account("lk.vhxh", "Sái Thị Lụa", ["reporter", "lk-vhxh"]),
  account("lk.hanhchinhcong", "Ngạc Văn Hưng", ["reporter", "lk-ttpvhcc"]),
  account("lk.congan", "Khổng Văn Trí", ["reporter", "lk-cong-an"]),
  account("lk.vphdnd", "Thang Thị Hiên", ["reporter", "lk-vp-hdnd"]),
  account("lk.xaydungdang", "Giang Thị Thục", ["reporter", "lk-bxdd"]),
  account("lk.vpdu", "Ân Thị Lý", ["reporter", "lk-vpdu"]),
  account("lk.ubkt", "Chử Văn Bảng", ["reporter", "lk-ubkt"]),
  account("lk.tramyte", "Đàm Thị Sinh", ["reporter", "lk-tram-y-te"]),
  account("lk.mttq", "Uông Văn Phái", ["reporter", "lk-mttq"]),
  account("bc.vanphong", "Hầu Thị Sáu", ["officer", "bc-dang-uy"]),
  account("ht.vanphong", "Mạc Văn Triều", ["officer", "bc-dang-uy"]),
  account("bc.ubnd", "Lường Văn Chài", ["reporter", "bc-ubnd"]),
  account("bc.kpcho", "Đàm Thị Hàng", ["reporter", "bc-kp-cho"]),
  account("bc.kpben", "Trịnh Văn Độ", ["reporter", "bc-kp-ben"]),
  account("xem", "Từ Thị An", ["viewer", "thanh-uy"]),
];
