import { canonicalJson } from "#kernel/canonical-json.ts";
import { groupBy } from "#kernel/group-by.ts";
import { type ChangeSetUpRequest, type IndicatorSet, indicatorSet } from "#reporting/contract-set-up.ts";
import type { DeskIndicator, DeskTask } from "./desk-records.ts";
import { measureFields } from "./measure-summary.ts";

/** What a person decides about the measure of a group; "proposed": each indicator takes its own proposal. */
export type MeasureChoice = Omit<IndicatorSet, "measureKind" | "direction" | "accumulation" | "frequency"> & {
  readonly [Field in (typeof measureFields)[number]]?: IndicatorSet[Field] | "proposed" | undefined;
};

export type Assign = {
  /** These bodies answer for these indicators from now on; none: nobody does. */
  readonly assignIndicators: (indicators: readonly DeskIndicator[], organisationIds: readonly string[]) => Promise<void>;
  readonly measureIndicators: (indicators: readonly DeskIndicator[], choice: MeasureChoice) => Promise<void>;
  readonly assignTasks: (tasks: readonly DeskTask[], leadId: string) => Promise<void>;
};

/** The acts of a group as acts of the desk: the very values that are on the screen, set at once and taken back at once. */
export function assignBy(change: (request: ChangeSetUpRequest) => Promise<void>): Assign {
  const edit = (part: Partial<ChangeSetUpRequest>) => change({ kind: "edit", indicators: [], tasks: [], ...part });
  const ids = (records: readonly { readonly id: string }[]) => records.map((one) => one.id);
  return {
    assignIndicators: (indicators, organisationIds) =>
      edit({ indicators: [{ ids: ids(indicators), set: { organisationIds: [...organisationIds] } }] }),
    measureIndicators: (indicators, choice) => edit({ indicators: chosenFor(indicators, choice) }),
    assignTasks: (tasks, leadId) => edit({ tasks: [{ ids: ids(tasks), set: { leadId } }] }),
  };
}

/** Indicators with the same choice go together. */
function chosenFor(indicators: readonly DeskIndicator[], choice: MeasureChoice): ChangeSetUpRequest["indicators"] {
  const decided = indicators.map((one) => ({ id: one.id, set: setOf(one, choice) }));
  return [...groupBy(decided, ({ set }) => canonicalJson(set)).values()].flatMap((same) => {
    const set = same[0]?.set;
    return set === undefined || Object.keys(set).length === 0 ? [] : [{ ids: same.map(({ id }) => id), set }];
  });
}

function setOf(one: DeskIndicator, choice: MeasureChoice): IndicatorSet {
  const fields = measureFields.flatMap((field) => {
    const value = choice[field] === "proposed" ? one.proposed[field] : choice[field];
    return value === undefined || value === null ? [] : [[field, value] as const];
  });
  const takesRatio = choice.measureKind === "proposed" && one.proposed.measureKind === "ratio";
  const names = takesRatio ? partsOf(one) : {};
  const { numeratorName, denominatorName } = choice;
  // JSON boundary: the shape that the act is sent in checks the fields.
  return indicatorSet.parse({
    ...names,
    ...Object.fromEntries(fields),
    ...(numeratorName === undefined ? {} : { numeratorName }),
    ...(denominatorName === undefined ? {} : { denominatorName }),
  });
}

function partsOf({ proposed: { numeratorName, denominatorName } }: DeskIndicator) {
  return {
    ...(numeratorName === null ? {} : { numeratorName }),
    ...(denominatorName === null ? {} : { denominatorName }),
  };
}
