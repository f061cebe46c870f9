/**
 * From the text of a plan to its register: outline first, then header, targets, tasks, duties and doubts, each read from
 * the section where the genre puts it. Nothing here is official: a person confirms every record.
 */
import type { DocumentHeader, ReadRegister, Source } from "../model.ts";
import { review } from "./doubts/review.ts";
import { readFunding } from "./duties/read-funding.ts";
import { readReporting } from "./duties/read-reporting.ts";
import { chargesOf, dutiesOf, responsibilitiesOf } from "./duties/responsibilities.ts";
import { readHeader } from "./header/header.ts";
import { outlineOf } from "./outline/outline.ts";
import { passagesOf } from "./outline/passages.ts";
import { readFlattened } from "./tables/read-flattened.ts";
import { readTables } from "./tables/read-tables.ts";
import { readTargets } from "./targets/read-targets.ts";
import { joinSeries } from "./targets/series.ts";
import { readProseTasks } from "./tasks/read-prose-tasks.ts";
import { isGarbled, signsAreUndecided } from "./words/script-quality.ts";

/** Reads everything that the document says; an empty list means that it says nothing of that kind. */
export function readRegister(source: Source): ReadRegister {
  const garbled = isGarbled(source.text);
  const outline = outlineOf(passagesOf(source, garbled));
  const document = readHeader(source, outline, garbled);
  const reading = {
    sourceText: source.text,
    garbled,
    signsUndecided: signsAreUndecided(source.text, garbled, source.format === "docx"),
    fallbackYear: planYear(document),
  };
  const tables = readTables(outline.tables, reading);
  const flat = garbled ? readFlattened(source, outline) : { targets: [], rows: [], tasks: [] };
  const rows = [...tables.rows, ...flat.rows];
  const targets = joinSeries([...readTargets(outline.items, reading), ...tables.targets, ...flat.targets]);
  const tasks = [...readProseTasks(outline.items, source.text), ...tables.tasks, ...flat.tasks].map((task, i) => ({
    ...task,
    id: `k${i + 1}`,
  }));
  const charges = chargesOf(outline.items);
  const reporting = readReporting(outline.items);
  return {
    document,
    targets,
    indicatorRows: rows,
    tasks,
    reporting,
    responsibilities: responsibilitiesOf(charges),
    duties: dutiesOf(charges),
    funding: readFunding(outline.items),
    anomalies: review({ outline, document, targets, rows, tasks, reporting, garbled }),
  };
}

/** The year that targets without any milestone are for: the last year of the plan's title, else the year it was signed in. */
function planYear(document: DocumentHeader): number | null {
  const titled = [...(document.subject ?? "").matchAll(/(?<![\d/])(20[2-9]\d)(?!\d)/g)].map((m) => Number(m[1]));
  const issued = document.date === null ? null : Number(document.date.slice(0, 4));
  const ahead = titled.filter((year) => issued === null || year >= issued);
  return ahead.length > 0 ? Math.max(...ahead) : issued;
}
