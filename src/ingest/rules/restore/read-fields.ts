/**
 * The fields of a register that people read, each put through a reader of words: names, tasks, bodies, units and titles; `raw` and
 * every figure stay. Each record says which of its fields were changed, what was read there and whether every word is sure; a
 * changed field never claims certainty (decision 0008).
 */
import type { Confidence, DocumentHeader, ReadRegister, Restored } from "#ingest/model.ts";
import { display, withoutLeadIns } from "../targets/indicator-name.ts";
import { bodiesIn } from "../tasks/body-lists.ts";
import { foldedOf } from "../words/folded.ts";
import { type BodyMatcher, isVocabularyBody, noBody } from "./known-bodies.ts";
import { isPrintedRight } from "./printed-right.ts";

export type Field = {
  readonly read: string;
  readonly raw: string;
  readonly sure: boolean;
  /** Share of its words that are sure. */
  readonly share: number;
};
export type FieldReader = (text: string) => Field;

export type FieldReaders = {
  readonly prose: FieldReader;
  /** For what was put together from the torn lines of a table. */
  readonly torn: FieldReader;
  /** For names of people and places. */
  readonly name: FieldReader;
  /** The body that a torn name of a table stands for. */
  readonly bodyOf: BodyMatcher;
};

/** The register with its fields for people as the readers read them. */
export function readFields(register: ReadRegister, readers: FieldReaders): ReadRegister {
  const { prose: read, torn: readTorn, bodyOf } = readers;
  return {
    ...register,
    document: headerOf(register.document, readers),
    targets: register.targets.map((target) =>
      named(restoredRecord(target, ["indicator", "groupTitle", "unit", "text"], [], target.row === undefined ? read : readTorn)),
    ),
    indicatorRows: register.indicatorRows.map((row) => {
      // A name is cleared of scraps of its neighbours; a short cell says too little about what fits in it.
      const withLeads = restoredRecord(row, ["unit"], ["leads"], read, bodyOf);
      const withName = restoredRecord(row, ["indicator"], [], readTorn);
      const restored = { ...withLeads.restored, ...withName.restored };
      return named({ ...withLeads, indicator: withName.indicator, ...(Object.keys(restored).length > 0 ? { restored } : {}) });
    }),
    tasks: register.tasks.map((task) => {
      const restored = restoredRecord(
        task,
        ["text", "group", "deliverable"],
        ["leads", "coordinating"],
        task.form === "table" ? readTorn : read,
        task.form === "table" ? bodyOf : noBody,
      );
      return { ...restored, schedule: { ...task.schedule, text: read(task.schedule.text).read } };
    }),
    reporting: register.reporting.map((duty) => restoredRecord(duty, ["due", "via"], ["from", "to"], read)),
    responsibilities: register.responsibilities.map((r) => restoredRecord(r, ["body"], [], read)),
    duties: register.duties.map((duty) => restoredRecord(duty, ["body", "text"], [], read)),
    funding: register.funding.map((fund) => restoredRecord(fund, ["source", "text"], [], read)),
  };
}

/** The bodies of the tables in clean letters, each as often as it stands there. */
export function bodiesNamed({ tasks, indicatorRows }: ReadRegister): readonly string[] {
  const lists = [...tasks.flatMap((task) => [task.leads, task.coordinating]), ...indicatorRows.map((row) => row.leads)];
  return lists.flat().filter(isCleanBody);
}

/** Once restored, a name is tidied by the rules for clean names: lead-ins are surer to be seen now. */
function named<T extends { readonly indicator: string; readonly restored?: Restored }>(record: T): T {
  if (record.restored?.["indicator"] === undefined) return record;
  const name = display(withoutLeadIns(foldedOf(record.indicator, false)));
  return name.length < 2 ? record : { ...record, indicator: name };
}

type Marked = { readonly confidence?: Confidence; readonly restored?: Restored };

function restoredRecord<T extends object>(
  record: T,
  texts: readonly (keyof T & string)[],
  lists: readonly (keyof T & string)[],
  read: FieldReader,
  bodyOf: BodyMatcher = noBody,
): T & Marked {
  const changed: Record<string, unknown> = {};
  const marks: Record<string, { raw: string; sure: boolean }> = {};
  const shares: Record<string, number> = {};
  const take = (field: string, found: Field, value: unknown) => {
    if (found.read === found.raw) return;
    changed[field] = value;
    marks[field] = { raw: found.raw, sure: found.sure };
    shares[field] = found.share;
  };
  for (const field of texts) {
    const value = record[field];
    if (typeof value === "string") take(field, read(value), read(value).read);
  }
  for (const field of lists) {
    const value = record[field];
    if (!Array.isArray(value) || value.length === 0) continue;
    const items = value.filter((item) => typeof item === "string");
    // What comes from the vocabulary is printed right already; the others are restored together, since they share their context.
    const torn = items.filter((item) => !isCleanBody(item));
    if (torn.length === 0) continue;
    const found = read(torn.join("; "));
    const bodies = bodiesIn(found.read).map((body) => bodyOf(body) ?? body);
    const placed = inPlace(items, torn, bodies);
    if (placed.join("; ") !== items.join("; ")) take(field, { ...found, read: placed.join("; "), raw: items.join("; ") }, placed);
  }
  const restored = Object.keys(marks).length > 0 ? { restored: marks } : {};
  const confidence = "confidence" in record ? { confidence: capped(record.confidence, shares) } : {};
  // Only fields that the record has, each with a value of its own kind, were changed.
  return { ...record, ...changed, ...restored, ...confidence } as T & Marked;
}

/** Where each torn item gave one body, that stands in its place; else the clean ones come first. */
function inPlace(items: readonly string[], torn: readonly string[], bodies: readonly string[]): readonly string[] {
  const each = torn.length === bodies.length;
  const placed = each
    ? items.map((item) => bodies[torn.indexOf(item)] ?? item)
    : [...items.filter((item) => !torn.includes(item)), ...bodies];
  return [...new Set(placed)];
}

/** A name of the vocabulary holds few marks now and then ("Phòng Văn hóa, KH&TT"). */
function isCleanBody(item: string): boolean {
  return isPrintedRight(item) || isVocabularyBody(item);
}

/** A restored text claims at most what its words allow; never certainty. */
function capped(confidence: unknown, shares: Readonly<Record<string, number>>): Confidence {
  const capped: Record<string, number> = {};
  for (const [field, value] of Object.entries(confidence ?? {})) {
    const share = shares[field];
    if (typeof value === "number") capped[field] = share === undefined ? value : Math.min(value, 0.9 * share);
  }
  return capped;
}

function headerOf(header: DocumentHeader, { prose, name }: FieldReaders): DocumentHeader {
  const withNames = restoredRecord(header, ["issuer", "parentBody", "place", "signer"], [], name);
  const withAll = restoredRecord(withNames, ["type", "subject", "signerRole"], [], prose);
  const restored = { ...withNames.restored, ...withAll.restored };
  const lists = citedOf(header, prose);
  const all = { ...restored, ...lists.restored };
  return { ...withAll, ...lists.cited, ...(Object.keys(all).length > 0 ? { restored: all } : {}) };
}

/** The documents that it stands on and those that it ends, with the names of who issued them as people will read them. */
function citedOf(header: DocumentHeader, read: FieldReader) {
  const cited: Pick<DocumentHeader, "basis" | "supersedes"> = { basis: [], supersedes: [] };
  const restored: Record<string, Restored[string]> = {};
  const fields = ["basis", "supersedes"] as const;
  return fields.reduce(
    (so, field) => {
      const found = header[field].map(({ issuer }) => (issuer === null ? null : read(issuer)));
      const documents = header[field].map((document, i) => ({ ...document, issuer: found[i]?.read ?? null }));
      const changed = found.filter((one) => one !== null).filter((one) => one.read !== one.raw);
      const mark = { raw: changed.map((one) => one.raw).join("; "), sure: changed.every((one) => one.sure) };
      return {
        cited: { ...so.cited, [field]: documents },
        restored: changed.length === 0 ? so.restored : { ...so.restored, [field]: mark },
      };
    },
    { cited, restored },
  );
}
