/**
 * Most plans of this genre name no lead for most of their tasks and indicators. This proposes bodies by group, so that a round never
 * opens silently empty (design §3): from the leads that the plan itself wrote into the group, from duties whose text speaks of the
 * same things, from the reporting clause, from standing charges, and at last the plan's owner. A person confirms by group.
 */
import { fold } from "#kernel/fold.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { DutyKind } from "../model.ts";

/** An indicator or a task on the set-up desk; `leads` are the bodies it already has. */
export type DeskItem = {
  readonly kind: "indicator" | "task";
  readonly id: string;
  readonly groupTitle: string | null;
  readonly text: string;
  readonly leads: readonly OrganisationId[];
};

export type ResolvedDuty = { readonly organisationId: OrganisationId; readonly kind: DutyKind; readonly text: string };

export type ResponsibilitySources = {
  readonly duties: readonly ResolvedDuty[];
  /** Bodies that the reporting clause names, resolved. */
  readonly reportingBodies: readonly OrganisationId[];
  readonly owner: OrganisationId;
};

export type ResponsibleReason =
  | "LEADS_OTHERS_OF_THE_GROUP"
  | "DUTY_SPEAKS_OF_IT"
  | "REPORTING_CLAUSE"
  | "STANDING_CHARGE"
  | "PLAN_OWNER";

export type ResponsibleProposal = {
  readonly organisationId: OrganisationId;
  readonly reason: ResponsibleReason;
  /** How strongly it speaks inside its reason: items led, or phrases shared. */
  readonly weight: number;
};

export type DeskGroup = {
  readonly kind: DeskItem["kind"];
  readonly groupTitle: string | null;
  /** The items of the group without a body. */
  readonly itemIds: readonly string[];
  readonly proposals: readonly ResponsibleProposal[];
};

/** Groups with something left to assign, in the order of the plan, each with its proposals, best first. */
export function proposeResponsible(items: readonly DeskItem[], sources: ResponsibilitySources): DeskGroup[] {
  const groups = new Map<string, DeskItem[]>();
  for (const item of items) {
    const key = JSON.stringify([item.kind, item.groupTitle]);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const dutyPhrases = sources.duties.map((duty) => ({ organisationId: duty.organisationId, phrases: phrasesOf(duty.text) }));
  const telling = tellingPhrases(dutyPhrases.map((duty) => duty.phrases));
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    const open = members.filter((item) => item.leads.length === 0);
    if (first === undefined || open.length === 0) return [];
    const proposals = onePerBody([
      ...leadsOfGroup(members),
      ...dutiesThatSpeakOf([first.groupTitle ?? "", ...open.map((item) => item.text)], dutyPhrases, telling),
      ...sources.reportingBodies.map((organisationId) => ({ organisationId, reason: "REPORTING_CLAUSE", weight: 1 }) as const),
      ...sources.duties
        .filter((duty) => duty.kind === "standing")
        .map(({ organisationId }) => ({ organisationId, reason: "STANDING_CHARGE", weight: 1 }) as const),
      { organisationId: sources.owner, reason: "PLAN_OWNER", weight: 1 },
    ]);
    return [{ kind: first.kind, groupTitle: first.groupTitle, itemIds: open.map((item) => item.id), proposals }];
  });
}

function leadsOfGroup(members: readonly DeskItem[]): ResponsibleProposal[] {
  return strongestFirst(members.flatMap((item) => item.leads)).map(([organisationId, weight]) => ({
    organisationId,
    reason: "LEADS_OTHERS_OF_THE_GROUP",
    weight,
  }));
}

type PhrasedDuty = { readonly organisationId: OrganisationId; readonly phrases: ReadonlySet<string> };

// One shared phrase is chance ("chuyển đổi", "thực hiện"); two phrases that most other duties do not use are a field.
const leastSharedPhrases = 2;

function dutiesThatSpeakOf(
  texts: readonly string[],
  duties: readonly PhrasedDuty[],
  telling: ReadonlySet<string>,
): ResponsibleProposal[] {
  const wanted = new Set(texts.flatMap((text) => [...phrasesOf(text)]).filter((phrase) => telling.has(phrase)));
  const shared = duties.flatMap(({ organisationId, phrases }) =>
    [...phrases].filter((p) => wanted.has(p)).map(() => organisationId),
  );
  return strongestFirst(shared)
    .filter(([, weight]) => weight >= leastSharedPhrases)
    .map(([organisationId, weight]) => ({ organisationId, reason: "DUTY_SPEAKS_OF_IT", weight }));
}

/** Pairs of neighbouring words: most Vietnamese terms are two syllables long. */
function phrasesOf(text: string): Set<string> {
  const words = fold(text).split(" ");
  return new Set(words.slice(1).map((word, i) => `${words[i]} ${word}`));
}

/** Phrases that at most half of the duties use: what all of them say tells nobody apart. */
function tellingPhrases(duties: readonly ReadonlySet<string>[]): Set<string> {
  const uses = new Map<string, number>();
  for (const phrase of duties.flatMap((phrases) => [...phrases])) uses.set(phrase, (uses.get(phrase) ?? 0) + 1);
  const most = Math.max(1, duties.length / 2);
  return new Set([...uses].filter(([, count]) => count <= most).map(([phrase]) => phrase));
}

function strongestFirst(ids: readonly OrganisationId[]): [OrganisationId, number][] {
  const counts = new Map<OrganisationId, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}

function onePerBody(proposals: readonly ResponsibleProposal[]): ResponsibleProposal[] {
  return proposals.filter((one, i) => proposals.findIndex((other) => other.organisationId === one.organisationId) === i);
}
