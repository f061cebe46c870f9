/**
 * What is measured about a thing, as far as unit and name say: a share of enterprises is another indicator than their number, a place
 * in a list another than the index it is made from. null where nothing says it: agrees with everything.
 */
import { fold } from "#kernel/fold.ts";

export type MeasuredAs = "share" | "growth" | "count" | "money" | "rank" | "index" | "rate";

const growth = /\b(toc do tang|tang binh quan|tang truong binh quan|muc tang|toc do phat trien|ty le tang)\b/;
const rankUnit = /^(hang|thu bac|bac|thu hang|vi tri)$/;
const rankName = /^(xep hang|thu hang|thu bac|hang|vi tri)\b/;
const money = /\b(ty dong|trieu dong|nghin dong|dong|vnd|usd|do la)\b/;
const perHead = /\b(\d+ dan|van dan|dau nguoi|\d+ nguoi dan|100 dan|1000 dan)\b/;
const indexUnit = /^(chi so|diem|diem so)$/;

/** From the words of the name and the unit. */
export function measuredAs(spoken: readonly string[], unit: string | null): MeasuredAs | null {
  const words = spoken.join(" ");
  const measure = fold(unit ?? "");
  if (growth.test(words)) return "growth";
  return ofUnit(measure, unit ?? "") ?? ofName(words, measure);
}

function ofUnit(measure: string, unit: string): MeasuredAs | null {
  if (measure.includes("%")) return "share";
  if (rankUnit.test(measure)) return "rank";
  if (unit.includes("/") && perHead.test(measure)) return "rate";
  if (money.test(measure)) return "money";
  return indexUnit.test(measure) ? "index" : null;
}

function ofName(words: string, measure: string): MeasuredAs | null {
  if (/^(ty le|ti le|ty trong|ti trong)\b/.test(words)) return "share";
  if (rankName.test(words)) return "rank";
  if (/^(chi so|diem)\b/.test(words)) return "index";
  // "co" is the answer to whether something exists, no unit.
  if (/^(so luong|so (?!hoa\b))/.test(words) || (measure !== "" && measure !== "co")) return "count";
  return null;
}
