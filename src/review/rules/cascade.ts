/**
 * A plan against its superior, record by record: each of the superior's indicators and tasks with what answers it and how well, and
 * what is ours only. A link counts when a person confirmed it, or while its likeness is sure enough to stand until then.
 */
import { surelyLike } from "#catalogue/rules/likeness.ts";
import { daysBetween } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { Coverage, LinkState, Measured, MilestoneFinding, Promised, RecordLink, TaskCoverage } from "../model.ts";
import { compareTargets, coverageOf } from "./compare-targets.ts";

/** Whether a link counts in judgements; a rejected one never does, a doubtful one waits for a person. */
export function counts({ state, score }: Pick<RecordLink, "state" | "score">): boolean {
  return state === "confirmed" || (state === "proposed" && score !== null && Number(score) >= surelyLike);
}

type Answer<Ours> = {
  readonly ours: Ours;
  readonly state: LinkState;
  readonly score: string | null;
  readonly isCounted: boolean;
};
export type IndicatorAnswer = Answer<Measured> & {
  readonly coverage: Coverage;
  readonly milestones: readonly MilestoneFinding[];
};
export type IndicatorRow = {
  readonly superior: Measured;
  readonly coverage: Coverage;
  readonly answers: readonly IndicatorAnswer[];
};
export type TaskAnswer = Answer<Promised> & { readonly coverage: TaskCoverage; readonly daysLater: number | null };
export type TaskRow = {
  readonly superior: Promised;
  readonly coverage: TaskCoverage;
  readonly answers: readonly TaskAnswer[];
};

/** Best first: what answers most decides for the whole indicator. */
const order: readonly Coverage[] = ["stricter", "covered", "incomparable", "partial", "weaker"];
const taskOrder: readonly TaskCoverage[] = ["covered", "no-deadline", "later"];

export type Sides<Item> = {
  readonly superior: readonly Item[];
  readonly ours: readonly Item[];
  readonly links: readonly RecordLink[];
};

/** Our plan's last year; null for a plan without targets. */
export function horizonOf(indicators: readonly Pick<Measured, "aims">[]): number | null {
  const years = indicators.flatMap(({ aims }) => aims.map((aim) => aim.milestoneTo ?? aim.milestoneYear));
  return years.length === 0 ? null : Math.max(...years);
}

/** `horizon` is our plan's last year; asked of the given records where they are the whole plan. */
export function indicatorRows(
  { superior, ours, links }: Sides<Measured>,
  kept: ReadonlySet<string>,
  horizon: number | null = horizonOf(ours),
): IndicatorRow[] {
  const byId = new Map(ours.map((one): [string, Measured] => [one.id, one]));
  const linksTo = groupBy(links, (link) => link.superiorId);
  return superior.map((asked) => {
    const answers = (linksTo.get(asked.id) ?? []).flatMap((link) => {
      const answering = byId.get(link.id);
      return answering === undefined ? [] : [indicatorAnswer(asked, answering, link, horizon)];
    });
    return { superior: asked, coverage: kept.has(asked.id) ? "kept" : bestOf(answers, order), answers };
  });
}

function indicatorAnswer(asked: Measured, ours: Measured, link: RecordLink, horizon: number | null): IndicatorAnswer {
  const milestones = compareTargets(asked, ours, horizon);
  return { ours, state: link.state, score: link.score, isCounted: counts(link), coverage: coverageOf(milestones), milestones };
}

export function taskRows({ superior, ours, links }: Sides<Promised>): TaskRow[] {
  const byId = new Map(ours.map((one): [string, Promised] => [one.id, one]));
  const linksTo = groupBy(links, (link) => link.superiorId);
  return superior.map((asked) => {
    const answers = (linksTo.get(asked.id) ?? []).flatMap((link) => {
      const answering = byId.get(link.id);
      if (answering === undefined) return [];
      const { state, score } = link;
      return [{ ours: answering, state, score, isCounted: counts(link), ...compareDeadlines(asked, answering) }];
    });
    return { superior: asked, coverage: bestOf(answers, taskOrder), answers };
  });
}

/** Later than the superior asks, by how many days; without a day although the superior names one. */
export function compareDeadlines(
  superior: Pick<Promised, "dueOn">,
  ours: Pick<Promised, "dueOn" | "isRegular">,
): { readonly coverage: TaskCoverage; readonly daysLater: number | null } {
  if (superior.dueOn === null || ours.isRegular) return { coverage: "covered", daysLater: null };
  if (ours.dueOn === null) return { coverage: "no-deadline", daysLater: null };
  const days = daysBetween(superior.dueOn, ours.dueOn);
  return days > 0 ? { coverage: "later", daysLater: days } : { coverage: "covered", daysLater: null };
}

function bestOf<C extends string>(
  answers: readonly { readonly coverage: C; readonly isCounted: boolean }[],
  from: readonly C[],
): C | "missing" {
  const found = new Set(answers.filter((answer) => answer.isCounted).map((answer) => answer.coverage));
  return from.find((coverage) => found.has(coverage)) ?? "missing";
}

/** Records of ours that answer nothing of the superior's. */
export function additionalOf<Item extends { readonly id: string }>(ours: readonly Item[], links: readonly RecordLink[]): Item[] {
  const answering = new Set(links.filter(counts).map((link) => link.id));
  return ours.filter((one) => !answering.has(one.id));
}
