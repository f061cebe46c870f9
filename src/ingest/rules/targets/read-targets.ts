/**
 * Targets in prose: every bullet that stands under a milestone is one or more targets. A plan that names its years inside
 * the bullets ("Đến năm 2030, 80% …") is read the same way.
 */
import type { Confidence, TargetCandidate } from "#ingest/model.ts";
import { effortWords } from "#ingest/vocabulary/targets.ts";
import { isVision, type Milestone, milestoneOfStatement, yearsNamedIn } from "../outline/milestones.ts";
import type { OutlinedPassage } from "../outline/outline.ts";
import { type Folded, foldedOf } from "../words/folded.ts";
import { findWords, hasWords, words } from "../words/word-pattern.ts";
import { countedNounOf, display, isAnnual, nameQuantified, withoutLeadIns } from "./indicator-name.ts";
import { type Statement, statementsOf } from "./statements.ts";
import { yearlyFiguresOf } from "./yearly-figures.ts";

/** A target before it is numbered and joined into its series. */
export type TargetDraft = Omit<TargetCandidate, "id" | "series">;

export type TargetReading = {
  readonly sourceText: string;
  readonly garbled: boolean;
  readonly signsUndecided: boolean;
  readonly fallbackYear: number | null;
};

const promise = words(["phấn đấu"], "start");
const existence = words(["có"], "start");
export const effort = words(effortWords, "start");

export function readTargets(items: readonly OutlinedPassage[], reading: TargetReading): readonly TargetDraft[] {
  return items.filter((item) => item.kind === "goals").flatMap((item) => targetsOf(item, reading));
}

function targetsOf(item: OutlinedPassage, reading: TargetReading): readonly TargetDraft[] {
  const whole = foldedOf(item.passage.text, reading.garbled);
  if (/:$/.test(whole.raw) || whole.raw.length < 8 || refersToAnnex(whole.folded) || countsTargets(whole.folded)) return [];
  const yearly = yearlyFiguresOf(whole, reading.signsUndecided);
  if (yearly.length > 0)
    return yearly.flatMap(({ milestone, text }) =>
      draftsOf(statementsOf(text, reading.signsUndecided), item, milestone, true, reading),
    );
  const own = milestoneOfStatement(whole.folded);
  const text = own ? foldedOf(whole.raw.slice(own.length), reading.garbled) : whole;
  const statements = statementsOf(text, reading.signsUndecided);
  if (isAimOfVision(item, statements)) return [];
  const named = own?.milestone ?? item.milestone ?? onlyYear(whole, statements);
  const milestone = named ?? fallback(statements, reading);
  return milestone === null ? [] : draftsOf(statements, item, milestone, named !== null, reading);
}

/** A plain paragraph under "Tầm nhìn 2045" that promises no figure. */
function isAimOfVision(item: OutlinedPassage, statements: readonly Statement[]): boolean {
  if (item.passage.marker.kind !== "none" || statements.some((s) => s.quantity !== null)) return false;
  const heading = item.path.findLast((h) => h.milestone !== null);
  return heading !== undefined && isVision(heading.passage);
}

/** "Tỷ lệ … đạt 80% vào năm 2027", where no heading gives a year. */
function onlyYear(text: Folded, statements: readonly Statement[]): Milestone | null {
  const [first, ...others] = yearsNamedIn(text.folded);
  return first && others.length === 0 && statements.some((s) => s.quantity !== null) ? first.milestone : null;
}

function draftsOf(
  statements: readonly Statement[],
  item: OutlinedPassage,
  milestone: Milestone,
  surely: boolean,
  reading: TargetReading,
): readonly TargetDraft[] {
  let before: string | null = null;
  return statements.map((statement) => {
    const draft = draftOf(statement, item, milestone, surely, reading, before);
    before = draft.indicator;
    return draft;
  });
}

/** "Phụ lục kèm theo nêu 26 chỉ tiêu" counts the targets and sets none. */
export function refersToAnnex(folded: string): boolean {
  return /(?:ph\w{1,2}\s*l\w{1,2}c)/.test(folded) && !/%/.test(folded);
}

/** "… gồm 52 chỉ tiêu: nhóm hạ tầng 03 chỉ tiêu, nhóm nguồn lực 05 chỉ tiêu": says how many targets there are. */
function countsTargets(folded: string): boolean {
  return (folded.match(/\d\s+ch\w\s*ti\w{1,3}u/g)?.length ?? 0) >= 2 && !/%/.test(folded);
}

/** Without any heading of years only a figure makes a target, and its year is a guess from the plan's own title. */
function fallback(statements: readonly Statement[], reading: TargetReading): Milestone | null {
  if (reading.fallbackYear === null || statements.every((s) => s.quantity === null)) return null;
  return { year: reading.fallbackYear, to: null };
}

function draftOf(
  statement: Statement,
  item: OutlinedPassage,
  milestone: Milestone,
  surely: boolean,
  reading: TargetReading,
  before: string | null,
): TargetDraft {
  const read = statement.quantity ? quantified(statement.text, statement.quantity, before) : unquantified(statement.text);
  const base = {
    group: item.group ?? "other",
    groupTitle: item.groupTitle,
    milestone: milestone.year,
    ...(milestone.to === null ? {} : { milestoneTo: milestone.to }),
    recurring: isAnnual(statement.text) ? ("annual" as const) : null,
    raw: reading.sourceText.slice(item.passage.span[0], item.passage.span[1]),
    lines: item.passage.lines,
    span: item.passage.span,
  };
  return { ...base, ...read, confidence: confidenceOf(read, surely, reading.garbled, item) };
}

type ReadStatement = Pick<TargetDraft, "indicator" | "op" | "value" | "valueTo" | "unit" | "opUndecided" | "repairs"> & {
  readonly sure: boolean;
};

function quantified(text: Folded, quantity: NonNullable<Statement["quantity"]>, before: string | null): ReadStatement {
  const { name, unit, sure } = nameQuantified(text, quantity, before);
  return {
    indicator: name,
    op: quantity.op,
    value: quantity.value,
    valueTo: quantity.valueTo,
    unit,
    opUndecided: quantity.undecided,
    repairs: quantity.repairs,
    sure,
  };
}

/** Prose goals keep their words; "Có sản phẩm …" asks only that one exists. */
function unquantified(text: Folded): ReadStatement {
  const promised = findWords(promise, text);
  const yearly = withoutAnnual(promised ? foldedOf(text.raw.slice(promised.to).trimStart(), text.garbled) : text);
  const exists = hasWords(existence, yearly);
  return {
    indicator: exists && text.garbled ? `Có ${afterExistence(yearly)}` : display(yearly),
    op: exists ? "exists" : "text",
    value: null,
    valueTo: null,
    unit: exists ? countedNounOf(withoutLeadIns(yearly)) : null,
    opUndecided: false,
    repairs: [],
    sure: true,
  };
}

/** In garbled print the first word is known by the vocabulary, whatever figure it was read as ("C6"). */
function afterExistence(text: Folded): string {
  const rest = display(foldedOf(text.raw.slice(findWords(existence, text)?.to ?? 0), text.garbled));
  return /^\p{Lu}{2}/u.test(rest) ? rest : rest.charAt(0).toLocaleLowerCase("vi") + rest.slice(1);
}

function withoutAnnual(text: Folded): Folded {
  const match = /^\W*(?:m\w{1,3}i|h\w{1,3}ng)\s+n\w{1,3}m,?\s+(?=co\w?\s)/.exec(text.folded);
  return match ? foldedOf(text.raw.slice(match[0].length), text.garbled) : text;
}

function confidenceOf(read: ReadStatement, surely: boolean, garbled: boolean, item: OutlinedPassage): Confidence {
  const scale = garbled ? 0.8 : 1;
  const figured = read.value !== null;
  const op = read.opUndecided ? 0.5 : figured ? 0.98 : read.op === "exists" ? 0.9 : 0.96;
  return {
    value: (read.repairs.length > 0 ? 0.5 : figured ? 0.98 : 0.96) * scale,
    op: op * scale,
    milestone: (surely ? 0.98 : 0.5) * scale,
    indicator: (read.sure ? 0.96 : 0.85) * (garbled ? 0.6 : 1),
    group: item.group === null ? 0.5 : 0.97 * scale,
    unit: (read.unit === null ? 0.8 : 0.95) * scale,
  };
}
