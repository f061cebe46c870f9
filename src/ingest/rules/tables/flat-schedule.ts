/**
 * The time cell of a flattened row: its set phrases ("Thường xuyên", "Hằng năm", "Đã hoàn thành") are known by the words
 * that are left of them, since such cells are the narrowest and lose most letters; dates are read as printed.
 */
import type { Schedule } from "#ingest/model.ts";
import { scheduleOfCell } from "../tasks/schedule.ts";
import { type FlatWord, keyOf, likeness } from "./flat-words.ts";

const [often, times, every, year, done, finished] = ["xuyên", "thường", "hằng", "năm", "hoàn", "thành"].map(keyOf);
const leastAlike = 0.7;

export function scheduleOfFlat(words: readonly FlatWord[]): Schedule {
  const is = (at: number, meant: string | undefined) => likeness(words[at]?.key ?? "", meant ?? "") >= leastAlike;
  const said = words.flatMap((word, at): readonly string[] => {
    if (is(at, often)) return ["thường xuyên"];
    if (is(at, times)) return at === words.length - 1 ? ["thường xuyên"] : [];
    // "Hằng năm" alone; "trong năm 2026" has its own year.
    if (is(at, every) && is(at + 1, year) && !/^\W*20/.test(words[at + 2]?.raw ?? "")) return ["hằng"];
    if (is(at, year) && is(at - 1, every)) return ["năm"];
    if (is(at, done) && is(at + 1, finished) && (words[at - 1]?.key.length ?? 9) <= 2) return ["đã hoàn"];
    if (is(at, finished) && is(at - 1, done)) return ["thành"];
    return [word.raw];
  });
  const read = scheduleOfCell(said.join(" "), true);
  return { ...read, text: words.map(({ raw }) => raw).join(" ") };
}
