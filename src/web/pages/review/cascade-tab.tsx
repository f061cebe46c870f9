import { Button } from "@mantine/core";
import { useAddress } from "../../components/address.ts";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { usePlanId } from "../plans/use-plan.ts";
import { CascadeDown } from "./cascade-down.tsx";
import { CascadeUp } from "./cascade-up.tsx";
import { PlanOrders } from "./plan-orders.tsx";
import { Succession } from "./succession.tsx";
import { SuperiorList } from "./superior-list.tsx";
import { useSuperiors } from "./use-cascade.ts";

/** How the plan hangs together with the plan above it and with those below. */
export function CascadeTab() {
  const planId = usePlanId();
  const words = useFurtherWords().review;
  const format = useFormat();
  const { read, write } = useAddress();
  const query = useSuperiors(planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { superiors, subordinates, mayLink } = query.data;
  const standing = superiors.filter((one) => one.linkState !== "rejected");
  const below = subordinates.filter((one) => one.linkState !== "rejected");
  const asked = read("xem");
  const views = [
    { name: "up", address: "tren", word: words.cascade.up },
    { name: "down", address: "duoi", word: words.cascade.counts(words.cascade.down, format.number(below.length)) },
    { name: "orders", address: "giao", word: words.orders.tab },
    { name: "succession", address: "thay-the", word: words.succession.tab },
  ] as const;
  // Without a plan above, the plans below are what there is to see.
  const first = standing.length === 0 && below.length > 0 ? "down" : "up";
  const view = views.find(({ address }) => address === asked)?.name ?? first;
  const superior = standing.find((one) => one.planId === read("tren")) ?? standing[0];
  return (
    <div className="stack">
      <div className="view-switch no-print">
        <Button.Group>
          {views.map(({ name, word, address }) => (
            <Button
              key={name}
              variant={view === name ? "filled" : "default"}
              aria-pressed={view === name}
              onClick={() => write({ xem: address, chitieu: null, kq: null, muc: null })}
            >
              {word}
            </Button>
          ))}
        </Button.Group>
      </div>
      {view === "orders" ? <PlanOrders planId={planId} /> : null}
      {view === "succession" ? <Succession planId={planId} /> : null}
      {view === "down" ? <CascadeDown planId={planId} /> : null}
      {view === "up" ? (
        <>
          <SuperiorList planId={planId} superiors={superiors} mayLink={mayLink} chosenId={superior?.planId ?? null} />
          {superior === undefined ? null : <CascadeUp planId={planId} superior={superior} />}
        </>
      ) : null}
    </div>
  );
}
