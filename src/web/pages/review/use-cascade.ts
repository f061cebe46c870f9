import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { cascadeAnswer, cascadeDownAnswer, cascadePlansAnswer, linksAnswer, superiorsAnswer } from "#review/contract-cascade.ts";
import { change, get, withQuery } from "../../api.ts";

export function useSuperiors(planId: string) {
  return useQuery({ queryKey: ["superiors", planId], queryFn: () => get(`/api/plans/${planId}/superiors`, superiorsAnswer) });
}

export function useCascade(planId: string, superiorId: string | null) {
  return useQuery({
    queryKey: ["cascade", planId, superiorId],
    queryFn: () => get(withQuery(`/api/plans/${planId}/cascade`, { superiorId }), cascadeAnswer),
  });
}

export function useCascadeDown(planId: string) {
  return useQuery({
    queryKey: ["cascade-down", planId],
    queryFn: () => get(`/api/plans/${planId}/cascade/down`, cascadeDownAnswer),
  });
}

export function useCascadePlans(planId: string, indicatorId: string) {
  return useQuery({
    queryKey: ["cascade-down", planId, indicatorId],
    queryFn: () => get(`/api/plans/${planId}/cascade/down/indicators/${indicatorId}`, cascadePlansAnswer),
  });
}

/** Everything that is shown of how this plan hangs together is asked anew. */
export function useRefreshCascade(planId: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const stale = new Set<unknown>(["superiors", "cascade", "cascade-down", "plan-review"]);
    await client.invalidateQueries({ predicate: ({ queryKey }) => stale.has(queryKey[0]) && queryKey.includes(planId) });
  }, [client, planId]);
}

export type LinkDecision = { readonly id: string; readonly superiorId: string; readonly state: "confirmed" | "rejected" };

export async function decideLinks(
  planId: string,
  superiorPlanId: string,
  kind: "indicator" | "task",
  links: readonly LinkDecision[],
): Promise<number> {
  const answer = await change("PUT", `/api/plans/${planId}/cascade/links`, { superiorPlanId, kind, links }, linksAnswer);
  return answer.changed;
}
