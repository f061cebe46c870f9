import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { definitionAnswer } from "#catalogue/contract.ts";
import { definedAnswer, definitionLinksAnswer, type LinkRow, linkedAnswer } from "#plans/contract-definitions.ts";
import { change, get } from "../../api.ts";
import { useToast } from "../../components/toasts.tsx";
import { useFurtherWords } from "../../language.tsx";
import { useRefreshPlan } from "../plans/use-plan.ts";

export type Link = { readonly indicatorId: string; readonly definitionId: string | null };

export function useLinks(planId: string) {
  return useQuery({
    queryKey: ["definition-links", planId],
    queryFn: () => get(`/api/plans/${planId}/definition-links`, definitionLinksAnswer),
  });
}

/** The acts of the linking page: one after the other, none lost, each with what takes it back. */
export function useLinking(planId: string) {
  const words = useFurtherWords().definitions.links;
  const toast = useToast();
  const refresh = useRefreshPlan(planId);
  const client = useQueryClient();
  const [error, setError] = useState<unknown>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const undos = useRef<(() => Promise<unknown>)[]>([]);

  const send = (links: readonly Link[]) => change("POST", `/api/plans/${planId}/definition-links`, { links }, linkedAnswer);
  const perform = async (act: () => Promise<string>, undo: (() => Promise<unknown>) | null) => {
    setError(null);
    try {
      const said = await act();
      if (undo !== null) undos.current.push(undo);
      toast(said, undo === null ? undefined : () => takeBack(undo));
    } catch (refused) {
      setError(refused);
    }
    await Promise.all([
      refresh(),
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === "definitions" || queryKey[0] === "definition" }),
    ]);
  };
  const run = (act: () => Promise<string>, undo: (() => Promise<unknown>) | null): Promise<void> => {
    queue.current = queue.current.then(() => perform(act, undo));
    return queue.current;
  };
  /** This act, or the last one; what was taken back before is not taken back again. */
  const takeBack = (undo = undos.current.at(-1)) => {
    if (undo === undefined || !undos.current.includes(undo)) return;
    undos.current = undos.current.filter((one) => one !== undo);
    void run(async () => {
      await undo();
      return words.undone;
    }, null);
  };

  return {
    error,
    /** Links or unlinks (null) these indicators. */
    link: (rows: readonly LinkRow[], definitionOf: (row: LinkRow) => string | null) => {
      const links = rows.map((row) => ({ indicatorId: row.id, definitionId: definitionOf(row) }));
      const before = rows.map((row) => ({ indicatorId: row.id, definitionId: row.definitionId }));
      const isUnlinking = links.every((one) => one.definitionId === null);
      return run(
        async () => {
          const { changed } = await send(links);
          return isUnlinking ? words.unlinked(changed) : words.linked(changed);
        },
        () => send(before),
      );
    },
    /** A new definition made of this indicator. */
    define: (row: LinkRow) => {
      let madeId: string | null = null;
      return run(
        async () => {
          const made = await change("POST", `/api/plans/${planId}/definitions`, { indicatorId: row.id }, definedAnswer);
          madeId = made.definitionId;
          return words.made(made.code);
        },
        // Nothing is ever deleted from the catalogue: what was made by mistake is unlinked and no longer offered.
        async () => {
          await send([{ indicatorId: row.id, definitionId: row.definitionId }]);
          await change("POST", `/api/definitions/${madeId}/retire`, { reason: words.undoneReason }, definitionAnswer);
        },
      );
    },
    undo: () => takeBack(),
  };
}
