import { Link } from "@tanstack/react-router";
import type { DocumentGraph, DocumentRow } from "#documents/contract.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { DocumentState } from "./document-state.tsx";
import { branchesOf, type TreeBranch, type Way } from "./tree-branches.ts";

/** The graph as a list in a list: upwards what is named, downwards what names. A document that came already is not unfolded again. */
export function DocumentTree({ graph, way }: { readonly graph: DocumentGraph; readonly way: Way }) {
  const words = useFurtherWords().documents.page;
  const branches = branchesOf(graph, way);
  return (
    <section className="card" aria-label={words[way]}>
      <header>
        <h2>{words[way]}</h2>
      </header>
      {branches.length === 0 ? (
        <p className="pad muted t13">{way === "up" ? words.upEmpty : words.downEmpty}</p>
      ) : (
        <div className="pad">
          <Branches branches={branches} way={way} />
        </div>
      )}
    </section>
  );
}

function Branches({ branches, way }: { readonly branches: readonly TreeBranch[]; readonly way: Way }) {
  const words = useFurtherWords().documents.page;
  const kinds = way === "up" ? words.kindsUp : words.kindsDown;
  return (
    <ul className="graph-list">
      {branches.map((branch) => (
        <li key={branch.key}>
          <span className="tag">{kinds[branch.kind]}</span> <NodeLine document={branch.document} />
          {branch.isRepeated ? <span className="small muted"> ({words.seenAbove})</span> : null}
          {branch.below.length > 0 ? <Branches branches={branch.below} way={way} /> : null}
        </li>
      ))}
    </ul>
  );
}

function NodeLine({ document }: { readonly document: DocumentRow }) {
  const words = useFurtherWords().documents;
  const format = useFormat();
  const subject = document.subject ?? document.planTitle;
  const day = document.issuedOn === null ? null : format.day(document.issuedOn);
  return (
    <>
      <Link className="inline-link strong" to="/van-ban/$documentId" params={{ documentId: document.id }}>
        {words.page.line(document.number ?? words.list.noNumber, day, document.issuer)}
      </Link>{" "}
      <DocumentState document={document} />
      {subject === null ? null : <span className="under clamp-2">{subject}</span>}
    </>
  );
}
