/** What a person has typed for one record of a draft and its targets, and what of it is sent: everything; the server keeps what differs. */
import type { AmendableRecord, AmendmentDetail, ChangeGiven, ChangeRow, FieldsOnWire } from "#plans/contract-amendments.ts";
import type { AmendmentSubject } from "#plans/rules/amendment-change.ts";
import { fieldsOf } from "#plans/rules/amendment-fields.ts";

/** A record in the editor: what stands, what shall stand; null: withdrawn, or new. */
export type EditedRecord = {
  readonly key: string;
  readonly subject: AmendmentSubject;
  readonly recordId: string | null;
  readonly label: string;
  readonly was: FieldsOnWire | null;
  readonly will: FieldsOnWire | null;
  /** Of a new target. */
  readonly milestoneYear?: number;
};

/** The record with what the draft already says of it. */
export function editedRecord(record: AmendableRecord, changes: readonly ChangeRow[]): EditedRecord {
  const { subject, id, label, fields } = record;
  const drafted = changes.find((one) => one.subject === subject && one.recordId === id);
  const will = drafted?.action === "withdraw" ? null : { ...fields, ...drafted?.after };
  return { key: `${subject}/${id}`, subject, recordId: id, label, was: fields, will };
}

/** A record that the draft adds. */
export function addedRecord({ subject, recordId, label, after }: ChangeRow): EditedRecord {
  const fields = after ?? {};
  const milestoneYear = subject === "target" ? { milestoneYear: Number(recordId.split(":")[1] ?? "0") } : {};
  return { key: `${subject}/${recordId}`, subject, recordId, label, was: null, will: fields, ...milestoneYear };
}

const starts: Readonly<Partial<Record<AmendmentSubject, FieldsOnWire>>> = {
  indicator: { group: "other" },
  target: { operator: ">=" },
  task: { scheduleKind: "none", leads: [], supports: [] },
};

export function newRecord(subject: AmendmentSubject, key: string, over: FieldsOnWire = {}, milestoneYear?: number): EditedRecord {
  const empty = Object.fromEntries(Object.keys(fieldsOf(subject)).map((field) => [field, null]));
  const year = milestoneYear === undefined ? {} : { milestoneYear };
  return { key, subject, recordId: null, label: "", was: null, will: { ...empty, ...starts[subject], ...over }, ...year };
}

/** A chosen record with everything that is amended together with it: an indicator with its targets. */
export function editedGroup(
  record: { readonly subject: AmendmentSubject; readonly id: string },
  records: readonly AmendableRecord[],
  { changes }: Pick<AmendmentDetail, "changes">,
): EditedRecord[] {
  const { subject, id } = record;
  const isMine = (one: { readonly subject: AmendmentSubject }, oneId: string) =>
    (one.subject === subject && oneId === id) ||
    (subject === "indicator" && one.subject === "target" && oneId.startsWith(`${id}:`));
  const standing = records.filter((one) => isMine(one, one.id)).map((one) => editedRecord(one, changes));
  const added = changes.filter((one) => one.action === "add" && isMine(one, one.recordId)).map(addedRecord);
  return [...standing, ...added];
}

/** What is sent for the records of an editor. */
export function givenOf(edited: readonly EditedRecord[], indicatorId: string | null): ChangeGiven[] {
  return edited.map(({ subject, recordId, will, milestoneYear }) => ({
    ...{ subject, recordId, after: will },
    ...(subject === "target" && recordId === null && indicatorId !== null
      ? { indicatorId, ...(milestoneYear === undefined ? {} : { milestoneYear }) }
      : {}),
  }));
}
