import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { roundsAnswer } from "#reporting/contract.ts";
import { get } from "../../api.ts";
import { PageHead } from "../../components/page-head.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { sentCount } from "./round-words.ts";
import { RoundsTable } from "./rounds-table.tsx";

/** Every round that the reader may see; the title says how many bodies still owe. */
export function RoundsPage() {
  const words = useWords().reporting.rounds;
  const format = useFormat();
  const { me } = useSession();
  const query = useQuery({ queryKey: ["rounds"], queryFn: () => get("/api/rounds", roundsAnswer) });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { rounds } = query.data;
  const open = rounds.filter((round) => !round.locked);
  const owing = open.reduce((sum, round) => sum + round.counts.debtors - sentCount(round), 0);
  const finding = rounds.length === 0 ? words.findingNone : words.finding(format.number(open.length), format.number(owing));
  return (
    <>
      <PageHead crumbs={words.title} title={finding} note={words.note} />
      <div className="card">
        {rounds.length === 0 ? (
          <EmptyState
            title={words.empty}
            action={
              <Link to="/ke-hoach" className="inline-link">
                {words.toPlans}
              </Link>
            }
          >
            {words.emptyBody}
          </EmptyState>
        ) : (
          <RoundsTable caption={words.title} rounds={rounds} today={me?.today ?? ""} withPlan />
        )}
      </div>
    </>
  );
}
