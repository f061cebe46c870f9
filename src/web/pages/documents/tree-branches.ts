import type { DocumentGraph, DocumentRow } from "#documents/contract.ts";

export type Way = "up" | "down";
export type TreeBranch = {
  readonly key: string;
  readonly kind: DocumentGraph["links"][number]["kind"];
  readonly document: DocumentRow;
  /** It stands elsewhere in the tree with what hangs on it: links may run in a ring. */
  readonly isRepeated: boolean;
  readonly below: readonly TreeBranch[];
};

const kindOrder = { supersedes: 0, amends: 1, "carries-out": 2, cites: 3 } as const;

/** The links of the graph unfolded from its document, one way, each document once with all that hangs on it. */
export function branchesOf({ document, documents, links }: DocumentGraph, way: Way): TreeBranch[] {
  const byId = new Map(documents.map((one) => [one.id, one]));
  const seen = new Set([document.id]);
  const unfold = (id: string, path: string): TreeBranch[] => {
    const next = links
      .filter((link) => (way === "up" ? link.source : link.target) === id)
      .toSorted((a, b) => kindOrder[a.kind] - kindOrder[b.kind])
      .flatMap((link) => {
        const other = byId.get(way === "up" ? link.target : link.source);
        if (other === undefined) return [];
        const isRepeated = seen.has(other.id);
        seen.add(other.id);
        return [{ key: `${path}/${link.kind}${other.id}`, kind: link.kind, document: other, isRepeated }];
      });
    return next.map((branch) => ({ ...branch, below: branch.isRepeated ? [] : unfold(branch.document.id, branch.key) }));
  };
  return unfold(document.id, "");
}
