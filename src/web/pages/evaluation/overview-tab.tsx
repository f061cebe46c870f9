import "../../evaluation.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type Overview, overviewAnswer } from "#evaluation/contract.ts";
import { verdictMarks, verdictOrder } from "#text/status-marks.ts";
import { get, withQuery } from "../../api.ts";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { StatusChip, StatusMark } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useAsOf } from "../amendments/as-of.tsx";
import { AttentionList } from "./attention-list.tsx";
import { MissingReports } from "./missing-reports.tsx";
import { TaskAccounting } from "./task-accounting.tsx";
import { TaskList } from "./task-list.tsx";
import { VerdictBar } from "./verdict-bar.tsx";

/** The leader's page: what will miss its target, what is late, who is silent; red first. */
export function OverviewTab() {
  const { planId } = useParams({ strict: false });
  const { evaluation } = useWords();
  const format = useFormat();
  const day = useAsOf();
  const query = useQuery({
    queryKey: ["overview", planId, day],
    queryFn: () => get(withQuery(`/api/plans/${planId}/overview`, { day }), overviewAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const overview = query.data;
  const words = evaluation.overview;
  const bad = (overview.verdictCounts.missed ?? 0) + (overview.verdictCounts["off-track"] ?? 0);
  return (
    <>
      <header className="finding">
        <h2>{overview.round === null ? words.nothingYet : words.finding(bad, overview.tasks.party.overdue)}</h2>
        <p className="page-note">
          {words.asOf(format.day(overview.asOf), overview.ruleVersion)}{" "}
          {overview.round === null
            ? null
            : words.round(format.period(overview.round.periodId), format.instant(overview.round.dueAt))}
        </p>
      </header>
      {overview.round === null ? <NoRound planId={planId ?? ""} /> : null}
      <div className="columns">
        <div className="stack">
          <AttentionList overview={overview} />
          <Verdicts overview={overview} />
          <TaskList title={words.overdueTasks} empty={words.overdueEmpty} tasks={overview.tasks.overdue} planId={planId ?? ""} />
        </div>
        <div className="stack">
          <TaskAccounting tasks={overview.tasks} />
          <TaskList title={words.soonTasks} empty={words.soonEmpty} tasks={overview.tasks.soon} planId={planId ?? ""} />
          {overview.round === null ? null : <MissingReports reporting={overview.reporting} roundId={overview.round.id} />}
        </div>
      </div>
    </>
  );
}

function NoRound({ planId }: { readonly planId: string }) {
  const { evaluation } = useWords();
  const words = evaluation.overview;
  return (
    <div className="card">
      <EmptyState
        title={words.noRound}
        action={
          <span className="row-wrap centre-row">
            <Link className="inline-link" to="/ke-hoach/$planId/phan-cong" params={{ planId }}>
              {words.assign}
            </Link>
            <Link className="inline-link" to="/ke-hoach/$planId/ky-bao-cao" params={{ planId }}>
              {words.openRounds}
            </Link>
          </span>
        }
      >
        {words.noRoundBody}
      </EmptyState>
    </div>
  );
}

function Verdicts({ overview }: { readonly overview: Overview }) {
  const { evaluation } = useWords();
  const words = evaluation.overview;
  const total = overview.groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <section className="card" aria-label={words.byVerdict}>
      <header>
        <h2>{words.byVerdict}</h2>
        <span className="muted num">{total}</span>
      </header>
      <ul className="verdict-legend pad">
        {verdictOrder
          .filter((verdict) => (overview.verdictCounts[verdict] ?? 0) > 0)
          .map((verdict) => (
            <li key={verdict}>
              <StatusChip mark={verdictMarks[verdict]} word={evaluation.verdicts[verdict]} />{" "}
              <span className="num strong">{overview.verdictCounts[verdict]}</span>
            </li>
          ))}
      </ul>
      <div className="table-scroll">
        <table className="table">
          <colgroup>
            <col />
            <col style={{ width: 56 }} />
            <col style={{ width: "52%" }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{words.group}</th>
              <th scope="col" className="right">
                {words.total}
              </th>
              <th scope="col">{words.spread}</th>
            </tr>
          </thead>
          <tbody>
            {overview.groups.map((group) => (
              <tr key={`${group.group}${group.groupTitle ?? ""}`}>
                <td>{group.groupTitle ?? groupWord(evaluation.groups, group.group)}</td>
                <td className="right num">{group.total}</td>
                <td>
                  <VerdictBar counts={group.counts} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer className="row-wrap">
        {verdictOrder.map((verdict) => (
          <span key={verdict} className="status-text small">
            <StatusMark mark={verdictMarks[verdict]} /> {evaluation.verdictsShort[verdict]}
          </span>
        ))}
      </footer>
    </section>
  );
}

function groupWord(groups: Readonly<Record<string, string>>, group: string): string {
  return groups[group] ?? group;
}
