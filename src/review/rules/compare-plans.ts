/**
 * Two plans record by record (issue: compare two versions or two plans): the matcher pairs what is alike, each pair shows which of
 * its fields differ, old → new, and what has no partner stands on its side only.
 */
import { worthAsking } from "#catalogue/rules/likeness.ts";
import { matchIndexOf, matchRecords } from "./match-records.ts";

export type Field = { readonly name: string; readonly value: string | null };
export type Comparable = {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly groupCode?: string | null;
  readonly position: number;
  /** Fields in the order in which they are shown; milestones are fields of their own ("2030"). */
  readonly fields: readonly Field[];
};

export type FieldChange = { readonly name: string; readonly left: string | null; readonly right: string | null };
export type ComparedPair = {
  readonly left: Comparable;
  readonly right: Comparable;
  readonly score: number;
  readonly changes: readonly FieldChange[];
};
export type Comparison = {
  readonly changed: readonly ComparedPair[];
  readonly same: readonly ComparedPair[];
  readonly onlyLeft: readonly Comparable[];
  readonly onlyRight: readonly Comparable[];
};

export function comparePlans(left: readonly Comparable[], right: readonly Comparable[]): Comparison {
  const paired = pairsOf(left, right);
  const [takenLeft, takenRight] = [new Set(paired.map((one) => one.left.id)), new Set(paired.map((one) => one.right.id))];
  const pairs = paired.toSorted((a, b) => a.left.position - b.left.position);
  return {
    changed: pairs.filter(({ changes }) => changes.length > 0),
    same: pairs.filter(({ changes }) => changes.length === 0),
    onlyLeft: left.filter((one) => !takenLeft.has(one.id)),
    onlyRight: right.filter((one) => !takenRight.has(one.id)),
  };
}

/** Equal words are one record, whatever the matcher thinks of them; the rest by likeness. */
function pairsOf(left: readonly Comparable[], right: readonly Comparable[]): ComparedPair[] {
  const byWords = new Map<string, Comparable[]>();
  for (const one of right) byWords.set(one.name, [...(byWords.get(one.name) ?? []), one]);
  const equal = left.flatMap((one) => {
    const partner = byWords.get(one.name)?.shift();
    return partner === undefined ? [] : [pairOf(one, partner, 1)];
  });
  const [goneLeft, goneRight] = [new Set(equal.map((one) => one.left.id)), new Set(equal.map((one) => one.right.id))];
  const [restLeft, restRight] = [left.filter((one) => !goneLeft.has(one.id)), right.filter((one) => !goneRight.has(one.id))];
  const [lefts, rights] = [new Map(restLeft.map((one) => [one.id, one])), new Map(restRight.map((one) => [one.id, one]))];
  const alike = matchRecords(restLeft, matchIndexOf(restRight)).flatMap(({ id, superiorId, score }) => {
    const [a, b] = [lefts.get(id), rights.get(superiorId)];
    return a === undefined || b === undefined || score < worthAsking ? [] : [pairOf(a, b, score)];
  });
  return [...equal, ...alike];
}

function pairOf(left: Comparable, right: Comparable, score: number): ComparedPair {
  return { left, right, score, changes: changesOf(left, right) };
}

/** Fields that differ; a field that one side does not have reads as nothing there. */
export function changesOf(left: Comparable, right: Comparable): FieldChange[] {
  const [a, b] = [fieldsOf(left), fieldsOf(right)];
  return [...new Set([...a.keys(), ...b.keys()])].flatMap((name) => {
    const [before, after] = [a.get(name) ?? null, b.get(name) ?? null];
    return before === after ? [] : [{ name, left: before, right: after }];
  });
}

function fieldsOf({ name, unit, fields }: Comparable): Map<string, string | null> {
  return new Map([["name", name], ["unit", unit], ...fields.map((field): [string, string | null] => [field.name, field.value])]);
}
