import type { DocumentDetail } from "#plans/contract.ts";
import { useFormat, useWords } from "../../language.tsx";
import { FileSize } from "./file-size.tsx";

/** What the paper says of itself, and the file it came as. */
export function DocumentFacts({ document }: { readonly document: DocumentDetail }) {
  const words = useWords().plans.document;
  const format = useFormat();
  const { fields } = words;
  const signer = [document.signerRole, document.signer].filter((part) => part !== null).join(", ");
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [fields.type, document.type],
    [fields.number, document.number],
    [fields.issuedOn, document.issuedOn === null ? null : <span className="num">{format.day(document.issuedOn)}</span>],
    [fields.issuer, document.issuer],
    [fields.parentBody, document.parentBody],
    [fields.place, document.place],
    [fields.subject, document.subject],
    [fields.signer, signer === "" ? null : signer],
    [fields.file, document.fileName],
    [fields.size, <FileSize key="size" bytes={document.byteSize} />],
    [fields.lineCount, <span key="lines" className="num">{format.number(document.lineCount)}</span>],
    [fields.recordedAt, <span key="at" className="num">{format.localInstant(document.recordedAt)}</span>],
    [fields.hash, <span key="hash" className="num small">{document.fileSha256}</span>],
  ];
  return (
    <section className="card" aria-label={words.facts}>
      <header>
        <h2>{words.facts}</h2>
      </header>
      <dl className="facts pad">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

/** The grounds that the plan stands on, what it carries out and what it replaces. */
export function DocumentLinks({ document }: { readonly document: DocumentDetail }) {
  const words = useWords().plans.document;
  const format = useFormat();
  const kinds = ["carries-out", "supersedes", "amends", "cites"] as const;
  return (
    <section className="card" aria-label={words.links}>
      <header>
        <h2>{words.links}</h2>
        <span className="muted num">{format.number(document.links.length)}</span>
      </header>
      {document.links.length === 0 ? <p className="pad muted t13">{words.linksEmpty}</p> : null}
      {kinds.map((kind) => {
        const links = document.links.filter((link) => link.kind === kind);
        if (links.length === 0) return null;
        return (
          <div key={kind} className="pad link-kind">
            <h3>{words.linkKinds[kind]}</h3>
            <ul className="plain-list">
              {links.map((link) => (
                <li key={`${link.number ?? ""}${link.issuedOn ?? ""}${link.issuer ?? ""}`}>
                  {words.linkLine(
                    link.number ?? words.noNumber,
                    link.issuedOn === null ? null : format.day(link.issuedOn),
                    link.issuer,
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** What the reader did to the file before reading it, and what it left out. */
export function DocumentNotes({ notes }: Pick<DocumentDetail, "notes">) {
  const words = useWords().plans.document;
  return (
    <section className="card" aria-label={words.notes}>
      <header>
        <h2>{words.notes}</h2>
      </header>
      <div className="pad">
        {notes.length === 0 ? <p className="muted t13">{words.notesEmpty}</p> : <NoteList notes={notes} />}
      </div>
    </section>
  );
}

export function NoteList({ notes }: Pick<DocumentDetail, "notes">) {
  const sentences: Readonly<Record<string, ((data: Readonly<Record<string, string | number>>) => string) | undefined>> =
    useWords().plans.document.noteWords;
  return (
    <ul className="plain-list t13">
      {notes.map((note) => (
        <li key={`${note.code}${JSON.stringify(note.data)}`}>{sentences[note.code]?.(note.data) ?? note.code}</li>
      ))}
    </ul>
  );
}
