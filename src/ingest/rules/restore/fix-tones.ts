/**
 * The small faults of Vietnamese recognition: a tone read as another on the same letters ("chuyến đối số"). Only such flips
 * are allowed, and only where the language speaks clearly for them; every other letter stays as recognised.
 */
import type { LanguageModel } from "./language-model.ts";

export type FixedTone = { readonly span: readonly [number, number]; readonly raw: string; readonly read: string };

/** How much likelier (natural logarithm) the other tone must make the place; measured so that clean prose stays as it is. */
const clearly = 6;
/** The same for a word that the language saw beside one of its neighbours. */
const overwhelmingly = 8;
/** A word that was seen beside both neighbours stays; the other tone must have been seen beside both. */
const leastTie = 0.5;

const families = new WeakMap<LanguageModel, Map<string, readonly string[]>>();

function familyOf(word: string, model: LanguageModel): readonly string[] {
  const known = families.get(model) ?? new Map<string, string[]>();
  if (!families.has(model)) {
    for (let id = 1; model.wordOf(id) !== ""; id++) {
      const other = model.wordOf(id);
      known.set(tonelessOf(other), [...(known.get(tonelessOf(other)) ?? []), other]);
    }
    families.set(model, known);
  }
  return known.get(tonelessOf(word)) ?? [];
}

/** Only the tone is taken off: "đối" and "đổi" are one, "nhúng" and "những" are not. */
function tonelessOf(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "")
    .normalize("NFC");
}

function toneOf(word: string): string {
  return /[\u0300\u0301\u0303\u0309\u0323]/.exec(word.normalize("NFD"))?.[0] ?? "";
}

type Word = { readonly raw: string; readonly at: number; read: string };
/** Numbers of the two words before and after; of the next one also with its other tones, since it may be misread as well. */
type Beside = { readonly before: readonly [number, number]; readonly next: readonly number[]; readonly after: number };

/** A tone of the next word that was not read so costs this much. */
const costOfOther = 2;

/** The text with its flipped tones, and where they were flipped. Parts of an address are no words. */
export function fixTones(text: string, model: LanguageModel): { readonly text: string; readonly flips: readonly FixedTone[] } {
  const words = [...text.matchAll(/(?<![\p{L}\d/@._-])\p{L}[\p{L}\p{M}]*(?![/@_-]|\.\p{L})/gu)].map(
    (m): Word => ({ raw: m[0], at: m.index, read: m[0].toLowerCase().normalize("NFC") }),
  );
  const flips: FixedTone[] = [];
  words.forEach((word, i) => {
    // A capital may begin a name ("Khải"), of which the language knows nothing.
    if (/^\p{Lu}/u.test(word.raw) || word.raw.length < 2) return;
    const read = likelierTone(word.read, besideOf(words, i, model), model);
    if (read === null) return;
    word.read = read;
    flips.push({ span: [word.at, word.at + word.raw.length], raw: word.raw, read });
  });
  let fixed = text;
  for (const { span, read } of [...flips].reverse()) fixed = fixed.slice(0, span[0]) + read + fixed.slice(span[1]);
  return { text: fixed, flips };
}

function besideOf(words: readonly Word[], i: number, model: LanguageModel): Beside {
  const at = (n: number) => model.idOf(words[i + n]?.read ?? "<s>");
  const next = words[i + 1];
  const others = next === undefined || /^\p{Lu}/u.test(next.raw) ? [] : familyOf(next.read, model);
  return {
    before: [at(-2), at(-1)],
    next: [at(1), ...others.filter((other) => other !== next?.read).map((other) => model.idOf(other))],
    after: at(2),
  };
}

function likelierTone(own: string, beside: Beside, model: LanguageModel): string | null {
  // "khoá" and "khóa" are one word: the language may know only one of the two spellings, and neither is a fault.
  const same = [own, ...familyOf(own, model).filter((other) => toneOf(other) === toneOf(own))];
  const seen = Math.max(...same.map((one) => ties(one, beside, model).filter((tie) => tie >= leastTie).length));
  if (seen === 2) return null;
  let best: string | null = null;
  let most = Math.max(...same.map((one) => weigh(one, beside, model))) + (seen === 0 ? clearly : overwhelmingly);
  for (const other of familyOf(own, model)) {
    if (same.includes(other)) continue;
    const weight = weigh(other, beside, model);
    if (weight <= most || Math.min(...ties(other, beside, model)) < leastTie) continue;
    [best, most] = [other, weight];
  }
  return best;
}

function weigh(read: string, { before: [first, second], next, after }: Beside, model: LanguageModel): number {
  const id = model.idOf(read);
  const ahead = next.map(
    (other, i) => model.logOf(second, id, other) + model.logOf(id, other, after) - (i === 0 ? 0 : costOfOther),
  );
  return model.logOf(first, second, id) + Math.max(...ahead);
}

/** How much likelier the word stands beside each neighbour than anywhere. */
function ties(read: string, { before, next }: Beside, model: LanguageModel): readonly [number, number] {
  const id = model.idOf(read);
  const tie = (left: number, right: number) => model.logOf(-1, left, right) - model.logOf(-1, -1, right);
  return [tie(before[1], id), Math.max(...next.map((other) => tie(id, other)))];
}
