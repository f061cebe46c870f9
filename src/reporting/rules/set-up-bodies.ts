/**
 * Who could answer for a record, for each record by itself and with the reason (design §3): the body that the document names there, the
 * same indicator in another plan of the office, who answers for the others of its group, the duty that speaks of it, the reporting
 * clause, at last the plan's owner. Sure is only what the document or another plan names for this very record.
 */
import { fold } from "#kernel/fold.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { BodyProposal as NameProposal } from "#organisations/rules/propose-bodies.ts";
import type { BodyProposal as GroupProposal } from "#plans/contract.ts";
import { proposeResponsible } from "#plans/rules/propose-responsible.ts";
import type { DeskDuty } from "#tasks/rules/assignment-desk.ts";
import type { Certainty } from "./set-up-measures.ts";

export const bodySources = ["named-lead", "other-plan", "sister-record", "duty", "reporting-clause", "plan-owner"] as const;
export type BodySource = (typeof bodySources)[number];

export type RecordProposal = {
  readonly organisationIds: readonly string[];
  readonly source: BodySource;
  readonly certainty: Certainty;
  readonly quote: string | null;
};

export type Asked = {
  readonly id: string;
  readonly text: string;
  /** Leads that the document writes at this very record. */
  readonly written: readonly string[];
  readonly elsewhere: { readonly bodies: readonly string[]; readonly planTitle: string } | null;
  /** What is proposed for the whole group, best first. */
  readonly group: readonly GroupProposal[];
};

export type BodySources = {
  readonly owner: OrganisationId;
  readonly duties: readonly DeskDuty[];
  readonly propose: (written: string) => NameProposal;
};

const most = 3;

/** The best few for each record. */
export function proposeBodiesFor(asked: readonly Asked[], sources: BodySources): ReadonlyMap<string, readonly RecordProposal[]> {
  const duties = dutiesOf(sources);
  const speaking = dutiesThatSpeak(asked, sources.owner, duties);
  return new Map(
    asked.map((one) => {
      const all = [
        ...named(one.written, sources.propose),
        ...(one.elsewhere === null ? [] : [fromElsewhere(one.elsewhere)]),
        ...(speaking.get(one.id) ?? []),
        ...one.group.flatMap(ofGroup),
      ].toSorted((a, b) => rank(a) - rank(b));
      return [one.id, withoutDoubles(all).slice(0, most)];
    }),
  );
}

const order = { high: 0, medium: 1, low: 2 } as const;
const rank = (proposal: RecordProposal) => order[proposal.certainty];

type KnownDuty = {
  readonly organisationId: OrganisationId;
  readonly kind: DeskDuty["kind"];
  readonly text: string;
  readonly words: ReadonlySet<string>;
};

function dutiesOf({ duties, propose }: BodySources): KnownDuty[] {
  return duties.flatMap(({ organisationId, bodyText, kind, text }) => {
    const found = propose(bodyText);
    const id = organisationId ?? (found.outcome === "one" ? found.organisationId : null);
    return id === null ? [] : [{ organisationId: id, kind, text, words: new Set(fold(text).split(" ")) }];
  });
}

function named(written: readonly string[], propose: BodySources["propose"]): RecordProposal[] {
  const ids = written.flatMap((name) => {
    const found = propose(name);
    return found.outcome === "one" ? [found.organisationId] : [];
  });
  if (ids.length === 0) return [];
  // Several bodies that the document names together answer together; one unknown among them makes it a question.
  const certainty = ids.length === written.length ? "high" : "medium";
  return [{ organisationIds: [...new Set(ids)], source: "named-lead", certainty, quote: written.join("; ") }];
}

function fromElsewhere({
  bodies,
  planTitle,
}: {
  readonly bodies: readonly string[];
  readonly planTitle: string;
}): RecordProposal {
  return { organisationIds: bodies, source: "other-plan", certainty: "high", quote: planTitle };
}

/** Duties that speak of one record in particular; the body that speaks of it most comes first. */
function dutiesThatSpeak(asked: readonly Asked[], owner: OrganisationId, duties: readonly KnownDuty[]) {
  const items = asked.map(({ id, text }) => ({ kind: "task" as const, id, groupTitle: id, text, leads: [] }));
  const texts = new Map(asked.map(({ id, text }) => [id, text]));
  const found = proposeResponsible(items, { owner, duties, reportingBodies: [] });
  return new Map(
    found.map(({ groupTitle, proposals }) => {
      const [first, second] = proposals.filter((one) => one.reason === "DUTY_SPEAKS_OF_IT");
      if (first === undefined || groupTitle === null) return [groupTitle ?? "", []];
      // Two bodies of which one speaks no more of it than the other: a person chooses.
      const isClear = second === undefined || first.weight > second.weight;
      const text = texts.get(groupTitle) ?? "";
      const proposal: RecordProposal = {
        organisationIds: [first.organisationId],
        source: "duty",
        certainty: isClear ? "medium" : "low",
        quote: closest(text, first.organisationId, duties),
      };
      return [groupTitle, [proposal]];
    }),
  );
}

/** The duty of the body that shares most words with the record: the sentence worth quoting. */
function closest(text: string, body: OrganisationId, duties: readonly KnownDuty[]): string | null {
  const words = new Set(fold(text).split(" "));
  let best: { readonly text: string; readonly shared: number } | null = null;
  for (const duty of duties) {
    if (duty.organisationId !== body) continue;
    const shared = [...words].filter((word) => duty.words.has(word)).length;
    if (best === null || shared > best.shared) best = { text: duty.text, shared };
  }
  return best?.text ?? null;
}

/** What holds for the group is to be looked at; that the owner issued the plan says little about who does the work. */
function ofGroup({ organisationId, reason, quote }: GroupProposal): RecordProposal[] {
  if (organisationId === null || reason === "named-lead") return [];
  const certainty = reason === "plan-owner" || reason === "reporting-clause" ? "low" : "medium";
  return [{ organisationIds: [organisationId], source: reason, certainty, quote }];
}

function withoutDoubles(proposals: readonly RecordProposal[]): RecordProposal[] {
  const key = (one: RecordProposal) => [...one.organisationIds].sort().join(" ");
  return proposals.filter((one, i) => proposals.findIndex((other) => key(other) === key(one)) === i);
}
