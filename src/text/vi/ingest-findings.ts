/** Câu nói về mỗi điều mà bộ đọc nghi ngờ; `text` là chữ của văn bản (hoặc số đếm) mà điều đó nói tới. */
import type { AnomalyRuleId } from "#ingest/rules/doubts/anomaly-rules.ts";

export const ingestFindings = {
  "later-target-lower": (text) => `Mốc sau đặt thấp hơn mốc trước: ${text}.`,
  "measured-then-vague": (text) => `Mốc trước có con số, mốc này chỉ còn định tính: “${text}”.`,
  "all-then-part": (text) => `Mốc trước yêu cầu toàn bộ, mốc này chỉ yêu cầu một phần: “${text}”.`,
  "baseline-already-there": (text) => `Hiện trạng đã bằng hoặc vượt mọi mốc, chỉ tiêu không đặt ra mức phấn đấu: “${text}”.`,
  "same-indicator-twice": (text) => `Cùng một nội dung được đặt chỉ tiêu hai lần trong một mốc: “${text}”.`,
  "phrase-repeated": (text) => `Một cụm từ bị lặp trong cùng chỉ tiêu: “${text}”.`,
  "words-repeated-unmeasured": (text) =>
    `Chỉ tiêu không có con số, lặp lại nguyên văn ở mốc khác nên không phân biệt được các mốc: “${text}”.`,
  "same-task-twice": (text) => `Nhiệm vụ bị giao hai lần: “${text}”.`,
  "known-date-differs": (text) => `Ngày của văn bản được viện dẫn khác với ngày ban hành đã biết: ${text}.`,
  "citations-disagree": (text) => `Cùng một văn bản được viện dẫn với ngày khác nhau: ${text}.`,
  "deadline-before-issue": (text) => `Thời hạn trước ngày ban hành văn bản: ${text}`,
  "heading-out-of-sequence": (text) => `Đề mục đánh số không theo thứ tự: “${text}”.`,
  "heading-as-list-item": (text) => `Đề mục bị in như một gạch đầu dòng, dễ đọc nhầm thành chỉ tiêu: “${text}”.`,
  "letter-skipped": (text) => `Thứ tự điểm bỏ qua “đ”: “${text}”.`,
  "section-misplaced": (text) => `Mục về kinh phí nằm trong phần mục tiêu, nhiệm vụ: “${text}”.`,
  "row-out-of-sequence": (text) => `Số thứ tự trong bảng không liên tục: “${text}”.`,
  "body-abolished": (text) => `Cơ quan cấp huyện đã kết thúc hoạt động từ 01/7/2025: “${text}”.`,
  "body-merged": (text) => `Cơ quan đã hợp nhất từ 01/3/2025: “${text}”.`,
  "tasks-without-lead": (text) => `Số nhiệm vụ không nêu cơ quan chủ trì: ${text}.`,
  "tasks-without-deadline": (text) => `Số nhiệm vụ không nêu thời hạn: ${text}.`,
  "report-without-day": (text) => `Chế độ báo cáo không ghi ngày gửi: “${text}”.`,
  "sign-undecided": (text) => `Số chỉ tiêu có dấu “>” có thể là “≥” do nhận dạng chữ: ${text}.`,
  "share-above-hundred": (text) => `Tỷ lệ lớn hơn 100%: ${text}.`,
} as const satisfies Record<AnomalyRuleId, (text: string) => string>;
