import { useState } from "react";
import { useFormat } from "../../language.tsx";
import { type DeskRecord, refOf } from "./desk-records.ts";
import { draftOf, isDirty, type RecordDraft, rekeyed } from "./record-draft.ts";
import type { DeskActs } from "./use-desk.ts";

/** What is typed of one record, and which revision it was typed over. */
type Edit = { readonly id: string; readonly revision: number; readonly saved: RecordDraft; readonly draft: RecordDraft };

/** What the person types into the record that is open: kept until it is saved or thrown away, held against a newer one. */
export function useRecordEdit(record: DeskRecord | null, acts: DeskActs) {
  const { language } = useFormat();
  const [edit, setEdit] = useState<Edit | null>(null);
  const mine = edit !== null && edit.id === record?.one.id ? edit : null;
  const current = record === null ? null : draftOf(record, language);
  const change = (draft: RecordDraft) => {
    if (record === null || current === null) return;
    const base = mine ?? { id: record.one.id, revision: record.one.revision, saved: current };
    setEdit(isDirty(draft, base.saved) ? { ...base, draft } : null);
  };
  const discard = () => {
    setEdit(null);
    acts.clear();
  };
  /** False: refused, and everything typed is still there. */
  const save = async (accept: boolean): Promise<boolean> => {
    if (record === null || mine === null) return true;
    const ref = { ...refOf(record), revision: mine.revision };
    const saved = await acts.save(ref, mine.draft, mine.saved, accept);
    if (saved !== null) setEdit(null);
    return saved !== null;
  };
  const isOutdated = mine !== null && record !== null && mine.revision !== record.one.revision;
  /** Mine over the newer one, on purpose: what differs from it is sent under its revision. */
  const keepMine = async () => {
    if (record === null || mine === null || current === null) return;
    const saved = await acts.save(refOf(record), rekeyed(mine.draft, current), current, false);
    if (saved !== null) setEdit(null);
  };
  return {
    ...{ change, discard, save, keepMine },
    draft: mine?.draft ?? current,
    isDirty: mine !== null,
    newer: isOutdated && acts.isStale(mine.id) ? current : null,
  };
}
