import { daysBetween } from "#kernel/calendar-day.ts";
import { useFormat, useWords } from "../language.tsx";

export type DueTone = "red" | "orange" | "plain";

/** How far a due day is, in words and tone: "Quá hạn 20 ngày", "Còn 5 ngày". */
export function useDue(): (day: string, today: string) => { readonly text: string; readonly tone: DueTone } {
  const { reporting } = useWords();
  const format = useFormat();
  return (day, today) => {
    const left = daysBetween(today, day.slice(0, 10));
    if (left < 0) return { text: reporting.due.overdue(format.number(-left)), tone: "red" };
    if (left === 0) return { text: reporting.due.today, tone: "orange" };
    return { text: reporting.due.left(format.number(left)), tone: left <= 7 ? "orange" : "plain" };
  };
}

// Beyond a quarter a count of days says less than the day itself.
const farOff = 92;

/** Relative above absolute, as dates are read here. */
export function Due({ day, today }: { readonly day: string | null; readonly today: string }) {
  const { reporting } = useWords();
  const format = useFormat();
  const due = useDue();
  if (day === null) return <span className="due muted">{reporting.due.none}</span>;
  const { text, tone } = due(day, today);
  return (
    <span className="due">
      {daysBetween(today, day.slice(0, 10)) > farOff ? null : <span className={`due-left ${tone}`}>{text}</span>}
      <span className="num muted">{format.day(day)}</span>
    </span>
  );
}
