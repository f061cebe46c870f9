import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { WorkAnswer, WorkKindName } from "#reporting/contract-work.ts";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";

type Line = { readonly key: string; readonly what: ReactNode; readonly beside: ReactNode; readonly state: string };

/** Everything that hangs on the body on the day, by kind; closed work is there too, since the page tells the past. */
export function BodyWork({ work }: { readonly work: WorkAnswer }) {
  const { bodies } = useFurtherWords();
  const words = bodies.page;
  const groups = useWorkLines(work).filter(([, lines]) => lines.length > 0);
  const columns: Column<Line>[] = [
    { key: "what", header: words.item, width: "auto", cell: (line) => line.what },
    { key: "beside", header: words.plan, width: 260, cell: (line) => line.beside },
    { key: "state", header: words.state, width: 170, cell: (line) => line.state },
  ];
  const items: TableItem<Line>[] = groups.flatMap(([kind, lines]) => [
    {
      kind: "group" as const,
      key: kind,
      label: (
        <>
          {bodies.workKinds[kind]} <span className="muted num">{lines.length}</span>
        </>
      ),
    },
    ...lines.map((row) => ({ kind: "row" as const, key: row.key, row })),
  ]);
  return (
    <div className="card">
      <header>
        <h2>{words.work}</h2>
      </header>
      {items.length === 0 ? <p className="pad muted t13">{words.noWork}</p> : null}
      {items.length === 0 ? null : (
        <VirtualTable caption={words.work} columns={columns} items={items} minWidth={720} height="520px" stacksOnPhone />
      )}
    </div>
  );
}

function useWorkLines(work: WorkAnswer): (readonly [WorkKindName, readonly Line[]])[] {
  const { people, tasks, reporting } = useWords();
  const { bodies } = useFurtherWords();
  const words = bodies.page;
  const format = useFormat();
  const planStates = { superseded: words.superseded, "in-force": words.inForce, draft: words.draft };
  const planLink = ({ planId, planTitle }: { readonly planId: string; readonly planTitle: string }) => (
    <Link to="/ke-hoach/$planId" params={{ planId }} className="plain-link clamp-2">
      {planTitle}
    </Link>
  );
  const openWord = (open: boolean) => (open ? "" : words.closed);
  return [
    [
      "plan",
      work.plans.map((one) => ({
        ...{ key: `plan ${one.planId}`, what: planLink(one), state: planStates[one.state] },
        beside: (
          <>
            {one.documentNumber}
            {one.carriedTo.length === 0 ? null : (
              <p className="small muted">{words.carriedTo(one.carriedTo.map((heir) => heir.name).join(", "))}</p>
            )}
            {one.carriedFrom === null ? null : (
              <p className="small">
                <Link to="/ke-hoach/$planId" params={{ planId: one.carriedFrom }} className="plain-link">
                  {words.carriedFrom}
                </Link>
              </p>
            )}
          </>
        ),
      })),
    ],
    [
      "indicator",
      work.indicators.map((one) => ({
        ...{ key: `indicator ${one.id}`, beside: planLink(one), state: openWord(one.open) },
        what: (
          <Link to="/chi-tieu/$indicatorId" params={{ indicatorId: one.id }} className="plain-link">
            {one.name}
          </Link>
        ),
      })),
    ],
    [
      "task",
      work.tasks.map((one) => ({
        ...{ key: `task ${one.id} ${one.role}`, beside: planLink(one), state: one.open ? tasks.roles[one.role] : words.closed },
        what: (
          <Link
            to="/ke-hoach/$planId/nhiem-vu"
            params={{ planId: one.planId }}
            search={{ mo: one.id }}
            className="plain-link clamp-2"
          >
            {one.number === null ? "" : `${one.number}. `}
            {one.text}
          </Link>
        ),
      })),
    ],
    [
      "report",
      work.reports.map((one) => ({
        ...{ key: `report ${one.id}`, beside: planLink(one) },
        state: `${one.state === null ? words.notSent : reporting.states[one.state]}${one.locked ? ` · ${words.locked}` : ""}`,
        what: (
          <Link to="/ky-bao-cao/$roundId" params={{ roundId: one.id }} className="plain-link">
            {format.period(one.periodId)}
          </Link>
        ),
      })),
    ],
    [
      "person",
      work.people.map((one) => ({
        ...{ key: `person ${one.id} ${one.role}`, beside: roleWord(people.roles, one.role) },
        ...{ state: one.disabled ? words.disabled : "", what: `${one.name} (${one.login})` },
      })),
    ],
  ];
}

function roleWord(roles: Readonly<Record<string, string>>, role: string): string {
  return roles[role] ?? role;
}
