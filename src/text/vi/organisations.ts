/** Kinds, levels and trees of bodies, and what this room refuses. */
import type { organisationsErrors } from "#organisations/errors.ts";
import type { RefusalWords } from "../words.ts";

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
  } satisfies Record<keyof typeof organisationsErrors, RefusalWords>,
} as const;
