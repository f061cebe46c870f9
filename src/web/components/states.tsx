import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { ApiRefusal } from "../api.ts";
import { useWords } from "../language.tsx";
import { useRefusalText } from "../refusal.ts";

/** What will be here, why it is empty, one action. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children === undefined ? null : <p>{children}</p>}
      {action}
    </div>
  );
}

/** Three grey lines after 300 ms, words after 2 s: a fast answer shows nothing in between. */
export function Loading() {
  const words = useWords();
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const lines = setTimeout(() => setStage(1), 300);
    const spoken = setTimeout(() => setStage(2), 2000);
    return () => {
      clearTimeout(lines);
      clearTimeout(spoken);
    };
  }, []);
  if (stage === 0) return null;
  return (
    <div aria-busy="true" aria-live="polite">
      <div className="skeleton" />
      <div className="skeleton" />
      <div className="skeleton" />
      {stage === 2 ? <p className="pad muted t13">{words.shell.loading}</p> : null}
    </div>
  );
}

/** Why a page did not come, and what to do. */
export function LoadFailed({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const words = useWords();
  const refusalText = useRefusalText();
  const code = error instanceof ApiRefusal ? error.answer.requestId : "";
  return (
    <div className="empty" role="alert">
      <h2>{words.shell.failed.title}</h2>
      <p>{error instanceof ApiRefusal ? refusalText(error) : words.shell.failed.body}</p>
      {code === "" ? null : <p className="small muted">{words.shell.failed.code(code)}</p>}
      <Button onClick={retry}>{words.shell.retry}</Button>
    </div>
  );
}

/** A refusal beside the form that it belongs to. */
export function RefusalNotice({ error }: { readonly error: unknown }) {
  const refusalText = useRefusalText();
  const words = useWords();
  if (error === null || error === undefined) return null;
  const code = error instanceof ApiRefusal ? error.answer.requestId : "";
  return (
    <div className="notice red" role="alert">
      {refusalText(error)}
      {code === "" ? null : <span className="small muted"> {words.shell.failed.code(code)}</span>}
    </div>
  );
}
