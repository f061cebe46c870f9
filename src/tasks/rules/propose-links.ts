/**
 * Which task may move which indicator, by the words that they have in common (issue of the register, "links task ↔ indicator"). Words
 * are compared in pairs of neighbours, because one syllable of Vietnamese says little; a pair that stands in many records of the plan
 * counts little. Only what covers a good part of the indicator's name is proposed, and nothing is linked without a person.
 */
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";

export type LinkedRecord = { readonly id: string; readonly words: string };
export type LinkProposal = {
  readonly taskId: string;
  readonly indicatorId: string;
  /** The words in common, as the indicator writes them. */
  readonly words: readonly string[];
  /** How much of the indicator's name they cover, weighed by how rare they are; whole percent. */
  readonly cover: number;
};

const mostPerIndicator = 3;
const leastCover = 35;
const leastPairs = 2;

/** The strongest proposals of every indicator, those that are linked already left out. */
export function proposeLinks(
  indicators: readonly LinkedRecord[],
  tasks: readonly LinkedRecord[],
  linked: ReadonlySet<string>,
): LinkProposal[] {
  const taskPairs = tasks.map((task) => new Set(pairsOf(task.words).keys()));
  const indicatorPairs = indicators.map((indicator) => pairsOf(indicator.words));
  const weigh = rarity([...taskPairs, ...indicatorPairs.map((pairs) => new Set(pairs.keys()))]);
  const holders = groupBy(
    taskPairs.flatMap((pairs, at) => [...pairs].map((pair) => ({ pair, at }))),
    (one) => one.pair,
  );
  return indicators.flatMap((indicator, i) => {
    const own = indicatorPairs[i] ?? new Map<string, string>();
    const all = [...own.keys()].reduce((sum, pair) => sum + weigh(pair), 0);
    const shared = groupBy(
      [...own.keys()].flatMap((pair) => (holders.get(pair) ?? []).map(({ at }) => ({ pair, at }))),
      (one) => one.at,
    );
    const found = [...shared].flatMap(([at, common]) => {
      const task = tasks[at];
      if (task === undefined || linked.has(linkKey(task.id, indicator.id)) || common.length < leastPairs) return [];
      const cover = Math.round((100 * common.reduce((sum, { pair }) => sum + weigh(pair), 0)) / all);
      const words = joined(common.map(({ pair }) => own.get(pair) ?? pair));
      return cover < leastCover ? [] : [{ taskId: task.id, indicatorId: indicator.id, words, cover, at }];
    });
    const best = found.toSorted((a, b) => b.cover - a.cover || a.at - b.at).slice(0, mostPerIndicator);
    return best.map(({ at: _at, ...proposal }) => proposal);
  });
}

export const linkKey = (taskId: string, indicatorId: string): string => `${taskId} ${indicatorId}`;

/** Words that join others or open every second indicator ("tỷ lệ", "số"), folded. */
const empty = new Set(
  (
    "va cua cac cho tren trong tai theo tu den voi la duoc co khong do ve o ty le so luong muc dat tong ti it nhat toi thieu hang nam " +
    "thuc hien trien khai xay dung to chuc day manh tang cuong nang cao phat trien doi moi viec ket qua dia ban thanh pho xa phuong tinh"
  ).split(" "),
);

/** Pairs of neighbouring words, folded, each with the words as written; a pair of two empty words says nothing. */
function pairsOf(text: string): Map<string, string> {
  const written = text.split(/\s+/).filter((word) => fold(word) !== "");
  const words = written.map((word) => ({ word, key: fold(word) }));
  const pairs = new Map<string, string>();
  for (const [at, { word, key }] of words.entries()) {
    const next = words[at + 1];
    if (next === undefined || (empty.has(key) && empty.has(next.key))) continue;
    pairs.set(`${key} ${next.key}`, `${trimmed(word)} ${trimmed(next.word)}`);
  }
  return pairs;
}

const trimmed = (word: string): string => word.replace(/^[^\p{L}\d]+|[^\p{L}\d%]+$/gu, "");

/** ln(1 + n / holders): a pair that every record has weighs little. */
function rarity(records: readonly ReadonlySet<string>[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const pairs of records) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log(1 + records.length / (counts.get(pair) ?? 1));
}

/** "dịch vụ" and "vụ công" are read as "dịch vụ công". */
function joined(pairs: readonly string[]): string[] {
  const runs: string[] = [];
  for (const pair of pairs) {
    const [first = "", second = ""] = pair.split(" ");
    const last = runs.at(-1);
    if (last !== undefined && last.split(" ").at(-1) === first) runs[runs.length - 1] = `${last} ${second}`;
    else runs.push(pair);
  }
  return runs;
}
