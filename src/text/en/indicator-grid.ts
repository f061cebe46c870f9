import type { indicatorGrid as vi } from "../vi/indicator-grid.ts";
import type { Words } from "../words.ts";

export const indicatorGrid: Words<typeof vi> = {
  groupBy: "Group by",
  groupings: { group: "Heading", body: "Body", measure: "Measure" },
  noMeasure: "Measure not chosen",
  trend: "Trend",
  course: (from, first, to, last) => (from === to ? `${to}: ${last}` : `From ${first} (${from}) to ${last} (${to})`),
};
