import "../../desk.css";
import "../../entry.css";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { submissionFormAnswer } from "#reporting/contract.ts";
import { get } from "../../api.ts";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { SubmissionDesk } from "./submission-desk.tsx";

/** The form of one body in one round: exactly what it owes, saved while it is typed. */
export function SubmissionPage() {
  const { roundId, organisationId } = useParams({ from: "/ky-bao-cao/$roundId/don-vi/$organisationId" });
  const client = useQueryClient();
  const [turn, setTurn] = useState(0);
  const query = useQuery({
    queryKey: ["submission", roundId, organisationId, turn],
    queryFn: () => get(`/api/rounds/${roundId}/submissions/${organisationId}`, submissionFormAnswer),
    // While somebody types, the page asks for nothing anew: the draft on the screen is the newest there is.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const reload = useCallback(async () => {
    await Promise.all(["rounds", "my-work", "overview"].map((key) => client.invalidateQueries({ queryKey: [key] })));
    setTurn((before) => before + 1);
  }, [client]);
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <SubmissionDesk key={`${roundId}${organisationId}${turn}`} form={query.data} onReload={reload} />;
}
