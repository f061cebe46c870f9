// Compiles src/ingest/corpus (prose of administration, generic phrases of the vocabulary, learnt misreadings) into one binary
// for restoring garbled Vietnamese: syllables, the counts of pairs and triples, and the table of misreadings.
// Called by scripts/build.mjs, and by the reader itself when it runs from sources. Layout: src/ingest/rules/restore/language-model.ts.
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const corpus = join(root, "src/ingest/corpus");
const vocabulary = join(root, "src/ingest/vocabulary");

/** Writes the compiled model to `file` (aside first, then renamed). */
export function compileLanguage(file) {
  const bytes = languageOf(trainingGroups(), readFileSync(join(corpus, "misreadings.tsv"), "utf8"));
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

/**
 * Groups of sentences: each line of prose is one, and each line "= Tỷ lệ {cán bộ|công chức} {được tập huấn|có tài khoản}" with all
 * its readings is one too. What a group repeats counts once, else the commonest pattern would drown the prose.
 */
export function trainingGroups() {
  const read = (directory, ending) =>
    readdirSync(directory)
      // What is misprinted on purpose must not be learnt as language.
      .filter((name) => name.endsWith(ending) && !name.endsWith(".test.ts") && name !== "misprints.ts")
      .sort()
      .map((name) => readFileSync(join(directory, name), "utf8"));
  const lines = read(corpus, ".txt").flatMap((text) => text.split("\n").filter((line) => line !== "" && !line.startsWith("#")));
  const phrases = read(vocabulary, ".ts").flatMap((text) => [...text.matchAll(/"([^"\n]*[à-ỹÀ-ỸđĐ][^"\n]*)"/g)].map((m) => m[1]));
  return [...lines, ...phrases].map((line) => (line.startsWith("= ") ? readings(line.slice(2)) : [line]));
}

function readings(line) {
  const slot = /\{([^{}]*)\}/.exec(line);
  if (slot === null) return [line];
  const before = line.slice(0, slot.index);
  const after = line.slice(slot.index + slot[0].length);
  return slot[1].split("|").flatMap((choice) => readings(before + choice + after));
}

/** Sentences of lower-case syllables; figures are "0", commas stay, other signs part or vanish. */
export function sentencesOf(text) {
  return text
    .normalize("NFC")
    .toLowerCase()
    .split(/[\n.;:!?]+(?=\s|$)|\n|;/)
    .map((sentence) => sentence.match(/\p{L}[\p{L}\p{M}]*|\d[\d.,/]*|%|,/gu)?.map((w) => (/^\d/.test(w) ? "0" : w)) ?? [])
    .filter((words) => words.length > 0);
}

function languageOf(groups, misreadings) {
  const known = groups.map((group) => group.flatMap(sentencesOf));
  const frequency = new Map();
  const add = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const sentences of known)
    if (sentences.length > 6) for (const word of new Set(sentences.flat())) add(frequency, word);
    else for (const word of sentences.flat()) add(frequency, word);
  const words = ["<s>", ...[...frequency.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)];
  const ids = new Map(words.map((word, id) => [word, id]));
  const size = words.length;
  const pairs = new Map();
  const triples = new Map();
  for (const sentences of known) {
    const seen = new Set();
    for (const sentence of sentences) {
      const line = [0, 0, ...sentence.map((word) => ids.get(word)), 0];
      for (let i = 2; i < line.length; i++) {
        const key = (line[i - 2] * size + line[i - 1]) * size + line[i];
        if (seen.has(key)) continue;
        seen.add(key);
        add(pairs, line[i - 1] * size + line[i]);
        add(triples, key);
      }
    }
  }
  // The pair that opens a sentence is a context too, though it never follows anything.
  if (!pairs.has(0)) pairs.set(0, 0);
  const pairKeys = [...pairs.keys()].sort((a, b) => a - b);
  const tripleKeys = [...triples.keys()].sort((a, b) => a - b);
  const pairIndex = new Map(pairKeys.map((key, index) => [key, index]));
  const pairStart = new Uint32Array(size + 1);
  for (const key of pairKeys) pairStart[Math.floor(key / size) + 1]++;
  for (let i = 0; i < size; i++) pairStart[i + 1] += pairStart[i];
  const tripleStart = new Uint32Array(pairKeys.length + 1);
  for (const key of tripleKeys) tripleStart[pairIndex.get(Math.floor(key / size)) + 1]++;
  for (let i = 0; i < pairKeys.length; i++) tripleStart[i + 1] += tripleStart[i];
  const capped = (count) => Math.min(count, 65535);
  return packed([
    letters(words.join("\n")),
    letters(misreadings),
    Uint32Array.from(words, (word) => frequency.get(word) ?? 0),
    pairStart,
    Uint16Array.from(pairKeys, (key) => key % size),
    Uint16Array.from(pairKeys, (key) => capped(pairs.get(key))),
    tripleStart,
    Uint16Array.from(tripleKeys, (key) => key % size),
    Uint16Array.from(tripleKeys, (key) => capped(triples.get(key))),
  ]);
}

function letters(text) {
  return Uint16Array.from(text.normalize("NFC"), (c) => c.charCodeAt(0));
}

/** A count of sections, then for each its length in bytes, then the sections, each starting at a multiple of four. */
function packed(sections) {
  const header = 4 * (sections.length + 1);
  const padded = (length) => Math.ceil(length / 4) * 4;
  const bytes = new Uint8Array(header + sections.reduce((sum, section) => sum + padded(section.byteLength), 0));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, sections.length, true);
  let at = header;
  sections.forEach((section, index) => {
    view.setUint32(4 * (index + 1), section.byteLength, true);
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  });
  return bytes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2];
  if (file === undefined) throw new Error("usage: node scripts/compile-language.mjs FILE");
  compileLanguage(file);
}
