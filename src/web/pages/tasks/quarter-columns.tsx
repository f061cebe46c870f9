import type { TaskRow } from "#tasks/contract.ts";
import type { Column } from "../../components/virtual-table.tsx";
import type { AllWords } from "../../language.tsx";
import { SourceButton } from "../plans/source-button.tsx";
import { type Axis, yearsOf } from "./quarter-axis.ts";
import { QuarterBar } from "./quarter-bar.tsx";
import { TaskText } from "./task-cells.tsx";

type Table = {
  readonly words: AllWords;
  readonly axis: Axis;
  readonly asOf: string;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
};

const widths = { number: 60, text: 300 };
export const quarterNameWidth = widths.number + widths.text;

export const quarterTableWidth = (axis: Axis): number => quarterNameWidth + axis.width + 16;

export function quarterColumns({ words, axis, asOf, openKey, onOpen }: Table): Column<TaskRow>[] {
  const { columns } = words.plans.tasks;
  return [
    {
      key: "number",
      header: columns.number,
      width: widths.number,
      align: "right",
      className: "stick-number num",
      cell: (task) => <span className="muted">{task.number ?? task.position}</span>,
    },
    {
      key: "text",
      header: columns.text,
      width: widths.text,
      className: "stick-name",
      cell: (task) => (
        <span className="name-cell">
          <TaskText task={task} />
          <SourceButton recordKey={task.id} name={task.text} isOpen={openKey === task.id} onOpen={onOpen} />
        </span>
      ),
    },
    {
      key: "time",
      header: <AxisHead axis={axis} words={words} />,
      width: "auto",
      className: "quarter-cell",
      cell: (task) => <QuarterBar task={task} axis={axis} asOf={asOf} />,
    },
  ];
}

function AxisHead({ axis, words }: { readonly axis: Axis; readonly words: AllWords }) {
  const { quarters } = words.taskViews;
  return (
    <>
      <span className="hidden-word">{quarters.column}</span>
      <span className="quarter-head" aria-hidden="true" style={{ width: axis.width }}>
        {yearsOf(axis).map(({ year, quarters: names }) => (
          <span key={year} className="quarter-year" style={{ width: axis.quarterWidth * 4 }}>
            <span className="num">{year}</span>
            <span className="quarter-names">
              {names.map((name) => (
                <span key={name} title={quarters.quarter(name, String(year))} style={{ width: axis.quarterWidth }}>
                  {name}
                </span>
              ))}
            </span>
          </span>
        ))}
        <span className="quarter-today-word" style={axis.width - axis.today < 70 ? { right: 0 } : { left: axis.today }}>
          {quarters.today}
        </span>
      </span>
    </>
  );
}
