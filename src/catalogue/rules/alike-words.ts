/** How alike two syllables of garbled print are: the share of letters that need not be changed ("nghi¢p" and "nghiệp"). */

const enough = 0.6;

/** 1 for the same word, 0 for words that share too little to be the same misread one. */
export function alikeWords(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest < 2 || Math.abs(a.length - b.length) > longest * (1 - enough)) return 0;
  const alike = 1 - changesBetween(a, b) / longest;
  return alike >= enough ? alike : 0;
}

/** At most half of a word is misread, and of the phrase two letters in five where one word is whole, else one in four. */
export function isMisreadPhrase(phrase: readonly string[], words: readonly string[]): boolean {
  let [letters, changes] = [0, 0];
  for (const [i, word] of phrase.entries()) {
    const other = words[i] ?? "";
    const longest = Math.max(word.length, other.length);
    const changed = word === other ? 0 : changesBetween(word, other);
    if (changed > longest / 2) return false;
    letters += longest;
    changes += changed;
  }
  const oneIsWhole = phrase.some((word, i) => word === words[i]);
  return changes < letters * (oneIsWhole ? 0.4 : 0.25);
}

/** Letters to add, drop or replace to make one of the other. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
