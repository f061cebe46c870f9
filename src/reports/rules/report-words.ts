/**
 * Values as an official paper prints them: periods in words, the plan as it is cited (domain §13), figures with comma and point,
 * the verdict with its mark for "vượt". A computed figure has at most two decimals; a typed one is printed whole.
 */
import { isExceeded } from "#evaluation/present.ts";
import type { CoveredReading } from "#evaluation/rules/period-readings.ts";
import type { IndicatorStanding } from "#evaluation/rules/plan-standing.ts";
import { fold } from "#kernel/fold.ts";
import type { PeriodId } from "#periods/model.ts";
import { periodLabelParts } from "#periods/rules/period-id.ts";
import type { EnteredValue } from "#reporting/model.ts";
import { numberTextOf } from "#reporting/rules/actual-number.ts";
import { formatDay, formatDecimal } from "#text/format.ts";
import { withUnit } from "#text/target-label.ts";
import { evaluation } from "#text/vi/evaluation.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import type { PlanPaper } from "../model.ts";

const romans = ["I", "II", "III", "IV"] as const;

export function periodInWords(id: PeriodId): string {
  const { type, year, number, toMonth } = periodLabelParts(id);
  switch (type) {
    case "month":
      return words.periods.month(toMonth, year);
    case "quarter":
      return words.periods.quarter(romans[number - 1] ?? String(number), year);
    case "half-year":
      return number === 1 ? words.periods.firstHalf(year) : words.periods.secondHalf(year);
    case "nine-months":
      return words.periods.nineMonths(year);
    case "year":
      return words.periods.year(year);
  }
}

export function shortPlan({ type, number }: PlanPaper): string {
  return words.shortCitation(type ?? words.planType, number);
}

export function citedPlan(paper: PlanPaper): string {
  const day = paper.issuedOn === null ? null : formatDay(paper.issuedOn, "vi");
  return words.citation(shortPlan(paper), day, paper.issuer ?? paper.ownerName, paper.subject);
}

/** The body whose paper it is: the committee's name also for a paper of its standing committee. */
export function issuingBody({ issuer, ownerName }: PlanPaper): string {
  const name = issuer ?? ownerName;
  const prefix = words.standingCommittee;
  return fold(name).startsWith(`${fold(prefix)} `) ? name.slice(prefix.length).trim() : name;
}

/** "12-KH/ĐU" → "ĐU": the code of the body that numbers its papers. */
export function bodyCode(number: string | null): string {
  return number?.includes("/") ? (number.split("/").at(-1) ?? "") : "";
}

export function figure(value: string | null): string {
  return value === null ? words.none : formatDecimal(value, "vi", 2);
}

export function figureWithUnit(value: string | null, unit: string | null): string {
  return value === null ? words.none : withUnit(formatDecimal(value, "vi", 2), unit);
}

/** What was said of an indicator: its number, its parts beneath, the answer, or why there is no number. */
export function saidIn(said: Omit<EnteredValue, "indicatorId" | "note">): {
  readonly value: string;
  readonly parts: string | null;
} {
  const { numerator, denominator, answer, absence } = said;
  const number = numberTextOf(said);
  const whole = (text: string) => formatDecimal(text, "vi");
  if (number !== null) {
    const isRatio = numerator !== null && denominator !== null;
    return {
      value: isRatio ? figure(number) : whole(number),
      parts: isRatio ? `${whole(numerator)}/${whole(denominator)}` : null,
    };
  }
  if (answer !== null) return { value: evaluation.answers[answer], parts: null };
  return { value: absence === null ? words.none : evaluation.absences[absence], parts: null };
}

export function saidCell(current: CoveredReading | undefined): string {
  if (current === undefined) return words.none;
  const { value, parts } = saidIn(current.reading);
  return parts === null ? value : `${value}\n(${parts})`;
}

export function verdictWords({ proof }: Pick<IndicatorStanding, "proof">): string {
  const { code, judgement } = proof.verdict;
  if (code === "achieved" && isExceeded(proof)) return evaluation.exceeded;
  if (code === "by-judgement" && judgement !== null) return evaluation.judgements[judgement];
  return evaluation.verdicts[code];
}
