/**
 * Maps names as a plan writes them to the bodies of the register (design §3, domain §15.4): the same name first, then an alias or an
 * abbreviation, then a name whose place was left out. Several equal answers are all offered; a set phrase is told apart and its
 * likely members are offered. A person confirms; the words of the plan stay.
 */
import { fold } from "#kernel/fold.ts";
import type { KnownBody, OrganisationId, OrganisationKind, OrganisationSetId } from "../model.ts";
import { bareSets, kindWords, notASet, setOpenings } from "./body-words.ts";
import { bodyKey, likenessOf, phraseKey, writtenForms } from "./name-likeness.ts";

export type BodyMatch = "name" | "alias" | "abbreviation" | "without-place";

export type BodyProposal =
  | { readonly written: string; readonly outcome: "one"; readonly how: BodyMatch; readonly organisationId: OrganisationId }
  | {
      readonly written: string;
      readonly outcome: "several";
      readonly how: BodyMatch;
      readonly candidates: readonly OrganisationId[];
    }
  | {
      readonly written: string;
      readonly outcome: "set";
      /** The stored set whose rule found the members; not given where only the words of the phrase did. */
      readonly setId?: OrganisationSetId;
      readonly kinds: readonly OrganisationKind[];
      readonly members: readonly OrganisationId[];
    }
  | { readonly written: string; readonly outcome: "unknown" };

/** One proposal for each written name, in the same order. */
export function proposeBodies(written: readonly string[], known: readonly KnownBody[]): BodyProposal[] {
  return written.map((name) => proposeBody(name, known));
}

export function proposeBody(written: string, known: readonly KnownBody[]): BodyProposal {
  for (const form of writtenForms(written)) {
    const proposal = proposeForm(form, known);
    if (proposal.outcome !== "unknown") return { ...proposal, written };
  }
  return { written, outcome: "unknown" };
}

function proposeForm(written: string, known: readonly KnownBody[]): BodyProposal {
  const key = bodyKey(written);
  if (key === "") return { written, outcome: "unknown" };
  const ways: readonly [BodyMatch, (body: KnownBody) => boolean][] = [
    ["name", (body) => bodyKey(body.name) === key],
    ["alias", (body) => body.aliases.some((alias) => bodyKey(alias) === key)],
  ];
  for (const [how, fits] of ways) {
    const found = answer(written, how, known.filter(fits));
    if (found) return found;
  }
  // A phrase that means many bodies is never taken for one of them by abbreviation.
  if (isSetPhrase(written)) return { written, outcome: "set", ...membersOf(written, known) };
  const likeness = known.map((body) => ({ body, like: likenessOf(written, body.name) }));
  const same = likeness.filter(({ like }) => like === "same").map(({ body }) => body);
  const placeless = likeness.filter(({ like }) => like === "without-place").map(({ body }) => body);
  return answer(written, "abbreviation", same) ?? answer(written, "without-place", placeless) ?? { written, outcome: "unknown" };
}

/** "Các chi, đảng bộ trực thuộc", "UBND các xã, phường": one phrase for many bodies. */
export function isSetPhrase(written: string): boolean {
  const key = phraseKey(written);
  return (setOpenings.test(key) || bareSets.test(key)) && !notASet.test(key);
}

function answer(written: string, how: BodyMatch, bodies: readonly KnownBody[]): BodyProposal | null {
  const candidates = [...new Set(bodies.map((body) => body.id))];
  const [first] = candidates;
  if (first === undefined) return null;
  return candidates.length === 1
    ? { written, outcome: "one", how, organisationId: first }
    : { written, outcome: "several", how, candidates };
}

function membersOf(written: string, known: readonly KnownBody[]) {
  const key = phraseKey(written);
  const kinds: OrganisationKind[] = kindWords.filter(([words]) => words.test(key)).map(([, kind]) => kind);
  const head = headOf(written);
  const named = head === null ? null : proposeBody(head, known);
  const first = named?.outcome === "one" ? [named.organisationId] : [];
  const others = known.filter((body) => kinds.includes(body.kind)).map((body) => body.id);
  return { kinds, members: [...new Set([...first, ...others])] };
}

/** The one body that a phrase names before its "và các …": "Phòng Kinh tế và các đơn vị liên quan". */
function headOf(written: string): string | null {
  const words = written.split(/\s+/);
  const at = words.findIndex((word, i) => i > 0 && fold(word) === "va" && fold(words[i + 1] ?? "") === "cac");
  const head = at < 0 ? "" : words.slice(0, at).join(" ");
  return head === "" || isSetPhrase(head) ? null : head;
}
