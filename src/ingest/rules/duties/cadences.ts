/**
 * How often and by when: "định kỳ hằng quý (trước ngày 20 tháng cuối quý), 6 tháng (trước ngày 15/6)". One record per
 * cadence; a due date belongs to the cadence that it follows.
 */
import type { Cadence } from "#ingest/model.ts";
import { adHocWords, cadenceWords, regularWords } from "#ingest/vocabulary/reporting.ts";
import type { Folded } from "../words/folded.ts";
import { findAllWords, findWords, words } from "../words/word-pattern.ts";

export type ReadCadence = {
  readonly cadence: Cadence | null;
  readonly due: string | null;
  readonly dueDay: number | null;
  readonly dueMonth: number | null;
  readonly from: number;
};

const patterns = cadenceWords.map(([cadence, phrases]) => ({ cadence, pattern: words(phrases) }));
const adHoc = words(adHocWords);
const regular = words(regularWords);
const day =
  /(?:tr\w{1,4}c|ch\w{1,2}m\s+nh\w{1,2}t|v\w{1,2}o|xong)\s*(?:l\w\s+)?ng\w{1,2}y\s*(\d{1,2})(?:\s*[/.-]\s*(\d{1,2})|\s*th\w{1,3}ng\s*(\d{1,2}))?/;

/** Every cadence of the clause in order of the text; empty when it names no time at all. */
export function cadencesIn(text: Folded): readonly ReadCadence[] {
  const named = patterns.flatMap(({ cadence, pattern }) => findAllWords(pattern, text).map((at) => ({ cadence, ...at })));
  const found = [...named, ...bareCadences(text.folded), ...(named.length > 0 ? listedCadences(text.folded) : [])]
    .filter(({ from }) => !isPlanPeriod(text.folded, from))
    .filter(({ cadence, to }) => !(cadence === "monthly" && text.garbled && isStandingBody(text.folded.slice(to))))
    .sort((a, b) => a.from - b.from);
  const once = found.filter((f, i) => found.findIndex((g) => g.cadence === f.cadence) === i);
  if (once.length === 0) return withoutCadence(text);
  return once.map((f, i) => {
    const end = once.slice(i + 1).find((g) => g.from > f.from)?.from ?? Math.min(text.raw.length, f.to + 70);
    const after = day.exec(text.folded.slice(f.to, end));
    const before = after ? null : dayBefore(text.folded.slice(once[i - 1]?.to ?? 0, f.from));
    const deadline = after ?? before;
    const at = after ? f.to + after.index : before ? (once[i - 1]?.to ?? 0) + before.index : f.from;
    const to = after ? endOfDue(text.raw, at) : f.to;
    return {
      cadence: f.cadence,
      due: text.raw.slice(at, to).trim(),
      dueDay: deadline ? Number(deadline[1]) : null,
      dueMonth: deadline ? monthOf(deadline) : null,
      from: f.from,
    };
  });
}

const bare: readonly (readonly [Cadence, string])[] = [
  ["monthly", "thang"],
  ["quarterly", "quy(?:\\s+[iv]{1,3})?"],
  ["yearly", "nam"],
];

/** "quý (chậm nhất ngày 20 …)", "năm trước ngày 20/12": the unit alone says how often where its day follows at once. */
function bareCadences(folded: string) {
  return bare.flatMap(([cadence, unit]) =>
    [
      ...folded.matchAll(
        new RegExp(`(?<![a-z])(?<!\\d\\s?)${unit}\\s*[(:]?\\s*(?=(?:truoc|cham nhat)\\s+(?:l\\w\\s+)?ngay\\s*\\d)`, "g"),
      ),
    ].map((m) => ({
      cadence,
      from: m.index,
      to: m.index + m[0].length,
    })),
  );
}

/** "(03 tháng, 06 tháng, năm, giữa nhiệm kỳ)": a unit alone between the signs of a list of times. */
function listedCadences(folded: string) {
  return bare.flatMap(([cadence, unit]) =>
    [
      ...folded.matchAll(
        new RegExp(`(?<=(?:[,(]|thang|qu[yi]|nam|theo)\\s{0,2})(?<![a-z0-9])${unit}(?=\\s*(?:[,)]|va\\s))`, "g"),
      ),
    ].map((m) => ({
      cadence,
      from: m.index,
      to: m.index + m[0].length,
    })),
  );
}

/** "Trước ngày 15 tháng 11 hằng năm": the day may stand right before the words that say how often. */
function dayBefore(folded: string): RegExpExecArray | null {
  const found = day.exec(folded);
  return found !== null && folded.length - (found.index + found[0].length) <= 3 ? found : null;
}

function monthOf(deadline: RegExpExecArray): number | null {
  const month = deadline[2] ?? deadline[3];
  return month === undefined ? null : Number(month);
}

function endOfDue(raw: string, from: number): number {
  const stop = raw.slice(from).search(/[),;.]/);
  return stop < 0 ? raw.length : from + stop;
}

/** "giai đoạn 5 năm", "kế hoạch hằng năm" speak of plans, not of reports. */
function isPlanPeriod(folded: string, from: number): boolean {
  return /(?:giai doan|ke hoach|chuong trinh cong tac|theo nam|cong tac)\s*$/.test(folded.slice(0, from));
}

/** "báo cáo Thường trực Đảng ủy": without its marks the body begins like the word for a month. */
function isStandingBody(after: string): boolean {
  return /^\s+(?:tr\w{1,3}c|vu)\s(?!ng\w{1,2}y)/.test(after);
}

function withoutCadence(text: Folded): readonly ReadCadence[] {
  const sudden = findWords(adHoc, text);
  const steady = findWords(regular, text);
  const found = steady ?? sudden;
  if (!found) return [];
  return [
    {
      cadence: sudden ? "ad-hoc" : null,
      due: text.raw.slice(found.from, found.to),
      dueDay: null,
      dueMonth: null,
      from: found.from,
    },
  ];
}
