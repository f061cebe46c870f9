import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { bodyAnswer } from "#organisations/contract-bodies.ts";
import { handOverAnswer } from "#reporting/contract-work.ts";
import { change, get } from "../../api.ts";
import { PageHead } from "../../components/page-head.tsx";
import { LoadFailed, Loading, RefusalNotice } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords } from "../../language.tsx";
import { everyHeir, handoverOf, type WorkChoice } from "./change-draft.ts";
import { ChangeWork } from "./change-work.tsx";

/** What is left with a body that has ended goes to those who answer for it now. */
export function HandOverPage() {
  const { organisationId } = useParams({ from: "/don-vi/$organisationId/chuyen-viec" });
  const { bodies } = useFurtherWords();
  const words = bodies.change;
  const [choice, setChoice] = useState<WorkChoice>({ rule: everyHeir, apart: {} });
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const toast = useToast();
  const client = useQueryClient();
  const navigate = useNavigate();
  const query = useQuery({
    queryKey: ["organisations", organisationId, ""],
    queryFn: () => get(`/api/organisations/${organisationId}`, bodyAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const { body, on } = query.data;
  const heirs = query.data.successors.filter((heir) => heir.id !== body.id);
  const idAt = (to: number | string) => (typeof to === "number" ? (heirs[to]?.id ?? "") : to);

  const apply = async () => {
    setBusy(true);
    setError(null);
    try {
      const effectiveOn = body.names.at(-1)?.validTo ?? on;
      const handovers = handoverOf(body.id, choice, heirs.length).map((one) => ({
        ...{ from: one.from, to: one.to.map(idAt) },
        except: one.except.map((apart) => ({ ...apart, to: apart.to.map(idAt) })),
      }));
      const { moved } = await change("POST", "/api/handovers", { effectiveOn, handovers }, handOverAnswer);
      await client.invalidateQueries();
      toast(words.handOverDone(Object.values(moved).reduce((all, n) => all + n, 0)));
      await navigate({ to: "/don-vi/$organisationId", params: { organisationId } });
    } catch (refused) {
      setError(refused);
      setBusy(false);
    }
  };
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/don-vi/$organisationId" params={{ organisationId }} className="plain-link">
            {body.name}
          </Link>
        }
        title={words.handOverTitle(body.name)}
      />
      <div className="stack">
        <ChangeWork original={body} heirs={heirs.map((heir) => heir.name)} choice={choice} onChange={setChoice} />
        <RefusalNotice error={error} />
        <div>
          <Button variant="filled" loading={isBusy} disabled={heirs.length === 0} onClick={() => void apply()}>
            {bodies.page.handOver}
          </Button>
        </div>
      </div>
    </>
  );
}
