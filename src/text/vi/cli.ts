import { listProblems } from "./list-problems.ts";

/** The command line's words. */
export const cli = {
  help: {
    title: "Lộ Trình: từ văn bản kế hoạch đến sổ theo dõi, báo cáo và đánh giá",
    usage: "Cách dùng",
    general: [
      "LỆNH --help    trợ giúp của từng lệnh",
      "--version      phiên bản",
      "--lang vi|en   ngôn ngữ (mặc định theo máy; LANG=en… cho tiếng Anh)",
      "DATABASE_URL   dùng máy chủ PostgreSQL này thay cho máy chủ kèm theo",
    ],
  },
  usage: {
    commandMissing: "Thiếu tên lệnh.",
    commandUnknown: (name: string) => `Không có lệnh “${name}”.`,
    wordMissing: "Lệnh còn thiếu tham số.",
    wordTooMany: (word: string) => `Thừa tham số “${word}”.`,
    optionUnknown: (option: string) => `Không có tùy chọn “${option}”.`,
    optionValue: (option: string) => `Giá trị của tùy chọn “${option}” thiếu hoặc thừa.`,
    optionMissing: (option: string) => `Thiếu tùy chọn bắt buộc ${option}.`,
    port: (value: string) => `“${value}” không phải số cổng (0 đến 65535).`,
    today: (value: string) => `“${value}” không phải ngày có thật dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-31.`,
    tlsPair: "--tls-cert và --tls-key phải đi cùng nhau.",
    role: (value: string, roles: string) => `Không có vai trò “${value}”. Các vai trò: ${roles}.`,
  },
  commands: {
    read: {
      usage: "read TỆP [--json]",
      summary: "đọc một văn bản, không cần cơ sở dữ liệu, và in kết quả",
      more: [] as readonly string[],
    },
    import: {
      usage: "import TỆP --organisation TÊN",
      summary: "đọc một văn bản và đưa vào sổ theo dõi của cơ quan có tên này",
      more: [] as readonly string[],
    },
    start: {
      usage: "start [--data THƯ_MỤC] [--port N]",
      summary: "chạy chương trình: lưu trữ, công việc nền và trang web",
      more: [
        "Lần chạy đầu tiên, chương trình in một mã dùng một lần để lập quản trị viên trong trình duyệt.",
      ] as readonly string[],
    },
    demo: {
      usage: "demo [--port N] [--today NGÀY]",
      summary: "chạy thử với dữ liệu mẫu trong một thư mục tạm, in sẵn các tài khoản",
      more: ["Dữ liệu mất khi chương trình dừng."] as readonly string[],
    },
    migrate: {
      usage: "migrate",
      summary: "đưa cơ sở dữ liệu lên cấu trúc của phiên bản này",
      more: [] as readonly string[],
    },
    backup: {
      usage: "backup TỆP",
      summary: "ghi toàn bộ dữ liệu vào một tệp",
      more: ["Tệp đã có thì không bị ghi đè. Làm được cả khi chương trình đang chạy."] as readonly string[],
    },
    restore: {
      usage: "restore TỆP",
      summary: "thay dữ liệu hiện có bằng dữ liệu trong tệp sao lưu",
      more: [
        "Tệp được kiểm tra trọn vẹn trước; dữ liệu cũ được giữ lại một lần trong cơ sở dữ liệu lotrinh_before_restore_…",
      ] as readonly string[],
    },
    "user add": {
      usage: "user add TÊN_ĐĂNG_NHẬP --name HỌ_TÊN --organisation TÊN --role VAI_TRÒ",
      summary: "thêm tài khoản, in mật khẩu tạm",
      more: [
        "Vai trò: administrator (quản trị), officer (chuyên viên), reporter (cán bộ báo cáo), head (thủ trưởng), leader (lãnh đạo), inspector (kiểm tra), viewer (chỉ xem).",
        "Người dùng phải đổi mật khẩu khi đăng nhập lần đầu.",
      ] as readonly string[],
    },
    "organisations import": {
      usage: "organisations import TỆP --as-of NGÀY [--organisation TÊN] [--codes rename|other]",
      summary: "nhập danh mục đơn vị (JSON, CSV, Excel) có hiệu lực từ NGÀY, trọn vẹn hoặc không nhập gì",
      more: ["Mã đã dùng cho đơn vị tên khác: --codes rename là đổi tên, --codes other là một đơn vị khác."] as readonly string[],
    },
    "audit verify": {
      usage: "audit verify",
      summary: "kiểm tra chuỗi nhật ký, chỉ ra mắt xích hỏng đầu tiên",
      more: [] as readonly string[],
    },
  },
  options: {
    json: ["--json", "in sổ theo dõi dạng JSON ra đầu ra chuẩn, không in gì khác"],
    organisation: ["--organisation TÊN", "tên cơ quan, đơn vị"],
    data: ["--data THƯ_MỤC", "thư mục dữ liệu (mặc định LOTRINH_DATA, rồi thư mục của tài khoản)"],
    port: ["--port N", "cổng (mặc định 5757; 0: cổng trống bất kỳ)"],
    host: ["--host H", "địa chỉ lắng nghe (mặc định 127.0.0.1)"],
    "tls-cert": ["--tls-cert TỆP", "chứng thư PEM cho https"],
    "tls-key": ["--tls-key TỆP", "khóa riêng PEM cho https"],
    today: ["--today NGÀY", "coi NGÀY (NĂM-THÁNG-NGÀY) là hôm nay; chỉ để thử"],
    name: ["--name HỌ_TÊN", "họ và tên"],
    role: ["--role VAI_TRÒ", "vai trò trong cơ quan, đơn vị"],
    "as-of": ["--as-of NGÀY", "ngày có hiệu lực (NĂM-THÁNG-NGÀY)"],
    codes: ["--codes rename|other", "trả lời cho mã nay mang tên khác"],
    lang: ["--lang vi|en", "ngôn ngữ"],
    help: ["--help", "trợ giúp này"],
  } as Readonly<Record<string, readonly [string, string]>>,
  summary: {
    counts: (targets: number, indicators: number, tasks: number, lines: number) =>
      `${indicators} chỉ tiêu với ${targets} mốc, ${tasks} nhiệm vụ, trong ${lines} dòng. Số đứng trước là dòng trong văn bản.`,
    indicators: "Chỉ tiêu",
    tasks: "Nhiệm vụ",
    reporting: "Chế độ báo cáo",
    doubts: "Cần xem lại",
    severity: { info: "lưu ý", warning: "cảnh báo", error: "sai" },
  },
  auditFaults: {
    "hash-differs": "nội dung bản ghi không khớp với mã của nó",
    "previous-differs": "bản ghi không nối với bản ghi trước",
    "record-missing": "thiếu bản ghi",
    "head-missing": "thiếu đầu chuỗi đã lưu",
    "head-differs": "đầu chuỗi đã lưu không khớp với bản ghi cuối",
  },
  progress: {
    reading: (file: string) => `Đang đọc ${file} …`,
    page: (done: number, of: number) => `  đã nhận dạng ${done}/${of} trang`,
    migrated: (name: string) => `Đã áp dụng ${name}`,
    stopping: "Đang dừng …",
    fillingDemo: "Đang nạp dữ liệu mẫu …",
    table: (name: string, done: number, total: number, rows: number) => `[${done}/${total}] ${name}: ${rows} dòng`,
    checkingBackup: "Đang kiểm tra tệp sao lưu …",
  },
  done: {
    migrated: (count: number, level: number) =>
      count === 0
        ? `Cơ sở dữ liệu đã ở mức ${level}, không có gì phải làm.`
        : `Đã áp dụng ${count} bước; cơ sở dữ liệu ở mức ${level}.`,
    serving: (address: string) => `Lộ Trình đang chạy tại ${address}`,
    firstRun: (code: string) => `Mã lập quản trị viên (dùng một lần): ${code}`,
    stopHint: "Nhấn Ctrl-C để dừng.",
    backup: (file: string, rows: number, size: string, hash: string) =>
      `Đã sao lưu ${rows} dòng vào ${file} (${size}).\nSHA-256 ${hash}`,
    head: (chain: string, sequence: number, hash: string) => `Đầu chuỗi nhật ký ${chain}: ${sequence} ${hash}`,
    restored: (rows: number, old: string | null) =>
      `Đã khôi phục ${rows} dòng.${old === null ? "" : ` Dữ liệu trước đó còn trong cơ sở dữ liệu ${old}.`}`,
    userAdded: (login: string, password: string) =>
      `Đã thêm tài khoản ${login}.\nMật khẩu tạm: ${password}\nNgười dùng phải đổi mật khẩu khi đăng nhập lần đầu.`,
    unitsImported: (file: string, created: number, changed: number, same: number) =>
      `Đã nhập ${file}: ${created} đơn vị mới, ${changed} thay đổi, ${same} như cũ.`,
    auditWhole: (records: number, chains: number) => `Nhật ký nguyên vẹn: ${records} bản ghi trong ${chains} chuỗi.`,
    imported: (title: string, indicators: number, targets: number, tasks: number) =>
      `Đã đưa vào sổ: ${title}\n${indicators} chỉ tiêu, ${targets} mốc, ${tasks} nhiệm vụ.`,
  },
  refused: {
    listRow: (row: number, name: string, before: string, problem: string) =>
      `dòng ${row}: ${name}${before === "" ? "" : ` (mã đang là ${before})`}: ${listProblems[problem] ?? problem}`,
    tlsFile: (file: string) => `Không đọc được tệp ${file}.`,
    databaseLost: (detail: string) => `Cơ sở dữ liệu đã dừng bất thường (${detail}). Chương trình dừng theo; hãy chạy lại.`,
    auditBroken: (chain: string, sequence: number, what: string) => `Chuỗi nhật ký ${chain} hỏng ở mắt xích ${sequence}: ${what}`,
    organisationUnknown: (name: string, known: string) =>
      known === ""
        ? "Chưa có cơ quan nào. Hãy chạy ./lotrinh start và lập quản trị viên cùng cơ quan đầu tiên trong trình duyệt."
        : `Không có cơ quan tên “${name}”. Gần giống: ${known}.`,
    organisationNotUnique: (name: string) => `Có nhiều cơ quan tên “${name}”. Hãy ghi tên đầy đủ hơn.`,
    interrupted: "Đã dừng theo yêu cầu; chưa thay đổi gì.",
    unexpected: (message: string) => `Lỗi ngoài dự kiến: ${message}`,
  },
};

export type CliText = typeof cli;
