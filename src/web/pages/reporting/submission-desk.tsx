import { useQueryClient } from "@tanstack/react-query";
import { useBlocker, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Gap, SubmissionForm } from "#reporting/contract.ts";
import { ConfirmDialog } from "../../components/confirm-dialog.tsx";
import { useLanguage } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { checkDraft } from "./check-draft.ts";
import { ConflictNotice } from "./conflict-notice.tsx";
import { draftOf, type Entry, isStuck, typed, unsavedOf } from "./draft.ts";
import { GapList } from "./gap-list.tsx";
import { focusGap } from "./grid-keys.ts";
import { IndicatorGrid } from "./indicator-grid.tsx";
import { keptKey, keptOver } from "./kept-draft.ts";
import { NothingToReport } from "./nothing-to-report.tsx";
import { SubmissionHead } from "./submission-head.tsx";
import { SubmissionHistory } from "./submission-history.tsx";
import { type DeskTab, SubmissionTabs } from "./submission-tabs.tsx";
import { TaskEntries } from "./task-entries.tsx";
import { useAutosave } from "./use-autosave.ts";
import { WordEntries } from "./word-entries.tsx";

type Props = { readonly form: SubmissionForm; readonly onReload: () => Promise<void> };

/** Everything of one report: what was returned, what is missing, the cells, the words, the steps that are open to the reader. */
export function SubmissionDesk({ form, onReload }: Props) {
  const { words: all, language } = useLanguage();
  const words = all.reporting.entry;
  const { me } = useSession();
  const client = useQueryClient();
  const isEditable = form.allowed.includes("save");
  const keptAs = keptKey(me?.accountId ?? "", form.round.id, form.organisationId);
  const [start] = useState(() => startOf(form, language, keptAs, isEditable));
  const onSaved = useCallback(() => {
    void client.invalidateQueries({ queryKey: ["my-work"] });
    void client.invalidateQueries({ queryKey: ["rounds"] });
  }, [client]);
  const save = useAutosave({ form, ...start, language, keptAs, isEditable, onSaved });
  const { draft, setDraft, server } = save;
  const check = useMemo(() => checkDraft(server, draft, me?.today ?? ""), [server, draft, me?.today]);
  const [tab, setTab] = useState<DeskTab>(form.indicators.length > 0 || form.tasks.length === 0 ? "indicators" : "tasks");
  const [isListOpen, setListOpen] = useState(false);
  const [wanted, setWanted] = useState<Gap | null>(null);
  const jump = useCallback((gap: Gap) => {
    setTab(gap.taskId !== null ? "tasks" : "indicators");
    setWanted(gap);
  }, []);
  useEffect(() => {
    if (wanted === null) return;
    focusGap(wanted);
    setWanted(null);
  }, [wanted]);
  useFirstCell(isEditable, check.gaps[0] ?? null, jump);

  const isUnsaved = isEditable && (unsavedOf(draft, save.saved) !== null || isStuck(draft));
  const blocker = useBlocker({
    shouldBlockFn: async () => isUnsaved && !(await save.flush()),
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  });
  const nothing = draft.words.nothingToReport;
  return (
    <div className="desk">
      <SubmissionHead
        form={server}
        save={save}
        check={check}
        onReload={onReload}
        onShowGaps={() => setListOpen(true)}
        wasRestored={start.wasRestored}
      />
      {save.conflict === null ? null : (
        <ConflictNotice save={save} conflict={save.conflict} onReload={() => discard(keptAs, onReload)} />
      )}
      {isListOpen ? <GapList form={server} check={check} onJump={jump} onClose={() => setListOpen(false)} /> : null}
      {isEditable || nothing ? <NothingToReport draft={draft} setDraft={setDraft} isEditable={isEditable} check={check} /> : null}
      <SubmissionTabs tab={tab} onTab={setTab} form={server} check={check} />
      {tab === "indicators" ? (
        <IndicatorGrid form={server} save={save} check={check} isEditable={isEditable && !nothing} isQuiet={nothing} />
      ) : null}
      {tab === "tasks" ? (
        <TaskEntries form={server} draft={draft} setDraft={setDraft} check={check} isEditable={isEditable && !nothing} />
      ) : null}
      {tab === "words" ? <WordEntries draft={draft} setDraft={setDraft} isEditable={isEditable} /> : null}
      {tab === "history" ? <SubmissionHistory form={server} /> : null}
      {blocker.status === "blocked" ? (
        <ConfirmDialog
          title={words.leave.title}
          body={words.leave.body}
          action={words.leave.action}
          onConfirm={async () => blocker.proceed()}
          onClose={() => blocker.reset()}
        />
      ) : null}
    </div>
  );
}

function startOf(form: SubmissionForm, language: "vi" | "en", keptAs: string, isEditable: boolean) {
  const saved = draftOf(form, language);
  const units = new Map(form.indicators.map((one) => [one.indicatorId, one.unit]));
  // Kept text is read again: what was no number before is none now.
  const reread = (id: string, entry: Entry): Entry =>
    (["value", "numerator", "denominator"] as const).reduce(
      (read, name) => (read[name].text === "" ? read : typed(read, name, read[name].text, language, units.get(id) ?? null)),
      entry,
    );
  const kept = isEditable ? keptOver(keptAs, form.revision, saved, reread) : null;
  return { saved, first: kept ?? saved, wasRestored: kept !== null };
}

async function discard(keptAs: string, onReload: () => Promise<void>): Promise<void> {
  sessionStorage.removeItem(keptAs);
  await onReload();
}

/** A link with "?o=dau" opens the form at its first open cell, one with an id at that very cell. */
function useFirstCell(isEditable: boolean, first: Gap | null, jump: (gap: Gap) => void): void {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const asked = typeof search.o === "string" ? search.o : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form opens.
  useEffect(() => {
    if (asked === null || !isEditable) return;
    if (asked !== "dau") jump({ code: "", indicatorId: asked, taskId: null });
    else if (first !== null) jump(first);
  }, []);
}
