/**
 * Doubts about the document as a whole: a count that the text announces against what is there, an annex called otherwise,
 * an end that is missing, wording of another level of government, debris of the program it was written in.
 */
import type { Anomaly, DocumentHeader, IndicatorRow, SourcePage, TargetCandidate } from "#ingest/model.ts";
import { communeLevel, debrisWords, districtLevel, provinceScope, provincialBoards } from "#ingest/vocabulary/doubts.ts";
import type { Outline } from "../outline/outline.ts";
import type { Passage } from "../outline/passages.ts";
import { groupOf } from "../outline/sections.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { foldedOf, foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";
import { anomaly } from "./anomaly-rules.ts";

export type PlanLevel = "commune" | "district" | "province";

const commune = words(communeLevel);
const district = words(districtLevel);
const province = words(provinceScope);
const boards = words(provincialBoards);
const debris = words(debrisWords);

/** Which level the issuing body belongs to; null where its name does not say. */
export function levelOf(document: DocumentHeader): PlanLevel | null {
  if (document.issuer === null) return null;
  const issuer = foldedOf(document.issuer, false);
  if (hasWords(district, issuer)) return "district";
  if (hasWords(commune, issuer)) return "commune";
  return /tinh|thanh uy|thanh pho/.test(issuer.folded) ? "province" : null;
}

/** "52 chỉ tiêu (3 + 5 + 6 + 9 + 29)" against the parts and against what was read. */
export function reviewCounts(
  passages: readonly Passage[],
  targets: readonly TargetCandidate[],
  rows: readonly IndicatorRow[],
  tasks: readonly TaskDraft[],
): readonly Anomaly[] {
  const found = {
    "chi tieu": [
      rows.length,
      rows.filter((r) => typeof r.row === "number").length,
      new Set(targets.map((t) => t.series)).size,
      targets.length,
    ],
    "nhiem vu": [tasks.length, tasks.filter((t) => t.form === "table").length, tasks.filter((t) => t.form === "prose").length],
  };
  return passages.flatMap((passage) => {
    const announced =
      /(?:gom|voi|tong so|tong cong|de ra|dat ra|xac dinh|he thong|ban hanh|giao|thong nhat|phan cong)(?:\s+co)?\s*:?\s+(\d{1,3})\s+(chi tieu|nhiem vu)(?!\s+va giai phap)/.exec(
        passage.folded,
      );
    const kind = announced?.[2];
    if (!announced || (kind !== "chi tieu" && kind !== "nhiem vu")) return [];
    const count = Number(announced[1]);
    const parts = /(\d{1,3}(?:\s*\+\s*\d{1,3})+)/.exec(passage.text.slice(announced.index))?.[1]?.split("+").map(Number);
    const sum = parts?.reduce((a, b) => a + b, 0);
    if (sum !== undefined && sum !== count)
      return [anomaly("count-differs", `${count} ≠ ${parts?.join(" + ")} = ${sum}`, passage.lines)];
    const read = found[kind];
    return count > 2 && read.some((n) => n > 0) && !read.includes(count)
      ? [
          anomaly(
            "count-differs",
            `${passage.text.slice(announced.index, announced.index + announced[0].length)}: ${nearest(read, count)}`,
            passage.lines,
          ),
        ]
      : [];
  });
}

const partOfCount =
  /(\d{1,3})\s+chi tieu\s+(?:nhom |thuoc |ve |linh vuc )+([a-z ,]{4,60})|(?:^|[;,:(+]\s*)([a-z ]{4,60}?)\s*:?\s+(?:co\s+)?(\d{1,3})\s+chi tieu(?! (?:nhom|thuoc|ve|linh vuc))/g;

/** "Hạ tầng: 03 chỉ tiêu; nguồn lực: 05 chỉ tiêu": what a sentence announces for two groups or more, against what they hold. */
export function reviewGroupCounts(
  passages: readonly Passage[],
  targets: readonly TargetCandidate[],
  rows: readonly IndicatorRow[],
): readonly Anomaly[] {
  const main = rows.filter((row) => typeof row.row === "number");
  return passages.flatMap((passage) => {
    const said = [...passage.folded.matchAll(partOfCount)].flatMap((found) => {
      const words = found[2] ?? found[3] ?? "";
      const group = groupOf({ folded: words, garbled: false });
      const at = found.index + found[0].indexOf(words);
      const printed = passage.text.slice(at, at + words.length).replace(/^[\s,]+|[\s,]+$/g, "");
      return group === null ? [] : [{ group, words: printed, count: Number(found[1] ?? found[4]) }];
    });
    if (new Set(said.map(({ group }) => group)).size < 2) return [];
    return said.flatMap(({ group, count, words }) => {
      const counts = [
        main.filter((row) => row.group === group).length,
        rows.filter((row) => row.group === group).length,
        new Set(targets.filter((t) => t.group === group).map((t) => t.series)).size,
        targets.filter((t) => t.group === group).length,
      ];
      const isThere = counts.some((n) => n > 0);
      return !isThere || counts.includes(count)
        ? []
        : [anomaly("group-count-differs", `${words}: ${count} ≠ ${nearest(counts, count)}`, passage.lines)];
    });
  });
}

/** Of the ways to count what was read, the one that comes closest to the announced count. */
function nearest(counts: readonly number[], count: number): number {
  return counts.filter((n) => n > 0).reduce((best, n) => (Math.abs(n - count) < Math.abs(best - count) ? n : best));
}

/** The text says "phụ lục 01" where the annex is headed "PHỤ LỤC I", or the other way round. */
export function reviewAnnexes(outline: Outline, passages: readonly Passage[]): readonly Anomaly[] {
  const titles = outline.annexes.map((a) => foldInPlace(a.passage.text.slice(0, 24)));
  const roman = titles.some((t) => /ph\w{1,2}\s+l\w{1,2}c\s+(?:so\s+)?[ivx]{1,4}(?![a-z])/.test(t));
  const arabic = titles.some((t) => /ph\w{1,2}\s+l\w{1,2}c\s+(?:so\s+)?\d/.test(t));
  if (roman === arabic) return [];
  const other = roman
    ? /ph\w{1,2}\s+l\w{1,2}c\s+(?:s\w\s+)?\d{1,2}(?!\d)/
    : /ph\w{1,2}\s+l\w{1,2}c\s+(?:s\w\s+)?[ivx]{1,4}(?![a-z0-9])/;
  const mention = passages.find((p) => p.lines[0] < (outline.annexes[0]?.passage.lines[0] ?? 0) && other.test(p.folded));
  const words = mention ? (other.exec(mention.folded)?.[0].length ?? 0) : 0;
  const at = mention ? mention.folded.search(other) : 0;
  return mention ? [anomaly("annex-named-otherwise", mention.text.slice(at, at + words), mention.lines)] : [];
}

/** A plan with a title that ends without recipients and without a signature has lost its end. */
export function reviewEnd(outline: Outline, document: DocumentHeader, lastLine: number): readonly Anomaly[] {
  const isWhole = document.signer !== null || document.signerRole !== null || outline.tail.length > 0;
  const isLong = outline.items.length > 10;
  return document.type !== null && isLong && !isWhole ? [anomaly("document-cut-off", "", [lastLine, lastLine])] : [];
}

/** "trên địa bàn tỉnh", "của UBND tỉnh" in what a commune or a district has to do itself. */
export function reviewLevel(
  level: PlanLevel | null,
  tasks: readonly TaskDraft[],
  rows: readonly IndicatorRow[],
  targets: readonly TargetCandidate[],
): readonly Anomaly[] {
  if (level === null || level === "province") return [];
  const wording = [
    ...tasks.map((t) => ({ text: `${t.text}; ${t.deliverable ?? ""}`, lines: t.lines })),
    ...rows.map((r) => ({ text: r.indicator, lines: r.lines })),
    ...targets.filter((t) => t.row === undefined).map((t) => ({ text: t.indicator, lines: t.lines })),
  ].filter(
    ({ text }) => hasWords(province, foldedOf(text, false)) && !/theo (?:chi dao|huong dan|ke hoach)/.test(foldInPlace(text)),
  );
  const strange = tasks.filter((t) => [...t.leads, ...t.coordinating].some((body) => hasWords(boards, foldedOf(body, false))));
  return [
    ...wording.map(({ text, lines }) => anomaly("other-level-wording", text, lines)),
    ...strange.map((t) =>
      anomaly(
        "body-of-other-level",
        [...t.leads, ...t.coordinating].find((b) => hasWords(boards, foldedOf(b, false))) ?? "",
        t.lines,
      ),
    ),
  ];
}

export function reviewDebris(passages: readonly Passage[]): readonly Anomaly[] {
  return passages.flatMap((passage) => {
    const address = /https?:\/\/\S+|www\.\S+/i.exec(passage.text)?.[0];
    // A portal that the text names by its host is no debris; what a search or a long path leaves is.
    if (address !== undefined && /[?=&#]|\/[^/]+\/[^/]+\//.test(address.slice(8)))
      return [anomaly("address-pasted", address, passage.lines)];
    return hasWords(debris, { folded: passage.folded, garbled: false }) ? [anomaly("debris", passage.text, passage.lines)] : [];
  });
}

/** Ruling lines on the picture of a page that were no sound table: its cells may have been read into each other. */
export function reviewPages(pages: readonly SourcePage[]): readonly Anomaly[] {
  return pages.flatMap(({ number, lines, unsoundGrids = 0 }) =>
    unsoundGrids > 0 ? [anomaly("ruled-table-not-held", String(number), lines ?? [1, 1])] : [],
  );
}
