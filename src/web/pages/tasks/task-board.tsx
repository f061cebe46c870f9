import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef } from "react";
import { groupBy } from "#kernel/group-by.ts";
import { type TaskRow, taskStateName } from "#tasks/contract.ts";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { BodiesCell } from "../plans/indicator-cells.tsx";
import { SourceButton } from "../plans/source-button.tsx";
import { ScheduleCell, TimelinessCell } from "./task-cells.tsx";

type Props = {
  readonly tasks: readonly TaskRow[];
  readonly asOf: string;
  readonly openKey: string | null;
  readonly onOpen: (key: string) => void;
};

/** A column for each state of the life cycle; what is late says so on its card. Only the cards in view are in the page. */
export function TaskBoard({ tasks, ...card }: Props) {
  const { tasks: words } = useWords();
  const { taskViews } = useFurtherWords();
  const byState = groupBy(tasks, (task) => task.state);
  return (
    <>
      <section className="task-board" aria-label={taskViews.board.label}>
        {taskStateName.options.map((state) => (
          <BoardColumn key={state} word={words.states[state]} tasks={byState.get(state) ?? []} {...card} />
        ))}
      </section>
      <p className="under board-note">{taskViews.board.note}</p>
    </>
  );
}

type ColumnProps = Props & { readonly word: string };

function BoardColumn({ word, tasks, asOf, openKey, onOpen }: ColumnProps) {
  const words = useFurtherWords().taskViews.board;
  const format = useFormat();
  const scroller = useRef<HTMLElement>(null);
  const cards = useVirtualizer({
    count: tasks.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 150,
    overscan: 6,
    getItemKey: (at) => tasks[at]?.id ?? at,
  });
  return (
    <div className="board-column">
      <h2>
        {word} <span className="num muted">{format.number(tasks.length)}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
      <section className="board-cards" ref={scroller} tabIndex={0} aria-label={words.column(word, format.number(tasks.length))}>
        {tasks.length === 0 ? <p className="muted t13 board-empty">{words.empty}</p> : null}
        <div className="board-space" style={{ height: cards.getTotalSize() }}>
          {cards.getVirtualItems().map(({ index, start, key }) => {
            const task = tasks[index];
            return task === undefined ? null : (
              <div
                key={key}
                ref={cards.measureElement}
                data-index={index}
                className="board-slot"
                style={{ transform: `translateY(${start}px)` }}
              >
                <BoardCard task={task} asOf={asOf} isOpen={openKey === task.id} onOpen={onOpen} />
              </div>
            );
          })}
        </div>
      </section>
    </div>
  );
}

type CardProps = Pick<Props, "asOf" | "onOpen"> & { readonly task: TaskRow; readonly isOpen: boolean };

function BoardCard({ task, asOf, isOpen, onOpen }: CardProps) {
  const { plans } = useWords();
  return (
    <article className={isOpen ? "board-card is-open" : "board-card"}>
      <div className="name-cell">
        <span className="muted num">{task.number ?? task.position}</span>
        <span className="clamp-3 strong-text" title={task.text}>
          {task.text}
        </span>
        <SourceButton recordKey={task.id} name={task.text} isOpen={isOpen} onOpen={onOpen} />
      </div>
      <div className="board-facts">
        <TimelinessCell task={task} asOf={asOf} />
        <ScheduleCell task={task} />
        <BodiesCell bodies={task.leads} none={plans.tasks.noLead} />
      </div>
    </article>
  );
}
