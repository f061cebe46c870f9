/** The rows of the page of links, seen from indicators or from tasks: what each is linked with, what is proposed, what is a gap. */
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import type { TaskRow } from "#tasks/contract.ts";
import type { ProposedLink, TaskLink } from "#tasks/contract-links.ts";

export type LinkSide = "indicators" | "tasks";
export type LinkRow = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly linked: readonly TaskLink[];
  readonly proposals: readonly ProposedLink[];
};
export type LinkFilter = { readonly text: string; readonly only: string };

/** In the address. */
export const onlyGaps = "trong";
export const onlyProposed = "de-xuat";

export const indicatorLabel = (one: IndicatorRow): string => `${one.rowLabel ?? one.position}. ${one.name}`;
export const taskLabel = (one: TaskRow): string => `${one.number ?? one.position}. ${one.text}`;

type Given = {
  readonly indicators: readonly IndicatorRow[];
  readonly tasks: readonly TaskRow[];
  readonly links: readonly TaskLink[];
  readonly proposals: readonly ProposedLink[];
};

export function linkRows(side: LinkSide, { indicators, tasks, links, proposals }: Given): LinkRow[] {
  const end = side === "indicators" ? "indicatorId" : "taskId";
  const linked = groupBy(links, (link) => link[end]);
  const proposed = groupBy(proposals, (link) => link[end]);
  const rows =
    side === "indicators"
      ? indicators.map((one) => ({ id: one.id, number: one.rowLabel ?? String(one.position), name: one.name }))
      : tasks.map((one) => ({ id: one.id, number: one.number ?? String(one.position), name: one.text }));
  return rows.map((row) => ({ ...row, linked: linked.get(row.id) ?? [], proposals: proposed.get(row.id) ?? [] }));
}

export function fittingRows(rows: readonly LinkRow[], filter: LinkFilter): LinkRow[] {
  const words = fold(filter.text)
    .split(" ")
    .filter((word) => word !== "");
  return rows.filter((row) => {
    if (filter.only === onlyGaps && row.linked.length > 0) return false;
    if (filter.only === onlyProposed && row.proposals.length === 0) return false;
    const searched = words.length === 0 ? "" : fold(`${row.number} ${row.name}`);
    return words.every((word) => searched.includes(word));
  });
}
