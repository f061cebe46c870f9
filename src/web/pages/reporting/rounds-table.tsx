import { Link } from "@tanstack/react-router";
import type { RoundRow } from "#reporting/contract.ts";
import { missingMark, submissionMarks } from "#text/status-marks.ts";
import { Due } from "../../components/due.tsx";
import { Icon } from "../../components/icon.tsx";
import { ProgressLine } from "../../components/progress-line.tsx";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { sentCount } from "./round-words.ts";

type Props = {
  readonly caption: string;
  readonly rounds: readonly RoundRow[];
  readonly today: string;
  readonly withPlan: boolean;
};

/** Rounds, newest first: who has sent, what waits, until when. On a phone each round is a block. */
export function RoundsTable({ caption, rounds, today, withPlan }: Props) {
  const words = useWords().reporting.rounds;
  return (
    <table className="table block-table rounds-table">
      <caption className="hidden-word">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.period}</th>
          {withPlan ? <th scope="col">{words.plan}</th> : null}
          <th scope="col">{words.due}</th>
          <th scope="col">{words.sent}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <RoundLine key={round.id} round={round} today={today} withPlan={withPlan} />
        ))}
      </tbody>
    </table>
  );
}

function RoundLine({ round, today, withPlan }: { readonly round: RoundRow; readonly today: string; readonly withPlan: boolean }) {
  const { rounds: words } = useWords().reporting;
  const format = useFormat();
  const sent = sentCount(round);
  return (
    <tr>
      <td data-label={words.period}>
        <Link to="/ky-bao-cao/$roundId" params={{ roundId: round.id }} className="row-link">
          {format.period(round.periodId)}
        </Link>
      </td>
      {withPlan ? (
        <td data-label={words.plan}>
          <span className="clamp-2" title={round.planTitle}>
            {round.documentNumber === null ? round.planTitle : `${round.documentNumber} · ${round.planTitle}`}
          </span>
          <span className="small muted">{round.ownerName}</span>
        </td>
      ) : null}
      <td data-label={words.due}>
        {round.locked || sent === round.counts.debtors ? (
          <span className="num muted">{format.day(round.dueAt)}</span>
        ) : (
          <Due day={round.dueAt} today={today} />
        )}
      </td>
      <td data-label={words.sent}>
        <ProgressLine
          label={words.sentOf(format.number(sent), format.number(round.counts.debtors))}
          part={sent}
          whole={round.counts.debtors}
          shown=""
        />
      </td>
      <td data-label={words.state}>
        <RoundStates round={round} />
      </td>
    </tr>
  );
}

/** What needs a hand first; nothing is said of what is none. */
function RoundStates({ round }: { readonly round: RoundRow }) {
  const { rounds: words, locked } = useWords().reporting;
  const format = useFormat();
  const { counts } = round;
  const silent = counts.missing + counts.draft;
  return (
    <span className="round-states">
      {round.locked ? (
        <span className="status-text grey">
          <Icon name="lock" /> {locked}
        </span>
      ) : null}
      {counts.submitted > 0 ? (
        <StatusText mark={submissionMarks.submitted} word={words.waitingCount(format.number(counts.submitted))} />
      ) : null}
      {counts.returned > 0 ? (
        <StatusText mark={submissionMarks.returned} word={words.returnedCount(format.number(counts.returned))} />
      ) : null}
      {silent > 0 ? <StatusText mark={missingMark} word={words.missingCount(format.number(silent))} /> : null}
      {counts.approved > 0 ? (
        <StatusText mark={submissionMarks.approved} word={words.approvedCount(format.number(counts.approved))} />
      ) : null}
    </span>
  );
}
