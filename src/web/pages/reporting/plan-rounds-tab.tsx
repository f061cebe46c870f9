import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { planAnswer } from "#plans/contract.ts";
import { roundsAnswer } from "#reporting/contract.ts";
import { get } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { OpenRoundForm } from "./open-round-form.tsx";
import { RoundsTable } from "./rounds-table.tsx";

/** The rounds of one plan, and opening the next one. */
export function PlanRoundsTab() {
  const { planId } = useParams({ from: "/ke-hoach/$planId" });
  const words = useWords().reporting.planRounds;
  const { me } = useSession();
  const [isOpening, setOpening] = useState(false);
  const plan = useQuery({ queryKey: ["plan", planId], queryFn: () => get(`/api/plans/${planId}`, planAnswer) });
  const query = useQuery({
    queryKey: ["rounds", "plan", planId],
    queryFn: () => get(`/api/plans/${planId}/rounds`, roundsAnswer),
  });
  if (query.isPending || plan.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { rounds } = query.data;
  const mayOpen = plan.data?.plan.allowed.includes("open-round") ?? false;
  const open = (
    <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpening(true)}>
      {words.open}
    </Button>
  );
  return (
    <>
      {isOpening ? (
        <OpenRoundForm
          planId={planId}
          today={me?.today ?? ""}
          opened={rounds.map((round) => round.periodId)}
          onClose={() => setOpening(false)}
        />
      ) : null}
      <section className="card" aria-label={words.title}>
        {rounds.length === 0 ? (
          <EmptyState title={words.empty} action={mayOpen && !isOpening ? open : undefined}>
            {mayOpen ? words.emptyBody : words.emptyReader}
          </EmptyState>
        ) : (
          <>
            <header>
              <h2>{words.title}</h2>
              <span className="spring" />
              {mayOpen && !isOpening ? open : null}
            </header>
            <RoundsTable caption={words.title} rounds={rounds} today={me?.today ?? ""} withPlan={false} />
          </>
        )}
      </section>
    </>
  );
}
