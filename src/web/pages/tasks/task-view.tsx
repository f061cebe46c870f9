import { SegmentedControl } from "@mantine/core";
import { useFurtherWords } from "../../language.tsx";

/** In the address: "cot" a board by state, "quy" a chart by quarter; the table needs no word. */
const inAddress = { table: null, board: "cot", quarters: "quy" } as const;
export type TaskView = keyof typeof inAddress;
const views: readonly TaskView[] = ["table", "board", "quarters"];

export const viewOf = (word: string): TaskView => views.find((view) => inAddress[view] === word) ?? "table";

type Props = { readonly view: TaskView; readonly write: (changes: Readonly<Record<string, string | null>>) => void };

export function TaskViewToggle({ view, write }: Props) {
  const words = useFurtherWords().taskViews;
  return (
    <SegmentedControl
      className="view-toggle"
      size="xs"
      aria-label={words.label}
      value={view}
      onChange={(next) => write({ xem: inAddress[views.find((one) => one === next) ?? "table"] })}
      data={views.map((value) => ({ value, label: words.views[value] }))}
    />
  );
}
