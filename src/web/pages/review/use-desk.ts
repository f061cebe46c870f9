import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { done } from "#kernel/wire.ts";
import { recordAnswer } from "#plans/contract-records.ts";
import {
  decidedAnswer,
  markedAnswer,
  mergedAnswer,
  presenceAnswer,
  type ReviewFinding,
  splitAnswer,
} from "#plans/contract-review.ts";
import { type ReviewDesk, reviewAnswer } from "#tasks/contract-review.ts";
import { ApiRefusal, change, get } from "../../api.ts";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { type DeskRecord, deskRecords, refOf } from "./desk-records.ts";
import { draftOf, indicatorEdit, type RecordDraft, rekeyed, taskEdit } from "./record-draft.ts";

type Ref = ReturnType<typeof refOf>;
type State = "candidate" | "confirmed" | "rejected";
export type SplitGiven =
  | { readonly record: Ref & { readonly kind: "indicator" }; readonly name: string; readonly targetIds: readonly string[] }
  | { readonly record: Ref & { readonly kind: "task" }; readonly text: string; readonly second: string };

const deskKey = (planId: string) => ["review", planId];

export function useDesk(planId: string) {
  return useQuery({
    queryKey: deskKey(planId),
    queryFn: () => get(`/api/plans/${planId}/review`, reviewAnswer),
    refetchOnWindowFocus: true,
  });
}

const renewed = 10_000;

/** Holds the record that is open, says who holds which other one, and fetches the desk anew when somebody else changed it. */
export function usePresence(planId: string, recordId: string | null, desk: ReviewDesk, isBusy: boolean) {
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ["presence", planId, recordId],
    queryFn: () => change("POST", `/api/plans/${planId}/review/presence`, { recordId }, presenceAnswer),
    refetchInterval: renewed,
    staleTime: 0,
    placeholderData: (before) => before,
  });
  const stamp = query.data?.stamp ?? null;
  // While an act is under way the stamps differ by it alone, and a desk fetched now would show what stood before it.
  const isOld = !isBusy && stamp !== null && stamp !== desk.stamp;
  useEffect(() => {
    if (isOld) void client.invalidateQueries({ queryKey: deskKey(planId) });
  }, [isOld, client, planId]);
  useEffect(() => {
    const leave = () =>
      void change("POST", `/api/plans/${planId}/review/presence`, { recordId: null }, presenceAnswer).catch(() => null);
    return leave;
  }, [planId]);
  const holders: ReadonlyMap<string, string> = new Map((query.data?.leases ?? []).map((lease) => [lease.recordId, lease.name]));
  return holders;
}

export type DeskActs = ReturnType<typeof useDeskActs>;

/** Everything that is done on the desk: at once on the screen, one after the other on the server, each with its way back. */
export function useDeskActs(planId: string) {
  const words = useFurtherWords().reviewDesk.done;
  const format = useFormat();
  const client = useQueryClient();
  const toast = useToast();
  const [error, setError] = useState<unknown>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const [underWay, setUnderWay] = useState(0);
  const undos = useRef<(() => Promise<void>)[]>([]);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const at = (path: string) => `/api/plans/${planId}${path}`;

  // A decision that nobody came between leaves the desk as it is on the screen: it needs no fetching.
  const isKnown = useRef(false);
  const refresh = useCallback(async () => {
    if (!isKnown.current) await client.invalidateQueries({ queryKey: deskKey(planId) });
    void client.invalidateQueries({
      predicate: ({ queryKey }) => queryKey.includes(planId) && staleAfterwards.has(String(queryKey[0])),
    });
  }, [client, planId]);

  /** Acts wait for each other; what is refused is shown and the desk fetched anew. */
  const run = useCallback(
    async <T>(act: () => Promise<T>): Promise<T | null> => {
      setUnderWay((count) => count + 1);
      const turn = queue.current.then(async () => {
        isKnown.current = false;
        return await act();
      });
      const end = turn.catch(() => null);
      queue.current = end;
      // The last of several acts fetches the desk: an answer from between two of them would show what is no longer so.
      const settle = async () => (queue.current === end ? await refresh() : undefined);
      try {
        const result = await turn;
        setError(null);
        setSavedAt(new Date());
        await settle();
        return result;
      } catch (refused) {
        isKnown.current = false;
        setError(refused);
        await settle();
        return null;
      } finally {
        setUnderWay((count) => count - 1);
      }
    },
    [refresh],
  );

  const patch = (ids: ReadonlySet<string>, recordState: State) => {
    void client.cancelQueries({ queryKey: deskKey(planId) });
    client.setQueryData<ReviewDesk>(deskKey(planId), (desk) => {
      if (desk === undefined) return desk;
      return withState(desk, ids, recordState);
    });
  };

  /** The decision stands on the screen before it is spoken of: the next key must not meet the desk as it was. */
  const taken = (answer: z.infer<typeof decidedAnswer>, path: keyof typeof stateAfter) => {
    void client.cancelQueries({ queryKey: deskKey(planId) });
    client.setQueryData<ReviewDesk>(deskKey(planId), (desk) => {
      isKnown.current = desk?.stamp === answer.before && path !== "reopen";
      return desk === undefined || !isKnown.current ? desk : afterDecision(desk, answer, stateAfter[path]);
    });
    return answer.records;
  };
  const decide = async (path: keyof typeof stateAfter, records: readonly Ref[], reason?: string) => {
    const body = reason === undefined ? { records } : { records, reason };
    return taken(await change("POST", at(`/review/${path}`), body, decidedAnswer), path);
  };
  const undoLast = () => {
    const last = undos.current.pop();
    if (last === undefined) return toast(words.nothingToUndo);
    void run(last).then((result) => (result === null ? null : toast(words.undone)));
  };
  /** Said with a way back, which Ctrl Z takes too. */
  const said = (text: string, back: () => Promise<unknown>) => {
    const undo = async () => void (await back());
    undos.current.push(undo);
    toast(text, () => {
      undos.current = undos.current.filter((one) => one !== undo);
      void run(undo).then(() => toast(words.undone));
    });
  };

  const freshOf = (id: string): DeskRecord | null => {
    const desk = client.getQueryData<ReviewDesk>(deskKey(planId));
    return desk === undefined ? null : (deskRecords(desk).find(({ one }) => one.id === id) ?? null);
  };

  const send = async (ref: Ref, draft: RecordDraft, saved: RecordDraft): Promise<Ref> => {
    const edit =
      draft.kind === "indicator" && saved.kind === "indicator"
        ? indicatorEdit(draft, saved, format.language)
        : draft.kind === "task" && saved.kind === "task"
          ? taskEdit(draft, saved)
          : null;
    if (edit === null) throw new Error("the draft holds no number");
    const path = ref.kind === "indicator" ? "indicators" : "tasks";
    const { revision } = await change("POST", at(`/${path}/${ref.id}`), { ...edit, revision: ref.revision }, recordAnswer);
    return { ...ref, revision };
  };
  const revert = async (id: string, saved: RecordDraft) => {
    const now = freshOf(id);
    if (now === null) return;
    const current = draftOf(now, format.language);
    await send(refOf(now), rekeyed(saved, current), current);
  };

  return {
    error,
    savedAt,
    isBusy: underWay > 0,
    undoLast,
    run,
    /** What the screen shows as decided has also been written down. */
    settled: async () => void (await queue.current),
    isStale: (id: string) =>
      error instanceof ApiRefusal && error.answer.code === "RECORD_CHANGED_MEANWHILE" && error.answer.data.id === id,
    clear: () => setError(null),
    confirm: (record: DeskRecord) => {
      patch(new Set([record.one.id]), "confirmed");
      return run(async () => {
        const records = await decide("confirm", [refOf(freshRef(freshOf(record.one.id), record))]);
        said(words.confirmed(format.number(1)), () => decide("reopen", records));
      });
    },
    confirmSure: (section: { readonly kind: Ref["kind"]; readonly title: string | null } | null) =>
      run(async () => {
        const records = taken(await change("POST", at("/review/confirm-sure"), { section }, decidedAnswer), "confirm");
        if (records.length > 0) said(words.confirmed(format.number(records.length)), () => decide("reopen", records));
      }),
    reject: (record: DeskRecord, reason: string) => {
      patch(new Set([record.one.id]), "rejected");
      return run(async () => {
        const records = await decide("reject", [refOf(record)], reason);
        said(words.rejected, () => decide("reopen", records));
      });
    },
    reopen: (record: DeskRecord) =>
      run(async () => {
        await decide("reopen", [refOf(record)]);
        toast(words.reopened);
      }),
    /** `accept` confirms what was just saved. Null: refused, and what was typed stays. */
    save: (record: Ref, draft: RecordDraft, saved: RecordDraft, accept: boolean) =>
      run(async () => {
        const ref = await send(record, draft, saved);
        if (accept) await decide("confirm", [ref]);
        said(words.saved, async () => {
          await client.refetchQueries({ queryKey: deskKey(planId) });
          await revert(ref.id, saved);
          const now = freshOf(ref.id);
          if (accept && now !== null) await decide("reopen", [{ ...refOf(now), revision: now.one.revision + 1 }]);
        });
        return ref;
      }),
    merge: (into: DeskRecord, from: DeskRecord) =>
      run(async () => {
        const before = draftOf(into, format.language);
        const merged = await change("POST", at("/review/merge"), { into: refOf(into), from: refOf(from) }, mergedAnswer);
        said(words.merged, async () => {
          await decide("reopen", [merged.from]);
          await client.refetchQueries({ queryKey: deskKey(planId) });
          await revert(merged.into.id, before);
        });
      }),
    split: (given: SplitGiven) =>
      run(async () => {
        const before = freshOf(given.record.id);
        const { record, second } = await change("POST", at("/review/split"), given, splitAnswer);
        said(words.split, async () => {
          await change("POST", at("/review/merge"), { into: record, from: second }, mergedAnswer);
          await client.refetchQueries({ queryKey: deskKey(planId) });
          if (before?.kind === "task") await revert(record.id, draftOf(before, format.language));
        });
        return second.id;
      }),
    mark: (kind: Ref["kind"], span: { readonly from: number; readonly to: number }, reason: string) =>
      run(async () => {
        const { record } = await change("POST", at("/review/passage"), { kind, span }, markedAnswer);
        said(words.added, () => decide("reject", [record], reason));
        return record.id;
      }),
    answer: (finding: ReviewFinding, answer: NonNullable<ReviewFinding["answer"]>["answer"] | null, reason: string | null) =>
      run(async () => {
        const path = at(`/findings/${finding.id}`);
        await change("POST", path, { answer, reason }, done);
        const before = { answer: finding.answer?.answer ?? null, reason: finding.answer?.reason ?? null };
        said(words.answered, () => change("POST", path, before, done));
      }),
    setBar: (least: number) => run(() => change("PUT", at("/review/bar"), { least }, done)),
  };
}

const stateAfter = { confirm: "confirmed", reject: "rejected", reopen: "candidate" } as const;

function withState(desk: ReviewDesk, ids: ReadonlySet<string>, recordState: State): ReviewDesk {
  const patched = <One extends { readonly id: string }>(one: One) => (ids.has(one.id) ? { ...one, recordState } : one);
  const [indicators, tasks] = [desk.indicators.map(patched), desk.tasks.map(patched)];
  const decided = [...indicators, ...tasks].filter((one) => one.recordState !== "candidate").length;
  const sure = recordState === "candidate" ? desk.sure : desk.sure.filter((id) => !ids.has(id));
  return { ...desk, indicators, tasks, sure, progress: { ...desk.progress, decided } };
}

/** The desk with the decided records' new revisions and the stamp that goes with them. */
function afterDecision(desk: ReviewDesk, answer: z.infer<typeof decidedAnswer>, state: State): ReviewDesk {
  const revisions = new Map(answer.records.map(({ id, revision }) => [id, revision]));
  const moved = <One extends { readonly id: string; readonly revision: number }>(one: One) => ({
    ...one,
    revision: revisions.get(one.id) ?? one.revision,
  });
  const next = withState(desk, new Set(revisions.keys()), state);
  return { ...next, stamp: answer.stamp, indicators: next.indicators.map(moved), tasks: next.tasks.map(moved) };
}

/** What other pages show of the plan and may have changed with a decision. */
const staleAfterwards = new Set(["plan", "indicators", "tasks", "assignment", "presence"]);

/** The record with the revision of the last answer: keys may be faster than the screen. */
function freshRef(fresh: DeskRecord | null, record: DeskRecord): DeskRecord {
  return fresh?.kind === record.kind ? fresh : record;
}
