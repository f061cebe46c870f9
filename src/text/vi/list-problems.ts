/** Why a row of an imported list cannot be taken as it stands. */
export const listProblems: Readonly<Record<string, string>> = {
  "name-missing": "chưa có tên",
  "parent-unknown": "không tìm thấy đơn vị cấp trên, hoặc có nhiều đơn vị cùng tên",
  "parent-refused": "đơn vị cấp trên trong danh mục chưa nhập được",
  "code-twice": "mã dùng cho hai dòng",
  "name-twice": "tên lặp lại dưới cùng cấp trên",
  "under-itself": "nằm dưới chính nó",
  "kind-unknown": "loại đơn vị không nhận ra được",
  "code-asks": "mã này đang là của đơn vị tên khác: đổi tên hay là đơn vị khác?",
};
