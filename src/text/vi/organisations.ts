/** Kinds, levels and trees of bodies, and what this room refuses. */
import type { organisationsErrors } from "#organisations/errors.ts";
import type { RefusalWords } from "../words.ts";
import { withWrittenDays } from "../written-days.ts";

export const organisations = {
  refusals: {
    ORGANISATION_NOT_FOUND: "Chưa lưu được. Đơn vị được chọn không còn trong danh mục; hãy tải lại trang rồi chọn lại.",
    ORGANISATION_KIND_UNKNOWN: (d) =>
      `Chưa lưu được. Loại đơn vị “${d.kind ?? ""}” không có trong danh mục; hãy chọn một loại có sẵn.`,
    ORGANISATION_NAME_TAKEN: (d) =>
      `Chưa lưu được. Trong cùng đơn vị cấp trên đã có “${d.name ?? ""}”. Hãy dùng đơn vị đã có, hoặc ghi tên đầy đủ để phân biệt.`,
    ORGANISATION_NAME_EMPTY: "Chưa lưu được. Tên đơn vị chưa có chữ hoặc số nào; hãy ghi tên đầy đủ.",
    ORGANISATION_UNDER_ITSELF:
      "Chưa lưu được. Đơn vị cấp trên vừa chọn lại nằm dưới chính đơn vị này; hãy chọn một đơn vị cấp trên khác.",
    EVENT_SHAPE_WRONG:
      "Chưa ghi được thay đổi. Số đơn vị trước và sau chưa hợp với loại thay đổi: hợp nhất cần một đơn vị sau, chia tách cần từ hai đơn vị sau trở lên, đổi tên và chuyển cấp trên là của một đơn vị.",
    EVENT_FUNCTION_NEEDS_TRANSFER:
      "Chưa ghi được thay đổi. Khi chỉ một phần việc chuyển đi, hãy chọn loại “Chuyển giao” và ghi tên phần việc.",
    EVENT_BODY_NOT_ALIVE: (d) =>
      `Chưa ghi được thay đổi. “${d.name ?? ""}” không còn (hoặc chưa có) vào ngày ${withWrittenDays(String(d.day ?? ""), "vi")}; hãy chọn đơn vị khác hoặc ngày khác.`,
    EVENT_BEFORE_LATER_CHANGE: (d) =>
      `Chưa ghi được thay đổi. Sau ngày ${withWrittenDays(String(d.day ?? ""), "vi")} đã có thay đổi khác của “${d.name ?? ""}”; đơn vị không thể kết thúc trước thay đổi đó.`,
    EVENT_ALREADY_RECORDED: (d) =>
      `Thay đổi này đã được ghi cho ngày ${withWrittenDays(String(d.day ?? ""), "vi")}; không ghi hai lần.`,
    EVENT_BREAKS_TREE: (d) =>
      `Chưa ghi được thay đổi. Vào ngày ${withWrittenDays(String(d.day ?? ""), "vi")}, “${d.name ?? ""}” sẽ không còn đứng đúng trong hệ thống: cấp trên của nó không còn, hoặc nó nằm dưới chính nó. Hãy chọn cấp trên khác.`,
    LIST_NOT_UNDERSTOOD:
      "Chưa đọc được danh mục. Cần tệp JSON, CSV (UTF-8) hoặc Excel có dòng tiêu đề với cột Tên; các cột Mã, Cấp trên, Loại, Viết tắt nếu có.",
    LIST_EMPTY: "Danh mục chưa có dòng nào. Kiểm tra lại tệp rồi chọn lại.",
    LIST_TOO_LONG: (d) => `Danh mục quá dài (nhiều nhất ${d.most ?? ""} dòng). Hãy chia tệp rồi nhập từng phần.`,
    LIST_HAS_REFUSED_ROWS: (d) =>
      `Chưa nhập gì: còn ${d.count ?? ""} dòng phải sửa hoặc trả lời (dòng ${Array.isArray(d.rows) ? d.rows.join(", ") : ""}).`,
    SET_NAME_TAKEN: (d) => `Chưa lưu được. Cơ quan này đã có nhóm “${d.name ?? ""}”; hãy sửa nhóm đó hoặc đặt tên khác.`,
    SET_OF_NOBODY: "Chưa lưu được. Hãy chọn ít nhất một loại, một cấp hoặc một đơn vị; nếu không nhóm sẽ gồm mọi đơn vị.",
    NOT_A_COMMITTEE: "Chưa lưu được. Chỉ Ban Chỉ đạo, Tổ giúp việc (loại “Ban Chỉ đạo”) có danh sách thành viên.",
    MEMBER_ALREADY: (d) => `Chưa lưu được. ${d.name ?? ""} đã là thành viên trong thời gian này.`,
    MEMBER_ENDS_BEFORE_START: "Chưa lưu được. Ngày thôi phải sau ngày bắt đầu.",
    PERSON_LOGIN_UNKNOWN: (d) => `Chưa lưu được. Không có tài khoản “${d.login ?? ""}”; để trống nếu người này không đăng nhập.`,
    PERSON_LOGIN_TAKEN: (d) => `Chưa lưu được. Tài khoản “${d.login ?? ""}” đã gắn với người khác.`,
    TERM_ENDS_BEFORE_START: "Chưa lưu được. Ngày kết thúc nhiệm kỳ phải sau ngày bắt đầu.",
    TERM_OVERLAPS: "Chưa lưu được. Nhiệm kỳ này trùng thời gian với một nhiệm kỳ đã có.",
  } satisfies Record<keyof typeof organisationsErrors, RefusalWords>,
} as const;
