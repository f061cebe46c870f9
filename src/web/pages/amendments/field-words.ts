import type { FieldsOnWire } from "#plans/contract-amendments.ts";
import type { AmendmentSubject } from "#plans/rules/amendment-change.ts";
import { fieldsOf } from "#plans/rules/amendment-fields.ts";
import { type AllWords, useAllWords, useFormat } from "../../language.tsx";
import { shownTime } from "./schedule-time.ts";

export type Value = FieldsOnWire[string];
export type NameOfBody = (organisationId: string) => string | null;

/** A value of a record as a person reads it; nothing has a word of its own. */
export function useValueWords(
  nameOf: NameOfBody,
): (subject: AmendmentSubject, field: string, value: Value | undefined) => string {
  const words = useAllWords();
  const format = useFormat();
  return (subject, field, value) => {
    if (value === null || value === undefined) return words.amendments.nothing;
    if (Array.isArray(value)) return value.length === 0 ? words.amendments.nothing : bodyLines(value, nameOf);
    const kind = fieldsOf(subject)[field]?.kind;
    if (kind === "number" && typeof value === "string") return format.number(value);
    if (kind === "time" && typeof value === "string") return shownTime(value);
    if (kind === "day" && typeof value === "string") return format.day(value);
    return coded(words, kind, String(value)) ?? String(value);
  };
}

function coded(words: AllWords, kind: string | undefined, value: string): string | null {
  const { amendments, evaluation } = words;
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    operator: amendments.operators,
    schedule: amendments.schedules,
    group: evaluation.groups,
    recurring: { annual: amendments.annual },
  };
  return tables[kind ?? ""]?.[value] ?? null;
}

/** Bodies one a line: the register's name, else the words of the paper. */
export function bodyLines(bodies: Extract<Value, readonly unknown[]>, nameOf: NameOfBody): string {
  return bodies.map((body) => nameOfBody(body, nameOf)).join("\n");
}

export function nameOfBody(
  { organisationId, written }: { readonly organisationId: string | null; readonly written: string | null },
  nameOf: NameOfBody,
): string {
  return (organisationId === null ? null : nameOf(organisationId)) ?? written ?? "";
}
