import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { type MyWork, myWorkAnswer, type RoundRow, roundsAnswer } from "#reporting/contract.ts";
import { get } from "../../api.ts";
import { useDue } from "../../components/due.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useMyOrders } from "../review/use-my-orders.ts";
import { useMySubtasks } from "../tasks/use-subtasks.ts";
import { CurrentReports, OpenRounds } from "./work-aside.tsx";
import { groupMarks, groupOf, type WorkGroup, type WorkItem, workGroups } from "./work-groups.ts";
import { WorkLine } from "./work-line.tsx";

// Most people have neither: these two are fetched only where there is something to show.
const MyOrders = lazy(async () => ({ default: (await import("../review/my-orders.tsx")).MyOrders }));
const MySubtasks = lazy(async () => ({ default: (await import("../tasks/my-subtasks.tsx")).MySubtasks }));

/** What I owe, what came back to me, what waits for me: overdue first, one button a line. */
export function MyWorkPage() {
  const words = useWords().reporting.work;
  const query = useQuery({ queryKey: ["my-work"], queryFn: () => get("/api/my-work", myWorkAnswer) });
  const rounds = useQuery({ queryKey: ["rounds"], queryFn: () => get("/api/rounds", roundsAnswer) });
  const hasSubtasks = (useMySubtasks().data?.subtasks.length ?? 0) > 0;
  const hasOrders = (useMyOrders().data?.orders.length ?? 0) > 0;
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const work = query.data;
  const open = (rounds.data?.rounds ?? []).filter((round) => !round.locked);
  const groups = workGroups
    .map((group) => ({ group, items: work.items.filter((item) => groupOf(item) === group) }))
    .filter(({ items }) => items.length > 0);
  return (
    <>
      <PageHead title={words.title} note={<WorkNote work={work} />} />
      <ul className="counters" aria-label={words.counters}>
        {groups.map(({ group, items }) => (
          <Counter key={group} group={group} count={items.length} />
        ))}
      </ul>
      <div className="columns">
        <div>
          <Suspense>{hasSubtasks ? <MySubtasks /> : null}</Suspense>
          <div className="card">
            {groups.length === 0 ? <NothingOwed open={open} today={work.today} /> : null}
            {groups.map(({ group, items }, index) => (
              <Group key={group} group={group} items={items} today={work.today} isFirst={index === 0} />
            ))}
          </div>
        </div>
        <aside className="stack" aria-label={words.next}>
          <Suspense>{hasOrders ? <MyOrders today={work.today} /> : null}</Suspense>
          <CurrentReports items={work.items} rounds={open} today={work.today} />
          <OpenRounds rounds={open} today={work.today} />
        </aside>
      </div>
    </>
  );
}

/** Today, and how far the nearest report is. */
function WorkNote({ work }: { readonly work: MyWork }) {
  const words = useWords().reporting.work;
  const format = useFormat();
  const due = useDue();
  const next = work.items.find((item) => item.kind === "owed" || item.kind === "returned");
  const day = format.day(work.today);
  if (next?.dueOn === undefined || next.dueOn === null) return words.note(day);
  const { text, tone } = due(next.dueOn, work.today);
  const period = format.period(next.periodId);
  return tone === "red" ? words.noteLate(day, text, period) : words.noteNext(day, text, period);
}

function Counter({ group, count }: { readonly group: WorkGroup; readonly count: number }) {
  const words = useWords().reporting.work;
  const format = useFormat();
  const mark = groupMarks[group];
  return (
    <li>
      <a className={`counter ${mark.tone}`} href={`#viec-${group}`}>
        <StatusMark mark={mark} />
        <span className="num strong">{format.number(count)}</span> {words.counts[group]}
      </a>
    </li>
  );
}

const shownAtFirst = 10;

type GroupProps = {
  readonly group: WorkGroup;
  readonly items: readonly WorkItem[];
  readonly today: string;
  readonly isFirst: boolean;
};

function Group({ group, items, today, isFirst }: GroupProps) {
  const words = useWords().reporting.work;
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? items : items.slice(0, shownAtFirst);
  return (
    <section id={`viec-${group}`} className="work-group" aria-labelledby={`ten-${group}`}>
      <h2 id={`ten-${group}`} className="work-head">
        <StatusMark mark={groupMarks[group]} />
        <span className="ink">{words.groups[group]}</span>
        <span className="num muted">{format.number(items.length)}</span>
      </h2>
      <ul>
        {shown.map((item, index) => (
          <WorkLine
            key={`${item.kind}${item.roundId ?? item.planId}${item.organisationId}${item.title}`}
            item={item}
            today={today}
            isFirst={isFirst && index === 0}
          />
        ))}
      </ul>
      {shown.length < items.length ? (
        <p className="work-more">
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {words.more(format.number(items.length - shown.length))}
          </Button>
        </p>
      ) : null}
    </section>
  );
}

function NothingOwed({ open, today }: { readonly open: readonly RoundRow[]; readonly today: string }) {
  const words = useWords().reporting.work;
  const format = useFormat();
  const next = open.filter((round) => round.dueAt.slice(0, 10) >= today).toSorted((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  return (
    <EmptyState
      title={words.empty}
      action={
        <Link to="/ky-bao-cao" className="inline-link">
          {words.toRounds}
        </Link>
      }
    >
      {next === undefined
        ? words.emptyNone
        : words.emptyNext(format.period(next.periodId), next.documentNumber ?? next.planTitle, format.day(next.dueAt))}
    </EmptyState>
  );
}
