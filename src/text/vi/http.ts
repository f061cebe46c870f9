/** What the door refuses, and what stands in the way of opening it. */
import type { RefusalWords } from "../words.ts";

export const http = {
  refusals: {
    INPUT_NOT_VALID: (d) =>
      `Chưa thực hiện được. Nội dung gửi lên có ô chưa đúng: ${fields(d.fields)}. Xem lại các ô đó rồi gửi lại.`,
    NOT_SIGNED_IN: "Bạn chưa đăng nhập, hoặc lần đăng nhập trước đã hết hạn. Đăng nhập lại để tiếp tục; phần đã lưu vẫn còn.",
    FORBIDDEN: "Bạn chưa có quyền làm việc này. Chưa có gì thay đổi. Người quản trị của đơn vị có thể giao vai trò.",
    CSRF_REFUSED: "Chưa thực hiện được vì trang này mở từ lần đăng nhập trước. Chưa có gì thay đổi. Tải lại trang rồi làm lại.",
    ORIGIN_REFUSED:
      "Yêu cầu đến từ một trang khác nên không được nhận. Chưa có gì thay đổi. Mở Lộ Trình theo địa chỉ của cơ quan.",
    NOT_FOUND: "Không tìm thấy nội dung này, hoặc bạn chưa có quyền xem. Kiểm tra lại đường dẫn.",
    BODY_NOT_JSON: "Chưa đọc được nội dung gửi lên. Chưa có gì thay đổi. Tải lại trang rồi làm lại.",
    BODY_TOO_LARGE: (d) =>
      `Nội dung gửi lên lớn hơn giới hạn ${megabytes(d.maxBytes)}. Chưa có gì được lưu. Chia nhỏ hoặc rút gọn rồi gửi lại.`,
    BODY_TOO_SLOW: "Đường truyền quá chậm nên chưa nhận được đủ nội dung. Chưa có gì được lưu. Kiểm tra mạng rồi gửi lại.",
    TOO_MANY_REQUESTS: (d) => `Máy này vừa gửi quá nhiều yêu cầu. Thử lại sau ${d.secondsLeft ?? 60} giây.`,
    REQUEST_TIMED_OUT: "Máy chủ chưa trả lời kịp. Tải lại trang để xem việc vừa làm đã được lưu chưa.",
    INTERNAL:
      "Máy chủ gặp lỗi nên chưa thực hiện được. Phần đã lưu trước đó vẫn còn. Thử lại; nếu vẫn lỗi, gửi mã bên dưới cho người quản trị.",
    SERVER_NOT_REACHED: "Chưa nối được với máy chủ. Phần đang nhập vẫn còn trên trang. Kiểm tra mạng rồi thử lại.",
    PORT_IN_USE: (d) => `Chưa khởi động được: cổng ${d.port ?? ""} đang có chương trình khác dùng. Chọn cổng khác bằng --port.`,
    PORT_NOT_ALLOWED: (d) =>
      `Chưa khởi động được: tài khoản này không được mở cổng ${d.port ?? ""}. Chọn cổng từ 1024 trở lên bằng --port.`,
    HOST_NOT_AVAILABLE: (d) => `Chưa khởi động được: máy này không có địa chỉ ${d.host ?? ""}. Xem lại --host.`,
    TLS_FILES_NOT_VALID:
      "Chưa khởi động được: chứng thư và khoá TLS không dùng được cùng nhau. Xem lại --tls-cert và --tls-key (tệp PEM).",
  } satisfies Record<string, RefusalWords>,
} as const;

function fields(value: unknown): string {
  return Array.isArray(value) && value.length > 0 ? value.join(", ") : "nội dung";
}

function megabytes(bytes: unknown): string {
  return typeof bytes === "number" ? `${Math.max(1, Math.floor(bytes / 1_000_000))} MB` : "cho phép";
}
