import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { type DebtorRow, type RoundRow, roundAnswer, submissionActionAnswer, submissionFormAnswer } from "#reporting/contract.ts";
import { ApiRefusal, change, get } from "../../api.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { EmptyState, LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { DebtorsTable } from "./debtors-table.tsx";
import { IssuedReports, useIssueReport } from "./issued-reports.tsx";
import { type DebtorFilter, debtorFilters, isIn, sentCount } from "./round-words.ts";

/** A round: who has reported and who has not; the officer approves, returns, locks and writes the report from here. */
export function RoundPage() {
  const { roundId } = useParams({ from: "/ky-bao-cao/$roundId" });
  const query = useQuery({ queryKey: ["rounds", "one", roundId], queryFn: () => get(`/api/rounds/${roundId}`, roundAnswer) });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <Round round={query.data.round} debtors={query.data.debtors} />;
}

type RoundProps = { readonly round: RoundRow; readonly debtors: readonly DebtorRow[] };

function Round({ round, debtors }: RoundProps) {
  const { reporting } = useWords();
  const words = reporting.round;
  const format = useFormat();
  const toast = useToast();
  const client = useQueryClient();
  const [returning, setReturning] = useState<DebtorRow | null>(null);
  const [approving, setApproving] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const issue = useIssueReport(round.id, setError);
  const mayApprove = round.allowed.includes("approve");
  const step = async (debtor: DebtorRow, action: "approve" | "return", reason?: string) => {
    const path = `/api/rounds/${round.id}/submissions/${debtor.organisationId}`;
    const form = await get(path, submissionFormAnswer);
    // Nobody decides about a report that is not the one in the list any more.
    if (form.submittedAt !== debtor.submittedAt || form.version !== debtor.version) {
      await client.invalidateQueries({ queryKey: ["rounds"] });
      throw new ApiRefusal(409, { code: "SUBMISSION_CHANGED_MEANWHILE", data: {}, requestId: "" });
    }
    const request = { revision: form.revision, ...(reason === undefined ? {} : { reason }) };
    await change("POST", `/api/submissions/${debtor.submissionId}/${action}`, request, submissionActionAnswer);
    await Promise.all(["rounds", "my-work", "overview"].map((key) => client.invalidateQueries({ queryKey: [key] })));
  };
  const approve = async (debtor: DebtorRow) => {
    setError(null);
    setApproving(debtor.organisationId);
    try {
      await step(debtor, "approve");
      toast(words.approved(debtor.name));
    } catch (refused) {
      setError(refused);
    } finally {
      setApproving(null);
    }
  };
  return (
    <>
      <PageHead
        crumbs={<RoundCrumbs round={round} />}
        title={<Finding round={round} debtors={debtors} />}
        note={[words.note(format.instant(round.dueAt), format.day(round.cutOffOn)), round.asksSignature ? words.signed : ""].join(
          " ",
        )}
        actions={
          <>
            <RoundLock round={round} />
            {round.allowed.includes("report") ? (
              <Button variant="filled" leftSection={<Icon name="report" />} loading={issue.isBusy} onClick={issue.run}>
                {words.issue}
              </Button>
            ) : null}
          </>
        }
      />
      {round.locked ? (
        <p className="notice band-notice">
          <Icon name="lock" /> {words.lockedBand}
        </p>
      ) : null}
      <RefusalNotice error={error} />
      {issue.made}
      <FilteredDebtors
        debtors={debtors}
        roundId={round.id}
        busy={approving}
        onApprove={mayApprove ? (debtor) => void approve(debtor) : null}
        onReturn={mayApprove ? setReturning : null}
      />
      <IssuedReports roundId={round.id} />
      {returning === null ? null : (
        <ReasonDialog
          title={words.returnOne(returning.name)}
          hint={words.returnHint}
          label={words.reason}
          action={words.return}
          onClose={() => setReturning(null)}
          onConfirm={async (reason) => {
            await step(returning, "return", reason);
            toast(words.returned(returning.name));
            setReturning(null);
          }}
        />
      )}
    </>
  );
}

function RoundCrumbs({ round }: { readonly round: RoundRow }) {
  const { rounds } = useWords().reporting;
  const format = useFormat();
  return (
    <>
      <Link to="/ky-bao-cao">{rounds.title}</Link>
      {" · "}
      <Link to="/ke-hoach/$planId/ky-bao-cao" params={{ planId: round.planId }} title={round.planTitle}>
        {round.documentNumber ?? round.planTitle}
      </Link>
      {" · "}
      {format.period(round.periodId)}
    </>
  );
}

/** "7/9 đơn vị đã gửi, 1 quá hạn": the finding, not the name of the page. */
function Finding({ round, debtors }: RoundProps) {
  const words = useWords().reporting.round;
  const format = useFormat();
  const overdue = debtors.filter((debtor) => debtor.timeliness === "overdue").length;
  return [
    words.finding(format.number(sentCount(round)), format.number(round.counts.debtors)),
    overdue > 0 ? words.overduePart(format.number(overdue)) : "",
    round.counts.submitted > 0 ? words.waitingPart(format.number(round.counts.submitted)) : "",
    round.counts.returned > 0 ? words.returnedPart(format.number(round.counts.returned)) : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function RoundLock({ round }: { readonly round: RoundRow }) {
  const words = useWords().reporting.round;
  const format = useFormat();
  const toast = useToast();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const action = round.locked ? "unlock" : "lock";
  if (!round.allowed.includes(action)) return null;
  const period = format.period(round.periodId);
  return (
    <>
      <Button leftSection={<Icon name="lock" />} onClick={() => setAsking(true)}>
        {words[action]}
      </Button>
      {isAsking ? (
        <ReasonDialog
          title={round.locked ? words.unlockTitle(period) : words.lockTitle(period)}
          body={round.locked ? words.unlockBody : words.lockBody}
          label={words.reason}
          action={words[action]}
          onClose={() => setAsking(false)}
          onConfirm={async (reason) => {
            await change("POST", `/api/rounds/${round.id}/${action}`, { reason }, roundAnswer);
            await client.invalidateQueries({ queryKey: ["rounds"] });
            toast(round.locked ? words.unlockedToast(period) : words.lockedToast(period));
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}

type FilteredProps = {
  readonly debtors: readonly DebtorRow[];
  readonly roundId: string;
  readonly busy: string | null;
  readonly onApprove: ((debtor: DebtorRow) => void) | null;
  readonly onReturn: ((debtor: DebtorRow) => void) | null;
};

function FilteredDebtors(props: FilteredProps) {
  const { shell, reporting } = useWords();
  const words = reporting.round;
  const format = useFormat();
  const navigate = useNavigate();
  // The filter stands in the address, so that a link opens what its sender saw.
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const filter = debtorFilters.find((name) => name === search["trang-thai"]) ?? null;
  const choose = (name: DebtorFilter | null) =>
    void navigate({
      to: "/ky-bao-cao/$roundId",
      params: { roundId: props.roundId },
      search: name === null ? {} : { "trang-thai": name },
      replace: true,
    });
  const shown = filter === null ? props.debtors : props.debtors.filter((debtor) => isIn(debtor, filter));
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not fields of a form. */}
      <div className="toolbar" role="group" aria-label={words.filter}>
        <FilterChip isOn={filter === null} onClick={() => choose(null)} word={words.all} count={props.debtors.length} />
        {debtorFilters.map((name) => {
          const count = props.debtors.filter((debtor) => isIn(debtor, name)).length;
          if (count === 0 && filter !== name) return null;
          return (
            <FilterChip key={name} isOn={filter === name} onClick={() => choose(name)} word={words.filters[name]} count={count} />
          );
        })}
      </div>
      <div className="card">
        {shown.length === 0 && filter !== null ? (
          <EmptyState
            title={words.emptyFilter(words.filters[filter])}
            action={<Button onClick={() => choose(null)}>{shell.clearFilter}</Button>}
          />
        ) : (
          <DebtorsTable {...props} debtors={shown} />
        )}
        <footer>{shell.of(format.number(shown.length), format.number(props.debtors.length))}</footer>
      </div>
    </>
  );
}
