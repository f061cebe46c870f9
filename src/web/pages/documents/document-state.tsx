import type { DocumentRow } from "#documents/contract.ts";
import type { StatusMark } from "#text/status-marks.ts";
import { StatusChip } from "../../components/status.tsx";
import { useFurtherWords } from "../../language.tsx";

export type DocumentKind = "stub" | "plan" | "file" | "replaced";

const marks: Readonly<Record<DocumentKind, StatusMark>> = {
  stub: { tone: "grey", shape: "dashed" },
  plan: { tone: "blue", shape: "half" },
  file: { tone: "grey", shape: "ring" },
  replaced: { tone: "grey", shape: "square" },
};

export function kindOf(document: Pick<DocumentRow, "isReplaced" | "planId" | "isStub">): DocumentKind {
  if (document.isReplaced) return "replaced";
  if (document.planId !== null) return "plan";
  return document.isStub ? "stub" : "file";
}

export function DocumentState({ document }: { readonly document: DocumentRow }) {
  const words = useFurtherWords().documents.states;
  const kind = kindOf(document);
  return <StatusChip mark={marks[kind]} word={words[kind]} />;
}
