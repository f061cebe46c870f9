import { sql } from "kysely";
import type { Database } from "#db/connect.ts";
import type { Tx } from "#db/transaction.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { DutyId, DutyKind, DutyState, PlanId } from "./model.ts";

export type DutyFollowed = {
  readonly id: DutyId;
  readonly body: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly kind: DutyKind;
  readonly text: string;
  readonly state: DutyState;
  readonly note: string;
  readonly decidedOn: CalendarDay | null;
  readonly decidedBy: string | null;
};

/** The duties of a plan in its order, with what became of each. */
export async function dutiesFollowed(db: Database, planId: PlanId, on: CalendarDay): Promise<DutyFollowed[]> {
  const { rows } = await sql<DutyFollowed>`
    select d.id, d.body_text as body, d.organisation_id, n.name as organisation_name, d.kind, d.text, d.state, d.state_note as note,
      d.decided_on, a.name as decided_by
    from duty d
    left join account a on a.id = d.decided_by
    left join organisation_named(${on}::date) n on n.id = d.organisation_id
    where d.plan_id = ${planId} order by d.position
  `.execute(db);
  return rows;
}

export async function setDuty(
  tx: Tx,
  id: DutyId,
  values: {
    readonly state: DutyState;
    readonly stateNote: string;
    readonly decidedOn: string | null;
    readonly decidedBy: string | null;
  },
): Promise<void> {
  await tx.updateTable("duty").set(values).where("id", "=", id).execute();
}
