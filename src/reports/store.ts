import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "#plans/model.ts";
import type { RoundId, SubmissionId } from "#reporting/model.ts";
import type { BodyWords, IssuedReportKind, PlanPaper } from "./model.ts";
import type { IssuedReportRecord } from "./present.ts";

/** What the head of a paper takes from the plan's own document, with the owner's name of the day. */
export async function planPaperOf(db: Database, planId: PlanId, on: CalendarDay): Promise<PlanPaper> {
  const { rows } = await sql<PlanPaper>`
    select d.number, d.type, d.issuer, d.parent_body, d.place, d.issued_on, d.subject, d.signer_role,
      coalesce((select name from organisation_named(${on}::date) o where o.id = p.organisation_id), '') as owner_name
    from plan p join document d on d.id = p.document_id where p.id = ${planId}
  `.execute(db);
  const [paper] = rows;
  if (paper === undefined) throw new Error(`plan ${planId} has no document`);
  return paper;
}

/** What bodies wrote in their official reports of a round, in Vietnamese order of names. */
export async function officialWordsOf(db: Database, roundId: RoundId, on: CalendarDay): Promise<BodyWords[]> {
  const { rows } = await sql<BodyWords>`
    select s.organisation_id, coalesce(n.name, '') as name, s.narrative, s.difficulties, s.proposals
    from submission s
    left join organisation_named(${on}::date) n on n.id = s.organisation_id
    where s.round_id = ${roundId} and s.state in ('approved', 'accepted') and not s.superseded
    order by n.name collate vietnamese, s.organisation_id
  `.execute(db);
  return rows;
}

/** The last link of a body's chain, as the transaction sees it. */
export async function chainHeadOf(tx: Tx, chain: string): Promise<{ sequence: number; hash: string }> {
  const head = await tx.selectFrom("auditHead").select(["sequence", "hash"]).where("chain", "=", chain).executeTakeFirst();
  return head ?? { sequence: 0, hash: "" };
}

export type NewIssuedReport = {
  readonly planId: PlanId;
  readonly roundId: RoundId;
  readonly organisationId: string;
  readonly kind: IssuedReportKind;
  readonly submissionId: SubmissionId | null;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly chainHead: string;
  readonly issuedBy: string | null;
};

export async function insertIssued(tx: Tx, report: NewIssuedReport): Promise<string> {
  const { id } = await tx.insertInto("issuedReport").values(report).returning("id").executeTakeFirstOrThrow();
  return id;
}

type IssuedFilter = { readonly id?: string; readonly roundId?: RoundId; readonly submissionId?: SubmissionId };

/** Issued papers, newest first. */
export async function issuedReports(db: Database, filter: IssuedFilter, today: CalendarDay): Promise<IssuedReportRecord[]> {
  const { id = null, roundId = null, submissionId = null } = filter;
  const { rows } = await sql<IssuedReportRecord>`
    select i.id, i.round_id, p.organisation_id as owner_id, i.organisation_id, coalesce(n.name, '') as organisation_name, i.kind,
      i.file_name, i.file_sha256, r.period_id, i.chain_head, i.issued_at, a.name as issued_by
    from issued_report i
    join reporting_round r on r.id = i.round_id
    join plan p on p.id = i.plan_id
    left join account a on a.id = i.issued_by
    left join organisation_named(${today}::date) n on n.id = i.organisation_id
    where (${id}::uuid is null or i.id = ${id}) and (${roundId}::uuid is null or i.round_id = ${roundId})
      and (${submissionId}::uuid is null or i.submission_id = ${submissionId})
    order by i.issued_at desc, i.id
  `.execute(db);
  return rows;
}
