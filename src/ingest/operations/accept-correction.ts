import type { Change } from "#audit/operations/change.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { taughtWords } from "../rules/taught-words.ts";
import { teachWords } from "../store.ts";

export type AcceptCorrection = {
  readonly organisationId: OrganisationId;
  /** The words as they were read, and as a person of the office says they are. */
  readonly raw: string;
  readonly read: string;
};

/** Adds to the office's own lexicon what a correction teaches; its next garbled documents are restored with it. */
export async function acceptCorrection(change: Change, { organisationId, raw, read }: AcceptCorrection): Promise<number> {
  const taught = taughtWords(raw, read);
  await teachWords(change.tx, organisationId, taught);
  change.note({
    chain: organisationId,
    operation: "accept-correction",
    subjectKind: "organisation",
    subjectId: organisationId,
    before: { raw },
    after: { read, taught: taught.length },
  });
  return taught.length;
}
