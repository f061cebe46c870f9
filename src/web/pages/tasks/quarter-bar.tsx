import { daysBetween } from "#kernel/calendar-day.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { type Span, spansOf } from "#tasks/rules/schedule-span.ts";
import { timelinessMarks } from "#text/status-marks.ts";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import type { Axis } from "./quarter-axis.ts";
import { scheduleKindOf } from "./schedule-kind.ts";

type Props = { readonly task: TaskRow; readonly axis: Axis; readonly asOf: string };

const labelRoom = 150;

/** A task's time on the axis: its stretches, how it stands in colour, shape and word, and what is overdue as a tail up to today. */
export function QuarterBar({ task, axis, asOf }: Props) {
  const { tasks: words } = useWords();
  const { taskViews } = useFurtherWords();
  const schedule = { ...task.schedule, also: scheduleKindOf(task.schedule.also) };
  const spans = spansOf(schedule, axis.horizon);
  const mark = timelinessMarks[task.timeliness];
  const current = currentSpan(spans, task.dueOn, asOf);
  const isOverdue = task.timeliness === "overdue" && task.dueOn !== null;
  const tail = isOverdue && task.dueOn !== null ? { left: axis.at(task.dueOn), right: axis.today } : null;
  const late = task.dueOn === null || !isOverdue ? null : taskViews.quarters.late(daysBetween(task.dueOn, asOf));
  return (
    <div className="quarter-track" style={{ width: axis.width }}>
      {spans.map((span) => (
        <span
          key={`${span.kind} ${span.from}`}
          className={`quarter-bar ${span.kind} ${span === current ? mark.tone : "grey"}`}
          style={placed(axis.at(span.from), axis.at(span.to) + axis.quarterWidth / 91)}
        />
      ))}
      {tail === null ? null : <span className="quarter-tail" style={placed(tail.left, tail.right)} />}
      <span className="quarter-today" style={{ left: axis.today }} />
      <span className="quarter-label" style={labelPlace(axis, current, tail?.right ?? null)}>
        <StatusText mark={mark} word={words.timelinessShort[task.timeliness]} />
        {late === null ? null : <span className="num">{late}</span>}
      </span>
      <SpokenTime task={task} spans={spans} />
    </div>
  );
}

const placed = (left: number, right: number) => ({ left, width: Math.max(6, right - left) });

/** The stretch that is judged: the one that ends on the due day, else the one that runs today. */
function currentSpan(spans: readonly Span[], dueOn: string | null, asOf: string): Span | null {
  const due = dueOn === null ? undefined : spans.find((span) => span.to === dueOn);
  return due ?? spans.find((span) => span.from <= asOf && asOf <= span.to) ?? spans.at(-1) ?? null;
}

/** Behind the stretch where there is room, before it otherwise; of a stretch without an end, at today. */
function labelPlace(axis: Axis, span: Span | null, tailEnd: number | null) {
  if (span === null || span.kind === "open") return beside(axis, axis.today, axis.today);
  return beside(axis, axis.at(span.from), Math.max(axis.at(span.to) + 2, tailEnd ?? 0));
}

function beside(axis: Axis, left: number, right: number) {
  if (axis.width - right >= labelRoom) return { left: right + 6 };
  return left >= labelRoom ? { right: axis.width - left + 6 } : { right: 6 };
}

function SpokenTime({ task, spans }: { readonly task: TaskRow; readonly spans: readonly Span[] }) {
  const words = useFurtherWords().taskViews.quarters;
  const format = useFormat();
  const yearly = spans.filter((span) => span.kind === "yearly").map((span) => span.from.slice(0, 4));
  const said = [
    ...spans.filter((span) => span.kind === "dated").map((span) => words.dated(format.day(span.from), format.day(span.to))),
    ...(yearly.length === 0 ? [] : [words.yearly([...new Set([yearly[0], yearly.at(-1)])].join("–"))]),
    ...(spans.some((span) => span.kind === "open") ? [words.open] : []),
    ...(spans.length === 0 ? [task.schedule.text || words.none] : []),
  ];
  return <span className="hidden-word">{said.join("; ")}</span>;
}
