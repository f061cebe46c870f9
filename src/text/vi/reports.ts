/** Names of issued papers and why one could not be issued. What stands in the papers themselves is in party-report.ts. */
import type { RefusalWords } from "../words.ts";

export const reports = {
  refusals: {
    REPORT_NOT_FOUND: "Không tìm thấy báo cáo này. Mở lại từ danh sách báo cáo của kỳ.",
    RECEIPT_NOT_YET: "Chưa có phiếu ghi nhận. Phiếu được lập khi đơn vị gửi báo cáo; số liệu đang nhập không mất.",
  } satisfies Record<string, RefusalWords>,
  kinds: {
    "plan-quarter": "Báo cáo kết quả thực hiện kế hoạch",
    "unit-receipt": "Phiếu ghi nhận báo cáo của đơn vị",
  },
} as const;
