import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { PlanId } from "#plans/model.ts";
import { presentFinding } from "#plans/present.ts";
import { findingsOfPlan } from "#plans/store.ts";
import type { Review } from "../contract-review.ts";
import type { NeighbourRecord } from "../present-cascade.ts";
import { crossFindings } from "../rules/cross-findings.ts";
import { reviewRuleVersion, scoresOf } from "../rules/review-score.ts";
import { reviewedRecords } from "../store-review.ts";
import { cascadeRows } from "./load-cascade.ts";

/** The plan looked at as a whole: by itself, and against the plan above it where there is one. */
export async function loadReview(
  db: Database,
  planId: PlanId,
  superior: NeighbourRecord | null,
  today: CalendarDay,
): Promise<Review> {
  const [records, findings] = [await reviewedRecords(db, planId, today), await findingsOfPlan(db, planId)];
  const rows = superior === null ? null : await cascadeRows(db, planId, superior.planId);
  return {
    asOf: today,
    ruleVersion: reviewRuleVersion,
    superior:
      superior === null
        ? null
        : {
            planId: superior.planId,
            documentNumber: superior.documentNumber,
            organisationName: superior.organisationName,
          },
    scores: scoresOf(records, findings, rows === null ? null : rows.indicators.map((row) => row.coverage)),
    cross: crossFindings(rows?.indicators ?? [], rows?.tasks ?? [], records),
    reading: findings.map(presentFinding),
  };
}
