/**
 * The set-up desk of a plan (design §3, "Assignment"): indicators and tasks by the plan's own groups, with the bodies that could
 * answer for them and why, and how each indicator could be measured. Everything here is a proposal; a person confirms by group.
 */
import type { MeasureFactsOf } from "#catalogue/model.ts";
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { BodyProposal as NameProposal } from "#organisations/rules/propose-bodies.ts";
import type { Assignment, BodyProposal } from "#plans/contract.ts";
import type { DutyKind } from "#plans/model.ts";
import {
  type IndicatorRecord,
  type PlaceColumns,
  presentBodies,
  presentPlace,
  type ResponsibleRecord,
  type TargetRecord,
} from "#plans/present.ts";
import { proposeMeasures } from "#plans/rules/measure-facts.ts";
import type { MeasureProposal } from "#plans/rules/propose-measure.ts";
import { type DeskItem, proposeResponsible, type ResponsibleProposal } from "#plans/rules/propose-responsible.ts";
import { presentTaskBodies, type TaskBodyRecord, type TaskRecord } from "../present.ts";

export type DeskDuty = PlaceColumns & {
  readonly bodyText: string;
  readonly organisationId: OrganisationId | null;
  readonly kind: DutyKind;
  readonly text: string;
};
export type DeskClause = PlaceColumns & { readonly cadence: string | null; readonly fromBodies: readonly string[] };

export type DeskInput = {
  readonly owner: OrganisationId;
  readonly indicators: readonly IndicatorRecord[];
  readonly targets: readonly TargetRecord[];
  readonly responsible: readonly ResponsibleRecord[];
  readonly tasks: readonly TaskRecord[];
  readonly taskBodies: readonly TaskBodyRecord[];
  readonly duties: readonly DeskDuty[];
  readonly clauses: readonly DeskClause[];
  /** What the linked definitions of the catalogue say, by indicator. */
  readonly definitions?: ReadonlyMap<string, MeasureFactsOf>;
  /** What a written name may mean, and what the known bodies are called. */
  readonly propose: (written: string) => NameProposal;
  readonly nameOf: (id: OrganisationId) => string;
};

// More than this on one group is a list to scroll, not a proposal.
const mostProposals = 12;

export function assignmentDesk(input: DeskInput): Assignment {
  const bodiesOf = groupBy(input.responsible, (one) => one.indicatorId);
  const taskBodiesOf = groupBy(input.taskBodies, (one) => one.taskId);
  const proposalsFor = groupProposals(input, [
    ...input.indicators.map((one) => indicatorItem(one, bodiesOf.get(one.id) ?? [])),
    ...input.tasks.map((one) => taskItem(one, taskBodiesOf.get(one.id) ?? [])),
  ]);
  const cadences = input.clauses.map((clause) => clause.cadence);
  const measures = proposeMeasures(input.indicators, input.targets, cadences, input.definitions);
  const indicatorGroups = [...groupBy(input.indicators, indicatorKey)].map(([key, members]) => ({
    key,
    group: members[0]?.group ?? ("other" as const),
    groupTitle: members[0]?.groupTitle ?? null,
    proposals: proposalsFor(
      "indicator",
      key,
      members.filter((one) => !bodiesOf.has(one.id)).flatMap((one) => one.leadTexts),
    ),
    indicators: members.map((one) => presentIndicator(one, bodiesOf.get(one.id) ?? [], measures.get(one.id))),
  }));
  const taskGroups = [...groupBy(input.tasks, taskKey)].map(([key, members]) => {
    const tasks = members.map((one) => presentTask(one, taskBodiesOf.get(one.id) ?? []));
    const written = tasks.filter(({ leads }) => !leads.some(isKnown)).flatMap((one) => one.writtenLeads);
    return { key, heading: members[0]?.heading ?? null, proposals: proposalsFor("task", key, written), tasks };
  });
  return { indicatorGroups, taskGroups, progress: progressOf(indicatorGroups, taskGroups) };
}

const indicatorKey = (indicator: IndicatorRecord) => indicator.groupTitle ?? `#${indicator.group}`;
const taskKey = (task: TaskRecord) => task.heading ?? "#";
const isKnown = (body: { readonly organisationId: string | null }) => body.organisationId !== null;

function indicatorItem(indicator: IndicatorRecord, bodies: readonly ResponsibleRecord[]): DeskItem {
  const leads = bodies.map((body) => body.organisationId);
  return { kind: "indicator", id: indicator.id, groupTitle: indicatorKey(indicator), text: indicator.name, leads };
}

function taskItem(task: TaskRecord, bodies: readonly TaskBodyRecord[]): DeskItem {
  const leads = bodies.flatMap((body) => (body.role === "lead" && body.organisationId !== null ? [body.organisationId] : []));
  return { kind: "task", id: task.id, groupTitle: taskKey(task), text: task.text, leads };
}

function presentIndicator(
  indicator: IndicatorRecord,
  bodies: readonly ResponsibleRecord[],
  proposal: MeasureProposal | undefined,
) {
  const { id, name, unit, leadTexts, measureKind, direction, accumulation, frequency } = indicator;
  return {
    ...{ id, name, unit, measureKind, direction, accumulation, frequency },
    responsible: presentBodies(bodies),
    writtenLeads: [...leadTexts],
    proposed: {
      measureKind: proposal?.measureKind.value ?? ("count" as const),
      direction: proposal?.direction.value ?? null,
      accumulation: proposal?.accumulation.value ?? null,
      frequency: proposal?.frequency.value ?? null,
      numeratorName: proposal?.numeratorName ?? null,
      denominatorName: proposal?.denominatorName ?? null,
    },
  };
}

function presentTask({ id, number, text }: TaskRecord, bodies: readonly TaskBodyRecord[]) {
  const leads = presentTaskBodies(bodies, "lead");
  return { id, number, text, leads, writtenLeads: leads.flatMap((body) => (body.written === null ? [] : [body.written])) };
}

/** Proposals by kind and group: leads that the paper wrote there first, then what the rule finds in duties and clauses. */
function groupProposals(input: DeskInput, items: readonly DeskItem[]) {
  const duties = input.duties.map((duty) => ({
    ...duty,
    organisationId: duty.organisationId ?? surely(input.propose(duty.bodyText)),
  }));
  const resolved = duties.flatMap(({ organisationId, ...duty }) =>
    organisationId === null ? [] : [{ ...duty, organisationId }],
  );
  const clauses = input.clauses.map((clause) => ({
    ...clause,
    bodies: clause.fromBodies.flatMap((name) => meant(input.propose(name))),
  }));
  const reportingBodies = [...new Set(clauses.flatMap((clause) => clause.bodies))];
  const found = proposeResponsible(items, { owner: input.owner, duties: resolved, reportingBodies });
  const byGroup = new Map(found.map((group) => [`${group.kind} ${group.groupTitle}`, group.proposals]));
  return (kind: DeskItem["kind"], key: string, written: readonly string[]): BodyProposal[] => {
    const named = namedLeads(input, written);
    const texts = items.filter((item) => item.kind === kind && item.groupTitle === key).map((item) => item.text);
    const others = (byGroup.get(`${kind} ${key}`) ?? []).map((proposal) =>
      explained(input, proposal, [key, ...texts], resolved, clauses),
    );
    const seen = new Set(named.map((proposal) => proposal.organisationId));
    return [...named, ...others.filter((proposal) => !seen.has(proposal.organisationId))].slice(0, mostProposals);
  };
}

function surely(proposal: NameProposal): OrganisationId | null {
  return proposal.outcome === "one" ? proposal.organisationId : null;
}

function meant(proposal: NameProposal): readonly OrganisationId[] {
  if (proposal.outcome === "one") return [proposal.organisationId];
  return proposal.outcome === "set" ? proposal.members : [];
}

/** Names that the paper wrote as leads, most frequent first; a name that means nobody known is shown as written. */
function namedLeads({ propose, nameOf }: DeskInput, written: readonly string[]): BodyProposal[] {
  const byName = [...groupBy(written, (name) => name)].sort(([, a], [, b]) => b.length - a.length);
  return byName.flatMap(([name]) => {
    const proposal = propose(name);
    const ids =
      proposal.outcome === "one" ? [proposal.organisationId] : proposal.outcome === "several" ? proposal.candidates : [];
    const named = (organisationId: OrganisationId | null): BodyProposal => {
      const shown = organisationId === null ? name : nameOf(organisationId);
      return { organisationId, name: shown, reason: "named-lead", quote: name, place: null };
    };
    return ids.length === 0 ? [named(null)] : ids.map(named);
  });
}

type ResolvedDuty = DeskDuty & { readonly organisationId: OrganisationId };
type ResolvedClause = DeskClause & { readonly bodies: readonly OrganisationId[] };

/** The reason in the plan's own words, with their place. */
function explained(
  { nameOf }: DeskInput,
  { organisationId, reason }: ResponsibleProposal,
  texts: readonly string[],
  duties: readonly ResolvedDuty[],
  clauses: readonly ResolvedClause[],
): BodyProposal {
  const base = { organisationId, name: nameOf(organisationId) };
  if (reason === "DUTY_SPEAKS_OF_IT" || reason === "STANDING_CHARGE") {
    const own = duties.filter((duty) => duty.organisationId === organisationId);
    const wanted = reason === "STANDING_CHARGE" ? own.filter((duty) => duty.kind === "standing") : own;
    const duty = closestTo(texts, wanted);
    return { ...base, reason: "duty", quote: duty?.text ?? null, place: duty ? presentPlace(duty) : null };
  }
  if (reason === "REPORTING_CLAUSE") {
    const clause = clauses.find((one) => one.bodies.includes(organisationId));
    return {
      ...base,
      reason: "reporting-clause",
      quote: clause?.fromBodies.join("; ") ?? null,
      place: clause ? presentPlace(clause) : null,
    };
  }
  return { ...base, reason: reason === "PLAN_OWNER" ? "plan-owner" : "sister-record", quote: null, place: null };
}

/** The duty that shares most words with the group: the sentence worth quoting. */
function closestTo(texts: readonly string[], duties: readonly ResolvedDuty[]): ResolvedDuty | undefined {
  const words = new Set(texts.flatMap((text) => fold(text).split(" ")));
  const shared = (duty: ResolvedDuty) =>
    new Set(
      fold(duty.text)
        .split(" ")
        .filter((word) => words.has(word)),
    ).size;
  return duties.toSorted((a, b) => shared(b) - shared(a))[0];
}

function progressOf(
  indicatorGroups: Assignment["indicatorGroups"],
  taskGroups: Assignment["taskGroups"],
): Assignment["progress"] {
  const indicators = indicatorGroups.flatMap((group) => group.indicators);
  const tasks = taskGroups.flatMap((group) => group.tasks);
  const isReady = (one: (typeof indicators)[number]) =>
    one.responsible.length > 0 && [one.measureKind, one.accumulation, one.frequency].every((field) => field !== null);
  return {
    indicators: indicators.length,
    indicatorsReady: indicators.filter(isReady).length,
    tasks: tasks.length,
    tasksReady: tasks.filter((task) => task.leads.some(isKnown)).length,
  };
}
