import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { type OrderedBody, type Orders, ordersAnswer } from "#review/contract-orders.ts";
import type { StatusMark } from "#text/status-marks.ts";
import { change, get } from "../../api.ts";
import { ReasonDialog } from "../../components/reason-dialog.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { StatusChip } from "../../components/status.tsx";
import { useToast } from "../../components/toasts.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";

const marks: Readonly<Record<OrderedBody["state"], StatusMark>> = {
  overdue: { tone: "red", shape: "diamond" },
  owed: { tone: "grey", shape: "dashed" },
  "issued-late": { tone: "green", shape: "ring" },
  issued: { tone: "green", shape: "check" },
};
const order: readonly OrderedBody["state"][] = ["overdue", "owed", "issued-late", "issued"];

type Order = Orders["orders"][number];

/** Who was ordered to issue a plan, who has, and how it stands to ours; those who owe one come first. */
export function PlanOrders({ planId }: { readonly planId: string }) {
  const words = useFurtherWords().review.orders;
  const query = useQuery({ queryKey: ["orders", planId], queryFn: () => get(`/api/plans/${planId}/orders`, ordersAnswer) });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { orders, mayRemind } = query.data;
  if (orders.length === 0) {
    return (
      <div className="card">
        <EmptyState title={words.none} />
      </div>
    );
  }
  return orders.map((one) => <OrderCard key={one.dutyId} planId={planId} order={one} mayRemind={mayRemind} />);
}

function OrderCard(props: { readonly planId: string; readonly order: Order; readonly mayRemind: boolean }) {
  const words = useFurtherWords().review.orders;
  const format = useFormat();
  const { bodies, dutyId, ...said } = props.order;
  const owing = bodies.filter((body) => body.plan === null);
  const reminding = useReminding(props.planId, dutyId);
  const columns = useColumns(props.mayRemind ? (body) => reminding.ask([body]) : null);
  const items: TableItem<OrderedBody>[] = order
    .flatMap((state) => bodies.filter((body) => body.state === state))
    .map((row) => ({ kind: "row", key: row.organisationId, row }));
  const all = format.number(bodies.length);
  return (
    <section className="card" aria-label={said.bodyText}>
      <header>
        <h2>{said.bodyText}</h2>
        <span className="muted">{said.dueOn === null ? words.noDue : words.due(format.day(said.dueOn))}</span>
      </header>
      <div className="pad t13">
        <p>
          {said.text} <span className="muted">({words.source(said.lines.from, said.lines.to)})</span>
        </p>
        {bodies.length === 0 ? (
          <p className="muted">{words.nobody}</p>
        ) : (
          <p className="strong">{owing.length === 0 ? words.titleAll(all) : words.title(format.number(owing.length), all)}</p>
        )}
        {props.mayRemind && owing.length > 1 ? (
          <Button onClick={() => reminding.ask(owing)}>{words.remindAll(format.number(owing.length))}</Button>
        ) : null}
      </div>
      {items.length === 0 ? null : (
        <VirtualTable caption={said.bodyText} columns={columns} items={items} minWidth={920} stacksOnPhone />
      )}
      {reminding.dialog}
    </section>
  );
}

function useReminding(planId: string, dutyId: string) {
  const words = useFurtherWords().review.orders;
  const format = useFormat();
  const client = useQueryClient();
  const toast = useToast();
  const [asked, setAsked] = useState<readonly OrderedBody[]>([]);
  const count = format.number(asked.length);
  const send = async (note: string) => {
    const body = { dutyId, organisationIds: asked.map((one) => one.organisationId), note };
    const answer = await change("POST", `/api/plans/${planId}/orders/reminders`, body, ordersAnswer);
    client.setQueryData(["orders", planId], answer);
    toast(words.remindDone(count));
    setAsked([]);
  };
  return {
    ask: setAsked,
    dialog:
      asked.length === 0 ? null : (
        <ReasonDialog
          title={words.remindTitle(count)}
          body={asked
            .slice(0, 5)
            .map((one) => one.name)
            .join("; ")}
          hint={words.remindHint}
          label={words.remindNote}
          action={words.remind}
          onConfirm={send}
          onClose={() => setAsked([])}
        />
      ),
  };
}

function useColumns(remind: ((body: OrderedBody) => void) | null): Column<OrderedBody>[] {
  const words = useFurtherWords().review.orders;
  const format = useFormat();
  const columns: Column<OrderedBody>[] = [
    { key: "body", header: words.columns.body, width: "auto", cell: (row) => <span className="strong">{row.name}</span> },
    {
      key: "state",
      header: words.columns.state,
      width: 160,
      cell: (row) => <StatusChip mark={marks[row.state]} word={words.states[row.state]} />,
    },
    {
      key: "plan",
      header: words.columns.plan,
      width: 220,
      cell: ({ plan }) =>
        plan === null ? null : (
          <>
            <Link className="row-link" to="/ke-hoach/$planId/cap-tren" params={{ planId: plan.id }}>
              {plan.documentNumber ?? plan.title}
            </Link>
            <span className="under">
              {format.day(plan.issuedOn)}
              {plan.isConfirmed ? "" : `, ${words.proposed}`}
            </span>
          </>
        ),
    },
    { key: "covers", header: words.columns.covers, width: 240, cell: (row) => <Covers row={row} /> },
    {
      key: "reminders",
      header: words.columns.reminders,
      width: 200,
      cell: (row) =>
        row.remindedAt === null ? (
          <span className="muted">{row.plan === null ? words.never : ""}</span>
        ) : (
          words.reminded(format.number(row.reminders), format.localInstant(row.remindedAt))
        ),
    },
  ];
  if (remind === null) return columns;
  const act: Column<OrderedBody> = {
    key: "remind",
    header: <span className="hidden-word">{words.remind}</span>,
    width: 80,
    align: "right",
    cell: (row) =>
      row.plan === null ? (
        <Button size="compact-xs" aria-label={`${words.remind}: ${row.name}`} onClick={() => remind(row)}>
          {words.remind}
        </Button>
      ) : null,
  };
  return [...columns, act];
}

function Covers({ row: { asked, weaker, missing } }: { readonly row: OrderedBody }) {
  const words = useFurtherWords().review.orders;
  const format = useFormat();
  if (asked === null || weaker === null || missing === null) return null;
  if (weaker === 0 && missing === 0) return words.coversAll(format.number(asked));
  return words.covers(format.number(asked), format.number(weaker), format.number(missing));
}
