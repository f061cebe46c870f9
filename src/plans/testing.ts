import { randomBytes, randomUUID } from "node:crypto";
import type { Insertable } from "kysely";
import type { Database } from "#db/connect.ts";
import type { DB } from "#db/schema.generated.ts";
import { inTransaction, type Tx } from "#db/transaction.ts";
import type { DocumentId } from "#documents/model.ts";
import { insertDocument } from "#documents/store.ts";
import { putFile } from "#files/store.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { anOrganisation } from "#organisations/testing.ts";
import type { IndicatorId, PlanId, PlanState } from "./model.ts";
import { insertPlan, insertRows, movePlan } from "./store.ts";

export type TargetGiven = { readonly milestoneYear: number } & Partial<Insertable<DB["target"]>>;

export type IndicatorGiven = Omit<Partial<Insertable<DB["indicator"]>>, "confidence"> & {
  readonly targets?: readonly TargetGiven[];
  /** Bodies that answer for it; the plan's owner unless told otherwise. */
  readonly responsible?: readonly OrganisationId[];
};

export type PlanGiven = {
  readonly organisationId?: OrganisationId;
  readonly title?: string;
  readonly number?: string | null;
  readonly issuedOn?: string;
  readonly state?: PlanState;
  readonly sourceText?: string;
  readonly indicators?: readonly IndicatorGiven[];
  readonly reportingRules?: readonly Partial<Insertable<DB["reportingRule"]>>[];
  readonly duties?: readonly Partial<Insertable<DB["duty"]>>[];
};

export type BuiltPlan = {
  readonly planId: PlanId;
  readonly organisationId: OrganisationId;
  readonly documentId: DocumentId;
  readonly indicatorIds: readonly IndicatorId[];
};

const place = { fromLine: 1, toLine: 1, spanFrom: 0, spanTo: 10 };

/** A plan in force with its document and owner; indicators, rules and duties as given, the rest filled in. */
export async function aPlan(db: Database, given: PlanGiven = {}): Promise<BuiltPlan> {
  const organisationId = given.organisationId ?? (await anOrganisation(db));
  return await inTransaction(db, async (tx) => {
    const documentId = await aDocument(tx, given);
    const title = given.title ?? "Kế hoạch thử thực hiện nghị quyết";
    const planId = await insertPlan(tx, { documentId, organisationId, title, searchKey: fold(`${title} ${given.number ?? ""}`) });
    await movePlan(tx, planId, given.state ?? "in-force");
    const indicatorIds = await someIndicators(tx, planId, organisationId, given.indicators ?? []);
    const rules = (given.reportingRules ?? []).map((rule, i) => ({ ...place, planId, position: i + 1, ...rule }));
    await insertRows(tx, "reportingRule", rules);
    const duties = (given.duties ?? []).map((duty, i) => ({ ...place, planId, position: i + 1, ...plainDuty, ...duty }));
    await insertRows(tx, "duty", duties);
    return { planId, organisationId, documentId, indicatorIds };
  });
}

const plainDuty = { bodyText: "Văn phòng", kind: "standing", text: "Theo dõi, đôn đốc" } as const;

async function aDocument(tx: Tx, given: PlanGiven): Promise<DocumentId> {
  const sourceText = given.sourceText ?? `Văn bản thử ${randomBytes(6).toString("hex")}`;
  const fileSha256 = await putFile(tx, Buffer.from(sourceText), "text/plain");
  const number = given.number === undefined ? "01-KH/ĐU" : given.number;
  return await insertDocument(tx, {
    ...{ fileSha256, sourceText, number },
    fileName: "ke-hoach.txt",
    format: "text",
    type: "Kế hoạch",
    issuedOn: given.issuedOn ?? "2025-09-05",
    searchKey: "ke hoach",
  });
}

async function someIndicators(
  tx: Tx,
  planId: PlanId,
  owner: OrganisationId,
  given: readonly IndicatorGiven[],
): Promise<readonly IndicatorId[]> {
  const indicators = given.map((one, i) => ({ id: asId<"indicator">(randomUUID()), position: i + 1, given: one }));
  await insertRows(
    tx,
    "indicator",
    indicators.map(({ id, position, given: { targets: _t, responsible: _r, ...fields } }) => {
      const name = fields.name ?? `Chỉ tiêu thử ${position}`;
      return { ...place, ...plainMeasure, ...fields, ...{ id, planId, position, name }, searchKey: fold(name) };
    }),
  );
  await insertRows(
    tx,
    "target",
    indicators.flatMap(({ id, given: { targets } }) =>
      (targets ?? []).map((target) => ({ ...place, ...plainTarget, ...target, indicatorId: id })),
    ),
  );
  await insertRows(
    tx,
    "indicatorAssignment",
    indicators.flatMap(({ id, given: { responsible } }) =>
      (responsible ?? [owner]).map((body) => ({ indicatorId: id, organisationId: body })),
    ),
  );
  return indicators.map(({ id }) => id);
}

const plainTarget = { operator: ">=", value: "100", raw: "đạt 100" } as const;
const plainMeasure = {
  recordState: "confirmed",
  groupCode: "digital",
  unit: "%",
  measureKind: "count",
  direction: "up",
  accumulation: "state",
  frequency: "quarterly",
  timeAggregation: "last",
  unitAggregation: "sum",
} as const;
