import type { SubmissionForm } from "#reporting/contract.ts";
import { useFormat, useWords } from "../../language.tsx";

/** Every step of every version: who, when, and the reason in the words it was given in. */
export function SubmissionHistory({ form }: { readonly form: SubmissionForm }) {
  const { entry, work } = useWords().reporting;
  const words = entry.history;
  const format = useFormat();
  const steps: Readonly<Record<string, string>> = words.steps;
  if (form.history.length === 0) return <p className="card pad muted t13">{words.empty}</p>;
  return (
    <ol className="card history">
      {form.history.toReversed().map((event) => (
        <li key={`${event.version}${event.action}${event.at}`} className="history-line">
          <span className="num muted t13">{format.instant(event.at)}</span>
          <span className="small muted">{words.version(format.number(event.version))}</span>
          <span className="t13">
            {words.line(steps[event.action] ?? event.action, event.actor)}
            {event.reason === null ? null : <span className="work-quote block">{work.quote(event.reason)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
