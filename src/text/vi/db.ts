/** The engine room's words: data directory, PostgreSQL, migrations, backup and restore. */
import type { DbRefusalCode } from "#db/errors.ts";
import type { RefusalWords } from "../words.ts";

export const db = {
  notices: {
    CLUSTER_IS_MADE: (d: NoticeData) => `Đang tạo cơ sở dữ liệu trong ${d.directory} …`,
    CLUSTER_ELSEWHERE: (d: NoticeData) =>
      `Tài khoản chạy PostgreSQL không vào được ${d.directory}: cơ sở dữ liệu nằm ở ${d.store}.`,
    SERVER_RECOVERS: () => "Cơ sở dữ liệu đang phục hồi sau lần dừng đột ngột trước …",
    SERVER_ADOPTED: () => "Máy chủ cơ sở dữ liệu của lần chạy trước vẫn còn; chương trình tiếp quản nó.",
    ROLES_NOT_USABLE: () =>
      "Lưu ý: người dùng trong DATABASE_URL chưa được trao vai trò lotrinh_app và lotrinh_portal, nên chương trình chạy với toàn quyền của người dùng đó.",
  },
  refusals: {
    PLATFORM_UNSUPPORTED: (d) =>
      `Chưa có PostgreSQL kèm theo cho máy này (${d.platform}). Hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL.`,
    POSTGRES_PACKAGE_MISSING: (d) => `Thiếu gói ${d.package}. Hãy chạy "npm ci" (không bỏ các gói tùy chọn) rồi thử lại.`,
    POSTGRES_DOES_NOT_RUN: (d) =>
      `PostgreSQL kèm theo không chạy được trên máy này (${d.directory}: ${d.detail}). Hãy chạy lại "npm ci", hoặc đặt DATABASE_URL.`,
    POSTGRES_DID_NOT_START: (d) => `PostgreSQL không khởi động được với thư mục ${d.directory}: ${d.detail}`,
    POSTGRES_LOCK_FILE: (d) =>
      `PostgreSQL cho rằng tiến trình ${d.pid} còn giữ thư mục ${d.directory}, nhưng không tiến trình nào trả lời. Hãy dừng tiến trình đó nếu nó là PostgreSQL, rồi chạy lại.`,
    POSTGRES_VERSION_DIFFERS: (d) =>
      `Dữ liệu trong ${d.directory} thuộc PostgreSQL ${d.cluster}, chương trình kèm PostgreSQL ${d.program}. Hãy sao lưu bằng phiên bản cũ rồi khôi phục vào thư mục mới.`,
    INITDB_FAILED: (d) => `Không tạo được cơ sở dữ liệu: ${d.detail}`,
    NO_SYSTEM_ACCOUNT:
      "PostgreSQL không chạy dưới quyền root và máy không có tài khoản lotrinh hay nobody. Hãy tạo tài khoản hệ thống lotrinh rồi chạy lại.",
    DATA_DIRECTORY_UNUSABLE: (d) =>
      `Không dùng được thư mục dữ liệu ${d.directory} (${d.detail}). Hãy chọn thư mục khác bằng --data.`,
    DATA_DIRECTORY_NOT_YOURS: (d) =>
      `Thư mục dữ liệu ${d.directory} thuộc tài khoản khác. Hãy chạy bằng tài khoản đó, hoặc chọn thư mục khác bằng --data.`,
    DATA_DIRECTORY_COPIED: (d) =>
      `${d.directory} là bản chép của ${d.original} và trỏ vào cùng một cơ sở dữ liệu. Hãy dùng bản gốc; để có bản thứ hai, dùng backup và restore.`,
    DATA_DIRECTORY_IN_USE: (d) =>
      `Thư mục ${d.directory} đang được phục vụ tại ${d.address} (tiến trình ${d.pid}). Hãy mở địa chỉ đó.`,
    DATA_DIRECTORY_BEING_STARTED: (d) =>
      `Một chương trình khác đang khởi động hoặc khôi phục dữ liệu trên thư mục ${d.directory}. Hãy đợi vài giây rồi thử lại.`,
    SECRETS_DO_NOT_FIT: (d) =>
      `Mật khẩu lưu trong ${d.directory} không khớp với cơ sở dữ liệu. Hãy khôi phục từ bản sao lưu vào thư mục mới.`,
    DATABASE_UNREACHABLE: (d) => `Không nối được tới cơ sở dữ liệu: ${d.detail}. Hãy kiểm tra DATABASE_URL và máy chủ.`,
    DATABASE_TOO_OLD: "Máy chủ PostgreSQL quá cũ: cần phiên bản 15 trở lên.",
    DATABASE_ROLES_MISSING:
      "Người dùng trong DATABASE_URL không được tạo vai trò. Hãy nhờ quản trị viên cơ sở dữ liệu chạy: create role lotrinh_app; create role lotrinh_portal; grant lotrinh_app, lotrinh_portal to <người dùng này>;",
    MIGRATION_EDITED: (d) => `Bước ${d.name} đã áp dụng nhưng tệp của nó đã bị sửa. Hãy lấy lại đúng tệp của phiên bản này.`,
    MIGRATION_MISSING: (d) =>
      `Cơ sở dữ liệu đã áp dụng bước ${d.name} mà chương trình không có. Hãy dùng đúng phiên bản chương trình.`,
    MIGRATION_OUT_OF_ORDER: (d) =>
      `Lịch sử cấu trúc của cơ sở dữ liệu không liền mạch ở ${d.name} (đáng lẽ là bước ${d.expected}).`,
    MIGRATION_NAME: (d) => `Tệp ${d.name} trong thư mục migrations sai tên hoặc sai thứ tự (đáng lẽ là bước ${d.expected}).`,
    MIGRATION_FAILED: (d) => `Bước ${d.name} không áp dụng được và đã được hoàn tác: ${d.detail}`,
    DATABASE_NEWER: (d) =>
      `Cơ sở dữ liệu ở mức ${d.database}, mới hơn chương trình này (mức ${d.program}). Hãy dùng phiên bản chương trình mới hơn.`,
    DATABASE_NOT_MIGRATED:
      "Chương trình đang phục vụ dùng cấu trúc cũ hơn. Hãy dừng nó, chạy lại bằng phiên bản này, rồi thử lại.",
    BACKUP_FILE_EXISTS: (d) => `Tệp ${d.file} đã có và không bị ghi đè. Hãy chọn tên khác.`,
    BACKUP_FILE_UNWRITABLE: (d) => `Không ghi được tệp ${d.file} (${d.detail}).`,
    BACKUP_FILE_MISSING: (d) => `Không đọc được tệp ${d.file}.`,
    BACKUP_NOT_OURS: (d) => `${d.file} không phải tệp sao lưu của Lộ Trình. Chưa có gì thay đổi.`,
    BACKUP_DAMAGED: (d) => `Tệp sao lưu ${d.file} bị hỏng (${d.where}). Chưa có gì thay đổi; hãy dùng một bản khác.`,
    BACKUP_TRUNCATED: (d) => `Tệp sao lưu ${d.file} bị cụt. Chưa có gì thay đổi; hãy chép lại tệp hoặc dùng một bản khác.`,
    BACKUP_NEWER: (d) =>
      `Tệp sao lưu do phiên bản mới hơn (${d.version}) tạo ra. Chưa có gì thay đổi; hãy khôi phục bằng phiên bản đó hoặc mới hơn.`,
    BACKUP_OF_OTHER_MIGRATIONS: (d) => `Tệp sao lưu dùng bước ${d.name} khác với chương trình này. Chưa có gì thay đổi.`,
    RESTORE_WHILE_SERVING: (d) =>
      `Chương trình đang chạy${at(d.address)}. Hãy dừng nó (Ctrl-C) rồi khôi phục lại. Chưa có gì thay đổi.`,
    RESTORE_WHILE_IN_USE: (d) =>
      `Còn ${d.sessions} phiên làm việc đang dùng cơ sở dữ liệu. Hãy đợi chúng xong rồi thử lại. Chưa có gì thay đổi.`,
    RESTORE_NOT_PERMITTED: (d) =>
      `Người dùng trong DATABASE_URL không được tạo hay đổi tên cơ sở dữ liệu (${d.detail}). Chưa có gì thay đổi.`,
    RESTORE_COUNTS_DIFFER: (d) =>
      `Sau khi nạp, bảng ${d.table} có ${d.found} dòng thay vì ${d.expected}. Dữ liệu hiện có giữ nguyên.`,
    RESTORE_DATA_REFUSED: (d) => `Cơ sở dữ liệu không nhận dữ liệu của tệp sao lưu: ${d.detail}. Dữ liệu hiện có giữ nguyên.`,
  } satisfies Record<DbRefusalCode, RefusalWords>,
} as const;

export type NoticeData = Readonly<Record<string, string>>;

function at(address: unknown): string {
  return typeof address === "string" ? ` tại ${address}` : "";
}
