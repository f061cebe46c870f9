/** Names of issued papers and why one could not be issued. What stands in the papers themselves is in party-report.ts. */
import type { RefusalWords } from "../words.ts";

export const reports = {
  refusals: {
    REPORT_NOT_FOUND: "Không tìm thấy báo cáo này. Mở lại từ danh sách báo cáo của kỳ.",
    RECEIPT_NOT_YET: "Chưa có phiếu ghi nhận. Phiếu được lập khi đơn vị gửi báo cáo; số liệu đang nhập không mất.",
    SHEET_NOT_OURS:
      "Chưa đọc được tệp. Cần tệp .xlsx có trang “Chỉ tiêu” hoặc “Nhiệm vụ” với dòng tiêu đề như tệp tải về; hãy tải tệp về từ kế hoạch này rồi sửa trên đó. Sổ chưa thay đổi gì.",
    SHEET_HAS_FAULTS: "Chưa ghi. Trong lúc bạn xem, có người đã sửa kế hoạch này. Sổ giữ nguyên; hãy xem trước lại.",
  } satisfies Record<string, RefusalWords>,
  kinds: {
    "plan-quarter": "Báo cáo kết quả thực hiện kế hoạch",
    "unit-receipt": "Phiếu ghi nhận báo cáo của đơn vị",
  },
} as const;
