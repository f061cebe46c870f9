import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { isCalendarDay } from "#kernel/calendar-day.ts";
import type { PeriodType } from "#periods/model.ts";
import { type RoundProposal, roundAnswer, roundProposalAnswer } from "#reporting/contract.ts";
import { change, get, withQuery } from "../../api.ts";
import { LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useDocument } from "../plans/use-plan.ts";
import { periodKinds, periodsAround, usualKind } from "./opening-periods.ts";

type Props = {
  readonly planId: string;
  readonly today: string;
  readonly opened: readonly string[];
  readonly onClose: () => void;
};

/** Shows what opening a round would mean before it is opened: until when, who, how much, and what is not ready. */
export function OpenRoundForm({ planId, today, opened, onClose }: Props) {
  const { reporting } = useWords();
  const words = reporting.opening;
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const document = useDocument(planId);
  const kinds = periodKinds((document.data?.reportingRules ?? []).map((rule) => rule.cadence));
  const [chosenKind, setChosenKind] = useState<PeriodType | null>(null);
  const kind = chosenKind ?? usualKind(kinds);
  const periods = periodsAround(today, kind, opened);
  const [chosenPeriod, setChosenPeriod] = useState<string | null>(null);
  const periodId = chosenPeriod ?? periods.proposed;
  const [dueAt, setDueAt] = useState<string | null>(null);
  const [signature, setAsksSignature] = useState<boolean | null>(null);
  const [acceptance, setAsksAcceptance] = useState<boolean | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const query = useQuery({
    queryKey: ["rounds", "proposal", planId, periodId],
    queryFn: () => get(withQuery(`/api/plans/${planId}/rounds/proposal`, { periodId }), roundProposalAnswer),
    staleTime: 0,
    // The plan's clause is what says which kind of period comes first.
    enabled: !document.isPending,
  });
  // The plan's set-up says where the form starts from.
  const asksSignature = signature ?? query.data?.route.asksSignature ?? false;
  const asksAcceptance = acceptance ?? query.data?.route.asksAcceptance ?? false;
  const choose = (period: string | null) => {
    setChosenPeriod(period);
    setDueAt(null);
    setError(null);
  };
  const open = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const request = { periodId, asksSignature, asksAcceptance, ...(dueAt === null ? {} : { dueAt }) };
      const { round } = await change("POST", `/api/plans/${planId}/rounds`, request, roundAnswer);
      toast(words.opened(format.period(periodId), format.number(round.counts.debtors)));
      await Promise.all(
        ["rounds", "my-work", "overview", "plan", "plans"].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
      await navigate({ to: "/ky-bao-cao/$roundId", params: { roundId: round.id } });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  const proposal = query.data;
  const debtors = proposal?.debtors.length ?? 0;
  const isDueOdd = dueAt !== null && !isCalendarDay(dueAt.slice(0, 10));
  return (
    <form className="card open-round-form" onSubmit={(event) => void open(event)}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
      </header>
      <div className="pad stack">
        <div className="open-round-fields">
          <Select
            label={words.kind}
            data={kinds.map(({ type, isAsked }) => ({
              value: type,
              label: isAsked ? words.kindAsked(words.kinds[type]) : words.kinds[type],
            }))}
            value={kind}
            onChange={(chosen) => {
              setChosenKind(kinds.find(({ type }) => type === chosen)?.type ?? null);
              choose(null);
            }}
            allowDeselect={false}
            disabled={document.isPending}
          />
          <Select
            label={words.choose}
            data={periods.all.map((period) => ({
              value: period,
              label: opened.includes(period)
                ? words.already(format.period(period))
                : period === periods.current
                  ? words.current(format.period(period))
                  : format.period(period),
              disabled: opened.includes(period),
            }))}
            value={periodId}
            onChange={choose}
            allowDeselect={false}
          />
          <TextInput
            type="datetime-local"
            label={words.due}
            value={dueAt ?? proposal?.dueAt ?? ""}
            onChange={(e) => setDueAt(e.currentTarget.value)}
            disabled={proposal === undefined}
            required
          />
          <p className="t13 open-round-why">
            {proposal === undefined ? null : <DueWords proposal={proposal} byHand={dueAt} />}{" "}
            {dueAt === null ? null : (
              <button type="button" className="quiet-button" onClick={() => setDueAt(null)}>
                {words.dueReset}
              </button>
            )}
          </p>
        </div>
        <Checkbox
          label={words.asksSignature}
          description={words.asksSignatureHint}
          checked={asksSignature}
          onChange={(e) => setAsksSignature(e.currentTarget.checked)}
        />
        <Checkbox
          label={words.asksAcceptance}
          description={words.asksAcceptanceHint}
          checked={asksAcceptance}
          onChange={(e) => setAsksAcceptance(e.currentTarget.checked)}
        />
        {query.isPending ? <Loading /> : null}
        {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
        {proposal === undefined ? null : <Meaning planId={planId} proposal={proposal} />}
        <RefusalNotice error={error} />
        <div className="row-wrap">
          <Button
            type="submit"
            variant="filled"
            loading={isBusy}
            disabled={debtors === 0 || isDueOdd || opened.includes(periodId)}
          >
            {words.confirm(format.period(periodId), format.number(debtors))}
          </Button>
          <Button onClick={onClose}>{reporting.planRounds.close}</Button>
        </div>
      </div>
    </form>
  );
}

function DueWords({ proposal, byHand }: { readonly proposal: RoundProposal; readonly byHand: string | null }) {
  const words = useWords().reporting.opening;
  const format = useFormat();
  const source =
    proposal.dueSource === "plan" && proposal.dueText !== null ? words.dueFromPlan(proposal.dueText) : words.dueDefault;
  const dueAt = byHand !== null && isCalendarDay(byHand.slice(0, 10)) ? byHand : proposal.dueAt;
  return [
    words.dueIs(format.instant(dueAt)),
    byHand === null ? source : words.dueByHand,
    words.cutOff(format.day(proposal.cutOffOn)),
  ].join(" ");
}

function Meaning({ planId, proposal }: { readonly planId: string; readonly proposal: RoundProposal }) {
  const words = useWords().reporting.opening;
  const format = useFormat();
  const { indicatorsWithoutBody, indicatorsWithoutMeasure, tasksWithoutBody } = proposal.unready;
  const lacks = [
    indicatorsWithoutBody > 0 ? words.indicatorsWithoutBody(format.number(indicatorsWithoutBody)) : "",
    indicatorsWithoutMeasure > 0 ? words.indicatorsWithoutMeasure(format.number(indicatorsWithoutMeasure)) : "",
    tasksWithoutBody > 0 ? words.tasksWithoutBody(format.number(tasksWithoutBody)) : "",
  ].filter((line) => line !== "");
  return (
    <>
      {lacks.length === 0 ? null : (
        <div className="notice orange">
          <h3>{words.unready}</h3>
          <ul className="plain-list">
            {lacks.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>
            {words.unreadyBody}{" "}
            <Link to="/ke-hoach/$planId/phan-cong" params={{ planId }} className="inline-link">
              {words.toAssignment}
            </Link>
          </p>
        </div>
      )}
      {proposal.unresolved.length === 0 ? null : (
        <div className="notice orange">
          <h3>{words.unresolved(format.number(proposal.unresolved.length))}</h3>
          <ul className="plain-list">
            {proposal.unresolved.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>
            {words.unresolvedBody}{" "}
            <Link to="/don-vi" className="inline-link">
              {words.toOrganisations}
            </Link>
          </p>
        </div>
      )}
      {proposal.debtors.length === 0 ? (
        <div className="notice red">
          <h3>{words.nobody}</h3>
          <p>
            {words.nobodyBody}{" "}
            <Link to="/ke-hoach/$planId/phan-cong" params={{ planId }} className="inline-link">
              {words.toAssignment}
            </Link>
          </p>
        </div>
      ) : (
        <Debtors proposal={proposal} />
      )}
    </>
  );
}

function Debtors({ proposal }: { readonly proposal: RoundProposal }) {
  const { opening: words, reasons } = useWords().reporting;
  const format = useFormat();
  return (
    <section aria-label={words.who(format.number(proposal.debtors.length))}>
      <h3>{words.who(format.number(proposal.debtors.length))}</h3>
      <table className="table block-table debtors-preview">
        <thead>
          <tr>
            <th scope="col">{words.organisation}</th>
            <th scope="col">{words.why}</th>
            <th scope="col" className="right">
              {words.indicators}
            </th>
            <th scope="col" className="right">
              {words.tasks}
            </th>
          </tr>
        </thead>
        <tbody>
          {proposal.debtors.map((debtor) => (
            <tr key={debtor.organisationId}>
              <td data-label={words.organisation}>
                <span className="clamp-2 strong" title={debtor.name}>
                  {debtor.name}
                </span>
              </td>
              <td data-label={words.why}>{debtor.reasons.map((reason) => reasons[reason]).join(", ")}</td>
              <td data-label={words.indicators} className="right num">
                {format.number(debtor.indicators)}
              </td>
              <td data-label={words.tasks} className="right num">
                {format.number(debtor.tasks)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
