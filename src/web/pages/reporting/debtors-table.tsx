import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { DebtorRow } from "#reporting/contract.ts";
import { StatusChip, StatusText } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { markOf, timelinessMarks } from "./round-words.ts";

type Props = {
  readonly debtors: readonly DebtorRow[];
  readonly roundId: string;
  /** The body whose report is being approved. */
  readonly busy: string | null;
  readonly onApprove: ((debtor: DebtorRow) => void) | null;
  readonly onReturn: ((debtor: DebtorRow) => void) | null;
};

/** Who owes, why, how much of it stands, and in which state; on a phone each body is a block. */
export function DebtorsTable(props: Props) {
  const words = useWords().reporting.round;
  return (
    <table className="table block-table debtors-table">
      <caption className="hidden-word">{words.organisation}</caption>
      <thead>
        <tr>
          <th scope="col">{words.organisation}</th>
          <th scope="col">{words.owed}</th>
          <th scope="col" className="right">
            {words.filled}
          </th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.submittedAt}</th>
          <th scope="col">{words.inTime}</th>
          <th scope="col">{words.actions}</th>
        </tr>
      </thead>
      <tbody>
        {props.debtors.map((debtor) => (
          <DebtorLine key={debtor.organisationId} {...props} debtor={debtor} />
        ))}
      </tbody>
    </table>
  );
}

function DebtorLine({ debtor, ...props }: Props & { readonly debtor: DebtorRow }) {
  const { round: words, work, reasons, states, missing, nothing, timeliness } = useWords().reporting;
  const format = useFormat();
  const named: Readonly<Record<string, string>> = reasons;
  const address = { roundId: props.roundId, organisationId: debtor.organisationId };
  const owed = debtor.indicators + debtor.tasks;
  // Siblings see who stands where, not what was written: such a report comes without its id.
  const isReadable = debtor.state === null || debtor.submissionId !== null;
  return (
    <tr>
      <td data-label={words.organisation}>
        {isReadable ? (
          <Link
            to="/ky-bao-cao/$roundId/don-vi/$organisationId"
            params={address}
            className="row-link clamp-2"
            title={debtor.name}
          >
            {debtor.name}
          </Link>
        ) : (
          <span className="strong clamp-2" title={debtor.name}>
            {debtor.name}
          </span>
        )}
        <span className="small muted block">{debtor.reasons.map((reason) => named[reason] ?? reason).join(", ")}</span>
        {debtor.returnReason === null ? null : <span className="small work-quote block">{work.quote(debtor.returnReason)}</span>}
      </td>
      <td data-label={words.owed}>
        {owed === 0 ? <span className="block">{words.owedWords}</span> : null}
        {debtor.indicators === 0 ? null : <span className="block">{words.owedIndicators(format.number(debtor.indicators))}</span>}
        {debtor.tasks === 0 ? null : <span className="block">{words.owedTasks(format.number(debtor.tasks))}</span>}
      </td>
      <td data-label={words.filled} className="right num">
        {owed === 0 ? format.number(null) : `${format.number(debtor.filled)}/${format.number(owed)}`}
      </td>
      <td data-label={words.state}>
        <StatusChip mark={markOf(debtor.state)} word={debtor.state === null ? missing : states[debtor.state]} />
        {debtor.nothingToReport ? <span className="small muted block">{nothing}</span> : null}
        {debtor.version !== null && debtor.version > 1 ? (
          <span className="small muted block">{words.version(format.number(debtor.version))}</span>
        ) : null}
      </td>
      <td data-label={words.submittedAt} className="num">
        {format.instant(debtor.submittedAt)}
      </td>
      <td data-label={words.inTime}>
        <StatusText mark={timelinessMarks[debtor.timeliness]} word={timeliness[debtor.timeliness]} />
      </td>
      <td data-label={words.actions}>
        <span className="row-wrap">
          {debtor.state === "submitted" && props.onApprove !== null ? (
            <Button
              size="compact-xs"
              aria-label={words.approveOne(debtor.name)}
              loading={props.busy === debtor.organisationId}
              onClick={() => props.onApprove?.(debtor)}
            >
              {words.approve}
            </Button>
          ) : null}
          {debtor.state === "submitted" && props.onReturn !== null ? (
            <Button size="compact-xs" aria-label={words.returnOne(debtor.name)} onClick={() => props.onReturn?.(debtor)}>
              {words.return}
            </Button>
          ) : null}
          {isReadable ? (
            <Link
              to="/ky-bao-cao/$roundId/don-vi/$organisationId"
              params={address}
              className="inline-link t13 action-link"
              aria-label={`${words.see}: ${debtor.name}`}
            >
              {words.see}
            </Link>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
