import { groupBy } from "#kernel/group-by.ts";
import type { TaskRow } from "#tasks/contract.ts";
import { type ClearAspect, clearAspects } from "#tasks/rules/six-clear.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";

/** In the address: tasks that are clear in all six. */
export const completeSix = "du";

export const isAspect = (word: string): word is ClearAspect => clearAspects.some((aspect) => aspect === word);

export function fitsSixClear(task: TaskRow, wanted: string): boolean {
  if (wanted === completeSix) return task.sixClear.gaps.length === 0;
  return !isAspect(wanted) || task.sixClear.gaps.includes(wanted);
}

/** "4/6" with six squares; the missing ones by name in the hint. */
export function SixClearCell({ task }: { readonly task: TaskRow }) {
  const words = useFurtherWords().taskViews.sixClear;
  const { mark, gaps } = task.sixClear;
  const missing = gaps.length === 0 ? words.all : words.missing(gaps.map((gap) => words.aspects[gap]).join(", "));
  return (
    <span className="six-clear" title={missing}>
      <span className="num">{words.mark(mark)}</span>
      <SixSquares gaps={gaps} />
      <span className="hidden-word">{missing}</span>
    </span>
  );
}

function SixSquares({ gaps }: { readonly gaps: readonly ClearAspect[] }) {
  return (
    <svg className="six-squares" viewBox="0 0 46 7" aria-hidden="true" focusable="false">
      {clearAspects.map((aspect, at) => (
        <rect
          key={aspect}
          x={at * 8 + 0.5}
          y="0.5"
          width="5.6"
          height="5.6"
          rx="1"
          className={gaps.includes(aspect) ? "open" : ""}
        />
      ))}
    </svg>
  );
}

/** In the details: each of the six, and why one is not clear. */
export function SixClearFacts({ task }: { readonly task: TaskRow }) {
  const words = useFurtherWords().taskViews.sixClear;
  const { mark, gaps } = task.sixClear;
  return (
    <>
      <span className="six-clear">
        <span className="num">{words.mark(mark)}</span>
        <SixSquares gaps={gaps} />
      </span>
      {gaps.length === 0 ? (
        <span className="under">{words.all}</span>
      ) : (
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>
              {words.without(words.aspects[gap])}
              <span className="under">{words.why[gap]}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type SummaryProps = {
  readonly tasks: readonly TaskRow[];
  readonly wanted: string;
  readonly write: (changes: Readonly<Record<string, string | null>>) => void;
};

/** How clear the plan is as a whole: the average, and for each of the six how many tasks have it; each narrows the list. */
export function SixClearSummary({ tasks, wanted, write }: SummaryProps) {
  const words = useFurtherWords().taskViews.sixClear;
  const format = useFormat();
  const total = tasks.reduce((sum, task) => sum + task.sixClear.mark, 0);
  const complete = tasks.filter((task) => task.sixClear.gaps.length === 0).length;
  const of = format.number(tasks.length);
  const gaps = groupBy(
    tasks.flatMap((task) => task.sixClear.gaps),
    (gap) => gap,
  );
  return (
    <details className="six-summary" open={wanted !== ""}>
      <summary>
        {words.plan(format.number(String(total / Math.max(1, tasks.length)).slice(0, 12), 1))}
        <span className="muted num">{words.planComplete(format.number(complete), of)}</span>
      </summary>
      <div className="six-bars">
        {clearAspects.map((aspect) => {
          const missing = gaps.get(aspect)?.length ?? 0;
          const isOn = wanted === aspect;
          return (
            <button
              key={aspect}
              type="button"
              className="six-bar"
              aria-pressed={isOn}
              title={words.without(words.aspects[aspect])}
              onClick={() => write({ "sau-ro": isOn ? null : aspect })}
            >
              <span className="six-bar-name">{words.aspects[aspect]}</span>
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                <rect width="100" height="6" className="ground" />
                <rect width={((tasks.length - missing) / Math.max(1, tasks.length)) * 100} height="6" />
              </svg>
              <span className="num muted">{words.planClear(format.number(tasks.length - missing), of)}</span>
            </button>
          );
        })}
      </div>
    </details>
  );
}
