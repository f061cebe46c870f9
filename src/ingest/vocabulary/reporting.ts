import type { Cadence, DutyKind } from "../model.ts";

/** How often a body reports, by the words of the clause. Longer phrases are looked for first. */
export const cadenceWords: readonly (readonly [Cadence, readonly string[]])[] = [
  ["monthly", ["báo cáo tháng", "hằng tháng", "hàng tháng", "mỗi tháng", "1 tháng", "01 tháng"]],
  ["quarterly", ["báo cáo quý", "hằng quý", "hàng quý", "mỗi quý", "định kỳ quý", "3 tháng", "03 tháng"]],
  ["half-yearly", ["6 tháng", "06 tháng", "sáu tháng", "nửa năm"]],
  ["yearly", ["báo cáo năm", "báo cáo cả năm", "hằng năm", "hàng năm", "1 năm", "01 năm", "mỗi năm", "cuối năm"]],
  ["mid-term", ["giữa nhiệm kỳ", "giữa và cuối nhiệm kỳ", "giữa kỳ"]],
  ["end-term", ["cuối nhiệm kỳ", "giữa và cuối nhiệm kỳ", "cuối kỳ"]],
  ["2.5-yearly", ["2,5 năm", "2.5 năm"]],
];

export const reportingWords = ["báo cáo", "sơ kết", "tổng kết"];
export const adHocWords = ["đột xuất", "kịp thời", "thường xuyên", "khi có yêu cầu"];
export const regularWords = ["định kỳ"];

/** What a duty of the organisation section is about; the first to appear decides. */
export const dutyWords: readonly (readonly [DutyKind, readonly string[]])[] = [
  [
    "issue-own-plan",
    [
      "xây dựng kế hoạch",
      "ban hành kế hoạch",
      "xây dựng, ban hành kế hoạch",
      "xây dựng, ban hành các chương trình, kế hoạch",
      "ban hành các chương trình, kế hoạch",
      "cụ thể hóa kế hoạch",
      "cụ thể hóa nội dung",
      "kế hoạch thực hiện của",
      "xây dựng kế hoạch cụ thể",
      "bổ sung, điều chỉnh kế hoạch",
    ],
  ],
  [
    "fund",
    [
      "bố trí ngân sách",
      "bố trí kinh phí",
      "cân đối ngân sách",
      "phân bổ ngân sách",
      "bố trí đủ kinh phí",
      "bố trí nguồn lực",
      "cấp kinh phí",
    ],
  ],
  ["report", ["báo cáo"]],
  ["inspect", ["kiểm tra", "giám sát"]],
  ["review", ["sơ kết", "tổng kết", "đánh giá kết quả"]],
  ["publicise", ["tuyên truyền", "quán triệt", "vận động", "phổ biến"]],
];

export const fundingSources: readonly (readonly [string, readonly string[]])[] = [
  ["Ngân sách trung ương", ["ngân sách trung ương"]],
  ["Ngân sách tỉnh, thành phố", ["ngân sách tỉnh", "ngân sách thành phố"]],
  ["Ngân sách địa phương", ["ngân sách địa phương", "ngân sách xã", "ngân sách phường", "ngân sách cấp xã"]],
  ["Ngân sách nhà nước", ["ngân sách nhà nước", "ngân sách"]],
  ["Nguồn xã hội hóa", ["xã hội hóa", "xã hội hoá"]],
  ["Quỹ", ["quỹ phát triển"]],
  ["Doanh nghiệp", ["vốn doanh nghiệp", "vốn của doanh nghiệp", "đầu tư của doanh nghiệp", "doanh nghiệp đầu tư"]],
  ["Chương trình mục tiêu quốc gia", ["chương trình mục tiêu quốc gia"]],
  ["Vốn vay, viện trợ", ["vốn ODA", "vốn vay", "viện trợ", "tài trợ"]],
  ["Đóng góp của tổ chức, cá nhân", ["đóng góp của"]],
  ["Nguồn hợp pháp khác", ["hợp pháp khác", "nguồn huy động", "nguồn vốn khác", "nguồn khác"]],
];
