/** Where the money comes from: the sources that the funding section names, each with its sentence. */
import type { Funding } from "#ingest/model.ts";
import { fundingSources } from "#ingest/vocabulary/reporting.ts";
import type { OutlinedPassage } from "../outline/outline.ts";
import { foldedOf } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";

const sources = fundingSources.map(([source, phrases]) => ({ source, pattern: words(phrases) }));
const general = "Ngân sách nhà nước";

/** Outside of the money section: a charge or a task that says from where its money comes. */
function namesMoney({ kind, passage }: OutlinedPassage): boolean {
  if (passage.garbled || (kind !== "organisation" && kind !== "tasks")) return false;
  return /(?:kinh phi|nguon von|von dau tu)[^.;]{0,80}(?<![a-z])(?:tu|bang|nguon|su dung)\s+(?:cac\s+)?(?:nguon\s+)?(?:von\s+)?(?:ngan sach|quy|xa hoi hoa|huy dong|tai tro|dong gop|hop phap)/.test(
    passage.folded,
  );
}

export function readFunding(items: readonly OutlinedPassage[]): readonly Funding[] {
  return items
    .filter((item) => item.kind === "funding" || namesMoney(item))
    .flatMap(({ passage }) => {
      const named = sources
        .filter(({ pattern }) => hasWords(pattern, foldedOf(passage.text, passage.garbled)))
        .map(({ source }) => source);
      const particular = named.some((s) => s.startsWith("Ngân sách") && s !== general);
      return named
        .filter((s) => !(s === general && particular))
        .map((source) => ({ source, text: passage.text, lines: passage.lines }));
    });
}
