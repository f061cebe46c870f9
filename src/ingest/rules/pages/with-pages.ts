/**
 * The page of every record of a document that has pages: the page on which it begins. A record that knows
 * its characters is looked for by them, one that knows only its lines by the first of its lines.
 */
import type { LineRange, ReadRegister, Source, Span } from "../../model.ts";
import { pageAt } from "./page-at.ts";

type Placed = { readonly lines: LineRange; readonly span?: Span };

/** The register with `page` on every record; the very same register where the source has no pages. */
export function withPages(register: ReadRegister, source: Pick<Source, "text" | "words">): ReadRegister {
  if (source.words.length === 0) return register;
  const startOfLine = lineStarts(source.text);
  const paged = <T extends Placed>(record: T): T => {
    const from = startOfLine[record.lines[0] - 1] ?? 0;
    const to = startOfLine[record.lines[1]] ?? source.text.length;
    const page = pageAt(source, record.span ?? [from, to]);
    return page === null ? record : { ...record, page };
  };
  const { document } = register;
  const places = Object.entries(document.places).map(([field, place]) => [field, paged(place)] as const);
  return {
    document: { ...document, places: Object.fromEntries(places) },
    targets: register.targets.map(paged),
    indicatorRows: register.indicatorRows.map(paged),
    tasks: register.tasks.map(paged),
    reporting: register.reporting.map(paged),
    responsibilities: register.responsibilities.map(paged),
    duties: register.duties.map(paged),
    funding: register.funding.map(paged),
    anomalies: register.anomalies.map(paged),
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
