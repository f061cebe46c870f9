import { randomUUID } from "node:crypto";
import type { Change } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { BodyHistory, ChangeKind, OrganisationId, TreeLine } from "../model.ts";
import { moveOn, renameOn } from "../rules/body-history.ts";
import { type CodeAnswer, compareUnits, type UnitFinding } from "../rules/compare-units.ts";
import { nameOn } from "../rules/dated-name.ts";
import { treeFaults } from "../rules/tree-faults.ts";
import type { UnitRow } from "../rules/unit-rows.ts";
import { lockNames, organisationOn } from "../store.ts";
import { historiesOf, insertEvent, insertNames, insertPlaces, saveHistories } from "../store-events.ts";
import { bodiesBelow, insertUnits, setCodes } from "../store-units.ts";

export type UnitList = {
  readonly rows: readonly UnitRow[];
  readonly fileName: string;
  readonly asOf: CalendarDay;
  readonly under: OrganisationId | null;
  readonly line: TreeLine;
  readonly answers: ReadonlyMap<string, CodeAnswer>;
};

export type UnitsImported = { readonly created: number; readonly changed: number; readonly same: number };

/** What importing the list would do; changes nothing. */
export async function previewUnits(db: Database, list: UnitList): Promise<UnitFinding[]> {
  if (list.under !== null && (await organisationOn(db, list.under, list.asOf)) === null) refuseNow("ORGANISATION_NOT_FOUND");
  const known = await bodiesBelow(db, list.under, list.line, list.asOf);
  return compareUnits({ rows: list.rows, known, under: list.under, answers: list.answers });
}

/** The whole list enters the register as of a day, or nothing of it: a refused row or an open question stops it. */
export async function importUnits(change: Change, list: UnitList): Promise<UnitsImported> {
  const { tx } = change;
  await lockNames(tx);
  const findings = await previewUnits(tx, list);
  const stopped = findings.filter((one) => one.outcome === "refused" || one.outcome === "asks");
  if (stopped.length > 0) {
    refuseNow("LIST_HAS_REFUSED_ROWS", { count: stopped.length, rows: stopped.slice(0, 20).map((one) => String(one.row.row)) });
  }
  const idOf = await createBodies(
    change,
    list,
    findings.filter((one) => one.outcome === "new"),
  );
  const changed = findings.filter((one) => one.outcome === "changed");
  await changeBodies(change, list, changed, idOf);
  const same = findings.length - idOf.size - changed.length;
  change.note({
    chain: list.under ?? [...idOf.values()][0] ?? changed[0]?.bodyId ?? findings[0]?.bodyId ?? "",
    operation: "import-organisations",
    subjectKind: "organisation",
    subjectId: list.under ?? [...idOf.values()][0] ?? findings[0]?.bodyId ?? "",
    before: null,
    after: {
      ...{ fileName: list.fileName, effectiveFrom: list.asOf, created: idOf.size, same },
      changed: changed.map((one) => ({ name: one.row.name, before: one.before, changes: one.changes })),
    },
  });
  return { created: idOf.size, changed: changed.length, same };
}

async function createBodies(
  { tx }: Change,
  list: UnitList,
  findings: readonly UnitFinding[],
): Promise<Map<number, OrganisationId>> {
  const idOf = new Map(findings.map((one) => [one.row.row, asId<"organisation">(randomUUID())]));
  const bodies = findings.map((one) => ({ ...one, id: idOf.get(one.row.row) ?? refuseNow("ORGANISATION_NOT_FOUND") }));
  await insertUnits(
    tx,
    bodies.map(({ id, kind, level, row }) => ({ id, kind, level, officialCode: row.code })),
  );
  const span = { validFrom: list.asOf, validTo: "infinity" };
  await insertNames(
    tx,
    bodies.map(({ id, row: { name, shortName } }) => ({
      ...{ organisationId: id, name, shortName, searchKey: fold(`${name} ${shortName ?? ""}`).trim() },
      ...span,
    })),
  );
  await insertPlaces(
    tx,
    bodies.map(({ id, parent }) => ({ organisationId: id, line: list.line, parentId: parentIdOf(parent, idOf), ...span })),
  );
  return idOf;
}

/** Names and places change from the day of the list on, each with its event; codes are corrected in place. */
async function changeBodies(
  { tx, actor }: Change,
  list: UnitList,
  findings: readonly UnitFinding[],
  idOf: ReadonlyMap<number, OrganisationId>,
): Promise<void> {
  if (findings.length === 0) return;
  const day = list.asOf;
  const histories = await historiesOf(tx);
  const before = treeFaults([...histories.values()], day).length;
  const touched: BodyHistory[] = [];
  for (const { row, bodyId, changes, parent } of findings) {
    const body = bodyId === null ? undefined : histories.get(bodyId);
    if (body === undefined) continue;
    let after = body;
    if (changes.includes("name") || changes.includes("shortName")) {
      const shortName = row.shortName ?? nameOn(body.names, day)?.shortName ?? null;
      after = renameOn(after, { name: row.name, shortName }, day);
    }
    if (changes.includes("parent")) after = moveOn(after, list.line, parentIdOf(parent, idOf), day);
    if (after !== body) touched.push(after);
    histories.set(after.id, after);
    const about = { effectiveFrom: day, function: null, decision: "", note: list.fileName };
    const kinds: ChangeKind[] = [
      ...(changes.includes("name") ? (["rename"] as const) : []),
      ...(changes.includes("parent") ? (["transfer"] as const) : []),
    ];
    for (const kind of kinds)
      await insertEvent(tx, { ...about, kind, originals: [body.id], resulting: [body.id] }, actor.accountId);
  }
  if (treeFaults([...histories.values()], day).length > before) refuseNow("ORGANISATION_UNDER_ITSELF");
  await saveHistories(tx, touched);
  const codes = findings.flatMap(({ bodyId, changes, row }) =>
    bodyId !== null && changes.includes("code") && row.code !== null ? [{ id: bodyId, code: row.code }] : [],
  );
  await setCodes(tx, codes);
}

function parentIdOf(parent: UnitFinding["parent"], idOf: ReadonlyMap<number, OrganisationId>): OrganisationId | null {
  return "id" in parent ? parent.id : (idOf.get(parent.row) ?? null);
}
