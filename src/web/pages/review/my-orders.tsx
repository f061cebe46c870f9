import { Link } from "@tanstack/react-router";
import { Due } from "../../components/due.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useMyOrders } from "./use-my-orders.ts";

/** Beside one's own work: the plans that one's body was ordered to issue and has not; nothing when there is none. */
export function MyOrders({ today }: { readonly today: string }) {
  const words = useFurtherWords().review.orders;
  const format = useFormat();
  const orders = useMyOrders().data?.orders ?? [];
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
