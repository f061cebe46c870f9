/**
 * What the set-up desk sets (design §3, "Assignment"): who answers for a record and how it is measured, how often it is asked for, the
 * reporting clauses, the way of a report and its people. An act is what stood before and after it; it can be taken back as long as
 * everything it touched still stands as the act left it, so that nobody's later decision is lost.
 */
import { timeAggregationOf, unitAggregationOf } from "#catalogue/rules/define.ts";
import { canonicalJson } from "#kernel/canonical-json.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type {
  Accumulation,
  Direction,
  Frequency,
  JudgedBy,
  MeasureKind,
  TimeAggregation,
  UnitAggregation,
} from "#plans/model.ts";
import { decidedFields } from "#plans/rules/set-measure.ts";
import type { Cadence } from "../model.ts";

export type IndicatorSetUp = {
  readonly id: string;
  readonly measureKind: MeasureKind | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly frequency: Frequency | null;
  readonly numeratorName: string | null;
  readonly denominatorName: string | null;
  readonly timeAggregation: TimeAggregation | null;
  readonly unitAggregation: UnitAggregation | null;
  readonly judgedBy: JudgedBy | null;
  readonly takenOver: readonly string[];
  /** Ids of the bodies that answer for it, in order. */
  readonly bodies: readonly string[];
};

/** A lead or a coordinating body of a task: the words of the paper, the body beside them, or one of the two. */
export type TaskBodySetUp = {
  readonly role: "lead" | "support";
  readonly position: number;
  readonly bodyText: string | null;
  readonly organisationId: string | null;
};
export type TaskSetUp = {
  readonly id: string;
  readonly frequency: Frequency | null;
  readonly bodies: readonly TaskBodySetUp[];
};

export type RuleSetUp = {
  readonly id: string;
  readonly position: number;
  readonly cadence: Cadence | null;
  readonly dueText: string | null;
  readonly dueDay: number | null;
  readonly dueMonth: number | null;
  readonly namedDayCounts: boolean;
  readonly fromBodies: readonly string[];
  readonly toBodies: readonly string[];
  readonly via: string | null;
  readonly fromLine: number;
  readonly toLine: number;
  readonly spanFrom: number;
  readonly spanTo: number;
  /** Written here by a person; it stands in no document. */
  readonly byHand: boolean;
};

export type RouteSetUp = { readonly asksSignature: boolean; readonly asksAcceptance: boolean };
export type PersonSetUp = {
  readonly organisationId: string;
  readonly entersId: string | null;
  readonly signsId: string | null;
};

/** Everything of a plan that the desk sets, or the part of it that an act touches; null and empty lists: not touched. */
export type SetUpState = {
  readonly indicators: readonly IndicatorSetUp[];
  readonly tasks: readonly TaskSetUp[];
  readonly rules: readonly RuleSetUp[] | null;
  readonly route: RouteSetUp | null;
  readonly people: readonly PersonSetUp[];
};

export const untouched: SetUpState = { indicators: [], tasks: [], rules: null, route: null, people: [] };

/** What a person decides now about indicators; what is not given stays. */
export type IndicatorDecision = {
  readonly measureKind?: MeasureKind | undefined;
  readonly direction?: Direction | undefined;
  readonly accumulation?: Accumulation | undefined;
  readonly frequency?: Frequency | undefined;
  readonly numeratorName?: string | null | undefined;
  readonly denominatorName?: string | null | undefined;
  readonly judgedBy?: JudgedBy | undefined;
  readonly organisationIds?: readonly string[] | undefined;
};
export type TaskDecision = {
  /** null: in every round. */
  readonly frequency?: Frequency | null | undefined;
  readonly leadId?: string | undefined;
  readonly supportIds?: readonly string[] | undefined;
};

/** The indicator after the decision; how values combine follows from it, and only a ratio has parts. */
export function decideIndicator(now: IndicatorSetUp, decision: IndicatorDecision): IndicatorSetUp {
  const { organisationIds, ...decided } = decision;
  const measureKind = decided.measureKind ?? now.measureKind;
  const accumulation = decided.accumulation ?? now.accumulation;
  const part = (said: string | null | undefined, before: string | null) => (said === undefined ? before : said);
  const confirmed = new Set<string>(decidedFields(decided));
  const isRatio = measureKind === "ratio";
  const isMoved = decided.measureKind !== undefined || decided.accumulation !== undefined;
  return {
    ...now,
    measureKind,
    accumulation,
    direction: decided.direction ?? now.direction,
    frequency: decided.frequency ?? now.frequency,
    numeratorName: isRatio ? part(decided.numeratorName, now.numeratorName) : null,
    denominatorName: isRatio ? part(decided.denominatorName, now.denominatorName) : null,
    timeAggregation: isMoved && measureKind !== null ? timeAggregationOf(measureKind, accumulation) : now.timeAggregation,
    unitAggregation: isMoved && measureKind !== null ? unitAggregationOf(measureKind) : now.unitAggregation,
    judgedBy: decided.judgedBy ?? now.judgedBy,
    takenOver: now.takenOver.filter((field) => !confirmed.has(field)),
    bodies: organisationIds === undefined ? now.bodies : [...new Set(organisationIds)].sort(),
  };
}

/** The task after the decision. Words of the paper stay, whoever stands beside them. */
export function decideTask(now: TaskSetUp, { frequency, leadId, supportIds }: TaskDecision): TaskSetUp {
  const of = (role: TaskBodySetUp["role"]) => now.bodies.filter((body) => body.role === role);
  const leads = leadId === undefined ? of("lead") : ledBy(of("lead"), leadId);
  const supports = supportIds === undefined ? of("support") : supportedBy(of("support"), supportIds);
  return { ...now, frequency: frequency === undefined ? now.frequency : frequency, bodies: [...leads, ...supports] };
}

/** Where the paper wrote exactly one lead its words stay beside the body; several written leads stay as words. */
function ledBy(leads: readonly TaskBodySetUp[], leadId: string): TaskBodySetUp[] {
  const written = leads.filter((body) => body.bodyText !== null);
  const [only] = written;
  if (only !== undefined && written.length === 1) return [{ ...only, organisationId: leadId }];
  const next = Math.max(-1, ...written.map((body) => body.position)) + 1;
  return [...written.map((body) => ({ ...body, organisationId: null })), added("lead", next, leadId)];
}

function supportedBy(supports: readonly TaskBodySetUp[], ids: readonly string[]): TaskBodySetUp[] {
  const wanted = [...new Set(ids)];
  const kept = supports.flatMap((body) => {
    const isWanted = body.organisationId !== null && wanted.includes(body.organisationId);
    if (isWanted) return [body];
    return body.bodyText === null ? [] : [{ ...body, organisationId: null }];
  });
  const standing = new Set(kept.map((body) => body.organisationId));
  const next = Math.max(-1, ...kept.map((body) => body.position)) + 1;
  const more = wanted.filter((id) => !standing.has(id));
  return [...kept, ...more.map((id, i) => added("support", next + i, id))];
}

function added(role: TaskBodySetUp["role"], position: number, organisationId: string): TaskBodySetUp {
  return { role, position, bodyText: null, organisationId };
}

/** Both sides of an act without what it left as it was; null where it changed nothing. */
export function differenceOf(
  before: SetUpState,
  after: SetUpState,
): { readonly before: SetUpState; readonly after: SetUpState } | null {
  const indicators = differing(before.indicators, after.indicators, (one) => one.id);
  const tasks = differing(before.tasks, after.tasks, (one) => one.id);
  const people = differing(before.people, after.people, (one) => one.organisationId);
  const rules = isSame(before.rules, after.rules) ? null : { before: before.rules, after: after.rules };
  const route = isSame(before.route, after.route) ? null : { before: before.route, after: after.route };
  if (indicators.before.length + tasks.before.length + people.before.length === 0 && rules === null && route === null)
    return null;
  const side = (of: "before" | "after"): SetUpState => ({
    ...{ indicators: indicators[of], tasks: tasks[of], people: people[of] },
    ...{ rules: rules?.[of] ?? null, route: route?.[of] ?? null },
  });
  return { before: side("before"), after: side("after") };
}

function differing<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string) {
  const then = new Map(before.map((one) => [keyOf(one), one]));
  const changed = after.filter((one) => !isSame(then.get(keyOf(one)), one));
  return { before: changed.flatMap((one) => then.get(keyOf(one)) ?? []), after: changed };
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** What an act touched: its indicators, tasks and people, and whether rules and route were among it. */
export type Touched = {
  readonly indicatorIds: readonly string[];
  readonly taskIds: readonly string[];
  readonly people: readonly string[];
  readonly rules: boolean;
  readonly route: boolean;
};

export function touchedBy(state: SetUpState): Touched {
  return {
    indicatorIds: state.indicators.map((one) => one.id),
    taskIds: state.tasks.map((one) => one.id),
    people: state.people.map((one) => one.organisationId),
    rules: state.rules !== null,
    route: state.route !== null,
  };
}

/** Bodies without a row have nobody named: said, so that a later choice can be told from none. */
export function withEverybody(state: SetUpState, { people }: Touched): SetUpState {
  const known = new Map(state.people.map((one) => [one.organisationId, one]));
  const all = people.map((organisationId) => known.get(organisationId) ?? { organisationId, entersId: null, signsId: null });
  return { ...state, people: all };
}

export type Act = { readonly before: SetUpState; readonly after: SetUpState; readonly isTakenBack: boolean };

/** What stands once the act is taken back; refused where anything it touched has changed since. */
export function takeBack(act: Act, now: SetUpState): Result<SetUpState, "SET_UP_ACT_TAKEN_BACK" | "SET_UP_ACT_OVERTAKEN"> {
  if (act.isTakenBack) return refuse("SET_UP_ACT_TAKEN_BACK");
  const changed = differenceOf(act.after, now);
  const gone = act.after.indicators.length + act.after.tasks.length - now.indicators.length - now.tasks.length;
  const records = (changed?.after.indicators.length ?? 0) + (changed?.after.tasks.length ?? 0) + Math.max(0, gone);
  if (changed !== null || gone > 0) return refuse("SET_UP_ACT_OVERTAKEN", { records: Math.max(1, records) });
  return ok(act.before);
}

export type ActCounts = { readonly indicators: number; readonly tasks: number };

export function countsOf(after: SetUpState): ActCounts {
  return { indicators: after.indicators.length, tasks: after.tasks.length };
}

export type ActKind = "accept" | "edit" | "copy" | "rules" | "route" | "people" | "undo";

/** An act as it is listed. */
export type ActRecord = {
  readonly id: string;
  readonly kind: ActKind;
  readonly counts: ActCounts;
  readonly actor: string;
  readonly recordedAt: string;
  readonly undoes: string | null;
  readonly isTakenBack: boolean;
};
