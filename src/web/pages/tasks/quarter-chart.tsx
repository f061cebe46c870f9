import { useEffect, useRef } from "react";
import type { TaskRow } from "#tasks/contract.ts";
import { horizonOf } from "#tasks/rules/schedule-span.ts";
import { type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useAllWords, useFurtherWords } from "../../language.tsx";
import { axisOf } from "./quarter-axis.ts";
import { quarterColumns, quarterNameWidth, quarterTableWidth } from "./quarter-columns.tsx";
import { scheduleKindOf } from "./schedule-kind.ts";

type Props = {
  /** Every task of the plan: filters do not move the axis. */
  readonly tasks: readonly TaskRow[];
  readonly items: readonly TableItem<TaskRow>[];
  readonly asOf: string;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
};

/** The tasks on an axis of quarters, with today as a line; opens where today is. */
export function QuarterChart({ tasks, items, asOf, openKey, onOpen }: Props) {
  const words = useAllWords();
  const box = useRef<HTMLDivElement>(null);
  const schedules = tasks.map(({ schedule }) => ({ ...schedule, also: scheduleKindOf(schedule.also) }));
  const axis = axisOf(horizonOf(schedules, asOf), asOf);
  const { today } = axis;
  useEffect(() => {
    const scroller = box.current?.querySelector(".table-scroll");
    if (scroller === null || scroller === undefined) return;
    scroller.scrollLeft = Math.max(0, today - (scroller.clientWidth - quarterNameWidth) / 3);
  }, [today]);
  return (
    <>
      <div className="card plan-grid quarter-chart" data-density="compact" ref={box}>
        <VirtualTable
          caption={words.taskViews.quarters.caption}
          columns={quarterColumns({ words, axis, asOf, openKey, onOpen })}
          items={items}
          selectedKey={openKey}
          revealKey={openKey}
          onRowClick={(task) => onOpen(task.id)}
          minWidth={quarterTableWidth(axis)}
        />
      </div>
      <Legend />
    </>
  );
}

function Legend() {
  const { quarters } = useFurtherWords().taskViews;
  return (
    <ul className="quarter-legend" aria-label={quarters.legend}>
      <li>
        <span className="quarter-bar yearly grey" /> {quarters.yearlyLegend}
      </li>
      <li>
        <span className="quarter-bar open grey" /> {quarters.openLegend}
      </li>
      <li>
        <span className="quarter-tail" /> {quarters.overdueLegend}
      </li>
      <li>
        <span className="quarter-today" /> {quarters.today}
      </li>
    </ul>
  );
}
