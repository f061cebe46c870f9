import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import type { BodyHistory, ChangeEvent, ChangeKind, OrganisationId, OrganisationSet, TreeLine } from "../model.ts";
import { applyEvent, type BornBody, type EventToApply, type Register } from "./apply-event.ts";
import { holdsOn, livesOn, placesOn } from "./body-history.ts";
import { membersOn } from "./organisation-set.ts";
import { successorsOf } from "./succession.ts";
import { daysOfChange, treeFaults } from "./tree-faults.ts";

const idAt = (n: number): OrganisationId => asId(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const always = { validFrom: null, validTo: null };
const [town, office, rooms, ward, quarter, school] = [0, 1, 2, 3, 4, 5].map(idAt) as OrganisationId[] as [
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
  OrganisationId,
];

function aBody(id: OrganisationId, name: string, parentId: OrganisationId | null, line: TreeLine = "party"): BodyHistory {
  return { id, names: [{ name, shortName: null, ...always }], places: [{ line, parentId, ...always }] };
}

const startingWith = (bodies: readonly BodyHistory[]): Register => new Map(bodies.map((body) => [body.id, body]));
const start = startingWith([
  aBody(town, "Thị ủy", null),
  aBody(office, "Văn phòng", town),
  aBody(rooms, "Phòng Kinh tế", town),
  aBody(ward, "Đảng ủy phường A", null),
  aBody(quarter, "Đảng ủy phường B", null),
  aBody(school, "Chi bộ trường", office),
]);

const plain = { function: null, born: [], rename: null, place: null, children: new Map() } as const;
const anEvent = (given: Partial<EventToApply> & Pick<EventToApply, "kind" | "originals" | "resulting">): EventToApply => ({
  ...plain,
  effectiveFrom: "2025-07-01",
  ...given,
});
const aBorn = (n: number, name: string, parentId: OrganisationId | null): BornBody => ({
  ...{ id: idAt(n), name, shortName: null },
  place: { line: "party", parentId },
});

function applied(register: Register, event: EventToApply, recorded: readonly ChangeEvent[] = []): Register {
  const result = applyEvent(register, event, recorded);
  if (!result.ok) throw new Error(result.refusal.code);
  return new Map([...register, ...result.value.map((body) => [body.id, body] as const)]);
}
const codeOf = (register: Register, event: EventToApply, recorded: readonly ChangeEvent[] = []) => {
  const result = applyEvent(register, event, recorded);
  return result.ok ? null : result.refusal.code;
};
const parentOn = (register: Register, id: OrganisationId, day: string) =>
  placesOn(register.get(id) ?? aBody(id, "", null), day).map((place) => place.parentId);

describe("an event", () => {
  test("a dissolved town is split: it ends, its two wards answer, what stood under it goes to the first unless told otherwise", () => {
    const event = anEvent({
      kind: "split",
      originals: [town],
      resulting: [ward, quarter],
      children: new Map([[rooms, quarter]]),
    });
    const after = applied(start, event);
    expect(livesOn(after.get(town) ?? aBody(town, "", null), "2025-07-01")).toBe(false);
    expect(livesOn(after.get(town) ?? aBody(town, "", null), "2025-06-30")).toBe(true);
    expect(parentOn(after, office, "2025-06-30")).toEqual([town]);
    expect(parentOn(after, office, "2025-07-01")).toEqual([ward]);
    expect(parentOn(after, rooms, "2025-07-01")).toEqual([quarter]);
    expect(parentOn(after, school, "2025-07-01")).toEqual([office]);
  });

  test("a body that takes over its own parent stands where the parent stood", () => {
    const after = applied(start, anEvent({ kind: "dissolve", originals: [town], resulting: [office] }));
    expect(parentOn(after, office, "2025-07-01")).toEqual([null]);
    expect(parentOn(after, rooms, "2025-07-01")).toEqual([office]);
  });

  test("a body dissolved without an heir leaves those below it to the body above", () => {
    const after = applied(start, anEvent({ kind: "dissolve", originals: [office], resulting: [] }));
    expect(parentOn(after, school, "2025-07-01")).toEqual([town]);
  });

  test("two bodies merge into a new one; a new body does not exist before its day", () => {
    const event = anEvent({
      ...{ kind: "merge", originals: [office, rooms], resulting: [idAt(9)] },
      born: [aBorn(9, "Văn phòng mới", town)],
    });
    const after = applied(start, event);
    const fresh = after.get(idAt(9)) ?? aBody(town, "", null);
    expect([livesOn(fresh, "2025-06-30"), livesOn(fresh, "2025-07-01")]).toEqual([false, true]);
    expect(parentOn(after, school, "2025-07-01")).toEqual([idAt(9)]);
  });

  test("a body that takes another in keeps living", () => {
    const after = applied(start, anEvent({ kind: "merge", originals: [office, rooms], resulting: [rooms] }));
    expect([office, rooms].map((id) => livesOn(after.get(id) ?? aBody(id, "", null), "2025-07-01"))).toEqual([false, true]);
  });

  test("where one function moves, no name and no place changes", () => {
    const event = anEvent({ kind: "transfer", function: "press", originals: [rooms], resulting: [office] });
    expect(applyEvent(start, event, [])).toEqual({ ok: true, value: [] });
  });

  test("a function may leave on the very day on which its body ends", () => {
    const after = applied(start, anEvent({ kind: "merge", originals: [rooms], resulting: [office] }));
    expect(codeOf(after, anEvent({ kind: "transfer", function: "press", originals: [rooms], resulting: [ward] }))).toBe(null);
  });

  const dissolved = anEvent({ kind: "dissolve", originals: [rooms], resulting: [office], effectiveFrom: "2025-03-01" });
  test.each([
    [
      "a merger that merges a body with itself",
      anEvent({ kind: "merge", originals: [office], resulting: [office] }),
      "EVENT_SHAPE_WRONG",
    ],
    ["a split into one", anEvent({ kind: "split", originals: [town], resulting: [ward] }), "EVENT_SHAPE_WRONG"],
    ["a rename without a name", anEvent({ kind: "rename", originals: [town], resulting: [town] }), "EVENT_SHAPE_WRONG"],
    [
      "a merger of one function",
      anEvent({ kind: "merge", function: "press", originals: [office], resulting: [ward] }),
      "EVENT_FUNCTION_NEEDS_TRANSFER",
    ],
    [
      "an event of a body that was dissolved before",
      anEvent({ kind: "dissolve", originals: [rooms], resulting: [] }),
      "EVENT_BODY_NOT_ALIVE",
    ],
    [
      "an heir that was dissolved before",
      anEvent({ kind: "dissolve", originals: [office], resulting: [rooms] }),
      "EVENT_BODY_NOT_ALIVE",
    ],
    [
      "a body moved under one that stands below it",
      anEvent({ kind: "transfer", originals: [town], resulting: [town], place: { line: "party", parentId: school } }),
      "EVENT_BREAKS_TREE",
    ],
    [
      "an end before something that was already recorded of the body",
      anEvent({ kind: "dissolve", originals: [office], resulting: [], effectiveFrom: "2025-02-01" }),
      "EVENT_BEFORE_LATER_CHANGE",
    ],
    ["the same event once more", { ...dissolved }, "EVENT_BODY_NOT_ALIVE"],
  ])("%s is refused", (_name, event, code) => {
    const after = applied(start, dissolved);
    expect(codeOf(after, event, [{ ...dissolved, id: asId(idAt(77)) }])).toBe(code);
  });

  test("a second rename of one day is refused", () => {
    const rename = anEvent({
      kind: "rename",
      originals: [town],
      resulting: [town],
      rename: { name: "Thành ủy", shortName: null },
    });
    const after = applied(start, rename);
    expect(after.get(town)?.names.map((name) => name.name)).toEqual(["Thị ủy", "Thành ủy"]);
    expect(codeOf(after, rename, [{ ...rename, id: asId(idAt(78)) }])).toBe("EVENT_ALREADY_RECORDED");
  });
});

/** One step of a random history: which bodies, which kind, which day. */
const aStep = fc.record({
  kind: fc.constantFrom<ChangeKind>("merge", "split", "rename", "transfer", "dissolve"),
  day: fc.integer({ min: 0, max: 40 }).map((n) => addDays("2025-01-01", n * 10)),
  picks: fc.array(fc.nat({ max: 30 }), { minLength: 4, maxLength: 4 }),
  isNew: fc.boolean(),
  isFunction: fc.boolean(),
});
type Step = typeof aStep extends fc.Arbitrary<infer T> ? T : never;

function eventOf(step: Step, register: Register, n: number): EventToApply {
  const ids = [...register.keys()];
  const [a, b, c, d] = step.picks.map((pick) => ids[pick % ids.length] ?? town) as [
    OrganisationId,
    OrganisationId,
    OrganisationId,
    OrganisationId,
  ];
  const fresh = aBorn(100 + n, `Đơn vị ${n}`, step.picks[3] === 0 ? null : d);
  const heir = step.isNew ? fresh.id : c;
  const shapes: Record<ChangeKind, Pick<EventToApply, "originals" | "resulting">> = {
    merge: { originals: [a, b], resulting: [heir] },
    split: { originals: [a], resulting: [heir, b] },
    rename: { originals: [a], resulting: [a] },
    transfer: step.isFunction ? { originals: [a], resulting: [heir] } : { originals: [a], resulting: [a] },
    dissolve: { originals: [a], resulting: step.isFunction ? [] : [heir] },
  };
  const shape = shapes[step.kind];
  return anEvent({
    ...{ kind: step.kind, effectiveFrom: step.day, ...shape },
    function: step.kind === "transfer" && step.isFunction ? "press" : null,
    born: shape.resulting.includes(fresh.id) ? [fresh] : [],
    rename: { name: `Tên ${n}`, shortName: null },
    place: { line: step.picks[3] === 1 ? "government" : "party", parentId: step.picks[2] === 0 ? null : d },
    children: new Map(step.isNew ? [] : [[b, c]]),
  });
}

const pastOf = (register: Register, day: string) =>
  [...register.values()].flatMap((body) => {
    const holding = [...body.names, ...body.places].filter((span) => holdsOn(span, day));
    return holding.length === 0 ? [] : [{ id: body.id, holding: holding.map(({ validFrom: _f, validTo: _t, ...kept }) => kept) }];
  });

const isBornBy = (body: BodyHistory, day: string) => body.names.some((name) => name.validFrom === null || name.validFrom <= day);

const everybodyUnderTheTown: OrganisationSet = {
  ...{ id: asId(idAt(90)), ownerId: town, name: "Các chi bộ", phrases: [], line: null, directly: false },
  ...{ kinds: ["party-cell"], levels: [], included: [ward], excluded: [rooms] },
};

describe("under any sequence of events", () => {
  test("names and places are sound on every day, the past stays, and whoever answers lives", () => {
    let taken = 0;
    fc.assert(
      fc.property(fc.array(aStep, { minLength: 1, maxLength: 14 }), (steps) => {
        let register = start;
        const recorded: ChangeEvent[] = [];
        steps.forEach((step, n) => {
          const event = eventOf(step, register, n);
          const result = applyEvent(register, event, recorded);
          if (!result.ok) return;
          taken += 1;
          const next = new Map([...register, ...result.value.map((body) => [body.id, body] as const)]);
          for (const day of daysOfChange([...next.values()], "2024-12-31").filter((one) => one < event.effectiveFrom)) {
            expect(pastOf(next, day)).toEqual(pastOf(register, day));
          }
          register = next;
          recorded.push({ ...event, id: asId(idAt(1000 + n)) });
        });
        const bodies = [...register.values()];
        expect(treeFaults(bodies, "2024-12-31")).toEqual([]);
        const tree = bodies.map((body) => ({ ...body, kind: "party-cell" as const, level: "unit" as const }));
        for (const day of daysOfChange(bodies, "2024-12-31")) {
          const members = membersOn(everybodyUnderTheTown, tree, day);
          expect(new Set(members).size).toBe(members.length);
          expect(members.every((id) => id !== rooms && livesOn(register.get(id) ?? aBody(id, "", null), day))).toBe(true);
          for (const body of bodies.filter((one) => isBornBy(one, day))) {
            for (const heir of successorsOf(body.id, recorded, day)) {
              const found = register.get(heir);
              expect(found !== undefined && livesOn(found, day)).toBe(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(300);
  });
});
