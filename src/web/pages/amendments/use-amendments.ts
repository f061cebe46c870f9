import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useCallback } from "react";
import { type AmendmentDetail, amendableAnswer, amendmentAnswer, amendmentsAnswer } from "#plans/contract-amendments.ts";
import { change, get } from "../../api.ts";

export function useAmendmentId(): string {
  return useParams({ strict: false }).amendmentId ?? "";
}

export function useAmendments(planId: string) {
  return useQuery({
    queryKey: ["amendments", planId],
    queryFn: () => get(`/api/plans/${planId}/amendments`, amendmentsAnswer),
  });
}

export function useAmendment(id: string) {
  return useQuery({ queryKey: ["amendment", id], queryFn: () => get(`/api/amendments/${id}`, amendmentAnswer), staleTime: 0 });
}

/** Every record of the plan as it stands today. */
export function useAmendable(planId: string) {
  return useQuery({ queryKey: ["amendable", planId], queryFn: () => get(`/api/plans/${planId}/amendable`, amendableAnswer) });
}

/** Sends one step of a draft; what the server answers is the draft from then on. */
export function useDraftStep(detail: AmendmentDetail): (step: string, body: object) => Promise<AmendmentDetail> {
  const client = useQueryClient();
  const { id, planId, revision } = detail.amendment;
  return useCallback(
    async (step, body) => {
      const answer = await change("POST", `/api/amendments/${id}/${step}`, { revision, ...body }, amendmentAnswer);
      client.setQueryData(["amendment", id], answer);
      await client.invalidateQueries({ queryKey: ["amendments", planId] });
      return answer;
    },
    [client, id, planId, revision],
  );
}
