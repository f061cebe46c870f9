/** Words that belong to numbers, days and targets wherever they are shown. */
export const format = {
  annual: (target: string) => `mỗi năm ${target}`,
  top: (place: string) => `Top ${place}`,
  exists: "Có",
  noValue: "–",
  milestone: (year: number) => `Mốc ${year}`,
  milestoneSpan: (from: number, to: number) => `Mốc ${from}–${to}`,
  coverage: (reported: number, of: number) => `${reported}/${of} đơn vị`,
} as const;
