import type { format as vi } from "../vi/format.ts";
import type { Words } from "../words.ts";

export const format: Words<typeof vi> = {
  annual: (target) => `${target} each year`,
  top: (place) => `Top ${place}`,
  exists: "Yes",
  noValue: "–",
  milestone: (year) => `Milestone ${year}`,
  milestoneSpan: (from, to) => `Milestone ${from}–${to}`,
  coverage: (reported, of) => `${reported} of ${of} bodies`,
};
