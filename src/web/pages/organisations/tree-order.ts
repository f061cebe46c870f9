import type { OrganisationRow } from "#organisations/contract.ts";

export type TreeRow = { readonly body: OrganisationRow; readonly depth: number };

/** Each body under its parent, siblings by name in Vietnamese order; a body whose parent the reader cannot see stands at the top. */
export function inTreeOrder(all: readonly OrganisationRow[]): TreeRow[] {
  const known = new Set(all.map((o) => o.id));
  const children = new Map<string | null, OrganisationRow[]>();
  for (const body of all) {
    const parent = body.parentId !== null && known.has(body.parentId) ? body.parentId : null;
    children.set(parent, [...(children.get(parent) ?? []), body]);
  }
  const byName = new Intl.Collator("vi");
  const rows: TreeRow[] = [];
  const visit = (parent: string | null, depth: number) => {
    const siblings = (children.get(parent) ?? []).toSorted((a, b) => byName.compare(a.name, b.name));
    for (const body of siblings) {
      rows.push({ body, depth });
      visit(body.id, depth + 1);
    }
  };
  visit(null, 0);
  return rows;
}
