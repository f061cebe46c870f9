import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyChanges, asItStood, misfitOf, reversedChanges } from "./amendment-apply.ts";
import {
  type AmendmentChange,
  type AmendmentSubject,
  type AppliedAmendment,
  type Register,
  type RegisterRecord,
  recordKey,
  registerOf,
} from "./amendment-change.ts";

const target: RegisterRecord = { subject: "target", id: "t", fields: { operator: ">=", value: "60", unit: "%" } };
const task: RegisterRecord = { subject: "task", id: "v", fields: { text: "Lập sổ", scheduleTo: "2026" } };
const register = registerOf([target, task]);
const raise: AmendmentChange = { subject: "target", id: "t", action: "change", before: { value: "60" }, after: { value: "75" } };

const applied = (given: readonly AmendmentChange[], on: Register = register) => {
  const result = applyChanges(on, given);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const plain = (one: Register) => Object.fromEntries([...one].sort(([a], [b]) => (a < b ? -1 : 1)));

describe("a change", () => {
  test("sets the fields that it names and leaves the others", () => {
    expect(applied([raise]).get("target/t")?.fields).toEqual({ operator: ">=", value: "75", unit: "%" });
  });

  test.each<[string, AmendmentChange, string]>([
    ["of what meanwhile stands otherwise", { ...raise, before: { value: "50" } }, "RECORD_CHANGED_MEANWHILE"],
    ["of what is not there", { ...raise, id: "x" }, "RECORD_NOT_THERE"],
    ["that adds what is there", { ...raise, action: "add", before: null }, "RECORD_ALREADY_THERE"],
  ])("%s is refused", (_name, change, code) => {
    expect(applyChanges(register, [change])).toMatchObject({ ok: false, refusal: { code } });
    expect(misfitOf(register, change)?.code).toBe(code);
  });

  test("that fits is applied with none beside it that does not", () => {
    const result = applyChanges(register, [raise, { ...raise, id: "x" }]);
    expect(result.ok).toBe(false);
    expect(register.get("target/t")?.fields.value).toBe("60");
  });
});

describe("the plan as it stood", () => {
  const amendments: AppliedAmendment[] = [
    { effectiveOn: "2026-03-01", changes: [raise] },
    { effectiveOn: "2026-06-01", changes: [{ ...raise, before: { value: "75" }, after: { value: "90" } }] },
  ];
  const now = applied(amendments.flatMap((one) => one.changes));

  test.each([
    ["the day before the first decision counts", "2026-02-28", "60"],
    ["the day on which it begins to count", "2026-03-01", "75"],
    ["between the two", "2026-05-31", "75"],
    ["today", "2026-11-24", "90"],
  ])("%s", (_name, day, value) => {
    expect(asItStood(now, amendments, day).get("target/t")?.fields.value).toBe(value);
  });

  test("holds again what was withdrawn later, and not what was added later", () => {
    const changes: AmendmentChange[] = [
      { subject: "task", id: "v", action: "withdraw", before: task.fields, after: null },
      { subject: "task", id: "n", action: "add", before: null, after: { text: "Việc mới" } },
    ];
    const past = asItStood(applied(changes), [{ effectiveOn: "2026-03-01", changes }], "2026-01-01");
    expect(plain(past)).toEqual(plain(register));
  });
});

// Registers and amendments written against them, whatever they hold.
const subject = fc.constantFrom<AmendmentSubject>("indicator", "target", "task");
const value = fc.oneof(fc.string({ maxLength: 4 }), fc.constant(null), fc.integer({ min: 2025, max: 2045 }));
const fields = fc.dictionary(fc.constantFrom("name", "value", "unit", "leads", "text"), value, { minKeys: 1, maxKeys: 4 });
const records = fc
  .uniqueArray(fc.record({ subject, id: fc.constantFrom("a", "b", "c", "d", "e"), fields }), {
    selector: recordKey,
    maxLength: 9,
  })
  .map((given): readonly RegisterRecord[] => given);

/** A change that fits what stands: of a standing record a change or its withdrawal, of a missing one an addition. */
function fitting(standing: Register, wish: Wish): AmendmentChange {
  const { subject: of, id } = wish;
  const record = standing.get(recordKey(wish));
  if (record === undefined) return { subject: of, id, action: "add", before: null, after: wish.fields };
  if (wish.withdraws) return { subject: of, id, action: "withdraw", before: record.fields, after: null };
  // Only fields that stand can be changed; the others would be new ones.
  const names = Object.keys(record.fields).filter((name) => name in wish.fields);
  const pick = (from: typeof record.fields) => Object.fromEntries(names.map((name) => [name, from[name] ?? null]));
  return { subject: of, id, action: "change", before: pick(record.fields), after: pick(wish.fields) };
}
const wishes = fc.array(fc.record({ subject, id: fc.constantFrom("a", "b", "c", "d", "e"), fields, withdraws: fc.boolean() }), {
  maxLength: 12,
});
type Wish = {
  readonly subject: AmendmentSubject;
  readonly id: string;
  readonly fields: RegisterRecord["fields"];
  readonly withdraws: boolean;
};

function amendmentOf(standing: Register, given: readonly Wish[]): AmendmentChange[] {
  let now = standing;
  return given.map((wish) => {
    const change = fitting(now, wish);
    now = applied([change], now);
    return change;
  });
}

describe("laws", () => {
  test("an amendment and its reverse restore the register", () => {
    fc.assert(
      fc.property(records, wishes, (given, wished) => {
        const before = registerOf(given);
        const changes = amendmentOf(before, wished);
        const back = applied(reversedChanges(changes), applied(changes, before));
        expect(plain(back)).toEqual(plain(before));
      }),
    );
  });

  test("the order of changes to different records does not matter", () => {
    fc.assert(
      fc.property(
        records,
        fc.uniqueArray(
          wishes.map((w) => w[0]).filter((w) => w !== undefined),
          { selector: recordKey },
        ),
        (given, wished) => {
          const before = registerOf(given);
          const changes = amendmentOf(before, wished);
          expect(plain(applied([...changes].reverse(), before))).toEqual(plain(applied(changes, before)));
        },
      ),
    );
  });

  test("the plan as it stood on any day is the register with the amendments up to that day", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`);
    fc.assert(
      fc.property(records, fc.array(fc.tuple(day, wishes), { maxLength: 5 }), day, (given, drafts, asked) => {
        const inOrder = [...drafts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        let now = registerOf(given);
        let then = now;
        const amendments = inOrder.map(([effectiveOn, wished]): AppliedAmendment => {
          const changes = amendmentOf(now, wished);
          now = applied(changes, now);
          if (effectiveOn <= asked) then = now;
          return { effectiveOn, changes };
        });
        expect(plain(asItStood(now, amendments, asked))).toEqual(plain(then));
      }),
    );
  });
});
