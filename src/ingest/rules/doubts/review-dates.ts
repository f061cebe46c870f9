/** Doubts about dates: a cited document against what is known of it (domain §13) or against itself, a deadline before the plan. */
import type { Anomaly, DocumentHeader } from "#ingest/model.ts";
import { knownDates } from "#ingest/vocabulary/documents.ts";
import { citationsIn } from "../header/citations.ts";
import type { Passage } from "../outline/passages.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { anomaly } from "./anomaly-rules.ts";

export function reviewDates(
  passages: readonly Passage[],
  document: DocumentHeader,
  tasks: readonly TaskDraft[],
  garbled: boolean,
): readonly Anomaly[] {
  const cited = passages.flatMap((passage) => citationsIn(passage.text, garbled).map((citation) => ({ citation, passage })));
  const dated = cited.filter(({ citation }) => citation.date !== null);
  const usual = usualDates(dated.map(({ citation }) => citation));
  const wrong = dated.flatMap(({ citation, passage }) => {
    const words = passage.text.slice(citation.from, citation.to);
    const known = knownDates[citation.number];
    if (known !== undefined)
      return known === citation.date ? [] : [anomaly("known-date-differs", `${words} (${known})`, passage.lines)];
    const other = usual.get(citation.number);
    return other !== undefined && other !== citation.date
      ? [anomaly("citations-disagree", `${words} (${other})`, passage.lines)]
      : [];
  });
  return [...wrong, ...lateIssues(document, tasks)];
}

/** The date that most citations of a number give; the first one where they tie. */
function usualDates(citations: readonly { number: string; date: string | null }[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { number, date } of citations) {
    if (date === null) continue;
    const dates = counts.get(number) ?? new Map<string, number>();
    counts.set(number, dates.set(date, (dates.get(date) ?? 0) + 1));
  }
  return new Map([...counts].map(([number, dates]) => [number, [...dates].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ""]));
}

function lateIssues(document: DocumentHeader, tasks: readonly TaskDraft[]): readonly Anomaly[] {
  const issued = document.date;
  if (issued === null) return [];
  return tasks.flatMap((task) => {
    const { to, kind, text } = task.schedule;
    if (to === null || !["month", "year"].includes(kind)) return [];
    return to < issued.slice(0, to.length) ? [anomaly("deadline-before-issue", `${text}: ${task.text}`, task.lines)] : [];
  });
}
