import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DocumentDetail } from "#plans/contract.ts";
import { useFormat, useWords } from "../../language.tsx";
import { useFileSize } from "../ingest/file-size.ts";

type Fact = { readonly label: string; readonly value: string | null; readonly isNumber?: boolean };

/** What the paper says of itself, and the file it came as. */
export function DocumentFacts({ document }: { readonly document: DocumentDetail }) {
  const words = useWords().plans.document;
  const format = useFormat();
  const { fields } = words;
  const size = useFileSize();
  const signer = [document.signerRole, document.signer].filter((part) => part !== null).join(", ");
  const facts: readonly Fact[] = [
    { label: fields.type, value: document.type },
    { label: fields.number, value: document.number },
    { label: fields.issuedOn, value: document.issuedOn === null ? null : format.day(document.issuedOn), isNumber: true },
    { label: fields.issuer, value: document.issuer },
    { label: fields.parentBody, value: document.parentBody },
    { label: fields.place, value: document.place },
    { label: fields.subject, value: document.subject },
    { label: fields.signer, value: signer === "" ? null : signer },
    { label: fields.confidentiality, value: document.confidentiality === null ? null : words.internal },
    { label: fields.file, value: document.fileName },
    { label: fields.size, value: size(document.byteSize), isNumber: true },
    { label: fields.lineCount, value: format.number(document.lineCount), isNumber: true },
    { label: fields.recordedAt, value: format.localInstant(document.recordedAt), isNumber: true },
    { label: fields.hash, value: document.fileSha256, isNumber: true },
  ];
  return (
    <section className="card" aria-label={words.facts}>
      <header>
        <h2>{words.facts}</h2>
      </header>
      <dl className="facts pad">
        {facts.map(({ label, value, isNumber }) =>
          value === null ? null : (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd className={isNumber === true ? "num" : undefined}>{value}</dd>
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
                  <LinkedTo id={link.linkedDocumentId}>
                    {words.linkLine(
                      link.number ?? words.noNumber,
                      link.issuedOn === null ? null : format.day(link.issuedOn),
                      link.issuer,
                    )}
                  </LinkedTo>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

/** The words of a link lead to the document that they mean, where they mean one for certain. */
function LinkedTo({ id, children }: { readonly id: string | null; readonly children: ReactNode }) {
  if (id === null) return children;
  return (
    <Link className="inline-link" to="/van-ban/$documentId" params={{ documentId: id }}>
      {children}
    </Link>
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
