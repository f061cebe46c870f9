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
import { type Outline, outlineOf } from "./outline/outline.ts";
import { passagesOf } from "./outline/passages.ts";
import { withPages } from "./pages/with-pages.ts";
import { capByRecognition } from "./recognition-confidence.ts";
import { fixRegisterTones } from "./restore/fix-register-tones.ts";
import type { LanguageModel } from "./restore/language-model.ts";
import type { Lexicon } from "./restore/restore.ts";
import { restoreRegister } from "./restore/restore-register.ts";
import { readFlattened } from "./tables/read-flattened.ts";
import { readTables } from "./tables/read-tables.ts";
import { readTargets } from "./targets/read-targets.ts";
import { joinSeries } from "./targets/series.ts";
import { keepingWholeGoals } from "./targets/whole-goals.ts";
import { readProseTasks } from "./tasks/read-prose-tasks.ts";
import { withRepairs } from "./with-repairs.ts";
import { isGarbled, signsAreUndecided } from "./words/script-quality.ts";

/** The language that words of garbled print are restored with, and the office's own accepted corrections. */
export type Restoring = { readonly language: LanguageModel; readonly lexicon?: Lexicon };

/** Reads everything that the document says; an empty list means that it says nothing of that kind. */
export function readRegister(source: Source, restoring: Restoring | null = null): ReadRegister {
  const { register, outline, garbled } = readAsPrinted(source);
  const shown = restoring === null ? register : shownTo(register, source, garbled, restoring);
  const { document, targets, indicatorRows: rows, tasks, reporting } = shown;
  const anomalies = review({
    text: source.text,
    outline,
    document,
    targets,
    rows,
    tasks,
    reporting,
    garbled,
    pages: source.pages,
  });
  return withPages({ ...shown, anomalies }, source);
}

/** Whether the words of a document can be read better with a language at hand. */
export function wantsLanguage({ text, pages }: Pick<Source, "text" | "pages">): boolean {
  return isGarbled(text) || pages.some((page) => page.mode === "recognised");
}

function shownTo(register: ReadRegister, source: Source, garbled: boolean, { language, lexicon }: Restoring): ReadRegister {
  return garbled
    ? keepingWholeGoals(register, (whole) => restoreRegister(whole, language, lexicon))
    : fixRegisterTones(register, source, language);
}

/** Everything but the doubts, which are raised about the words that people will read. */
function readAsPrinted(source: Source): {
  readonly register: ReadRegister;
  readonly outline: Outline;
  readonly garbled: boolean;
} {
  const garbled = isGarbled(source.text);
  const outline = outlineOf(passagesOf(source, garbled));
  const document = readHeader(source, outline, garbled);
  const reading = {
    sourceText: source.text,
    garbled,
    signsUndecided: signsAreUndecided(
      source.text,
      garbled,
      isBornDigital(source),
      source.words.some((word) => word.confidence !== null),
    ),
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
  const register: ReadRegister = {
    document,
    targets,
    indicatorRows: rows,
    tasks,
    reporting,
    responsibilities: responsibilitiesOf(charges),
    duties: dutiesOf(charges),
    funding: readFunding(outline.items),
    anomalies: [],
  };
  return { register: withRepairs(capByRecognition(register, source), source, garbled), outline, garbled };
}

/** Word, Excel and a PDF with its own words print every sign as it was typed; a recognised page or a text file may not. */
function isBornDigital({ format, pages }: Source): boolean {
  if (format === "pdf") return pages.every((page) => page.mode !== "recognised");
  return format === "docx" || format === "xlsx";
}

/** The year that targets without any milestone are for: the last year of the plan's title, else the year it was signed in. */
function planYear(document: DocumentHeader): number | null {
  const titled = [...(document.subject ?? "").matchAll(/(?<![\d/])(20[2-9]\d)(?!\d)/g)].map((m) => Number(m[1]));
  const issued = document.date === null ? null : Number(document.date.slice(0, 4));
  const ahead = titled.filter((year) => issued === null || year >= issued);
  return ahead.length > 0 ? Math.max(...ahead) : issued;
}
