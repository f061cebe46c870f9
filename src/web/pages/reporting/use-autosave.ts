import { useCallback, useEffect, useRef, useState } from "react";
import { type SubmissionForm, submissionFormAnswer } from "#reporting/contract.ts";
import type { Language } from "#text/words.ts";
import { ApiRefusal, change, get } from "../../api.ts";
import { afterSave, type Draft, draftOf, isStuck, rebased, unsavedOf } from "./draft.ts";
import { keepDraft } from "./kept-draft.ts";

export type SaveState = "clean" | "saved" | "pending" | "saving" | "offline" | "refused" | "conflict";
export type Conflict = { readonly form: SubmissionForm; readonly theirs: Draft };

type Options = {
  readonly form: SubmissionForm;
  readonly first: Draft;
  readonly saved: Draft;
  readonly language: Language;
  readonly keptAs: string;
  readonly isEditable: boolean;
  readonly onSaved: () => void;
};

const waitAfterTyping = 800;
const waitForNetwork = 5000;

const clock = () => new Date().toTimeString().slice(0, 5);

/**
 * Saves by itself a moment after the last change, one request at a time. A lost network waits and tries again; a stale revision
 * stops everything and fetches the other version; what was typed stays on the page in every case.
 */
export function useAutosave(options: Options) {
  const [draft, setDraft] = useState(options.first);
  const [saved, setSaved] = useState(options.saved);
  const [server, setServer] = useState(options.form);
  const [state, setState] = useState<SaveState>("clean");
  const [sending, setSending] = useState<Draft | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  // The newest of each, for timers and requests that outlive a drawing of the page.
  const now = useRef({ draft, saved, revision: server.revision, isStopped: false });
  const underWay = useRef<Promise<boolean> | null>(null);
  now.current.draft = draft;
  const { roundId, organisationId } = { roundId: options.form.round.id, organisationId: options.form.organisationId };
  const path = `/api/rounds/${roundId}/submissions/${organisationId}`;
  const { language, keptAs, isEditable, onSaved } = options;

  const takeSaved = useCallback((next: Draft) => {
    now.current.saved = next;
    setSaved(next);
  }, []);

  /** Sends what differs now; true when the server took it. */
  const send = useCallback(
    async (snapshot: Draft): Promise<boolean> => {
      const own = now.current;
      const unsaved = unsavedOf(snapshot, own.saved);
      if (unsaved === null) return true;
      setState("saving");
      setSending(snapshot);
      try {
        const answer = await change("PUT", path, { revision: own.revision, ...unsaved }, submissionFormAnswer);
        own.revision = answer.revision;
        takeSaved(afterSave(own.saved, snapshot));
        setServer(answer);
        setSavedAt(clock());
        setError(null);
        setState(unsavedOf(own.draft, own.saved) === null ? "saved" : "pending");
        keepDraft(keptAs, own.revision, own.draft, own.saved);
        onSaved();
        return true;
      } catch (refused) {
        setError(refused);
        const isStale = refused instanceof ApiRefusal && refused.answer.code === "SUBMISSION_CHANGED_MEANWHILE";
        setState(isStale ? "conflict" : refused instanceof ApiRefusal && refused.status === 0 ? "offline" : "refused");
        if (!isStale) return false;
        own.isStopped = true;
        const theirs = await get(path, submissionFormAnswer).catch(() => null);
        if (theirs !== null) setConflict({ form: theirs, theirs: draftOf(theirs, language) });
        return false;
      } finally {
        setSending(null);
      }
    },
    [path, language, keptAs, onSaved, takeSaved],
  );

  /** Saves until nothing is left, one request at a time; true when everything on the page is with the server. */
  const flush = useCallback(async (): Promise<boolean> => {
    while (underWay.current !== null) await underWay.current;
    const own = now.current;
    while (unsavedOf(own.draft, own.saved) !== null) {
      if (own.isStopped) return false;
      underWay.current = send(own.draft);
      const isTaken = await underWay.current.finally(() => {
        underWay.current = null;
      });
      if (!isTaken) return false;
    }
    return !isStuck(own.draft);
  }, [send]);

  // Every change of the draft starts the wait anew.
  useEffect(() => {
    if (!isEditable) return;
    if (unsavedOf(draft, now.current.saved) === null) {
      // Esc brought the old text back: there is nothing to save any more.
      if (!isStuck(draft)) setState((before) => (before === "pending" ? "clean" : before));
      return;
    }
    setState((before) => (before === "clean" || before === "saved" ? "pending" : before));
    const wait = setTimeout(() => void flush(), waitAfterTyping);
    return () => clearTimeout(wait);
  }, [draft, isEditable, flush]);

  useEffect(() => {
    if (isEditable) keepDraft(keptAs, now.current.revision, draft, now.current.saved);
  }, [draft, keptAs, isEditable]);

  useEffect(() => {
    if (state !== "offline") return;
    const again = () => void flush();
    const timer = setInterval(again, waitForNetwork);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [state, flush]);

  /** Own unsaved records go over the newer version and are saved on top of it; the rest comes from there. */
  const keepMine = useCallback(() => {
    if (conflict === null) return;
    const next = rebased(now.current.draft, now.current.saved, conflict.theirs);
    Object.assign(now.current, { revision: conflict.form.revision, isStopped: false });
    takeSaved(conflict.theirs);
    setServer(conflict.form);
    setConflict(null);
    setState("pending");
    setDraft(next);
  }, [conflict, takeSaved]);

  return { draft, setDraft, saved, server, state, sending, savedAt, error, conflict, keepMine, flush };
}

export type Autosave = ReturnType<typeof useAutosave>;
