/**
 * A list of bodies against the register on a day (design §3, domain §15.4): what is new, the same, changed, or refused with its
 * reason. A code is no identity: the same code with another name is asked about (a new name of the same body, or another body), and
 * without a code the name under the same parent decides. Parents come before those below them; nothing is decided by likeness.
 */
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { OrganisationId, OrganisationKind, OrganisationLevel } from "../model.ts";
import { kindOfWords, levelOfName } from "./unit-kind.ts";
import type { UnitRow } from "./unit-rows.ts";

/** A body of the register on the day. */
export type ListedBody = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly shortName: string | null;
  readonly officialCode: string | null;
  readonly parentId: OrganisationId | null;
};

export type CodeAnswer = "rename" | "other";

export type UnitProblem =
  | "name-missing"
  | "parent-unknown"
  | "parent-refused"
  | "code-twice"
  | "name-twice"
  | "under-itself"
  | "kind-unknown"
  | "code-asks";

/** Where a unit stands: a body of the register, another row of the list, or the top of what is imported. */
export type UnitParent = { readonly id: OrganisationId | null } | { readonly row: number };

export type UnitFinding = {
  readonly row: UnitRow;
  readonly outcome: "new" | "same" | "changed" | "refused" | "asks";
  readonly problem: UnitProblem | null;
  /** The body of the register that is meant. */
  readonly bodyId: OrganisationId | null;
  /** Its name in the register, where it differs. */
  readonly before: string | null;
  readonly parent: UnitParent;
  readonly changes: readonly ("name" | "shortName" | "code" | "parent")[];
  readonly kind: OrganisationKind;
  readonly level: OrganisationLevel;
};

export type UnitComparison = {
  readonly rows: readonly UnitRow[];
  readonly known: readonly ListedBody[];
  /** The body under which rows without a parent stand. */
  readonly under: OrganisationId | null;
  /** By code: what a person answered about a code that names another unit now. */
  readonly answers: ReadonlyMap<string, CodeAnswer>;
};

/** One finding a row, parents before those below them. */
export function compareUnits(input: UnitComparison): UnitFinding[] {
  const known = indexed(input.known);
  const inList = indexedRows(input.rows);
  const found = new Map<number, UnitFinding>();
  const visiting = new Set<number>();
  const visit = (row: UnitRow): UnitFinding => {
    const ready = found.get(row.row);
    if (ready) return ready;
    if (visiting.has(row.row)) return refused(row, "under-itself", { id: null });
    visiting.add(row.row);
    const finding = findingOf(row);
    visiting.delete(row.row);
    found.set(row.row, finding);
    return finding;
  };
  const findingOf = (row: UnitRow): UnitFinding => {
    if (fold(row.name) === "") return refused(row, "name-missing", { id: input.under });
    if (row.code !== null && (inList.byCode.get(row.code) ?? []).length > 1)
      return refused(row, "code-twice", { id: input.under });
    if (row.kindText !== null && kindOfWords(row.kindText) === null && kindOfWords(row.name) === null)
      return refused(row, "kind-unknown", { id: input.under });
    const parent = parentOf(row);
    if (typeof parent === "string") return refused(row, parent, { id: input.under });
    const twins = (inList.byName.get(fold(row.name)) ?? []).filter((twin) => twin.parent === row.parent);
    if (row.code === null && twins.length > 1) return refused(row, "name-twice", parent);
    return compared(row, parent);
  };
  const parentOf = (row: UnitRow): UnitParent | "parent-unknown" | "parent-refused" | "under-itself" => {
    if (row.parent === null) return { id: input.under };
    const listed = inList.byCode.get(row.parent) ?? inList.byName.get(fold(row.parent)) ?? [];
    const [above, another] = listed;
    if (above !== undefined && another === undefined) {
      if (above.row === row.row || visiting.has(above.row)) return "under-itself";
      const finding = visit(above);
      if (finding.outcome === "refused" || finding.outcome === "asks") return "parent-refused";
      return finding.bodyId === null ? { row: above.row } : { id: finding.bodyId };
    }
    const registered = known.byCode.get(row.parent) ?? known.byName.get(fold(row.parent)) ?? [];
    const [body, other] = registered;
    return body !== undefined && other === undefined ? { id: body.id } : "parent-unknown";
  };
  const compared = (row: UnitRow, parent: UnitParent): UnitFinding => {
    const kind = kindOfWords(row.kindText ?? "") ?? kindOfWords(row.name) ?? "other";
    const level = levelOfName(row.name, row.parent === null);
    const base = { row, problem: null, before: null, parent, kind, level };
    const meant = bodyOf(row, parent);
    if (meant === "asks") {
      const [body] = known.byCode.get(row.code ?? "") ?? [];
      return {
        ...base,
        ...{ outcome: "asks", problem: "code-asks", bodyId: null, before: body?.name ?? null, changes: [] },
      };
    }
    if (meant === null) return { ...base, outcome: "new", bodyId: null, changes: [] };
    const changes = changesOf(row, meant, parent);
    const before = changes.includes("name") ? meant.name : null;
    return { ...base, outcome: changes.length === 0 ? "same" : "changed", bodyId: meant.id, before, changes };
  };
  const bodyOf = (row: UnitRow, parent: UnitParent): ListedBody | "asks" | null => {
    const parentId = "id" in parent ? parent.id : undefined;
    const namesakes = (known.byName.get(fold(row.name)) ?? []).filter((body) => body.parentId === parentId);
    if (row.code === null) return namesakes[0] ?? null;
    const ofCode = known.byCode.get(row.code) ?? [];
    const sameName = ofCode.find((body) => fold(body.name) === fold(row.name));
    if (sameName) return sameName;
    const withoutCode = namesakes.find((body) => body.officialCode === null);
    if (withoutCode) return withoutCode;
    const [body] = ofCode;
    if (body === undefined) return null;
    const answer = input.answers.get(row.code);
    return answer === undefined ? "asks" : answer === "rename" ? body : null;
  };
  return inOrder(input.rows.map(visit));
}

function changesOf(row: UnitRow, body: ListedBody, parent: UnitParent): ("name" | "shortName" | "code" | "parent")[] {
  const changes: ("name" | "shortName" | "code" | "parent")[] = [];
  if (fold(body.name) !== fold(row.name)) changes.push("name");
  if (row.shortName !== null && row.shortName !== body.shortName) changes.push("shortName");
  if (row.code !== null && row.code !== body.officialCode) changes.push("code");
  // A row without a parent says nothing of where the body stands.
  if (row.parent !== null && (!("id" in parent) || parent.id !== body.parentId)) changes.push("parent");
  return changes;
}

function refused(row: UnitRow, problem: UnitProblem, parent: UnitParent): UnitFinding {
  return { row, outcome: "refused", problem, bodyId: null, before: null, parent, changes: [], kind: "other", level: "unit" };
}

function indexed(bodies: readonly ListedBody[]) {
  return {
    byCode: groupBy(
      bodies.filter((body) => body.officialCode !== null),
      (body) => body.officialCode ?? "",
    ),
    byName: groupBy(bodies, (body) => fold(body.name)),
  };
}

function indexedRows(rows: readonly UnitRow[]) {
  return {
    byCode: groupBy(
      rows.filter((row) => row.code !== null),
      (row) => row.code ?? "",
    ),
    byName: groupBy(rows, (row) => fold(row.name)),
  };
}

/** A row whose parent is another new row comes after it. */
function inOrder(findings: readonly UnitFinding[]): UnitFinding[] {
  const byRow = new Map(findings.map((finding) => [finding.row.row, finding]));
  const done = new Set<UnitFinding>();
  const add = (finding: UnitFinding) => {
    if (done.has(finding)) return;
    const above = "row" in finding.parent ? byRow.get(finding.parent.row) : undefined;
    if (above) add(above);
    done.add(finding);
  };
  for (const finding of findings) add(finding);
  return [...done];
}
