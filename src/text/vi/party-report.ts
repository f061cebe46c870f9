/**
 * Sentences of official papers. Official output is Vietnamese in every language of the screens, so there is no English twin.
 * Every sentence is a function of counts, names and days of the register; no pronoun, no praise, no product rule called official.
 */
export type ReportingCounts = { readonly onTime: number; readonly late: number; readonly none: readonly string[] };

const list = (parts: readonly string[]) => parts.filter((part) => part !== "").join("; ");
/** Many bodies are counted; who they are stands in the register. */
const named = (bodies: readonly string[]) => (bodies.length > 4 ? `${bodies.length} đơn vị` : bodies.join(", "));
const some = (n: number, words: string) => (n > 0 ? `${n} ${words}` : "");

export const partyReport = {
  type: "BÁO CÁO",
  receiptType: "PHIẾU GHI NHẬN BÁO CÁO",
  republic: "ĐẢNG CỘNG SẢN VIỆT NAM",
  star: "*",
  rule: "-----",
  recipientsTitle: "Nơi nhận",
  number: (code: string) => `Số        -BC/${code === "" ? "……" : code}`,

  /** How bodies begin that sign for themselves; compared folded, printed as here. */
  authorities: [
    "Ban Thường vụ",
    "Ban Chỉ đạo",
    "Tỉnh ủy",
    "Thành ủy",
    "Đảng ủy",
    "Chi bộ",
    "Ủy ban Kiểm tra",
    "Ủy ban nhân dân",
    "Ủy ban Mặt trận Tổ quốc",
  ],
  standingCommittee: "Ban Thường vụ",
  onBehalf: (body: string) => `T/M ${body.toUpperCase()}`,
  secretary: "BÍ THƯ",
  filedAt: "Lưu Đảng ủy.",
  reportingBodies: "Các đơn vị báo cáo,",
  recipient: (name: string) => `- ${name}`,

  periods: {
    month: (month: number, year: number) => `tháng ${month} năm ${year}`,
    quarter: (roman: string, year: number) => `quý ${roman} năm ${year}`,
    firstHalf: (year: number) => `6 tháng đầu năm ${year}`,
    secondHalf: (year: number) => `6 tháng cuối năm ${year}`,
    nineMonths: (year: number) => `9 tháng đầu năm ${year}`,
    year: (year: number) => `năm ${year}`,
  },

  planType: "Kế hoạch",
  shortCitation: (type: string, number: string | null) => (number === null ? type : `${type} số ${number}`),
  citation: (short: string, day: string | null, issuer: string, subject: string | null) =>
    `${short}${day === null ? "" : `, ngày ${day}`} của ${issuer}${subject === null ? "" : ` ${subject}`}`,
  subject: (plan: string, period: string) => `kết quả thực hiện ${plan} ${period}`,
  opening: (issuer: string, citation: string, period: string) =>
    `${issuer} báo cáo kết quả ${period} thực hiện ${citation} như sau:`,
  basis: (from: string, to: string, judgedOn: string, rule: number, extractedOn: string) =>
    `Số liệu từ ngày ${from} đến ngày ${to}; chỉ tiêu và nhiệm vụ được đánh giá tại ngày ${judgedOn} theo quy tắc nội bộ phiên bản ${rule}; trích từ sổ theo dõi ngày ${extractedOn};`,
  coverage: (reported: number, of: number, missing: readonly string[]) =>
    ` ${reported}/${of} đơn vị có báo cáo được duyệt${missing.length === 0 ? "" : ` (chưa có: ${missing.join(", ")})`}.`,

  headings: {
    leadership: "I- CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI",
    results: "II- KẾT QUẢ THỰC HIỆN",
    indicators: "1. Kết quả thực hiện chỉ tiêu",
    tasks: "2. Kết quả thực hiện nhiệm vụ",
    assessment: "III- ĐÁNH GIÁ CHUNG, KHÓ KHĂN, VƯỚNG MẮC",
    general: "1. Đánh giá chung",
    difficulties: "2. Khó khăn, vướng mắc",
    next: "IV- NHIỆM VỤ TRỌNG TÂM KỲ TỚI",
    proposals: "V- KIẾN NGHỊ, ĐỀ XUẤT",
  },

  planHolds: (indicators: number, tasks: number, bodies: number) =>
    `Kế hoạch đề ra ${indicators} chỉ tiêu và ${tasks} nhiệm vụ; ${bodies} đơn vị có trách nhiệm báo cáo trong kỳ.`,
  reporting: (due: string, { onTime, late, none }: ReportingCounts) =>
    `Hạn gửi báo cáo là ${due}: ${list([
      some(onTime, "đơn vị gửi đúng hạn"),
      some(late, "đơn vị gửi muộn"),
      none.length > 0 ? `${none.length} đơn vị chưa gửi (${none.join(", ")})` : "không có đơn vị nào chưa gửi",
    ])}.`,
  reviewing: (approved: number, waiting: number, returned: number) => {
    const parts = [some(approved, "báo cáo đã duyệt"), some(waiting, "đang chờ duyệt"), some(returned, "bị trả lại để bổ sung")];
    return parts.every((part) => part === "") ? "Chưa có báo cáo nào được duyệt." : `Có ${list(parts)}.`;
  },
  narratives: "Công tác triển khai theo báo cáo của các đơn vị:",

  indicatorCounts: (total: number, parts: readonly string[]) =>
    total === 0 ? "Kế hoạch không có chỉ tiêu." : `Trong ${total} chỉ tiêu có ${list(parts)}.`,
  verdictCount: (n: number, verdict: string, exceeded: number) =>
    `${n} chỉ tiêu ${verdict.toLowerCase()}${exceeded > 0 ? ` (trong đó ${exceeded} vượt mục tiêu)` : ""}`,
  verdictList: (verdict: string, n: number) => `${verdict} (${n} chỉ tiêu):`,
  names: (verdict: string, n: number, names: readonly string[]) => `${verdict} (${n} chỉ tiêu): ${names.join("; ")}.`,
  indicatorLine: (line: {
    readonly name: string;
    readonly actual: string;
    readonly expected: string | null;
    readonly target: string;
    readonly milestone: number | null;
    readonly coverage: string | null;
    readonly bodies: readonly string[];
  }) =>
    `${line.name}: ${list([
      `thực hiện ${line.actual}${line.coverage === null ? "" : ` (${line.coverage})`}`,
      line.expected === null ? "" : `kỳ vọng ${line.expected}`,
      `mục tiêu${line.milestone === null ? "" : ` đến năm ${line.milestone}`} ${line.target}`,
    ])}${line.bodies.length === 0 ? "" : `. Đơn vị: ${named(line.bodies)}`}.`,
  judged: (judgement: string) => `được đánh giá ${judgement.toLowerCase()}`,

  taskCounts: (counts: {
    readonly total: number;
    readonly done: number;
    readonly doneOnTime: number;
    readonly doneLate: number;
    readonly inTime: number;
    readonly dueSoon: number;
    readonly overdue: number;
    readonly regular: number;
    readonly regularSilent: number;
  }) => {
    if (counts.total === 0) return "Kế hoạch không có nhiệm vụ.";
    const undated = counts.done - counts.doneOnTime - counts.doneLate;
    const split = [some(counts.doneOnTime, "đúng hạn"), some(counts.doneLate, "trễ hạn"), some(undated, "không ghi ngày")];
    return `Trong ${counts.total} nhiệm vụ: hoàn thành ${counts.done}${counts.done > 0 ? ` (${split.filter((part) => part !== "").join(", ")})` : ""}; trong hạn ${counts.inTime}${counts.dueSoon > 0 ? ` (${counts.dueSoon} đến hạn trong 7 ngày)` : ""}; quá hạn ${counts.overdue}; thường xuyên ${counts.regular}${counts.regularSilent > 0 ? ` (${counts.regularSilent} chưa cập nhật trong kỳ)` : ""}.`;
  },
  tasksApart: (noDeadline: number, paused: number, cancelled: number) =>
    `Ngoài bốn nhóm trên: ${list([some(noDeadline, "nhiệm vụ chưa xác định thời hạn"), some(paused, "tạm dừng"), some(cancelled, "huỷ")])}.`,
  overdueTasks: (n: number) => `Nhiệm vụ quá hạn (${n}):`,
  doneTasks: (n: number) => `Nhiệm vụ hoàn thành trong kỳ (${n}):`,
  taskLine: (line: {
    readonly text: string;
    readonly leads: readonly string[];
    readonly due: string | null;
    readonly late: number;
    readonly reason: string;
  }) =>
    `${line.text} (${list([
      line.leads.length === 0 ? "chưa có cơ quan chủ trì" : `chủ trì: ${line.leads.join(", ")}`,
      line.due === null ? "" : `thời hạn ${line.due}`,
      line.late > 0 ? `quá hạn ${line.late} ngày` : "",
    ])})${line.reason === "" ? "" : `. Nguyên nhân: ${line.reason}`}.`,
  doneLine: (text: string, leads: readonly string[], result: string) =>
    `${text}${leads.length === 0 ? "" : ` (${leads.join(", ")})`}${result === "" ? "" : `: ${result}`}.`,

  generalIndicators: (share: string) => `Chỉ tiêu đạt hoặc dự kiến đạt chiếm ${share} số chỉ tiêu của kế hoạch.`,
  generalTasks: (done: string, overdue: string) =>
    `Nhiệm vụ hoàn thành chiếm ${done}, quá hạn chiếm ${overdue} số nhiệm vụ thuộc bốn nhóm hoàn thành, trong hạn, quá hạn, thường xuyên.`,
  generalReporting: (share: string) => `Đơn vị gửi báo cáo đúng hạn chiếm ${share} số đơn vị phải báo cáo.`,
  noDifficulties: "Trong kỳ không có đơn vị nào nêu khó khăn, vướng mắc trong báo cáo được duyệt.",
  noProposals: "Trong kỳ không có đơn vị nào nêu kiến nghị, đề xuất trong báo cáo được duyệt.",
  dueNext: (n: number, period: string) =>
    n === 0 ? `Không có nhiệm vụ nào đến hạn trong ${period}.` : `Có ${n} nhiệm vụ đến hạn trong ${period}:`,
  goOnWithOverdue: (n: number) => `Tiếp tục hoàn thành ${n} nhiệm vụ quá hạn nêu tại mục II.`,

  annex: (n: number) => `PHỤ LỤC ${n}`,
  indicatorAnnex: (period: string) => `KẾT QUẢ THỰC HIỆN CHỈ TIÊU ${period.toUpperCase()}`,
  taskAnnex: (period: string) => `KẾT QUẢ THỰC HIỆN NHIỆM VỤ ${period.toUpperCase()}`,
  annexReference: (code: string, date: string, issuer: string) =>
    `(Kèm theo Báo cáo số ……-BC/${code === "" ? "……" : code}, ${date} của ${issuer})`,
  indicatorColumns: {
    number: "STT",
    name: "Chỉ tiêu",
    unit: "ĐVT",
    target: "Kế hoạch năm/mốc",
    actual: "Thực hiện kỳ",
    cumulative: "Lũy kế",
    share: "So kế hoạch (%)",
    verdict: "Đánh giá",
    note: "Ghi chú",
  },
  taskColumns: {
    number: "STT",
    text: "Nhiệm vụ",
    leads: "Chủ trì",
    supports: "Phối hợp",
    deliverable: "Sản phẩm",
    due: "Thời hạn",
    percent: "Tiến độ",
    result: "Kết quả/minh chứng",
    state: "Trạng thái",
    reason: "Nguyên nhân chậm",
  },
  milestoneOf: (target: string, year: number) => `${target} (${year})`,
  none: "–",
  responsible: (bodies: readonly string[]) => named(bodies),
  missing: (bodies: readonly string[]) => `chưa có: ${bodies.join(", ")}`,
  shareNote:
    "Cột “So kế hoạch” là số thực hiện chia cho mục tiêu, chỉ tính với mục tiêu dạng số càng cao càng tốt. Tỷ lệ cộng tử số và mẫu số của các đơn vị, không lấy trung bình.",
  noOtherTasks: "Các nhiệm vụ khác",
  restoredMark: "†",
  restoredNote: "† Chữ được khôi phục từ văn bản quét hoặc nhận dạng sai dấu, chưa được xác nhận.",
  chainHead: (owner: string, sequence: number, hash: string) =>
    `Nhật ký của ${owner} khi trích: bản ghi số ${sequence}, mã ${hash}.`,

  receipt: {
    subject: (body: string, period: string) => `${body}, ${period}`,
    opening: (plan: string) => `Báo cáo thực hiện ${plan}:`,
    version: (n: number) => `Phiên bản: ${n}.`,
    state: (state: string) => `Trạng thái khi lập phiếu: ${state.toLowerCase()}.`,
    sentAt: (instant: string, isLate: boolean, due: string) =>
      `Gửi lúc ${instant}${isLate ? ", muộn" : ", đúng hạn"} (hạn gửi ${due}).`,
    nothing: "Đơn vị báo cáo không phát sinh trong kỳ.",
    indicators: (n: number) => `Chỉ tiêu (${n})`,
    tasks: (n: number) => `Nhiệm vụ (${n})`,
    narrative: "Thuyết minh chung",
    difficulties: "Khó khăn, vướng mắc",
    proposals: "Kiến nghị, đề xuất",
    value: "Số báo cáo",
    parts: "Tử số/mẫu số",
    note: "Ghi chú",
    state2: "Tiến độ",
    printedAt: (day: string) => `Lập phiếu ngày ${day} từ sổ theo dõi.`,
  },
} as const;
