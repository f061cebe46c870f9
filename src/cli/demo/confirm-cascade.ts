import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { decideLinks } from "#review/operations/decide-links.ts";
import { decideSuperior } from "#review/operations/decide-superior.ts";
import { counts } from "#review/rules/cascade.ts";
import { linksBetween, type RecordKind, superiorsOf } from "#review/store.ts";
import type { BroughtPlan } from "./bring-plan.ts";

const kinds: readonly RecordKind[] = ["indicator", "task"];

/** The officer of a plan in force confirms the plan above it and what surely answers it; a draft's proposals wait for its officer. */
export async function confirmCascade(db: Database, { plan, planId, officer }: BroughtPlan, today: CalendarDay): Promise<void> {
  if (plan.state === "draft") return;
  for (const { planId: superiorId } of await superiorsOf(db, planId, today)) {
    await makeChange(db, officer, (change) => decideSuperior(change, { planId, superiorId, state: "confirmed" }));
    for (const kind of kinds) {
      const sure = (await linksBetween(db, kind, planId, superiorId)).filter(counts);
      if (sure.length === 0) continue;
      const links = sure.map(({ id, superiorId: answered }) => ({ id, superiorId: answered, state: "confirmed" as const }));
      await makeChange(db, officer, (change) => decideLinks(change, { planId, superiorId, kind, links }));
    }
  }
}
