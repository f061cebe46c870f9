import { Button } from "@mantine/core";
import { Icon } from "../../components/icon.tsx";
import { useWords } from "../../language.tsx";
import type { DeskIndicator } from "./desk-records.ts";
import { decisionOf, MeasureSelect, useMeasureWords } from "./measure-select.tsx";
import { commonValue, isRequired, type MeasureField, measureFields, proposedValues } from "./measure-summary.ts";
import type { Assign } from "./use-assign.ts";

type Props = { readonly group: string; readonly indicators: readonly DeskIndicator[]; readonly assign: Assign };

const everyProposal = {
  measureKind: "proposed",
  direction: "proposed",
  accumulation: "proposed",
  frequency: "proposed",
} as const;

/** How the indicators of a group are measured: one choice for all, or each its own proposal. */
export function GroupMeasure({ group, indicators, assign }: Props) {
  const words = useWords().plans.assignment;
  const hasProposal = indicators.some((one) =>
    measureFields.some((field) => one.proposed[field] !== null && one.proposed[field] !== one[field]),
  );
  return (
    <section className="desk-part" aria-label={words.of(words.measure, group)}>
      <div className="row-wrap">
        <h4>{words.measure}</h4>
        <span className="spring" />
        {hasProposal ? (
          <Button
            size="compact-sm"
            leftSection={<Icon name="check" />}
            title={words.acceptHint}
            aria-label={words.of(words.acceptProposals, group)}
            onClick={() => void assign.measureIndicators(indicators, everyProposal)}
          >
            {words.acceptProposals}
          </Button>
        ) : null}
      </div>
      <div className="measure-grid">
        {measureFields.map((field) => (
          <GroupField key={field} field={field} group={group} indicators={indicators} assign={assign} />
        ))}
      </div>
    </section>
  );
}

/** One field of the measure of these indicators, of a whole group or of one. */
export function GroupField({ field, group, indicators, assign }: Props & { readonly field: MeasureField }) {
  return (
    <MeasureSelect
      field={field}
      value={commonValue(indicators, field)}
      of={group}
      hint={useHint(indicators, field)}
      onChange={(value) => {
        const decision = decisionOf(field, value);
        if (decision !== null) void assign.measureIndicators(indicators, decision);
      }}
    />
  );
}

/** What the plan speaks for; where it speaks for nothing, that a person must choose. */
function useHint(indicators: readonly DeskIndicator[], field: MeasureField): string {
  const words = useWords().plans.assignment;
  const { values } = useMeasureWords()[field];
  const open = indicators.filter((one) => one[field] === null);
  const { counts, silent } = proposedValues(open, field);
  const parts = counts.map(({ value, count }) =>
    counts.length === 1 && silent === 0 ? (values[value] ?? value) : words.proposedOne(values[value] ?? value, count),
  );
  const proposed = parts.length === 0 ? "" : words.proposed(parts.join(", "));
  const needed = silent === 0 || !isRequired(field) ? "" : words.nothingProposed(silent);
  return [proposed, needed].filter((part) => part !== "").join("; ");
}
