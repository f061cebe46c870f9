/**
 * What a person sets on the page of an amendment becomes a change against the register as it stands (design §3): only the fields that
 * differ, with what stood before; nothing where everything stays as it is.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import {
  type AmendmentChange,
  type AmendmentSubject,
  type Fields,
  type Register,
  recordKey,
  sameValue,
} from "#plans/rules/amendment-change.ts";
import { invalidFields, tidyFields, wholeFields } from "#plans/rules/amendment-values.ts";

export type GivenChange = {
  readonly subject: AmendmentSubject;
  readonly recordId: string;
  /** null withdraws the record. */
  readonly after: Fields | null;
  /** The record is new: it stands in no register yet. */
  readonly isNew: boolean;
};

/** The change; null when the record would stay as it is. */
export function changeOfGiven(
  register: Register,
  { subject, recordId: id, after, isNew }: GivenChange,
): Result<AmendmentChange | null, "AMENDMENT_RECORD_UNKNOWN" | "AMENDMENT_VALUE_NOT_POSSIBLE"> {
  const standing = register.get(recordKey({ subject, id }))?.fields;
  if (isNew)
    return possible(
      { subject, id, action: "add", before: null, after: wholeFields(subject, tidyFields(subject, after ?? {})) },
      {},
    );
  if (standing === undefined) return refuse("AMENDMENT_RECORD_UNKNOWN", { subject, id });
  if (after === null) return possible({ subject, id, action: "withdraw", before: standing, after: null }, standing);
  const tidied = tidyFields(subject, after);
  const names = Object.keys(tidied).filter((field) => !sameValue(tidied[field], standing[field]));
  if (names.length === 0) return ok(null);
  const pick = (from: Fields) => Object.fromEntries(names.map((field) => [field, from[field] ?? null]));
  return possible({ subject, id, action: "change", before: pick(standing), after: pick(tidied) }, standing);
}

function possible(change: AmendmentChange, standing: Fields): Result<AmendmentChange, "AMENDMENT_VALUE_NOT_POSSIBLE"> {
  const fields = invalidFields(change, standing);
  return fields.length === 0 ? ok(change) : refuse("AMENDMENT_VALUE_NOT_POSSIBLE", { fields });
}
