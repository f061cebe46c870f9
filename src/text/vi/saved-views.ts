/** Words of the saved ways to look at a list. */
export const savedViews = {
  open: "Cách xem đã lưu",
  none: "Chưa lưu cách xem nào",
  mine: "Của tôi",
  shared: (office: string) => `Dùng chung ${office}`,
  by: (name: string) => `${name} lưu`,
  save: "Lưu cách xem này",
  saveTitle: "Lưu cách xem",
  saveBody: "Lưu bộ lọc, cách xếp, cách nhóm và kiểu xem đang dùng. Mở lại được ở mọi kế hoạch.",
  name: "Tên",
  nameHint: "Ví dụ: Quá hạn của phòng tôi",
  share: "Dùng chung với",
  onlyMe: "Chỉ mình tôi",
  saved: (name: string) => `Đã lưu cách xem “${name}”.`,
  removed: (name: string) => `Đã bỏ cách xem “${name}”.`,
  remove: (name: string) => `Bỏ cách xem ${name}`,
  reset: "Về cách xem thường",
} as const;
