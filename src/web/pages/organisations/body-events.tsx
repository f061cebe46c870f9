import type { EventRow } from "#organisations/contract-events.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { BodyLinks } from "./body-link.tsx";

/** The changes in which the body took part, in the order in which they took effect. */
export function BodyEvents({ events }: { readonly events: readonly EventRow[] }) {
  const { bodies } = useFurtherWords();
  const words = bodies.page;
  const format = useFormat();
  return (
    <section className="card" aria-label={words.timeline}>
      <header>
        <h2>{words.timeline}</h2>
        <span className="muted num">{events.length}</span>
      </header>
      {events.length === 0 ? <p className="pad muted t13">{words.noEvents}</p> : null}
      <ol className="timeline">
        {events.map((event) => (
          <li key={event.id}>
            <p className="small muted num">{format.day(event.effectiveFrom)}</p>
            <p className="t13">
              <span className="strong">{bodies.kinds[event.kind]}</span>: <BodyLinks bodies={event.originals} />
              {event.kind === "rename" || sameBodies(event) ? null : (
                <>
                  {event.resulting.length > 0 ? " → " : ""}
                  <BodyLinks bodies={event.resulting} />
                </>
              )}
              {event.function === null ? null : <span className="muted"> · {bodies.event.part(event.function)}</span>}
            </p>
            {event.decision === "" ? null : <p className="small">{event.decision}</p>}
            {event.note === "" ? null : <p className="small muted">{event.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function sameBodies({ originals, resulting }: EventRow): boolean {
  return originals.length === resulting.length && originals.every((body, at) => body.id === resulting[at]?.id);
}
