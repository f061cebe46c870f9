import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import { verdictsAnswer } from "#evaluation/contract.ts";
import { seriesAnswer } from "#evaluation/contract-series.ts";
import { documentAnswer, indicatorsAnswer, planAnswer } from "#plans/contract.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import { get } from "../../api.ts";

export function usePlanId(): string {
  return useParams({ strict: false }).planId ?? "";
}

export function usePlan(planId: string) {
  return useQuery({ queryKey: ["plan", planId], queryFn: () => get(`/api/plans/${planId}`, planAnswer) });
}

export function useIndicators(planId: string) {
  return useQuery({
    queryKey: ["indicators", planId],
    queryFn: () => get(`/api/plans/${planId}/indicators`, indicatorsAnswer),
  });
}

export function useVerdicts(planId: string) {
  return useQuery({ queryKey: ["verdicts", planId], queryFn: () => get(`/api/plans/${planId}/verdicts`, verdictsAnswer) });
}

export function useSeries(planId: string) {
  return useQuery({ queryKey: ["series", planId], queryFn: () => get(`/api/plans/${planId}/series`, seriesAnswer) });
}

export function useTasks(planId: string) {
  return useQuery({ queryKey: ["tasks", planId], queryFn: () => get(`/api/plans/${planId}/tasks`, tasksAnswer) });
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
