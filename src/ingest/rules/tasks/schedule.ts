/**
 * Deadlines as the genre writes them: a month, quarter, year, day, a run of years, every year, all the time, done, or two
 * kinds at once ("Tháng 8/2025 - Thường xuyên"). A plan's own horizon inside a task ("giai đoạn 2026 - 2030") is none.
 */
import type { Schedule, ScheduleKind } from "#ingest/model.ts";
import { dayText } from "../header/citations.ts";
import { type Folded, foldedOf } from "../words/folded.ts";
import { findWords, words } from "../words/word-pattern.ts";

const done = words(["đã hoàn thành", "đã thực hiện", "đã ban hành", "đã xong"]);
const continuous = words(["thường xuyên", "liên tục"]);
const annual = words(["hằng năm", "hàng năm", "mỗi năm"]);
/** Shorter rounds have no kind of their own: they go on all the time. */
const rounds = words([
  "hằng tháng",
  "hàng tháng",
  "mỗi tháng",
  "hằng quý",
  "hàng quý",
  "mỗi quý",
  "hằng tuần",
  "hàng tuần",
  "hằng ngày",
  "hàng ngày",
  "định kỳ",
]);
const onwards = words([
  "các năm tiếp theo",
  "những năm tiếp theo",
  "các năm sau",
  "năm tiếp theo",
  "trở đi",
  "các giai đoạn tiếp theo",
]);
const romans: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

export const noSchedule: Schedule = { kind: "none", from: null, to: null, text: "" };

/** Of a table cell: the whole cell speaks of time. */
export function scheduleOfCell(cell: string, garbled: boolean): Schedule {
  const text = foldedOf(cell.replace(/\s+/g, " ").trim(), garbled);
  const found = [dated(text), repeated(text)].filter((s): s is Schedule => s !== null);
  const first = found[0];
  if (!first) return { ...noSchedule, text: text.raw };
  // "Quý IV/2025 và các năm tiếp theo": a date, and on from there.
  const also = found[1]?.kind ?? (first.kind !== "continuous" && findWords(onwards, text) ? ("continuous" as const) : undefined);
  return also === undefined ? { ...first, text: text.raw } : { ...first, text: text.raw, also };
}

function repeated(text: Folded): Schedule | null {
  if (findWords(done, text)) return of("done", null, null, text.raw);
  if (findWords(continuous, text)) return of("continuous", null, null, text.raw);
  if (findWords(annual, text)) return of("annual", null, null, text.raw);
  return findWords(rounds, text) ? of("continuous", null, null, text.raw) : null;
}

function of(kind: ScheduleKind, from: string | null, to: string | null, text: string): Schedule {
  return { kind, from, to, text };
}

/** "Từ tháng 6/2026 đến tháng 9/2026", "Tháng 5-6/2026", "Quý III, IV/2026": it is to be done by the end. */
const untilThen =
  /^\W*(?:thuc hien\s+)?tu\s+.*?\s(?:den|toi)\s+(?=(?:het\s+|ngay\s+|thang\s+|qu[yi]\s+|cuoi\s+|dau\s+)*\d|.*qu[yi]\s)/;
const severalMonths = /(?<![\d/])(?:1[0-2]|0?[1-9])\s*(?:-|–|,|va|den)\s*(?:thang\s*)?(1[0-2]|0?[1-9])\s*(?:\/|nam)\s*(20\d\d)/;
const severalQuarters =
  /qu[yi]\s*(?:iv|i{1,3}|[1-4])\s*(?:\/\s*20\d\d\s*)?(?:-|–|,|va|den)\s*(?:qu[yi]\s*)?(iv|i{1,3}|[1-4])\s*[/.,-]?\s*(?:nam\s*)?(20\d\d)/;
const severalYears = /(?<!\d)(20\d\d)\s*(?:,|va|;)\s*(?:nam\s*)?(?:20\d\d\s*(?:,|va|;)\s*(?:nam\s*)?)*(20\d\d)(?!\d)/;

/** The most exact date of the text; OCR loses the slash of "7/2025" ("712025" is a 7 and a slash read as 1). */
function dated({ folded: whole, raw, garbled }: Folded): Schedule | null {
  const folded = whole.slice(untilThen.exec(whole)?.[0].length ?? 0);
  const day =
    /(?<!\d)(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(20\d\d)/.exec(folded) ??
    /ngay\s*(\d{1,2})\s*thang\s*(\d{1,2})\s*nam\s*(20\d\d)/.exec(folded);
  const [printedDay, printedMonth, printedYear] = day ? [day[1], day.at(-2), day.at(-1)].map(Number) : [];
  const exact =
    printedDay !== undefined && printedMonth !== undefined && printedYear !== undefined
      ? dayText(printedDay, printedMonth, printedYear)
      : null;
  if (exact !== null) return of("month", null, exact, raw);
  const lastQuarter = severalQuarters.exec(folded);
  if (lastQuarter?.[1]) return of("quarter", null, `${lastQuarter[2]}-Q${romans[lastQuarter[1]] ?? lastQuarter[1]}`, raw);
  const quarter = /(?:qu[yi]|(?<![a-z])q)\s*(iv|i{1,3}|[1-4])\s*[/.,-]?\s*(?:nam\s*)?(20\d\d)/.exec(folded);
  if (quarter?.[1]) return of("quarter", null, `${quarter[2]}-Q${romans[quarter[1]] ?? quarter[1]}`, raw);
  const lastMonth = severalMonths.exec(folded);
  if (lastMonth) return of("month", null, `${lastMonth[2]}-${String(lastMonth[1]).padStart(2, "0")}`, raw);
  const months =
    /(?<!\d)(1[0-2]|0?[1-9])\s*(?:\/|-|nam|\/nam)\s*(20\d\d)/.exec(folded) ??
    (garbled ? /(?<!\d)(1[0-2]|0?[1-9])1(20\d\d)(?!\d)/.exec(folded) : null);
  if (months) return of("month", null, `${months[2]}-${String(months[1]).padStart(2, "0")}`, raw);
  const years = /(?<!\d)(20\d\d)\s*(?:-|–|—|~|den|toi)\s*(?:nam\s*)?(20\d\d)(?!\d)/.exec(folded);
  if (years?.[1] && years[2] && years[1] < years[2]) return of("range", years[1], years[2], raw);
  const list = severalYears.exec(folded);
  if (list?.[1] && list[2] && list[1] < list[2]) return of("range", list[1], list[2], raw);
  const half = /(?:6|sau)\s*thang\s*(dau|cuoi)\s*nam\s*(20\d\d)/.exec(folded);
  if (half) return of("month", null, `${half[2]}-${half[1] === "dau" ? "06" : "12"}`, raw);
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(folded);
  return year?.[1] ? of("year", null, year[1], raw) : null;
}

const finishing =
  /(?:hoan thanh|xong|ket thuc|trinh|ban hanh)?\s*(?:truoc|trong|cham nhat|den het|xong|vao|het)\s+(?:ngay\s*\d|thang\s*\d|qu[yi]\s*[iv\d]|nam\s*20\d\d|\d{1,2}\/)[^.;,)]{0,28}/;
/**
 * "Đến tháng 6/2026", "Chậm nhất đến ngày 30/9/2026" at the head of a sentence or of a clause; "Quý I/2026 …" only at the head of all:
 * ", ngày 22/12/2024" behind a comma is the day of a document.
 */
const openingTime =
  /(?:^\W*|(?:^|[.;,(]\s*)\W*(?:(?:cham nhat|phan dau)\s+)*(?:den|toi|trong)\s+)(?:het\s+|cuoi\s+|dau\s+)?(?:ngay\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*20\d\d|thang\s*\d{1,2}\s*(?:[/.-]|nam)\s*(?:nam\s*)?20\d\d|qu[yi]\s*(?:iv|i{1,3}|[1-4])\s*(?:[/.,-]|nam)?\s*(?:nam\s*)?20\d\d)/;
const looseFinishing = /(?:h\w+n\s*th\w+nh)\s+tr\w+c\s+ng\w{1,3}y\s*\d{1,2}\/\d{1,2}\/20\d\d/;
const untilYear = /(?:^|[.;,(]\s*)(?:phan dau\s+)?den (?:cuoi |het )?nam (20\d\d)(?!\s*,?\s*(?:va\s+)?(?:tam nhin|dinh huong))/;
/** A plan or programme "giai đoạn 2026 - 2030" has that horizon; works "trong giai đoạn 2026 - 2028" are to be done in it. */
const planning = /(?:ke hoach|chuong trinh|quy hoach|de an|chien luoc|nghi quyet|dau tu cong)[^.;]*$/;
const horizon = /(?:giai doan|tam nhin|quy hoach|chien luoc|muc tieu|ke hoach|dinh huong|chuong trinh)[^.;]{0,60}$/;

/** Of a prose task: only words that set a time for doing it, or that order it every year or all the time. */
export function scheduleOfProse(text: Folded): Schedule {
  const deadline = finishing.exec(text.folded) ?? (text.garbled ? looseFinishing.exec(text.folded) : null);
  const finishes =
    deadline !== null && /^\s*(?:hoan thanh|xong|ket thuc|trinh|truoc|cham nhat|den het|h\w+n\s)/.test(deadline[0]);
  const isExact = deadline !== null && /\b(?:ngay|thang|qu[yi])\s*[\div]|\d\/\d/.test(deadline[0]);
  if (deadline && (finishes || isExact || !horizon.test(text.folded.slice(Math.max(0, deadline.index - 70), deadline.index)))) {
    const read = dated(foldedOf(text.raw.slice(deadline.index, deadline.index + deadline[0].length), text.garbled));
    if (read) return { ...read, text: text.raw.slice(deadline.index, deadline.index + deadline[0].length).trim() };
  }
  const opening = openingTime.exec(text.folded);
  if (opening) {
    const words = text.raw.slice(opening.index, opening.index + opening[0].length).replace(/^[^\p{L}]+/u, "");
    const read = dated(foldedOf(words, text.garbled));
    if (read) return { ...read, text: words };
  }
  const until = untilYear.exec(text.folded);
  if (until?.[1])
    return of("year", null, until[1], text.raw.slice(until.index, until.index + until[0].length).replace(/^[^\p{L}]+/u, ""));
  const years = /^\W*trong\s+(?:\d{1,2}|hai|ba|bon|nam)\s+nam,?\s*\(?\s*(20\d\d)\s*(?:[-–—]|va|,)\s*(20\d\d)/.exec(text.folded);
  if (years?.[1] && years[2]) return of("range", years[1], years[2], text.raw.slice(0, years[0].length).trim());
  const run = /(?:trong\s+)?giai doan\s+(20\d\d)\s*[-–—]\s*(20\d\d)\W*$/.exec(text.folded);
  if (run?.[1] && run[2] && !planning.test(text.folded.slice(0, run.index)))
    return of("range", run[1], run[2], text.raw.slice(run.index).replace(/\W+$/u, ""));
  for (const [kind, pattern] of [
    ["annual", annual],
    ["continuous", continuous],
  ] as const) {
    const found = findWords(pattern, text);
    if (found) return of(kind, null, null, text.raw.slice(found.from, found.to));
  }
  return noSchedule;
}
