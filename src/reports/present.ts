import type { IssuedReport } from "./contract.ts";
import type { IssuedReportKind } from "./model.ts";

/** A paper as it went out. */
export type IssuedReportRecord = {
  readonly id: string;
  readonly roundId: string;
  readonly ownerId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: IssuedReportKind;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly periodId: string;
  readonly chainHead: string;
  readonly issuedAt: string;
  readonly issuedBy: string | null;
};

export function presentIssued(record: IssuedReportRecord): IssuedReport {
  const { id, kind, fileName, fileSha256, organisationName, periodId, chainHead, issuedAt, issuedBy } = record;
  return { id, kind, fileName, fileSha256, organisationName, periodId, chainHead, issuedAt, issuedBy };
}
