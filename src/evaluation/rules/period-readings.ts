/**
 * What several bodies officially said of one indicator, made into one reading per period (design §4): numbers are added by the rules
 * of roll-up, an answer is "yes" only when every body that owes says so, and a target in words is met only where all see it met.
 * Every reading keeps its coverage: who stands behind it and who is missing. A single body's figure is taken as it is.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { compareText } from "#kernel/text-order.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { PeriodId } from "#periods/model.ts";
import { periodStart } from "#periods/rules/period-days.ts";
import type { MeasureKind, UnitAggregation } from "#plans/model.ts";
import type { Absence, Answer, EnteredValue } from "#reporting/model.ts";
import type { Reading } from "../model.ts";
import { type Coverage, coverageOf, partOf, rollUp } from "./roll-up.ts";

/** An official figure of one body; `on` is the day up to which it speaks. */
export type BodyFigure = Omit<EnteredValue, "indicatorId"> & {
  readonly organisationId: OrganisationId;
  readonly periodId: PeriodId;
  readonly on: CalendarDay;
};

export type CoveredReading = { readonly reading: Reading; readonly coverage: Coverage; readonly note: string };

/** Where nobody decided yet how bodies add up, the measure kind does: only counts, money and ratios do. */
export function aggregationOf(measureKind: MeasureKind | null, decided: UnitAggregation | null): UnitAggregation {
  if (decided !== null) return decided;
  if (measureKind === "ratio") return "ratio";
  return measureKind === "count" || measureKind === "currency" ? "sum" : "none";
}

/** `owing` names the bodies that owe the indicator in a period. Oldest period first. */
export function readingsOf(
  figures: readonly BodyFigure[],
  owing: (periodId: PeriodId) => readonly OrganisationId[],
  how: UnitAggregation,
): CoveredReading[] {
  return [...groupBy(figures, (figure) => figure.periodId)]
    .map(([periodId, ofPeriod]) => readingOf(periodId, ofPeriod, owing(periodId), how))
    .toSorted((a, b) => compareText(a.reading.to, b.reading.to) || compareText(b.reading.from, a.reading.from));
}

function readingOf(
  periodId: PeriodId,
  figures: readonly BodyFigure[],
  owing: readonly OrganisationId[],
  how: UnitAggregation,
): CoveredReading {
  const [only] = figures;
  // One body that owes and has said something, as with most figures of a plan: nothing is added up.
  if (only !== undefined && figures.length === 1 && owing.length === 1 && owing[0] === only.organisationId)
    return { reading: asSaid(periodId, only), coverage: { reported: 1, of: 1, missing: [] }, note: only.note };
  const bodies = [...new Set([...owing, ...figures.map((figure) => figure.organisationId)])];
  const figureOf = new Map(figures.map((figure) => [figure.organisationId, figure]));
  const coverage = coverageOfAll(bodies, figures);
  const dates = {
    periodId,
    from: periodStart(periodId, "calendar"),
    to:
      figures
        .map((figure) => figure.on)
        .toSorted()
        .at(-1) ?? "",
  };
  const note = figures
    .map((figure) => figure.note)
    .filter((text) => text !== "")
    .join("\n");
  if (bodies.length === 1 && only !== undefined) return { reading: { ...asSaid(periodId, only), ...dates }, coverage, note };
  const total = rollUp(
    bodies.map((body) => partOf(body, figureOf.get(body) ?? null, how)),
    how,
  );
  const { value, numerator, denominator } = total;
  const hasNumber = value !== null || (numerator !== null && denominator !== null);
  const answer = answerOf(
    figures.map((figure) => figure.answer),
    bodies.length,
  );
  const absence = hasNumber || answer !== null ? null : absenceOf(figures);
  const covered = hasNumber ? coverageOf(total) : coverage;
  return { reading: { ...dates, value, numerator, denominator, answer, absence }, coverage: covered, note };
}

function asSaid(periodId: PeriodId, { on, value, numerator, denominator, answer, absence }: BodyFigure): Reading {
  return { periodId, from: periodStart(periodId, "calendar"), to: on, value, numerator, denominator, answer, absence };
}

/** Whoever said something, a number or a reason for none, has reported. */
function coverageOfAll(bodies: readonly OrganisationId[], figures: readonly BodyFigure[]): Coverage {
  const reported = new Set(figures.map((figure) => figure.organisationId));
  return { reported: reported.size, of: bodies.length, missing: bodies.filter((body) => !reported.has(body)) };
}

function answerOf(given: readonly (Answer | null)[], bodies: number): Answer | null {
  const answers = given.filter((answer) => answer !== null);
  if (answers.length === 0) return null;
  if (answers.includes("no")) return "no";
  const isWhole = answers.length === bodies;
  if (answers.every((answer) => answer === "yes")) return isWhole ? "yes" : null;
  if (answers.every((answer) => answer === "met")) return isWhole ? "met" : "partly";
  return answers.every((answer) => answer === "not-met") && isWhole ? "not-met" : "partly";
}

/** "Không phát sinh" of all is that; one body without data leaves the whole without. */
function absenceOf(figures: readonly BodyFigure[]): Absence | null {
  const absences = figures.map((figure) => figure.absence).filter((absence) => absence !== null);
  if (absences.length === 0) return null;
  return absences.includes("no-data") ? "no-data" : absences.includes("nothing-arose") ? "nothing-arose" : "not-applicable";
}
