/** Words of the demo: what the console tells while samples are filled in, and the reason that stands in the register. */
import type { Words } from "../words.ts";

export const demo = {
  progress: {
    people: (bodies: number, accounts: number) => `Nạp dữ liệu mẫu: ${bodies} cơ quan, đơn vị, ${accounts} tài khoản …`,
    plan: (file: string) => `Nạp dữ liệu mẫu: đưa ${file} vào sổ …`,
    rounds: (file: string) => `Nạp dữ liệu mẫu: các kỳ báo cáo của ${file} …`,
    filled: (seconds: string) => `Đã nạp xong dữ liệu mẫu trong ${seconds} giây.`,
  },
  lockReason: "Hết kỳ báo cáo",
  columns: ["Tên đăng nhập", "Mật khẩu", "Họ và tên", "Vai trò", "Cơ quan, đơn vị"],
  counting: (day: string) => `Bản dùng thử coi hôm nay là ngày ${day}. Mọi tên người, địa danh và số liệu đều là hư cấu.`,
} as const;

export type DemoText = Words<typeof demo>;
