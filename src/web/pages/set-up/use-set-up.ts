import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { z } from "zod";
import {
  type ChangeSetUpRequest,
  type SetRulesRequest,
  type SetUp,
  type SetUpPerson,
  setUpAnswer,
  setUpChangedAnswer,
} from "#reporting/contract-set-up.ts";
import { change, get } from "../../api.ts";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useRefreshPlan } from "../plans/use-plan.ts";

type Changed = z.infer<typeof setUpChangedAnswer>;

export function useSetUp(planId: string) {
  return useQuery({ queryKey: ["set-up", planId], queryFn: () => get(`/api/plans/${planId}/set-up`, setUpAnswer) });
}

export type SetUpActs = ReturnType<typeof useSetUpActs>;

/** The acts of the desk: one after the other, said in a toast, each with its undo for as long as nothing has changed since. */
export function useSetUpActs(planId: string) {
  const words = useFurtherWords().setUp;
  const format = useFormat();
  const toast = useToast();
  const refresh = useRefreshPlan(planId);
  const [error, setError] = useState<unknown>(null);
  const [waiting, setWaiting] = useState(0);
  // What is clicked while another act is on its way waits for it.
  const queue = useRef<Promise<void>>(Promise.resolve());
  const send = (path: string, body: unknown) => change("POST", `/api/plans/${planId}/set-up/${path}`, body, setUpChangedAnswer);

  const perform = async (act: () => Promise<Changed>, say: (changed: number) => string, mayUndo: boolean) => {
    setError(null);
    try {
      const { changed, actId } = await act();
      await refresh();
      const said = actId === null ? words.nothingChanged : say(changed);
      toast(said, actId === null || !mayUndo ? undefined : () => void undo(actId));
    } catch (refused) {
      setError(refused);
      await refresh();
    }
  };
  const run = (act: () => Promise<Changed>, say: (changed: number) => string, mayUndo = true): Promise<void> => {
    setWaiting((n) => n + 1);
    queue.current = queue.current.then(() => perform(act, say, mayUndo)).finally(() => setWaiting((n) => n - 1));
    return queue.current;
  };
  const undo = (actId: string) =>
    run(
      () => send("undo", { actId }),
      (n) => words.undone(format.number(n)),
      false,
    );
  return {
    error,
    isBusy: waiting > 0,
    undo,
    change: (request: ChangeSetUpRequest) =>
      run(
        () => send("changes", request),
        (n) => words.changed(format.number(n)),
      ),
    setRules: (rules: SetRulesRequest["rules"]) =>
      run(
        () => send("rules", { rules }),
        () => words.rules.saved,
      ),
    setRoute: (route: SetUp["route"]) =>
      run(
        () => send("route", route),
        () => words.route.saved,
      ),
    setPeople: (people: readonly SetUpPerson[]) =>
      run(
        () => send("people", { people }),
        () => words.people.saved,
      ),
  };
}

/** A change of some indicators by hand. */
export function editIndicators(ids: readonly string[], set: ChangeSetUpRequest["indicators"][number]["set"]): ChangeSetUpRequest {
  return { kind: "edit", indicators: [{ ids: [...ids], set }], tasks: [] };
}

/** A change of some tasks by hand. */
export function editTasks(ids: readonly string[], set: ChangeSetUpRequest["tasks"][number]["set"]): ChangeSetUpRequest {
  return { kind: "edit", indicators: [], tasks: [{ ids: [...ids], set }] };
}
