import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { myOrdersAnswer } from "#review/contract-orders.ts";
import { get } from "../../api.ts";
import { Due } from "../../components/due.tsx";
import { useFormat, useWords } from "../../language.tsx";

/** Beside one's own work: the plans that one's body was ordered to issue and has not; nothing when there is none. */
export function MyOrders({ today }: { readonly today: string }) {
  const words = useWords().review.orders;
  const format = useFormat();
  const query = useQuery({ queryKey: ["my-plan-orders"], queryFn: () => get("/api/my-plan-orders", myOrdersAnswer) });
  const orders = query.data?.orders ?? [];
  if (orders.length === 0) return null;
  return (
    <section className="card" aria-label={words.mine}>
      <header>
        <h2>{words.mine}</h2>
        <span className="num muted">{format.number(orders.length)}</span>
      </header>
      <ul className="plain-list pad t13">
        {orders.map((order) => (
          <li key={`${order.dutyId}${order.organisationId}`}>
            <Link
              className="inline-link"
              to="/ke-hoach/$planId/cap-tren"
              params={{ planId: order.planId }}
              search={{ xem: "giao" }}
            >
              {words.mineLine(order.organisationName, order.documentNumber ?? order.planTitle)}
            </Link>
            <span className="under">{order.dueOn === null ? words.noDue : <Due day={order.dueOn} today={today} />}</span>
            {order.remindedAt === null ? null : (
              <span className="under strong">
                {words.mineReminded(format.number(order.reminders), format.localInstant(order.remindedAt))}
                {order.note === null ? "" : `: ${order.note}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
