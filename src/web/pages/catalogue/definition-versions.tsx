import type { DefinitionVersionRow } from "#catalogue/contract.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";

/** Every version with its day and why it came; none is ever changed. */
export function DefinitionVersions({ versions }: { readonly versions: readonly DefinitionVersionRow[] }) {
  const { definitions: words } = useFurtherWords();
  const format = useFormat();
  return (
    <section className="card" aria-label={words.versions}>
      <header>
        <h2>{words.versions}</h2>
        <span className="muted num">{versions.length}</span>
      </header>
      <ol className="pad definition-versions">
        {versions.map((version, at) => (
          <li key={version.version}>
            <p>
              <span className="strong">{words.version(version.version)}</span> {words.from(format.day(version.validFrom))}
              {at === 0 ? <span className="muted">, {words.current}</span> : null}
            </p>
            {version.reason === null ? null : <p className="small">{version.reason}</p>}
            {at === 0 ? null : (
              <p className="small muted clamp-2">{[version.name, version.unit ?? ""].filter(Boolean).join(", ")}</p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
