import { useQuery, useQueryClient } from "@tanstack/react-query";
import { mySubtasksAnswer, subtaskSavedAnswer, subtasksAnswer } from "#tasks/contract-subtasks.ts";
import { change, get } from "../../api.ts";
import { useToast } from "../../components/toasts.tsx";
import { useRefusalText } from "../../refusal.ts";

export function useSubtasks(planId: string) {
  return useQuery({ queryKey: ["subtasks", planId], queryFn: () => get(`/api/plans/${planId}/subtasks`, subtasksAnswer) });
}

export function useMySubtasks() {
  return useQuery({ queryKey: ["my-subtasks"], queryFn: () => get("/api/my-subtasks", mySubtasksAnswer) });
}

/** A step of a part; what is shown of parts is asked anew. */
export function useSubtaskSteps() {
  const client = useQueryClient();
  const toast = useToast();
  const refusalText = useRefusalText();
  const send = async (path: string, body: unknown, said: string) => {
    await change("POST", path, body, subtaskSavedAnswer);
    await Promise.all([
      client.invalidateQueries({ queryKey: ["subtasks"] }),
      client.invalidateQueries({ queryKey: ["my-subtasks"] }),
    ]);
    toast(said);
  };
  /** For a button without a form: a refusal is said as a toast. */
  const attempt = (path: string, body: unknown, said: string) =>
    send(path, body, said).catch((error) => toast(refusalText(error)));
  return { send, attempt };
}
