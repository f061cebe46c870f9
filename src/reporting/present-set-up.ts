import type { DefinitionRecord } from "#catalogue/present.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { BodyProposal as NameProposal } from "#organisations/rules/propose-bodies.ts";
import { periodOfDay } from "#periods/rules/period-days.ts";
import type { BodyProposal as GroupProposal } from "#plans/contract.ts";
import type { PlanState } from "#plans/model.ts";
import { type IndicatorRecord, presentPlace, type ResponsibleRecord, type TargetRecord } from "#plans/present.ts";
import type { TaskBodyRecord, TaskRecord } from "#tasks/present.ts";
import { assignmentDesk, type DeskDuty } from "#tasks/rules/assignment-desk.ts";
import type { SetUp, SetUpAccount, SetUpIndicator, SetUpRule, SetUpTask } from "./contract-set-up.ts";
import { periodTypeOf, ruleDueAt } from "./rules/cadence.ts";
import { type BodyInTree, reportingBodiesOf } from "./rules/reporting-bodies.ts";
import { type Asked, proposeBodiesFor, type RecordProposal } from "./rules/set-up-bodies.ts";
import { answeringBodies, isSetUp, setUpChecklist } from "./rules/set-up-checklist.ts";
import { type FieldProposal, proposeFields } from "./rules/set-up-measures.ts";
import { type OtherIndicator, type SourceFinder, sourceFinder } from "./rules/set-up-sources.ts";
import type { ActRecord, IndicatorSetUp, RuleSetUp, SetUpState, TaskSetUp } from "./rules/set-up-state.ts";

/** What stands around the records: rounds opened so far, the last acts, and who has a log-in at the bodies of the plan. */
export type DeskExtras = {
  readonly rounds: number;
  readonly acts: readonly ActRecord[];
  readonly accounts: readonly SetUpAccount[];
  /** The last conclusion of the office on each indicator in words. */
  readonly judgements: readonly (NonNullable<SetUpIndicator["judgement"]> & { readonly indicatorId: string })[];
};

export type SetUpDesk = {
  readonly plan: { readonly state: PlanState; readonly undecidedRecords: number };
  readonly owner: OrganisationId;
  readonly today: CalendarDay;
  readonly indicators: readonly IndicatorRecord[];
  readonly targets: readonly TargetRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly duties: readonly DeskDuty[];
  readonly state: SetUpState;
  readonly definitions: readonly DefinitionRecord[];
  readonly others: readonly OtherIndicator[];
  readonly extras: DeskExtras;
  readonly known: readonly BodyInTree[];
  readonly propose: (written: string) => NameProposal;
  readonly nameOf: (id: OrganisationId) => string;
};

/** The whole desk: records with what stands and what is proposed, the clauses, the people, the last acts, and what is missing. */
export function presentSetUp(desk: SetUpDesk): SetUp {
  const finder = sourceFinder(desk);
  const proposed = proposalsOf(desk, finder);
  const facts = {
    state: desk.plan.state,
    undecided: desk.plan.undecidedRecords,
    rounds: desk.extras.rounds,
    ownerId: desk.owner,
    indicators: presentIndicators(desk, finder, proposed.bodies),
    tasks: presentTasks(desk, proposed.leads),
    rules: (desk.state.rules ?? []).map((rule) => presentRule(desk, rule)),
    route: desk.state.route ?? { asksSignature: false, asksAcceptance: false },
    people: [...desk.state.people],
    accounts: [...desk.extras.accounts],
    acts: desk.extras.acts.map(presentAct),
  };
  const checks = setUpChecklist(facts);
  return { ...facts, checks, ready: isSetUp(checks), names: namesFor(desk, facts) };
}

type Proposed = ReadonlyMap<string, readonly RecordProposal[]>;

/** Who could answer, for indicators and for tasks. */
function proposalsOf(desk: SetUpDesk, finder: SourceFinder): { readonly bodies: Proposed; readonly leads: Proposed } {
  const { definitions: _, ...input } = desk;
  const { indicators, tasks, owner, duties, propose } = input;
  const groups = assignmentDesk({ ...input, clauses: clausesOf(desk), ...standingBodies(desk) });
  const byIndicator = new Map(
    groups.indicatorGroups.flatMap((group) => group.indicators.map((one) => [one.id, group.proposals] as const)),
  );
  const byTask = new Map(groups.taskGroups.flatMap((group) => group.tasks.map((task) => [task.id, group] as const)));
  const writtenOf = new Map(
    groups.taskGroups.flatMap((group) => group.tasks.map((task) => [task.id, task.writtenLeads] as const)),
  );
  const askedIndicators = indicators.map((one): Asked => {
    const elsewhere = finder.ownedElsewhere(one);
    const text = `${one.groupTitle ?? ""} ${one.name}`;
    return { id: one.id, text, written: one.leadTexts, elsewhere, group: groupOf(byIndicator.get(one.id)) };
  });
  const askedTasks = tasks.map((one): Asked => {
    const text = `${one.heading ?? ""} ${one.text}`;
    const written = writtenOf.get(one.id) ?? [];
    return { id: one.id, text, written, elsewhere: null, group: groupOf(byTask.get(one.id)?.proposals) };
  });
  const sources = { owner, duties, propose };
  return { bodies: proposeBodiesFor(askedIndicators, sources), leads: proposeBodiesFor(askedTasks, sources) };
}

function groupOf(proposals: readonly GroupProposal[] | undefined): readonly GroupProposal[] {
  return proposals ?? [];
}

/** What the desk by groups asks for, from the one state that was loaded. */
function standingBodies({ state, nameOf }: SetUpDesk): {
  readonly responsible: ResponsibleRecord[];
  readonly taskBodies: TaskBodyRecord[];
} {
  return {
    responsible: state.indicators.flatMap(({ id, bodies }) =>
      bodies.map((body) => {
        const organisationId: OrganisationId = asId(body);
        return { indicatorId: asId<"indicator">(id), organisationId, name: nameOf(organisationId) };
      }),
    ),
    taskBodies: state.tasks.flatMap(({ id, bodies }) =>
      bodies.map(({ role, bodyText, organisationId }) => {
        const body: OrganisationId | null = organisationId === null ? null : asId(organisationId);
        return { taskId: asId<"task">(id), role, bodyText, organisationId: body, name: body === null ? null : nameOf(body) };
      }),
    ),
  };
}

function clausesOf({ state }: SetUpDesk) {
  return (state.rules ?? []).map((rule) => ({ ...rule }));
}

function presentIndicators(desk: SetUpDesk, finder: SourceFinder, bodies: Proposed): SetUpIndicator[] {
  const targetsOf = groupBy(desk.targets, (target) => target.indicatorId);
  const stateOf = new Map(desk.state.indicators.map((one) => [one.id, one]));
  const judgedOf = new Map(desk.extras.judgements.map(({ indicatorId, ...said }) => [indicatorId, said]));
  const cadences = clausesOf(desk).map((rule) => rule.cadence);
  return desk.indicators.flatMap((indicator) => {
    const stands = stateOf.get(indicator.id);
    if (stands === undefined) return [];
    const targets = targetsOf.get(indicator.id) ?? [];
    const fields = proposeFields(indicator, targets, cadences, isWholly(stands) ? [] : finder.knownOf(indicator));
    const proposals = { fields, bodies: bodies.get(indicator.id) ?? [] };
    return [{ ...presentIndicator(indicator, stands, targets, proposals), judgement: judgedOf.get(indicator.id) ?? null }];
  });
}

/** Nothing is looked up elsewhere for what is set already. */
function isWholly({ measureKind, accumulation, frequency, direction }: IndicatorSetUp): boolean {
  return [measureKind, accumulation, frequency, direction].every((field) => field !== null);
}

function presentIndicator(
  { id, name, unit, rowLabel, group, groupTitle }: IndicatorRecord,
  stands: IndicatorSetUp,
  targets: readonly TargetRecord[],
  proposals: { readonly fields: readonly FieldProposal[]; readonly bodies: readonly RecordProposal[] },
): Omit<SetUpIndicator, "judgement"> {
  const { measureKind, direction, accumulation, frequency, numeratorName, denominatorName, judgedBy, bodies } = stands;
  const inWords = targets.filter((target) => target.operator === "text");
  return {
    ...{ id, name, unit, rowLabel, group, groupTitle },
    ...{ measureKind, direction, accumulation, frequency, numeratorName, denominatorName, judgedBy },
    bodies: [...bodies],
    wordTargets: inWords.map((target) => target.text ?? target.raw.replace(/^[-–+•]\s*/, "")),
    isInWords: targets.length > 0 && targets.every((target) => target.operator === "text" || target.operator === "exists"),
    proposed: [...proposals.fields],
    proposedBodies: proposals.bodies.map((one) => ({ ...one, organisationIds: [...one.organisationIds] })),
  };
}

function presentTasks(desk: SetUpDesk, leads: Proposed): SetUpTask[] {
  const stateOf = new Map(desk.state.tasks.map((one) => [one.id, one]));
  return desk.tasks.flatMap((task) => {
    const stands = stateOf.get(task.id);
    return stands === undefined ? [] : [presentTask(desk, task, stands, leads.get(task.id) ?? [])];
  });
}

function presentTask(
  { propose }: SetUpDesk,
  { id, number, heading, text, scheduleText }: TaskRecord,
  { bodies, frequency }: TaskSetUp,
  proposals: readonly RecordProposal[],
): SetUpTask {
  const of = (role: "lead" | "support") => bodies.filter((body) => body.role === role);
  const known = (role: "lead" | "support") => of(role).flatMap((body) => body.organisationId ?? []);
  const written = (role: "lead" | "support") => of(role).flatMap((body) => body.bodyText ?? []);
  const supports = known("support");
  const meant = of("support").flatMap(({ bodyText, organisationId }) => {
    const found = bodyText === null || organisationId !== null ? null : propose(bodyText);
    return found?.outcome === "one" && !supports.includes(found.organisationId) ? [found.organisationId] : [];
  });
  return {
    ...{ id, number, heading, text, scheduleText, frequency, supports },
    leads: known("lead"),
    writtenLeads: written("lead"),
    writtenSupports: written("support"),
    // A task has one lead: of several that are named together a person chooses.
    proposedLeads: proposals.flatMap((one) =>
      one.organisationIds.map((organisationId) => ({
        ...one,
        organisationIds: [organisationId],
        certainty: one.organisationIds.length > 1 ? ("low" as const) : one.certainty,
      })),
    ),
    proposedSupports: [...new Set(meant)],
  };
}

function presentRule({ known, owner, today }: SetUpDesk, rule: RuleSetUp): SetUpRule {
  const { id, cadence, dueText, dueDay, dueMonth, namedDayCounts } = rule;
  const { bodies, unresolved } = reportingBodiesOf(rule.fromBodies, owner, known);
  const type = periodTypeOf(cadence);
  const hasPeriod = type !== null && type !== "nine-months" && dueDay !== null;
  const due = hasPeriod ? ruleDueAt(rule, periodOfDay(today, type, "calendar")) : null;
  return {
    ...{ id, cadence, dueText, dueDay, dueMonth, namedDayCounts },
    fromBodies: [...rule.fromBodies],
    toBodies: [...rule.toBodies],
    place: rule.byHand ? null : presentPlace(rule),
    means: [...bodies],
    unknown: [...unresolved],
    nextDueAt: due?.ok === true ? due.value : null,
  };
}

function presentAct({ id, kind, counts, actor, recordedAt, isTakenBack }: ActRecord) {
  return { id, kind, counts: { ...counts }, actor, at: recordedAt, isTakenBack };
}

/** Names of every body that the desk speaks of, and of no other. */
function namesFor({ nameOf, owner }: SetUpDesk, desk: Omit<SetUp, "checks" | "ready" | "names">): Record<string, string> {
  const ids = new Set<string>([
    owner,
    ...answeringBodies(desk),
    ...desk.indicators.flatMap((one) => one.proposedBodies.flatMap((proposal) => proposal.organisationIds)),
    ...desk.tasks.flatMap((task) => [...task.supports, ...task.proposedSupports]),
    ...desk.tasks.flatMap((task) => task.proposedLeads.flatMap((proposal) => proposal.organisationIds)),
    ...desk.rules.flatMap((rule) => rule.means),
    ...desk.people.map((one) => one.organisationId),
  ]);
  return Object.fromEntries([...ids].map((id) => [id, nameOf(asId(id))]));
}
