import type { IndicatorVerdict } from "#evaluation/contract.ts";
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { IndicatorRow } from "#plans/contract.ts";

export type IndicatorFilter = { readonly text: string; readonly group: string; readonly verdict: string; readonly body: string };

/** In the address: indicators that nobody answers for. */
export const nobody = "chua-co";

export type VerdictOf = (indicatorId: string) => IndicatorVerdict | null;

export const groupKeyOf = (indicator: IndicatorRow): string => indicator.groupTitle ?? `#${indicator.group}`;

export function filterIndicators(
  indicators: readonly IndicatorRow[],
  filter: IndicatorFilter,
  verdictOf: VerdictOf,
): IndicatorRow[] {
  const words = fold(filter.text)
    .split(" ")
    .filter((word) => word !== "");
  return indicators.filter((one) => {
    if (filter.group !== "" && groupKeyOf(one) !== filter.group) return false;
    if (filter.verdict !== "" && verdictOf(one.id)?.verdict !== filter.verdict) return false;
    if (filter.body === nobody && one.responsible.length > 0) return false;
    if (filter.body !== "" && filter.body !== nobody && !one.responsible.some((b) => b.organisationId === filter.body))
      return false;
    const searched = words.length === 0 ? "" : fold(`${one.rowLabel ?? one.position} ${one.name}`);
    return words.every((word) => searched.includes(word));
  });
}

export type Body = { readonly id: string; readonly name: string; readonly count: number };

/** The bodies that answer for something in the list, by name, with how much. */
export function bodiesIn(
  lists: readonly (readonly { readonly organisationId: string | null; readonly name: string }[])[],
): Body[] {
  const known = lists.flatMap((bodies) => bodies.flatMap(({ organisationId: id, name }) => (id === null ? [] : [{ id, name }])));
  const bodies = [...groupBy(known, (body) => body.id)].map(([id, all]) => ({ id, name: all[0]?.name ?? "", count: all.length }));
  return bodies.toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
}
