import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Gap, SubmissionForm } from "#reporting/contract.ts";
import { type StatusMark as Mark, overdueMark } from "#text/status-marks.ts";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import type { Check } from "./check-draft.ts";

type Props = {
  readonly form: SubmissionForm;
  readonly check: Check;
  readonly onJump: (gap: Gap) => void;
  readonly onClose: () => void;
};

const shownAtFirst = 12;
const explainMark: Mark = { tone: "orange", shape: "triangle" };

/** Everything that keeps the report from being sent, each line with the way to its cell. */
export function GapList({ form, check, onJump, onClose }: Props) {
  const { entry, gaps: gapWords, warnings: warningWords } = useWords().reporting;
  const words = entry.check;
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sentences: Readonly<Record<string, string>> = { ...gapWords, ...warningWords };
  const names = new Map([
    ...form.indicators.map((one) => [one.indicatorId, one.name] as const),
    ...form.tasks.map((one) => [one.taskId, one.number === null ? one.text : `${one.number}. ${one.text}`] as const),
  ]);
  const lines = [
    ...check.gaps.map((gap) => ({ gap, mark: overdueMark as Mark, why: sentences[gap.code] ?? gap.code })),
    ...check.unexplained.map((gap) => ({ gap, mark: explainMark, why: `${sentences[gap.code] ?? gap.code}. ${words.explain}` })),
  ];
  const shown = isWhole ? lines : lines.slice(0, shownAtFirst);
  return (
    <section className="card gap-list" aria-labelledby="con-thieu">
      <header>
        <h2 id="con-thieu" ref={heading} tabIndex={-1}>
          {lines.length === 0 ? words.complete : words.title}
        </h2>
        <span className="muted num">{format.number(lines.length)}</span>
        <span className="spring" />
        <Button onClick={onClose}>{words.hide}</Button>
      </header>
      <ul>
        {shown.map(({ gap, mark, why }) => {
          const id = gap.indicatorId ?? gap.taskId;
          const name = id === null ? words.whole : (names.get(id) ?? words.whole);
          return (
            <li key={`${gap.code}${id}`} className="gap-line">
              <StatusMark mark={mark} />
              <span className="gap-name t13" title={name}>
                {name}
              </span>
              <span className={`t13 ${mark.tone}`}>{why}</span>
              {id === null ? null : (
                <button
                  type="button"
                  className="quiet-button t13"
                  aria-label={`${words.jump}: ${name}`}
                  onClick={() => onJump(gap)}
                >
                  {words.jump}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < lines.length ? (
        <p className="work-more">
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {words.more(format.number(lines.length - shown.length))}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
