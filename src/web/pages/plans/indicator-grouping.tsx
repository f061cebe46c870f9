import { SegmentedControl } from "@mantine/core";
import type { IndicatorRow } from "#plans/contract.ts";
import type { AllWords } from "../../language.tsx";
import { useFurtherWords } from "../../language.tsx";
import { groupKeyOf } from "./indicator-filter.ts";

/** In the address: "don-vi" by body, "loai-do" by kind of measure; the document's own headings need no word. */
const inAddress = { group: null, body: "don-vi", measure: "loai-do" } as const;
export type Grouping = keyof typeof inAddress;
const groupings: readonly Grouping[] = ["group", "body", "measure"];

export const groupingOf = (word: string): Grouping => groupings.find((one) => inAddress[one] === word) ?? "group";

export type Grouped = { readonly keyOf: (row: IndicatorRow) => string; readonly nameOf: (row: IndicatorRow) => string };

/** Under which heading an indicator stands; several bodies together are a heading of their own, so that no row stands twice. */
export function groupedBy(grouping: Grouping, words: AllWords): Grouped {
  const { plans, evaluation, indicatorGrid } = words;
  if (grouping === "body") {
    const names = (row: IndicatorRow) => row.responsible.map((body) => body.name).join("; ") || plans.table.noBody;
    return { keyOf: (row) => row.responsible.map((body) => body.organisationId).join(" "), nameOf: names };
  }
  if (grouping === "measure") {
    const nameOf = (row: IndicatorRow) =>
      row.measureKind === null ? indicatorGrid.noMeasure : plans.measures.kinds[row.measureKind];
    return { keyOf: (row) => row.measureKind ?? "", nameOf };
  }
  return { keyOf: groupKeyOf, nameOf: (row) => row.groupTitle ?? evaluation.groups[row.group] };
}

type Props = { readonly grouping: Grouping; readonly write: (changes: Readonly<Record<string, string | null>>) => void };

export function GroupingToggle({ grouping, write }: Props) {
  const words = useFurtherWords().indicatorGrid;
  return (
    <SegmentedControl
      className="view-toggle"
      size="xs"
      aria-label={words.groupBy}
      value={grouping}
      onChange={(next) => write({ gom: inAddress[groupings.find((one) => one === next) ?? "group"] })}
      data={groupings.map((value) => ({ value, label: words.groupings[value] }))}
    />
  );
}
