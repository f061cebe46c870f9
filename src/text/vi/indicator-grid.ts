/** Words of the grid of indicators beyond its columns: grouping, and the course of figures in a row. */
export const indicatorGrid = {
  groupBy: "Nhóm theo",
  groupings: { group: "Đề mục", body: "Đơn vị", measure: "Loại đo" },
  noMeasure: "Chưa chọn loại đo",
  trend: "Xu hướng",
  course: (from: string, first: string, to: string, last: string) =>
    from === to ? `${to}: ${last}` : `Từ ${first} (${from}) đến ${last} (${to})`,
} as const;
