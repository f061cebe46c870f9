import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import { verdictsAnswer } from "#evaluation/contract.ts";
import { seriesAnswer } from "#evaluation/contract-series.ts";
import { documentAnswer, indicatorsAnswer, planAnswer } from "#plans/contract.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import { get, withQuery } from "../../api.ts";
import { useAsOf } from "../amendments/as-of.tsx";

export function usePlanId(): string {
  return useParams({ strict: false }).planId ?? "";
}

export function usePlan(planId: string) {
  return useQuery({ queryKey: ["plan", planId], queryFn: () => get(`/api/plans/${planId}`, planAnswer) });
}

export function useIndicators(planId: string) {
  const day = useAsOf();
  return useQuery({
    queryKey: ["indicators", planId, day],
    queryFn: () => get(withQuery(`/api/plans/${planId}/indicators`, { day }), indicatorsAnswer),
  });
}

export function useVerdicts(planId: string) {
  const day = useAsOf();
  return useQuery({
    queryKey: ["verdicts", planId, day],
    queryFn: () => get(withQuery(`/api/plans/${planId}/verdicts`, { day }), verdictsAnswer),
  });
}

export function useSeries(planId: string) {
  return useQuery({ queryKey: ["series", planId], queryFn: () => get(`/api/plans/${planId}/series`, seriesAnswer) });
}

export function useTasks(planId: string) {
  const day = useAsOf();
  return useQuery({
    queryKey: ["tasks", planId, day],
    queryFn: () => get(withQuery(`/api/plans/${planId}/tasks`, { day }), tasksAnswer),
  });
}

export function useDocument(planId: string) {
  return useQuery({ queryKey: ["document", planId], queryFn: () => get(`/api/plans/${planId}/document`, documentAnswer) });
}

/** Everything that is shown of this plan is asked anew: counts, lists, verdicts, proposals. */
export function useRefreshPlan(planId: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(planId) && queryKey[0] !== "source" }),
      client.invalidateQueries({ queryKey: ["plans"] }),
    ]);
  }, [client, planId]);
}
