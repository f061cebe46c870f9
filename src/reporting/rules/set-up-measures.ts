/**
 * How an indicator could be measured, field by field, each proposal with its source, its reason and how sure it is (design §3, set-up
 * desk; domain §4: state or flow has no default). Sure is what the paper, the catalogue or another plan says outright; what only the
 * wording suggests is to be looked at by group; what nothing says is left to a person.
 */
import { fold } from "#kernel/fold.ts";
import type { Frequency, JudgedBy } from "#plans/model.ts";
import type { IndicatorRecord, TargetAim } from "#plans/present.ts";
import { proposeMeasures } from "#plans/rules/measure-facts.ts";
import type { MeasureProposal, ProposalReason, Proposed } from "#plans/rules/propose-measure.ts";
import type { KnownFrom } from "./set-up-sources.ts";

export const certainties = ["high", "medium", "low"] as const;
export type Certainty = (typeof certainties)[number];

export const proposedFields = [
  "measureKind",
  "direction",
  "accumulation",
  "frequency",
  "numeratorName",
  "denominatorName",
  "judgedBy",
] as const;
export type ProposedField = (typeof proposedFields)[number];

export const measureReasons = ["SAME_IN_ANOTHER_PLAN", "TARGETS_IN_WORDS", "WORDS_ASK_WHETHER"] as const;
export type MeasureReason = ProposalReason | (typeof measureReasons)[number];

export type FieldProposal = {
  readonly field: ProposedField;
  readonly value: string;
  readonly source: "document" | "catalogue" | "other-plan" | "reporting-clause";
  readonly reason: MeasureReason;
  readonly certainty: Certainty;
  /** The definition's or the other plan's name. */
  readonly from: string | null;
};

// What only the wording suggests, or a list that happens not to fall: to be looked at before it is taken.
const suggested: ReadonlySet<MeasureReason> = new Set([
  "THINGS_THAT_HAPPEN",
  "THINGS_THAT_STAND",
  "TARGETS_DO_NOT_FALL",
  "TARGETS_FALL",
  "UNIT_IS_COUNTED",
]);

/** Every field for which something speaks. */
export function proposeFields(
  indicator: IndicatorRecord,
  targets: readonly TargetAim[],
  clauses: readonly (string | null)[],
  known: readonly KnownFrom[],
): FieldProposal[] {
  const [nearest = null] = known;
  const facts = nearest === null ? new Map() : new Map([[indicator.id, nearest.facts]]);
  const measure = proposeMeasures([indicator], targets, clauses, facts).get(indicator.id);
  if (measure === undefined) return [];
  const isYesNo = asksWhether(targets);
  const fields = [
    ...(isYesNo ? [spoken("measureKind", "yes-no", "WORDS_ASK_WHETHER")] : [field("measureKind", measure.measureKind, nearest)]),
    field("direction", measure.direction, nearest),
    field("accumulation", measure.accumulation, nearest),
    frequency(measure, known),
    ...parts(measure, nearest),
    judging(targets, isYesNo),
  ];
  return fields.flatMap((one) => (one === null ? [] : [one]));
}

function field(name: ProposedField, { value, reason }: Proposed<string | null>, nearest: KnownFrom | null): FieldProposal | null {
  if (value === null || reason === "NOTHING_SAYS") return null;
  if (reason !== "DEFINITION_SAYS" || nearest === null) return spoken(name, value, reason);
  return told(name, value, nearest);
}

function spoken(name: ProposedField, value: string, reason: MeasureReason): FieldProposal {
  const source = reason === "FINEST_REPORTING_CLAUSE" ? "reporting-clause" : "document";
  return { field: name, value, source, reason, certainty: suggested.has(reason) ? "medium" : "high", from: null };
}

function told(name: ProposedField, value: string, { source, from }: KnownFrom): FieldProposal {
  const reason = source === "other-plan" ? "SAME_IN_ANOTHER_PLAN" : "DEFINITION_SAYS";
  return { field: name, value, source, reason, certainty: "high", from };
}

/** As often as the same indicator is asked for elsewhere, else as the plan's own clause says. */
function frequency(measure: MeasureProposal, known: readonly KnownFrom[]): FieldProposal | null {
  const elsewhere = known.find((one): one is KnownFrom & { frequency: Frequency } => one.frequency !== null);
  const own = field("frequency", measure.frequency, null);
  if (elsewhere === undefined || own !== null) return own;
  return told("frequency", elsewhere.frequency, elsewhere);
}

/** The names of what is divided: from the catalogue they are sure, read out of the name they are to be looked at. */
function parts({ measureKind, numeratorName, denominatorName }: MeasureProposal, nearest: KnownFrom | null) {
  if (measureKind.value !== "ratio") return [];
  const part = (name: "numeratorName" | "denominatorName", value: string | null): FieldProposal | null => {
    if (value === null) return null;
    if (nearest?.facts[name] === value) return told(name, value, nearest);
    return { ...spoken(name, value, "UNIT_IS_PERCENT"), certainty: "high" };
  };
  return [part("numeratorName", numeratorName), part("denominatorName", denominatorName)];
}

const inWords = (target: TargetAim) => target.operator === "text";

/** How targets in words are judged is a choice of the office; the statement of the body is the usual one. */
function judging(targets: readonly TargetAim[], isYesNo: boolean): FieldProposal | null {
  if (!targets.some(inWords)) return null;
  const value: JudgedBy = isYesNo ? "yes-no" : "statement";
  return { ...spoken("judgedBy", value, isYesNo ? "WORDS_ASK_WHETHER" : "TARGETS_IN_WORDS"), certainty: "medium" };
}

// A word that asks whether a thing is there or done, with nothing to weigh.
const whether =
  /^(co|da co|co hieu luc|hoan thanh|hoan tat|da hoan thanh|xong|duoc ban hanh|da ban hanh|ban hanh|van hanh|thanh lap)$/;

/** All targets are in words, and each of them only asks whether. */
export function asksWhether(targets: readonly TargetAim[]): boolean {
  return targets.length > 0 && targets.every((target) => inWords(target) && whether.test(fold(target.text ?? "")));
}
