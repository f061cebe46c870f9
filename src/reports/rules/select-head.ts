/** Head, signature and recipients of a paper in the Party form (domain §12), from the plan's own document. */
import { fold } from "#kernel/fold.ts";
import type { LocalInstant } from "#periods/model.ts";
import { officialDate } from "#text/format.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import type { PartyHeader, PlanPaper, Signature } from "../model.ts";
import { bodyCode, issuingBody } from "./report-words.ts";

export function headerOf(paper: PlanPaper, now: LocalInstant): PartyHeader {
  return {
    parentBody: paper.parentBody?.toUpperCase() ?? null,
    issuingBody: issuingBody(paper).toUpperCase(),
    number: words.number(bodyCode(paper.number)),
    place: paper.place,
    date: officialDate(now.slice(0, 10)),
  };
}

/** Who signs is a matter of the office: the plan's own authority and title, the name left to the hand. */
export function signatureOf(paper: PlanPaper): Signature {
  const issuer = paper.issuer ?? paper.ownerName;
  const known = words.authorities.find((authority) => fold(issuer).startsWith(fold(authority)));
  return { authority: words.onBehalf(known ?? issuer), role: paper.signerRole?.toUpperCase() ?? words.secretary, name: null };
}

export function recipientsOf(names: readonly string[]): string[] {
  const receivers = [...new Set(names)].map((name) => `${name.replace(/[.,;]+$/, "")},`);
  return [...receivers, words.reportingBodies, words.filedAt].map(words.recipient);
}
