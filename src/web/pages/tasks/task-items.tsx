import { groupBy } from "#kernel/group-by.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { type TimelinessName, timelinessMarks } from "#text/status-marks.ts";
import { StatusMark } from "../../components/status.tsx";
import type { TableItem } from "../../components/virtual-table.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { GroupLabel } from "../plans/group-label.tsx";
import type { useFolded } from "../plans/use-folded.ts";
import { byHeading, inOrder, type TaskOrder } from "./task-filter.ts";

/** Under their headings in the order of the document; one list without headings when sorted by due day. */
export function taskItems(
  shown: readonly TaskRow[],
  order: TaskOrder,
  folded: ReturnType<typeof useFolded>,
  nameOf: (key: string) => string,
): TableItem<TaskRow>[] {
  const row = (task: TaskRow) => ({ kind: "row", key: task.id, row: task }) as const;
  if (order === "due") return inOrder(shown, order).map(row);
  return byHeading(shown).flatMap(([key, members]) => {
    const isOpen = folded.isOpen(key);
    const label = (
      <GroupLabel
        key={key}
        name={nameOf(key)}
        count={members.length}
        isOpen={isOpen}
        onToggle={() => folded.toggle(key)}
        summary={<UrgentCounts tasks={members} />}
      />
    );
    const heading: TableItem<TaskRow> = { kind: "group", key: `heading ${key}`, label };
    return [heading, ...(isOpen ? members.map(row) : [])];
  });
}

const urgent = ["overdue", "due-soon", "regular-silent"] as const satisfies readonly TimelinessName[];

/** A heading says only what needs a hand; the rest stands in the rows. */
function UrgentCounts({ tasks }: { readonly tasks: readonly TaskRow[] }) {
  const words = useWords().tasks;
  const format = useFormat();
  const counts = groupBy(tasks, (task) => task.timeliness);
  return urgent.map((timeliness) => {
    const count = counts.get(timeliness)?.length ?? 0;
    if (count === 0) return null;
    return (
      <span
        key={timeliness}
        className={`status-text small ${timelinessMarks[timeliness].tone}`}
        title={words.timeliness[timeliness]}
      >
        <StatusMark mark={timelinessMarks[timeliness]} />
        <span className="num">{format.number(count)}</span>
        <span className="group-word">{words.timelinessShort[timeliness]}</span>
      </span>
    );
  });
}
