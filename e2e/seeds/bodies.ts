/** The bodies of a plan, found in the register or made from the names that the paper writes: leads, supports, duties, reporting clause. */
import type { Page } from "playwright-core";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import { organisationAnswer, organisationsAnswer } from "#organisations/contract.ts";
import { type KnownBody, organisationKinds } from "#organisations/model.ts";
import { isSetPhrase, proposeBody } from "#organisations/rules/propose-bodies.ts";
import { kindOfWords } from "#organisations/rules/unit-kind.ts";
import { documentAnswer } from "#plans/contract.ts";
import { ask } from "../register.ts";
import { confirmedOf, deskOf } from "./confirm.ts";
import { changeAll } from "./wire.ts";

export type Owner = { readonly id: string; readonly line: "party" | "government" };

/** Every written name of the plan with the body it means; null where it stands on the list of those that a person must name. */
export type Named = ReadonlyMap<string, string | null>;

/** A name is longer than this only where print has run together. */
const mostWords = 14;
const misprint = /[^\p{L}\p{N}\s,.&()/-]/u;
/** "Số" is a number, "Sở" a department: kinds are told by folded words, a person sees the mark. */
const number = /^số\b/iu;

/** A name that can be one body: it begins like one, means no set, and print has not spoilt it. */
export function canBeOneBody(written: string): boolean {
  const isShort = written.trim().split(/\s+/).length <= mostWords;
  return (
    isShort &&
    !misprint.test(written) &&
    !number.test(written.normalize()) &&
    !isSetPhrase(written) &&
    kindOfWords(written) !== null
  );
}

/** Finds or makes the bodies of the plan and writes them beside the words of the paper. */
export async function buildBodies(page: Page, plan: string, owner: Owner): Promise<Named> {
  const written = await writtenNames(page, plan);
  const known = await bodiesAround(page, owner.id);
  const named = new Map<string, string | null>();
  for (const name of written) named.set(name, await findOrMake(page, name, owner, known));
  await writeBesideIndicators(page, plan, named);
  await writeBesideTasks(page, plan, named);
  return named;
}

/** Leads and supports first: what answers for records has the first word about what a body is called. */
async function writtenNames(page: Page, plan: string): Promise<readonly string[]> {
  const { indicators, tasks } = confirmedOf(await deskOf(page, plan));
  const { duties, reportingRules } = await ask(page, `/api/plans/${plan}/document`, documentAnswer);
  return [
    ...new Set([
      ...indicators.flatMap(({ leadTexts }) => leadTexts),
      ...tasks.flatMap(({ bodies }) => bodies.flatMap(({ bodyText }) => (bodyText === null ? [] : [bodyText]))),
      ...duties.map(({ body }) => body),
      ...reportingRules.flatMap(({ from }) => from),
    ]),
  ];
}

/** The owner's house: itself and what stands under it. */
async function bodiesAround(page: Page, owner: string): Promise<KnownBody[]> {
  const { organisations } = await ask(page, "/api/organisations", organisationsAnswer);
  return organisations
    .filter(({ id, parentId }) => id === owner || parentId === owner)
    .map(({ id, name, shortName, kind, aliases }) =>
      knownBody(id, name, kind, [...aliases, ...(shortName === null ? [] : [shortName])]),
    );
}

function knownBody(id: string, name: string, kind: string, aliases: readonly string[]): KnownBody {
  return { id: asId<"organisation">(id), name, kind: organisationKinds.find((one) => one === kind) ?? "other", aliases };
}

async function findOrMake(page: Page, written: string, owner: Owner, known: KnownBody[]): Promise<string | null> {
  const proposal = proposeBody(written, known);
  if (proposal.outcome === "one") return proposal.organisationId;
  if (proposal.outcome === "several") return proposal.candidates[0] ?? null;
  if (proposal.outcome === "set" || !canBeOneBody(written)) return null;
  const kind = kindOfWords(written) ?? "other";
  const { organisation } = await ask(page, "/api/organisations", organisationAnswer, {
    ...{ name: written, shortName: null, kind, level: "unit", line: owner.line, parentId: owner.id, aliases: [] },
  });
  known.push(knownBody(organisation.id, organisation.name, kind, []));
  return organisation.id;
}

async function writeBesideIndicators(page: Page, plan: string, named: Named): Promise<void> {
  const { indicators } = confirmedOf(await deskOf(page, plan));
  const bodiesOf = (leads: readonly string[]) => [...new Set(leads.flatMap((lead) => named.get(lead) ?? []))].sort();
  const groups = groupBy(indicators, ({ leadTexts }) => bodiesOf(leadTexts).join(" "));
  groups.delete("");
  await changeAll(
    page,
    [...groups].map(([bodies, members]) => ({
      path: `/api/plans/${plan}/assignment/indicators`,
      body: { indicatorIds: members.map(({ id }) => id), organisationIds: bodies.split(" ") },
    })),
  );
}

async function writeBesideTasks(page: Page, plan: string, named: Named): Promise<void> {
  const { tasks } = confirmedOf(await deskOf(page, plan));
  const changed = tasks.flatMap(({ id, revision, bodies }) => {
    const met = bodies.map(({ role, bodyText, organisationId }) => ({
      ...{ role, bodyText },
      organisationId: organisationId ?? (bodyText === null ? null : (named.get(bodyText) ?? null)),
    }));
    const isNew = met.some((body, at) => body.organisationId !== bodies[at]?.organisationId);
    return isNew ? [{ path: `/api/plans/${plan}/tasks/${id}`, body: { revision, fields: {}, bodies: onePerRole(met) } }] : [];
  });
  await changeAll(page, changed);
}

type TaskBody = { readonly role: string; readonly bodyText: string | null; readonly organisationId: string | null };

/** Two spellings of one body in one role: the second keeps only its words. */
function onePerRole(bodies: readonly TaskBody[]): TaskBody[] {
  const seen = new Set<string>();
  return bodies.map((body) => {
    const key = `${body.role} ${body.organisationId}`;
    if (body.organisationId === null || !seen.has(key)) {
      seen.add(key);
      return body;
    }
    return { ...body, organisationId: null };
  });
}
