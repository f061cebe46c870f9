import type { DocumentRow } from "./contract.ts";
import type { DocumentLinkKind } from "./model.ts";

/** A document among others: its facts, the plan made of it where the reader may read that, and how it hangs in the graph. */
export type DocumentNode = {
  readonly id: string;
  readonly number: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly subject: string | null;
  readonly signer: string | null;
  readonly fileName: string;
  readonly isStub: boolean;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly planState: "draft" | "in-force" | "superseded" | null;
  readonly namedBy: number;
  readonly names: number;
  readonly isReplaced: boolean;
};

/** `source` names `target`; `step` counts from the document that was asked about. */
export type GraphLink = {
  readonly source: string;
  readonly target: string;
  readonly kind: DocumentLinkKind;
  readonly step: number;
};

export function presentNode(node: DocumentNode): DocumentRow {
  return { ...node, fileName: node.fileName === "" ? null : node.fileName };
}
