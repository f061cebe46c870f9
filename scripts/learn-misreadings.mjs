// Learns how an English-trained OCR misreads Vietnamese print: from pairs "word TAB what was read" (one a line, made by
// typesetting the corpus and recognising it) to src/ingest/corpus/misreadings.tsv. Run by hand when new pairs exist.
//   node scripts/learn-misreadings.mjs OUT PAIRS…
// First characters are aligned by expectation-maximisation (one printed character gives none to three read ones); then each
// syllable's onset and rime are counted whole, since the marks of a rime are misread together ("ươc" as "ube").
import { readFileSync, writeFileSync } from "node:fs";

const [out, ...files] = process.argv.slice(2);
const onsets = ["ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", ..."bcdđghklmnprstvx"];
const isVowel = (c) => /[aeiouy]/.test(c.normalize("NFD").charAt(0));

/** Onset and rime of a lower-case syllable. */
export function partsOf(syllable) {
  const onset = onsets.find((o) => syllable.startsWith(o) && isVowel(syllable.charAt(o.length)));
  const bare = (onset ?? "").length;
  return [onset ?? "", syllable.slice(bare)];
}

/** What was read, in the letters that the reader compares: lower case, but a capital I inside small letters stays apart. */
function readForm(read) {
  return /\p{Ll}/u.test(read) ? read.replace(/I/g, "|").toLowerCase() : read.toLowerCase();
}

function pairsOf(text) {
  const pairs = new Map();
  for (const line of text.normalize("NFC").split("\n")) {
    if (line.startsWith("#")) continue;
    const [printed, read, weight] = line.split("\t");
    if (read === undefined) continue;
    const edge = /^[“”"'‘’(.,;:!?)\]»«-]+|[“”"'‘’(.,;:!?)\]»«-]+$/gu;
    const p = printed.replace(edge, "");
    const r = read.replace(edge, "");
    if (!/^\p{L}+$/u.test(p) || r.length === 0 || r.length > p.length + 4 || r.length < p.length - 2) continue;
    const capital = /^Đ/.test(p) ? `Đ${p.slice(1).toLowerCase()}` : p.toLowerCase();
    const key = `${capital}\t${readForm(r)}`;
    pairs.set(key, (pairs.get(key) ?? 0) + Number(weight ?? 1));
  }
  return [...pairs].map(([key, count]) => [...key.split("\t"), count]);
}

const longest = 3;

function forward(printed, read, cost) {
  const n = printed.length;
  const m = read.length;
  const table = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  table[0][0] = 1;
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= m; j++) {
      if (table[i][j] === 0) continue;
      for (let k = 0; k <= longest && j + k <= m; k++)
        table[i + 1][j + k] += table[i][j] * cost(printed[i], read.slice(j, j + k));
    }
  return table;
}

function backward(printed, read, cost) {
  const n = printed.length;
  const m = read.length;
  const table = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  table[n][m] = 1;
  for (let i = n - 1; i >= 0; i--)
    for (let j = 0; j <= m; j++)
      for (let k = 0; k <= longest && j + k <= m; k++)
        table[i][j] += table[i + 1][j + k] * cost(printed[i], read.slice(j, j + k));
  return table;
}

const base = (c) =>
  c
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[đĐ]/g, "d");
function firstGuess(printed, read) {
  if (read === "") return 0.01;
  const same = base(read.charAt(0)) === base(printed);
  if (read.length === 1) return read === printed ? 0.5 : same ? 0.4 : 0.02;
  return (same ? 0.02 : 0.002) * (read.length === 2 ? 1 : 0.1);
}

function learn(pairs) {
  let cost = firstGuess;
  for (let round = 0; round < 8; round++) {
    const counts = new Map();
    for (const [printed, read, weight] of pairs) {
      const ahead = forward(printed, read, cost);
      const total = ahead[printed.length][read.length];
      if (total === 0) continue;
      const behind = backward(printed, read, cost);
      for (let i = 0; i < printed.length; i++)
        for (let j = 0; j <= read.length; j++)
          for (let k = 0; k <= longest && j + k <= read.length; k++) {
            const piece = read.slice(j, j + k);
            const share = (ahead[i][j] * cost(printed[i], piece) * behind[i + 1][j + k]) / total;
            if (share < 1e-4) continue;
            const of = counts.get(printed[i]) ?? new Map();
            of.set(piece, (of.get(piece) ?? 0) + share * weight);
            counts.set(printed[i], of);
          }
    }
    const table = new Map();
    for (const [printed, of] of counts) {
      const sum = [...of.values()].reduce((a, b) => a + b, 0);
      table.set(printed, new Map([...of].map(([piece, count]) => [piece, count / (sum + 2)])));
    }
    cost = (printed, read) => (table.get(printed)?.get(read) ?? 0) + firstGuess(printed, read) * 1e-4;
    learn.table = table;
    learn.counts = counts;
  }
  return cost;
}

/** The best place to cut what was read into the onset's part and the rime's. */
function cutOf(onset, rime, read, cost) {
  const whole = forward(onset, read, cost)[onset.length];
  let best = 0;
  let at = 0;
  for (let j = 0; j <= read.length; j++) {
    if (whole[j] === 0) continue;
    const rest = read.slice(j);
    const likely = whole[j] * forward(rime, rest, cost)[rime.length][rest.length];
    if (likely > best) [best, at] = [likely, j];
  }
  return at;
}

const pairs = files.flatMap((file) => pairsOf(readFileSync(file, "utf8")));
const cost = learn(pairs);
const units = new Map();
const count = (kind, unit, read, weight) => {
  const of = units.get(`${kind}${unit}`) ?? new Map();
  of.set(read, (of.get(read) ?? 0) + weight);
  units.set(`${kind}${unit}`, of);
};
for (const [printed, read, weight] of pairs) {
  const [onset, rime] = /^Đ/.test(printed) ? ["Đ", printed.slice(1)] : partsOf(printed);
  const at = cutOf(onset, rime, read, cost);
  count("o", onset, read.slice(0, at), weight);
  count("r", rime, read.slice(at), weight);
}
const lines = [];
for (const [letter, of] of [...learn.counts].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const kept = [...of].filter(([, n]) => n >= 1.5).sort((a, b) => b[1] - a[1]);
  lines.push(`c\t${letter}\t${kept.map(([read, n]) => `${read || "∅"} ${Math.round(n)}`).join("\t")}`);
}
for (const [unit, of] of [...units].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const kept = [...of].filter(([, n]) => n >= 2).sort((a, b) => b[1] - a[1]);
  if (kept.length > 0)
    lines.push(`${unit.charAt(0)}\t${unit.slice(1)}\t${kept.map(([read, n]) => `${read || "∅"} ${Math.round(n)}`).join("\t")}`);
}
writeFileSync(out, `${lines.join("\n")}\n`);
console.log(`${pairs.length} kinds of pairs, ${lines.length} lines`);
