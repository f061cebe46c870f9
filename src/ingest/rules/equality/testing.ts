/**
 * A read register against what a careful clerk entered, field by field: for tests and for the bench of reading. Records are paired
 * by what they say, so that one lost row does not make all rows after it wrong; a lost record counts with all of its fields.
 */
import type { Confidence, ReadRegister } from "../../model.ts";

/** JSON of fixtures: the shape of a read register, without places and confidence. */
type Given = Readonly<Record<string, unknown>>;
export type ExpectedRegister = {
  readonly document: Given;
  readonly targets: readonly Given[];
  readonly indicatorRows: readonly Given[];
  readonly tasks: readonly Given[];
  readonly reporting: readonly Given[];
  readonly responsibilities: readonly Given[];
};

export type ComparedField = {
  /** "targets.value", "tasks.leads" … */
  readonly field: string;
  readonly record: string;
  readonly expected: unknown;
  readonly read: unknown;
  readonly isEqual: boolean;
  /** Equal, or for names and texts: the same but for a letter here and there. */
  readonly isRight: boolean;
  /** What the reader claims for this field, where it claims something. */
  readonly claimed: number | null;
};

export type Comparison = {
  readonly fields: readonly ComparedField[];
  readonly invented: readonly string[];
  /** A target is right when its figure, sign and span are, for an indicator of much the same name. */
  readonly targets: { readonly expected: number; readonly read: number; readonly right: number; readonly invented: number };
  /** Confidence in the figures of targets that do not stand in the document. */
  readonly inventedClaims: readonly number[];
};

type Kind = {
  readonly fields: readonly string[];
  readonly name: (record: Given) => string;
  /** Records that differ here are never the same record. */
  readonly mustAgree: readonly string[];
  readonly alike: readonly string[];
};

const kinds = {
  targets: {
    fields: ["indicator", "group", "milestoneTo", "op", "value", "valueTo", "unit", "recurring", "row"],
    name: (t) => String(t.indicator ?? ""),
    mustAgree: ["milestone"],
    alike: ["op", "value", "row"],
  },
  indicatorRows: {
    fields: ["row", "indicator", "group", "unit", "baseline", "leads"],
    name: (r) => String(r.indicator ?? ""),
    mustAgree: [],
    alike: ["row"],
  },
  tasks: {
    fields: ["number", "group", "form", "text", "leads", "coordinating", "deliverable", "schedule"],
    name: (t) => String(t.text ?? ""),
    mustAgree: [],
    alike: ["number", "form"],
  },
  reporting: {
    fields: ["dueDay", "dueMonth", "from", "to"],
    name: (r) => String(r.cadence),
    mustAgree: ["cadence"],
    alike: ["dueDay"],
  },
  responsibilities: { fields: ["body", "duties"], name: (r) => String(r.body ?? ""), mustAgree: [], alike: [] },
} as const satisfies Record<string, Kind>;

const documentFields = ["number", "type", "issuer", "parentBody", "place", "date", "subject", "signer", "signerRole", "basis"];
const likeEnough = 0.45;

export function compareRegisters(expected: ExpectedRegister, read: ReadRegister): Comparison {
  const fields: ComparedField[] = documentFields.map((field) =>
    compared(`document.${field}`, "", expected.document[field], asGiven(read.document)[field], claimOf(read.document, field)),
  );
  const invented: string[] = [];
  const inventedClaims: number[] = [];
  const targets = { expected: expected.targets.length, read: read.targets.length, right: 0, invented: 0 };
  for (const [list, kind] of entriesOf(kinds)) {
    const { pairs, lost, extra } = pair(expected[list], read[list].map(asGiven), kind);
    if (list === "targets") {
      targets.right = pairs.filter(([wanted, found]) => isRightTarget(wanted, found)).length;
      targets.invented = extra.length;
      inventedClaims.push(...extra.map((found) => claimOf(found, "value") ?? 0));
    }
    for (const [wanted, found] of pairs) {
      for (const field of kind.fields)
        fields.push(compared(`${list}.${field}`, kind.name(wanted), wanted[field], found[field], claimOf(found, field)));
    }
    for (const wanted of lost) {
      for (const field of kind.fields)
        fields.push(compared(`${list}.${field}`, kind.name(wanted), wanted[field], undefined, null));
    }
    for (const found of extra) invented.push(`${list}: ${found.milestone ?? ""} ${kind.name(found)}`);
  }
  return { fields, invented, targets, inventedClaims };
}

const sameName = 0.6;
const sameWords = 0.9;

function isRightTarget(wanted: Given, found: Given): boolean {
  const sign = (target: Given) => (target.op === "exists" ? "text" : plain(target.op));
  return (
    sign(wanted) === sign(found) &&
    ["value", "valueTo", "milestoneTo"].every((field) => plain(wanted[field]) === plain(found[field])) &&
    likeness(wanted.indicator, found.indicator) >= sameName
  );
}

function likeness(a: unknown, b: unknown): number {
  return dice(gramsOf(plain(a)), gramsOf(plain(b)));
}

/** Fields that differ, as lines for a person. */
export function differencesOf({ fields, invented }: Comparison): string[] {
  const line = ({ field, record, expected, read }: ComparedField) =>
    `${field} of "${record.slice(0, 60)}": ${JSON.stringify(expected)} was read as ${JSON.stringify(read)}`;
  return [...fields.filter((f) => !f.isEqual).map(line), ...invented.map((record) => `not in the document: ${record}`)];
}

function entriesOf<T extends object>(table: T): [keyof T, T[keyof T]][] {
  // Object.entries forgets the keys of a table whose keys are known.
  return Object.entries(table) as [keyof T, T[keyof T]][];
}

function asGiven(record: object): Given {
  return { ...record };
}

function claimOf(record: object, field: string): number | null {
  if (!("confidence" in record)) return null;
  // Every record of a register that has this field keeps numbers in it.
  return (record.confidence as Confidence)[field] ?? null;
}

function compared(field: string, record: string, expected: unknown, read: unknown, claimed: number | null): ComparedField {
  const isEqual = plain(expected) === plain(read);
  const isWords = /\.(?:indicator|text)$/.test(field);
  return {
    field,
    record,
    expected,
    read,
    isEqual,
    isRight: isEqual || (isWords && likeness(expected, read) >= sameWords),
    claimed,
  };
}

/** What is compared of a value: words without regard to spaces, records without the wording that they were read from. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value.normalize("NFC").replace(/\s+/g, " ").replace(/[.;]$/, "").trim();
  if (Array.isArray(value)) return value.map(plain).join(" + ");
  if (typeof value !== "object") return String(value);
  const entries = Object.entries(value).filter(([key, inner]) => key !== "text" && plain(inner) !== "");
  return entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${key} ${plain(inner)}`)
    .join(", ");
}

type Paired = {
  readonly pairs: readonly (readonly [Given, Given])[];
  readonly lost: readonly Given[];
  readonly extra: readonly Given[];
};

/** Every expected record with at most one read record, the likest first. */
function pair(expected: readonly Given[], read: readonly Given[], kind: Kind): Paired {
  const names = { expected: expected.map((r) => gramsOf(kind.name(r))), read: read.map((r) => gramsOf(kind.name(r))) };
  const found: { likeness: number; i: number; j: number }[] = [];
  expected.forEach((wanted, i) => {
    read.forEach((candidate, j) => {
      if (!kind.mustAgree.every((field) => plain(wanted[field]) === plain(candidate[field]))) return;
      const agreeing = kind.alike.filter((field) => plain(wanted[field]) === plain(candidate[field])).length;
      const likeness = dice(names.expected[i] ?? new Map(), names.read[j] ?? new Map()) + 0.1 * agreeing;
      if (likeness >= likeEnough) found.push({ likeness, i, j });
    });
  });
  found.sort((a, b) => b.likeness - a.likeness);
  const taken = { expected: new Map<number, number>(), read: new Set<number>() };
  for (const { i, j } of found) {
    if (taken.expected.has(i) || taken.read.has(j)) continue;
    taken.expected.set(i, j);
    taken.read.add(j);
  }
  return {
    pairs: [...taken.expected].flatMap(([i, j]) => {
      const [wanted, candidate] = [expected[i], read[j]];
      return wanted && candidate ? [[wanted, candidate] as const] : [];
    }),
    lost: expected.filter((_, i) => !taken.expected.has(i)),
    extra: read.filter((_, j) => !taken.read.has(j)),
  };
}

function gramsOf(text: string): Map<string, number> {
  const padded = ` ${plain(text).toLowerCase()} `;
  const grams = new Map<string, number>();
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const gram = padded.slice(at, at + 3);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, all] = [0, 0];
  for (const count of [...a.values(), ...b.values()]) all += count;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  return all === 0 ? 0 : (2 * shared) / all;
}
