import { Button, FileButton } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { type DocumentGraph, type DocumentRow, documentGraphAnswer } from "#documents/contract.ts";
import { get } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { PageHead } from "../../components/page-head.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { useToast } from "../../components/toasts.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { PaperProgress } from "../ingest/paper-progress.tsx";
import { usePaperUpload } from "../ingest/use-paper-upload.ts";
import { DocumentState } from "./document-state.tsx";
import { DocumentTree } from "./document-tree.tsx";
import { FactsDialog } from "./facts-dialog.tsx";

/** One document among the others: what it names above, what names it below. */
export function DocumentPage() {
  const documentId = useParams({ strict: false }).documentId ?? "";
  const query = useQuery({
    queryKey: ["documents", documentId],
    queryFn: () => get(`/api/documents/${documentId}`, documentGraphAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  return <Document key={documentId} graph={query.data} />;
}

function Document({ graph }: { readonly graph: DocumentGraph }) {
  const { documents: words } = useFurtherWords();
  const { document } = graph;
  const [isFilling, setFilling] = useState(false);
  const paper = useAttaching(document);
  return (
    <>
      <PageHead
        crumbs={
          <Link className="inline-link" to="/van-ban">
            {words.page.crumb}
          </Link>
        }
        title={document.subject ?? document.planTitle ?? document.number ?? words.list.noNumber}
        note={
          <span className="plan-note">
            <DocumentLine document={document} /> <DocumentState document={document} />
          </span>
        }
        actions={<Actions graph={graph} paper={paper} onFill={() => setFilling(true)} />}
      />
      <div className="stack">
        {document.isStub ? <p className="notice blue">{words.page.stubNote}</p> : null}
        {paper.upload.stage === "choosing" || paper.upload.stage === "done" ? null : (
          <section className="card" aria-label={words.page.attach}>
            <div className="pad stack">
              <PaperProgress upload={paper.upload} onCancel={paper.cancel} />
            </div>
          </section>
        )}
        <Facts document={document} />
        <DocumentTree graph={graph} way="up" />
        <DocumentTree graph={graph} way="down" />
      </div>
      {isFilling ? <FactsDialog document={document} onClose={() => setFilling(false)} /> : null}
    </>
  );
}

function DocumentLine({ document }: { readonly document: DocumentRow }) {
  const words = useFurtherWords().documents;
  const format = useFormat();
  const day = document.issuedOn === null ? null : format.day(document.issuedOn);
  return <span>{words.page.line(document.number ?? words.list.noNumber, day, document.issuer)}</span>;
}

type ActionsProps = { readonly graph: DocumentGraph; readonly paper: Paper; readonly onFill: () => void };

function Actions({ graph, paper, onFill }: ActionsProps) {
  const words = useFurtherWords().documents.page;
  const { document, mayFill } = graph;
  return (
    <>
      {document.planId === null ? null : (
        <Link className="link-button" to="/ke-hoach/$planId" params={{ planId: document.planId }}>
          {words.openPlan}
        </Link>
      )}
      {document.isStub || document.fileName === null ? null : (
        <Button component="a" href={`/api/documents/${document.id}/file`} download leftSection={<Icon name="download" />}>
          {words.download}
        </Button>
      )}
      {mayFill ? <Button onClick={onFill}>{words.fill}</Button> : null}
      {mayFill && document.isStub ? <AttachFile documentId={document.id} paper={paper} /> : null}
    </>
  );
}

type Paper = ReturnType<typeof usePaperUpload>;

/** The file of a stub is read by a job; the page shows how far it is, and the document once it is there. */
function useAttaching({ number }: DocumentRow): Paper {
  const words = useFurtherWords().documents.page;
  const client = useQueryClient();
  const toast = useToast();
  return usePaperUpload(async () => {
    toast(words.attached(number ?? ""));
    await client.invalidateQueries({ queryKey: ["documents"] });
  });
}

function AttachFile({ documentId, paper }: { readonly documentId: string; readonly paper: Paper }) {
  const words = useFurtherWords().documents.page;
  const isBusy = paper.upload.stage !== "choosing" && paper.upload.stage !== "refused";
  return (
    <FileButton onChange={(file) => file !== null && void paper.sendTo(`/api/documents/${documentId}/file`, file)}>
      {(props) => (
        <Button {...props} variant="filled" loading={isBusy} leftSection={<Icon name="upload" />}>
          {words.attach}
        </Button>
      )}
    </FileButton>
  );
}

function Facts({ document }: { readonly document: DocumentRow }) {
  const { fields, facts: title } = useFurtherWords().documents.page;
  const format = useFormat();
  const facts: readonly (readonly [string, string | null])[] = [
    [fields.type, document.type],
    [fields.number, document.number],
    [fields.issuedOn, document.issuedOn === null ? null : format.day(document.issuedOn)],
    [fields.issuer, document.issuer],
    [fields.subject, document.subject],
    [fields.signer, document.signer],
    [fields.file, document.fileName],
  ];
  return (
    <section className="card" aria-label={title}>
      <header>
        <h2>{title}</h2>
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
