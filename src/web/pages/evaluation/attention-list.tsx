import { Link } from "@tanstack/react-router";
import type { Overview } from "#evaluation/contract.ts";
import { verdictMarks } from "#text/status-marks.ts";
import { targetLabel, withUnit } from "#text/target-label.ts";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";

/** Indicators that are missed or off track, the worst first, each with its numbers and its reason one click away. */
export function AttentionList({ overview }: { readonly overview: Overview }) {
  const { evaluation } = useWords();
  const words = evaluation.overview;
  const format = useFormat();
  return (
    <section className="card" aria-label={words.attention}>
      <header>
        <h2>{words.attention}</h2>
        <span className="muted num">{overview.attention.length}</span>
      </header>
      {overview.attention.length === 0 ? <p className="pad muted t13">{words.attentionEmpty}</p> : null}
      <ul>
        {overview.attention.map((item) => {
          const number = (value: string) => withUnit(format.number(value, 2), item.unit);
          const target = item.target === null ? "–" : targetLabel(item.target, format.language);
          const numbers =
            item.actual === null
              ? target
              : item.expected === null
                ? words.actualOnly(number(item.actual), target)
                : words.actualAgainst(number(item.actual), number(item.expected), target);
          return (
            <li key={item.indicatorId} className="attention-line">
              <StatusMark mark={verdictMarks[item.verdict]} word={evaluation.verdicts[item.verdict]} />
              <div>
                <Link
                  to="/chi-tieu/$indicatorId"
                  params={{ indicatorId: item.indicatorId }}
                  className="strong clamp-2 plain-link"
                >
                  {item.name}
                </Link>
                <p className="small muted">{numbers}</p>
              </div>
              <span className="t13 muted attention-body clamp-2">{item.responsible.join(", ")}</span>
              <Link
                to="/chi-tieu/$indicatorId"
                params={{ indicatorId: item.indicatorId }}
                className="t13 attention-why"
                aria-label={`${evaluation.indicator.why} ${item.name}`}
              >
                {evaluation.indicator.why}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
