import { Link } from "@tanstack/react-router";
import type { RoundRow } from "#reporting/contract.ts";
import { Due, useDue } from "../../components/due.tsx";
import { ProgressLine } from "../../components/progress-line.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { sentCount } from "./round-words.ts";
import type { WorkItem } from "./work-groups.ts";

const cardsShown = 2;

/** The reports in hand: how far each is, and until when. */
export function CurrentReports(props: {
  readonly items: readonly WorkItem[];
  readonly rounds: readonly RoundRow[];
  readonly today: string;
}) {
  const words = useWords().reporting.work;
  const format = useFormat();
  const due = useDue();
  const reports = props.items.filter((item) => item.kind === "owed" || item.kind === "returned").slice(0, cardsShown);
  return reports.map((item) => {
    const round = props.rounds.find((one) => one.id === item.roundId);
    const left = item.dueOn === null ? null : due(item.dueOn, props.today);
    return (
      <section
        key={`${item.roundId}${item.organisationId}`}
        className="card"
        aria-label={words.card(format.period(item.periodId))}
      >
        <header>
          <h2>{words.card(format.period(item.periodId))}</h2>
          <span className="spring" />
          {left === null ? null : <span className={`small strong ${left.tone}`}>{left.text}</span>}
        </header>
        <div className="pad stack">
          <p className="t13 clamp-2" title={item.organisationName}>
            {item.organisationName}
          </p>
          {item.owed === null || item.owed === 0 ? null : (
            <ProgressLine
              label={words.progress}
              part={item.filled ?? 0}
              whole={item.owed}
              shown={`${format.number(item.filled ?? 0)}/${format.number(item.owed)}`}
            />
          )}
          {round === undefined ? null : <p className="t13">{words.sendBefore(format.instant(round.dueAt))}</p>}
          {item.roundId === null ? null : (
            <Link
              to="/ky-bao-cao/$roundId/don-vi/$organisationId"
              params={{ roundId: item.roundId, organisationId: item.organisationId }}
              className="button-link"
            >
              {(item.filled ?? 0) > 0 ? words.actions.goOn : words.actions.begin}
            </Link>
          )}
        </div>
        {round === undefined ? null : (
          <footer>
            {words.others(format.number(sentCount(round)), format.number(round.counts.debtors))}{" "}
            <Link to="/ky-bao-cao/$roundId" params={{ roundId: round.id }} className="inline-link">
              {words.seeList}
            </Link>
          </footer>
        )}
      </section>
    );
  });
}

/** Rounds that are open, the nearest due day first. */
export function OpenRounds({ rounds, today }: { readonly rounds: readonly RoundRow[]; readonly today: string }) {
  const words = useWords().reporting.work;
  const format = useFormat();
  if (rounds.length === 0) return null;
  return (
    <section className="card" aria-label={words.next}>
      <header>
        <h2>{words.next}</h2>
      </header>
      <ul>
        {rounds
          .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))
          .slice(0, 5)
          .map((round) => (
            <li key={round.id} className="open-round">
              <Link to="/ky-bao-cao/$roundId" params={{ roundId: round.id }} className="t13 strong">
                {format.period(round.periodId)}
              </Link>
              <span className="small muted clamp-2">{round.documentNumber ?? round.planTitle}</span>
              <Due day={round.dueAt} today={today} />
            </li>
          ))}
      </ul>
    </section>
  );
}
