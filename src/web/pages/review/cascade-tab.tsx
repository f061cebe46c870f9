import { Button } from "@mantine/core";
import { useAddress } from "../../components/address.ts";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { usePlanId } from "../plans/use-plan.ts";
import { CascadeDown } from "./cascade-down.tsx";
import { CascadeUp } from "./cascade-up.tsx";
import { PlanOrders } from "./plan-orders.tsx";
import { SuperiorList } from "./superior-list.tsx";
import { useSuperiors } from "./use-cascade.ts";

/** How the plan hangs together with the plan above it and with those below. */
export function CascadeTab() {
  const planId = usePlanId();
  const words = useWords().review;
  const format = useFormat();
  const { read, write } = useAddress();
  const query = useSuperiors(planId);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { superiors, subordinates, mayLink } = query.data;
  const standing = superiors.filter((one) => one.linkState !== "rejected");
  const below = subordinates.filter((one) => one.linkState !== "rejected");
  const asked = read("xem");
  const isDown = asked === "duoi" || (asked === "" && standing.length === 0 && below.length > 0);
  const view = asked === "giao" ? "orders" : isDown ? "down" : "up";
  const superior = standing.find((one) => one.planId === read("tren")) ?? standing[0];
  return (
    <div className="stack">
      <div className="toolbar no-print">
        <Button.Group>
          <Button
            variant={isDown ? "default" : "filled"}
            aria-pressed={!isDown}
            onClick={() => write({ xem: "tren", chitieu: null })}
          >
            {words.cascade.up}
          </Button>
          <Button
            variant={view === "down" ? "filled" : "default"}
            aria-pressed={view === "down"}
            onClick={() => write({ xem: "duoi" })}
          >
            {words.cascade.counts(words.cascade.down, format.number(below.length))}
          </Button>
          <Button
            variant={view === "orders" ? "filled" : "default"}
            aria-pressed={view === "orders"}
            onClick={() => write({ xem: "giao", chitieu: null })}
          >
            {words.orders.tab}
          </Button>
        </Button.Group>
      </div>
      {view === "orders" ? <PlanOrders planId={planId} /> : null}
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
