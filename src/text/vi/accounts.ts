/** Refusals of log-in, first set-up, accounts and roles; the words of their pages stand in people-pages.ts. */
import type { accountsErrors } from "#accounts/errors.ts";
import type { RefusalWords } from "../words.ts";

export const accounts = {
  refusals: {
    LOGIN_REFUSED:
      "Chưa đăng nhập được: tên đăng nhập hoặc mật khẩu chưa đúng. Nhập lại, hoặc nhờ người quản trị cấp mật khẩu mới.",
    LOGIN_THROTTLED: (d) =>
      `Chưa đăng nhập được vì đã có nhiều lần nhập sai. Tài khoản không bị khoá; thử lại sau ${wait(d.secondsLeft)}.`,
    PASSWORD_MUST_CHANGE: "Đây là mật khẩu cấp lần đầu. Đặt mật khẩu của riêng bạn để bắt đầu làm việc.",
    PASSWORD_WRONG: "Chưa đổi được mật khẩu: mật khẩu hiện tại chưa đúng. Mật khẩu cũ vẫn dùng được.",
    PASSWORD_SAME: "Chưa đổi được mật khẩu: mật khẩu mới giống mật khẩu hiện tại. Chọn một mật khẩu khác.",
    PASSWORD_TOO_EASY: "Chưa nhận mật khẩu này vì dễ bị đoán ra. Một câu ngắn mà chỉ bạn nhớ là lựa chọn tốt.",
    PASSWORD_LENGTH: (d) => `Chưa nhận mật khẩu này. Mật khẩu cần từ ${d.shortest ?? 10} đến ${d.longest ?? 200} ký tự.`,
    LOGIN_NAME_NOT_VALID:
      "Chưa tạo được tài khoản. Tên đăng nhập có 2 đến 64 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối, gạch dưới.",
    LOGIN_TAKEN: (d) => `Chưa tạo được tài khoản: tên đăng nhập “${d.login ?? ""}” đã có người dùng. Chọn tên khác.`,
    ACCOUNT_NOT_FOUND: "Không tìm thấy tài khoản này.",
    ACCOUNT_DISABLED: "Chưa thực hiện được: tài khoản này đang ngừng hoạt động. Mở lại tài khoản trước.",
    ROLE_OUT_OF_REACH:
      "Chưa giao được vai trò: đơn vị này nằm ngoài phạm vi quản trị của bạn. Các vai trò hiện có vẫn giữ nguyên.",
    ROLES_MISSING: "Chưa tạo được tài khoản: cần ít nhất một vai trò tại một đơn vị.",
    LAST_ADMINISTRATOR: (d) =>
      `Chưa thay đổi được: đây là người quản trị cuối cùng của ${d.organisation ?? "đơn vị"}. Giao vai trò quản trị cho người khác trước.`,
    SETUP_DONE: "Hệ thống đã được thiết lập. Đăng nhập bằng tài khoản quản trị.",
    SETUP_CODE_WRONG: "Chưa thiết lập được: mã chưa đúng. Mã nằm trên màn hình nơi chương trình được khởi động.",
    SETUP_THROTTLED: (d) => `Đã có nhiều lần nhập mã sai. Thử lại sau ${wait(d.secondsLeft)}.`,
  } satisfies Record<keyof typeof accountsErrors, RefusalWords>,
} as const;

function wait(seconds: unknown): string {
  const left = typeof seconds === "number" ? seconds : 60;
  return left < 90 ? `${left} giây` : `${Math.ceil(left / 60)} phút`;
}
