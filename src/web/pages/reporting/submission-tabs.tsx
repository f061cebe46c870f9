import type { SubmissionForm } from "#reporting/contract.ts";
import { useFormat, useWords } from "../../language.tsx";
import type { Check } from "./check-draft.ts";

export type DeskTab = "indicators" | "tasks" | "words" | "history";
const order = ["indicators", "tasks", "words", "history"] as const satisfies readonly DeskTab[];

type Props = {
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  readonly form: SubmissionForm;
  readonly check: Check;
};

/** The parts of the report with how much of each is done; arrow keys move between them. */
export function SubmissionTabs({ tab, onTab, form, check }: Props) {
  const words = useWords().reporting.entry;
  const format = useFormat();
  const counts: Partial<Record<DeskTab, string>> = {
    indicators: `${format.number(check.filledIndicators)}/${format.number(form.indicators.length)}`,
    tasks: `${format.number(check.filledTasks)}/${format.number(form.tasks.length)}`,
  };
  const move = (steps: number) => {
    const next = order[(order.indexOf(tab) + steps + order.length) % order.length] ?? tab;
    onTab(next);
    document.getElementById(`the-${next}`)?.focus();
  };
  return (
    <div className="tabs" role="tablist" aria-label={words.tabList}>
      {order.map((name) => (
        <button
          key={name}
          id={`the-${name}`}
          type="button"
          role="tab"
          className="tab tab-button"
          aria-selected={tab === name}
          data-status={tab === name ? "active" : "idle"}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
          onKeyDown={(event) => {
            if (event.key === "ArrowRight") move(1);
            if (event.key === "ArrowLeft") move(-1);
          }}
        >
          {words.tabs[name]}
          {counts[name] === undefined ? null : <span className="num">{counts[name]}</span>}
        </button>
      ))}
    </div>
  );
}
