/**
 * What each line of a flattened table shows: a row number, the beginning of a name, a deadline or a run of values, the
 * title of a section row, or the words of a header that OCR repeated at the top of a page.
 */
import { bodyNames } from "#ingest/vocabulary/body-names.ts";
import type { CellRole } from "./flat-cells.ts";
import { type FlatLine, nameWidthOf } from "./flat-lines.ts";
import { phraseTree, stepsFrom } from "./flat-phrases.ts";
import type { LineSigns } from "./flat-rows.ts";
import { flatWordsOf, isScrap, keyOf, likeness } from "./flat-words.ts";

export type TableShape = {
  readonly openers: readonly string[];
  /** Openings that OCR spoils beyond likeness ("Ty 16", "Sb lwong"), on the folded line. */
  readonly spoiltOpener?: RegExp;
  /** The kind of mark on a line that a row has once. */
  readonly mark: (line: FlatLine) => string | null;
  /** Rows are high and their cells many: what stands half a step off is mostly the top of a cell. */
  readonly tall: boolean;
  /** The line is nothing but a value: no row number stands on it. */
  readonly isValue?: (line: FlatLine) => boolean;
};

const bodies = phraseTree(bodyNames);
const fewLetters = 20;
const numeral = /^\W{0,3}(?:I[IVXl1]{0,4}|V[IilV1]{0,4}|X[IVil1]{0,4}|l[lI]{1,3})(?=[\s|[{.;]|$)[\s|[{.;]*/;
const plainNumber = /^[\s\W]{0,4}(\d{1,3}(?:\.\d{1,2})?|1\d{3})\s*[.,)]?(?:\s*[|[\]({]\s*|\s+|$)(?!\s*%)/;
const misread = /^[\s\W]{0,3}([a-z]?\d?[goqslSIZ;'"\d][a-z\d]?)(?:\s*[|[({]\s*|\s{1,3})(?=\p{Lu}|[[|({]|\p{Ll}{2})/u;

/** The number, or what looks like a misread one, at the beginning of a line. */
export function printedNumber(text: string): string | null {
  const plain = plainNumber.exec(text);
  if (plain?.[1]) return plain[1];
  const doubtful = misread.exec(text)?.[1];
  return doubtful !== undefined && /[\d;'"]|^[go]$/.test(doubtful) ? doubtful : null;
}

/** Where the words begin after the number of a row. */
export function afterNumber(text: string): number {
  return plainNumber.exec(text)?.[0].length ?? misread.exec(text)?.[0].length ?? 0;
}

export function signsOf(lines: readonly FlatLine[], shape: TableShape): readonly LineSigns[] {
  const sections = sectionTitles(lines, shape);
  const least = shape.tall ? Math.min(fewLetters, nameWidthOf(lines) * 0.4) : 10;
  return lines.map((line, at) => {
    const section = sections[at] ?? null;
    const printed = section === null && shape.isValue?.(line) !== true ? printedNumber(line.text) : null;
    const words = flatWordsOf(line.text, printed === null ? 0 : afterNumber(line.text));
    const solid = words.filter((word) => !isScrap(word));
    const [first, second] = solid;
    const body = stepsFrom(bodies, first?.key ?? "")[0];
    const cellBegins =
      body !== undefined && (second === undefined || solid.length <= 2 || stepsFrom(body.node, second.key).length > 0);
    const small = /^[^\p{L}]*\p{Ll}\p{L}/u.test(first?.raw ?? "");
    const capital = /^\p{Lu}/u.test(words[0]?.raw.replace(/^[^\p{L}]+/u, "") ?? "");
    const start = printed === null ? 0 : afterNumber(line.text);
    const opener =
      opensName(
        words.map(({ key }) => key),
        shape.openers,
      ) || shape.spoiltOpener?.test(line.folded.slice(start)) === true;
    const long = words.reduce((sum, { key }) => sum + (key.length > 2 ? key.length : 0), 0);
    // A few words without an opening are of a cell half a step off, or end one.
    const named = long >= 8 && (opener || (!cellBegins && long >= least));
    return {
      line,
      printed,
      named,
      opens: !named ? 0 : opener && capital ? 2 : capital ? 1 : 0,
      mark: section === null ? shape.mark(line) : null,
      cellBegins,
      restOfCell:
        !named &&
        !cellBegins &&
        words.some(({ key }) => key.length >= 3) &&
        /^[^\p{L}\d]{0,2}\p{L}{2}/u.test(line.text.trimStart()),
      small,
      aboveRow: shape.tall && cellBegins && !small && !named,
      bodied: cellBegins || hasBody(line.text),
      numberAlone: printed !== null && words.length === 0 && /^\W*\d/.test(line.text),
      pageTop: /^ \S/.test(line.text),
      section,
    };
  });
}

const openerKeys = new Map<readonly string[], readonly (readonly string[])[]>();

export function opensName(keys: readonly string[], openers: readonly string[]): boolean {
  const phrases = openerKeys.get(openers) ?? openers.map((phrase) => phrase.split(/\s+/).map(keyOf));
  openerKeys.set(openers, phrases);
  const first = keys[0] ?? "";
  return phrases.some((phrase) => {
    if (likeness(first, phrase[0] ?? "") >= 0.6)
      return phrase.slice(1).every((word, i) => likeness(keys[i + 1] ?? "", word) >= 0.5);
    const whole = phrase.join("");
    return phrase.length > 1 && whole.length > 3 && likeness(first, whole) >= 0.75;
  });
}

/** A numeral before words without a time, a value or a body opens a section; capitals do too. Its wrapped lines go along. */
function sectionTitles(lines: readonly FlatLine[], shape: TableShape): readonly (string | null)[] {
  const titles: (string | null)[] = lines.map(() => null);
  lines.forEach((line, at) => {
    if (milestoneTitle.test(line.folded)) {
      titles[at] = line.text.replace(numeral, "").replace(/^\W+/, "").trim();
      if (/^\W*[IVXl1|]{1,4}\W*$/.test(lines[at - 1]?.text ?? "")) titles[at - 1] = titles[at] ?? null;
      return;
    }
    const capitals = isCapitalTitle(line.text);
    if (!capitals && !numeral.test(line.text)) return;
    if (!capitals && hasBody(line.text.replace(numeral, ""))) return;
    if (
      shape.mark(line) !== null ||
      (capitals ? /\d\s*%/.test(line.text) : printedNumber(line.text) !== null && /^\W*\d/.test(line.text))
    )
      return;
    const { from, to } = capitals ? { from: at, to: at } : titleAround(lines, at, shape);
    const title = lines
      .slice(from, to + 1)
      .map(({ text }) => text.replace(numeral, "").replace(/^[\s\W]+/, ""))
      .join(" ")
      .replace(/\s+/g, " ")
      .trim();
    for (let i = from; i <= to; i++) titles[i] = title;
  });
  return titles;
}

/** "Đến năm 2045" as a row of its own. */
const milestoneTitle = /^\W*(?:[ivxl1]{1,4}[\s.|]+)?[dp]\S{1,2}n\s+(?:h\S{1,2}\s+)?n\S{1,3}\s+20[2-9]\d\W*$/;

function isCapitalTitle(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.join("") ?? "";
  return letters.length >= 10 && letters.length < 90 && letters === letters.toUpperCase();
}

/** The wrapped lines above and below the numeral that have no cell of their own; a capital above begins the title. */
function titleAround(lines: readonly FlatLine[], at: number, shape: TableShape): { from: number; to: number } {
  const plain = (i: number) => {
    const line = lines[i];
    return line !== undefined && shape.mark(line) === null && printedNumber(line.text) === null && !numeral.test(line.text);
  };
  const isLower = (i: number) => /^[^\p{L}\d|:;]{0,2}\p{Ll}{2}[^|[\]]*$/u.test(lines[i]?.text ?? "");
  const own = lines[at]?.text.replace(numeral, "") ?? "";
  let from = at;
  if (/^\W*\p{Ll}/u.test(own) || own.trim().length < 3)
    while (from > 0 && at - from < 3 && plain(from - 1) && !hasBody(lines[from - 1]?.text ?? "")) {
      from -= 1;
      if (!isLower(from)) break;
    }
  let to = at;
  while (to - at < 3 && plain(to + 1) && isLower(to + 1) && !hasBody(lines[to + 1]?.text ?? "")) to += 1;
  return { from, to };
}

/** Two words side by side that begin a body's name. */
function hasBody(text: string): boolean {
  const keys = flatWordsOf(text).map(({ key }) => key);
  return keys.some((key, i) => {
    const first = stepsFrom(bodies, key)[0];
    const second = first && first.cost < 0.5 ? stepsFrom(first.node, keys[i + 1] ?? "")[0] : undefined;
    return second !== undefined && second.cost < 0.5;
  });
}

/** The section that the row at this place stands in: that of the nearest section line above. */
export function sectionOfRow(signs: readonly LineSigns[], from: number): string | null {
  for (let at = from - 1; at >= 0; at--) {
    const title = signs[at]?.section;
    if (title) return title;
  }
  return null;
}

const headerWords: readonly (readonly [CellRole | "other", readonly string[]])[] = [
  ["lead", ["chu tri", "chu quan", "tham muu", "theo doi danh gia"]],
  ["coordinating", ["phoi hop"]],
  ["deliverable", ["ket qua", "san pham", "et qua"]],
  ["schedule", ["thoi gian", "thoi han", "tien do"]],
  ["other", ["noi dung", "ten nhiem vu", "don vi tinh", "hien trang", "cong viec", "stt", "chi tieu"]],
];
const headerDepth = 18;

/** The lines below the header, and the columns that the header names, in its order. Repeated headers are dropped. */
export function bodyOfTable(all: readonly FlatLine[]): { lines: readonly FlatLine[]; roles: readonly CellRole[] } {
  const marks = all.map((line) => headerMarks(line));
  const firstRow = all.findIndex((line, at) => at > 0 && beginsTable(line));
  let begin = 0;
  for (let at = 0; at < Math.min(firstRow < 0 ? headerDepth : firstRow, headerDepth, all.length); at++)
    if ((marks[at]?.length ?? 0) > 0) begin = at + 1;
  const named = marks.slice(0, begin).flat();
  // Bodies and times are seen in the rows themselves, however badly the header was read; results are only known by it.
  const results: readonly CellRole[] = named.length === 0 || named.includes("deliverable") ? ["deliverable"] : [];
  const again = headerCells(all, marks);
  const isHeader = (at: number) => {
    const line = all[at];
    return line !== undefined && (marks[at]?.length ?? 0) >= (line.text.length < 34 ? 2 : 3) && !isRowLine(line);
  };
  // Of a header whose words stand on two lines, one line may have but a word or two.
  const isEdge = (at: number) =>
    (marks[at]?.length ?? 0) > 0 && isOfHeader(all[at]) && [-2, -1, 1, 2].some((by) => isHeader(at + by));
  const lines = all.filter((_, at) => at >= begin && !again.has(at) && !isHeader(at) && !isEdge(at));
  return { lines, roles: inOrderOf(all.slice(0, begin), ["lead", "coordinating", ...results, "schedule"]) };
}

/** The columns in the order of the header line that names at least three of them; else in the usual order. */
function inOrderOf(header: readonly FlatLine[], usual: readonly CellRole[]): readonly CellRole[] {
  let best: readonly { readonly role: CellRole; readonly at: number }[] = [];
  for (const line of header) {
    const keys = flatWordsOf(line.text).map(({ key }) => key);
    const named = usual.flatMap((role) => {
      const at = placeOf(keys, headerKeys.find(([known]) => known === role)?.[1] ?? []);
      return at < 0 ? [] : [{ role, at }];
    });
    if (named.length > best.length) best = named;
  }
  if (best.length < 3) return usual;
  const found = [...best].sort((a, b) => a.at - b.at).map(({ role }) => role);
  // A column that the line does not name keeps its usual place after the one before it.
  for (const [i, role] of usual.entries())
    if (!found.includes(role)) found.splice(i === 0 ? 0 : found.indexOf(usual[i - 1] ?? role) + 1, 0, role);
  return found;
}

/** A header that is repeated cell by cell: at least three short lines that are nothing but its words. */
function headerCells(all: readonly FlatLine[], marks: readonly (readonly unknown[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isCell = (at: number) => {
    const line = all[at];
    if (!line || line.text.length > 30 || /\d/.test(line.text)) return false;
    return (
      (marks[at]?.length ?? 0) > 0 || /^\W*s?tt\W*$/.test(line.folded) || /^\W*[dp]\w{1,2}n vi(?: t\w+)?\W*$/.test(line.folded)
    );
  };
  for (let at = 0; at < all.length; ) {
    let end = at;
    while (isCell(end)) end += 1;
    if (end - at >= 3) for (let i = at; i < end; i++) found.add(i);
    at = Math.max(end, at + 1);
  }
  return found;
}

/** Row 1, or the title of the first section. */
function beginsTable({ text }: FlatLine): boolean {
  return (
    /^\W{0,3}1(?:\.?1)?(?:\s*[|[\s]\s*\p{L}|\W{0,2}$)/u.test(text) ||
    (numeral.test(text) && /\p{L}{2}.*\p{L}{3}/u.test(text.replace(numeral, ""))) ||
    isCapitalTitle(text)
  );
}

function isRowLine(line: FlatLine | undefined): boolean {
  return (
    line !== undefined && (printedNumber(line.text) !== null || /\d\s*%|20\d\d\s*$/.test(line.text)) && line.text.length > 40
  );
}

const headerKeys = headerWords.map(([role, phrases]) => [role, phrases.map((phrase) => phrase.split(" "))] as const);

const headerKeysAlone = [
  ...new Set(
    [...headerWords.flatMap(([, phrases]) => phrases), "co quan", "thuc hien", "hoan thanh", "don vi"].flatMap((p) =>
      p.split(" "),
    ),
  ),
];

/** The line says nothing but words of headers. */
function isOfHeader(line: FlatLine | undefined): boolean {
  const keys = flatWordsOf(line?.text ?? "")
    .map(({ key }) => key)
    .filter((key) => /[a-z]{3}/.test(key));
  return keys.length <= 6 && keys.every((key) => headerKeysAlone.some((word) => likeness(key, word) >= 0.6));
}

/** Where the first of the phrases stands among the words; -1 where none does. */
function placeOf(keys: readonly string[], phrases: readonly (readonly string[])[]): number {
  return keys.findIndex((_, i) => phrases.some((words) => words.every((word, j) => likeness(keys[i + j] ?? "", word) >= 0.6)));
}

function headerMarks(line: FlatLine): readonly (CellRole | "other")[] {
  const keys = flatWordsOf(line.text).map(({ key }) => key);
  if (keys.length > 22) return [];
  return headerKeys.flatMap(([role, phrases]) =>
    phrases.some((words) => {
      return placeOf(keys, [words]) >= 0;
    })
      ? [role]
      : [],
  );
}
