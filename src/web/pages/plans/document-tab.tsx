import "../../records.css";
import "../../documents.css";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { Duties, ReportingRules } from "../documents/document-duties.tsx";
import { DocumentFacts, DocumentLinks, DocumentNotes } from "../documents/document-facts.tsx";
import { Findings } from "../documents/document-findings.tsx";
import { SourceViewer } from "../documents/source-viewer.tsx";
import { useDocument, usePlan, usePlanId } from "./use-plan.ts";

/** The paper: what it says of itself, what is odd in it, whom it gives work, and its whole text beside. */
export function DocumentTab() {
  const planId = usePlanId();
  const query = useDocument(planId);
  const plan = usePlan(planId).data?.plan;
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const document = query.data;
  const mayAssign = plan?.allowed.includes("assign") ?? false;
  const findings = <Findings findings={document.findings} planId={planId} mayAssign={mayAssign} />;
  return (
    <div className="document-columns">
      <div className="stack">
        {document.findings.length > 0 ? findings : null}
        <DocumentFacts document={document} />
        <DocumentLinks document={document} />
        <ReportingRules rules={document.reportingRules} />
        <Duties duties={document.duties} />
        <DocumentNotes notes={document.notes} />
        {document.findings.length === 0 ? findings : null}
      </div>
      <SourceViewer planId={planId} lineCount={document.lineCount} />
    </div>
  );
}
