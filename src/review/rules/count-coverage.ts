/**
 * The plans below against one plan, counted for each of its indicators and tasks: how many have it, how many promise less, how many
 * have none. A plan answers once, with what answers best; what is kept is asked of nobody.
 */
import { groupBy } from "#kernel/group-by.ts";
import type { Coverage, Measured, Promised, RecordLink, TaskCoverage } from "../model.ts";
import { compareDeadlines, counts } from "./cascade.ts";
import { coverageOfPair } from "./compare-targets.ts";

export type BelowLink = RecordLink & { readonly planId: string };
export type CoverageCounts<C extends string> = Readonly<Record<C, number>>;

export type PlansBelow<Item> = {
  readonly plans: readonly string[];
  readonly superior: readonly Item[];
  /** Records of the plans below that a link names. */
  readonly linked: readonly Item[];
  readonly links: readonly BelowLink[];
};

const best: readonly Coverage[] = ["stricter", "covered", "incomparable", "partial", "weaker"];
const bestTask: readonly TaskCoverage[] = ["covered", "no-deadline", "later"];

/** For each indicator of the superior: which coverage each plan has. */
export function coverageBelow(
  { plans, superior, linked, links }: PlansBelow<Measured>,
  kept: ReadonlySet<string>,
  horizons: ReadonlyMap<string, number | null>,
): Map<string, Map<string, Coverage>> {
  const byId = new Map(linked.map((one): [string, Measured] => [one.id, one]));
  const linksTo = groupBy(links.filter(counts), (link) => link.superiorId);
  return new Map(
    superior.map((asked) => {
      if (kept.has(asked.id)) return [asked.id, new Map(plans.map((plan) => [plan, "kept" as const]))];
      const found = groupBy(linksTo.get(asked.id) ?? [], (link) => link.planId);
      return [
        asked.id,
        new Map(
          plans.map((plan) => {
            const coverages = (found.get(plan) ?? []).flatMap((link) => {
              const ours = byId.get(link.id);
              return ours === undefined ? [] : [coverageOfPair(asked, ours, horizons.get(plan) ?? null)];
            });
            return [plan, best.find((one) => coverages.some((found) => found === one)) ?? "missing"];
          }),
        ),
      ];
    }),
  );
}

export function taskCoverageBelow({
  plans,
  superior,
  linked,
  links,
}: PlansBelow<Promised>): Map<string, Map<string, TaskCoverage>> {
  const byId = new Map(linked.map((one): [string, Promised] => [one.id, one]));
  const linksTo = groupBy(links.filter(counts), (link) => link.superiorId);
  return new Map(
    superior.map((asked) => {
      const found = groupBy(linksTo.get(asked.id) ?? [], (link) => link.planId);
      return [
        asked.id,
        new Map(
          plans.map((plan) => {
            const coverages = (found.get(plan) ?? []).flatMap((link) => {
              const ours = byId.get(link.id);
              return ours === undefined ? [] : [compareDeadlines(asked, ours).coverage];
            });
            return [plan, bestTask.find((one) => coverages.includes(one)) ?? "missing"];
          }),
        ),
      ];
    }),
  );
}

/** How many plans stand where; every coverage has a number, so that they sum up to the plans. */
export function countsOf<C extends string>(names: readonly C[], byPlan: ReadonlyMap<string, C>): CoverageCounts<C> {
  const totals = new Map<C, number>();
  for (const coverage of byPlan.values()) totals.set(coverage, (totals.get(coverage) ?? 0) + 1);
  const entries = names.map((name): [C, number] => [name, totals.get(name) ?? 0]);
  return Object.fromEntries(entries) as Record<C, number>; // every name was given its number just above
}
