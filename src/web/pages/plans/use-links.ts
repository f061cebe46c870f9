import { useQuery, useQueryClient } from "@tanstack/react-query";
import { groupBy } from "#kernel/group-by.ts";
import { linkedAnswer, linksAnswer, type TaskLink } from "#tasks/contract-links.ts";
import { change, get } from "../../api.ts";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useRefusalText } from "../../refusal.ts";

export function useLinks(planId: string) {
  return useQuery({ queryKey: ["links", planId], queryFn: () => get(`/api/plans/${planId}/links`, linksAnswer) });
}

/** Links by either end. */
export function linkEnds(links: readonly TaskLink[]) {
  const byTask = groupBy(links, (link) => link.taskId);
  const byIndicator = groupBy(links, (link) => link.indicatorId);
  return {
    indicatorsOf: (taskId: string) => (byTask.get(taskId) ?? []).map((link) => link.indicatorId),
    tasksOf: (indicatorId: string) => (byIndicator.get(indicatorId) ?? []).map((link) => link.taskId),
  };
}

/** Links and unlinks at once; the toast takes it back. */
export function useLinking(planId: string) {
  const client = useQueryClient();
  const toast = useToast();
  const format = useFormat();
  const words = useFurtherWords().planLinks;
  const refusalText = useRefusalText();
  const save = async (add: readonly TaskLink[], remove: readonly TaskLink[]) => {
    await change("POST", `/api/plans/${planId}/links`, { add, remove }, linkedAnswer);
    await client.invalidateQueries({ queryKey: ["links", planId] });
  };
  const attempt = (work: Promise<void>) => work.catch((error) => toast(refusalText(error)));
  const plain = (links: readonly TaskLink[]) => links.map(({ taskId, indicatorId }) => ({ taskId, indicatorId }));
  return {
    link: (links: readonly TaskLink[]) =>
      attempt(
        save(plain(links), []).then(() =>
          toast(words.added(format.number(links.length)), () => void attempt(save([], plain(links)))),
        ),
      ),
    unlink: (link: TaskLink) =>
      attempt(save([], plain([link])).then(() => toast(words.removed, () => void attempt(save(plain([link]), []))))),
  };
}
