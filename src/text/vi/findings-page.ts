/** Words of the list of findings: what kinds of doubt there are, and what a clerk does about each. */
import type { Anomaly, AnomalyKind } from "#ingest/model.ts";
import { ingestFindings } from "./ingest-findings.ts";

export const findings = {
  title: "Điểm cần xem lại",
  note: "Điều bộ đọc thấy lạ trong chính văn bản. Sổ vẫn giữ nguyên chữ của văn bản.",
  empty: "Bộ đọc không thấy điểm nào lạ.",
  filter: "Lọc theo loại",
  all: "Tất cả",
  severities: { error: "Sai", warning: "Cần xem", info: "Lưu ý" } satisfies Record<Anomaly["severity"], string>,
  kinds: {
    "regressing-target": "Mục tiêu tụt lùi",
    "wrong-date": "Ngày tháng",
    duplicate: "Trùng lặp",
    numbering: "Đánh số, đề mục",
    "missing-lead": "Thiếu chủ trì",
    "missing-deadline": "Thiếu thời hạn",
    unit: "Giá trị, đơn vị tính",
    contradiction: "Mâu thuẫn",
    "outdated-body": "Cơ quan không còn",
    other: "Khác",
  } satisfies Record<AnomalyKind, string>,
  advice: {
    "regressing-target": "So lại hai mốc với bản gốc. Nếu văn bản in như vậy, hỏi cơ quan ban hành trước khi theo dõi.",
    "wrong-date": "Đối chiếu với bản gốc. Nếu văn bản in sai, đề nghị cơ quan ban hành đính chính.",
    duplicate: "Nếu là cùng một nội dung, giao cả hai cho một đơn vị để không báo cáo lệch nhau.",
    numbering: "Xem bản gốc có thiếu hàng, thiếu mục không. Chỉ đánh số sai thì không cần làm gì.",
    "missing-lead": "Chọn đơn vị chủ trì ở phần Thiết lập.",
    "missing-deadline": "Hỏi đơn vị chủ trì thời hạn. Hạn gửi báo cáo nhập được bằng tay khi mở kỳ.",
    unit: "Xem lại con số và đơn vị tính trong bản gốc: số sai thì đánh giá cũng sai.",
    contradiction: "Hai chỗ nói khác nhau. Hỏi cơ quan ban hành để lấy con số đúng.",
    "outdated-body": "Giao cho cơ quan nhận nhiệm vụ thay thế ở phần Thiết lập.",
    other: "Đọc lại đoạn này trong bản gốc.",
  } satisfies Record<AnomalyKind, string>,
  sentences: ingestFindings,
  more: (n: string) => `Xem ${n} điểm nữa`,
  emptyFilter: (kind: string) => `Không có điểm nào thuộc loại “${kind}”`,
  toAssignment: "Đến phần Thiết lập",
} as const;
