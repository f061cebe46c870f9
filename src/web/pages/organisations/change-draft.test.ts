import { describe, expect, test } from "vitest";
import { type ChangeDraft, emptyDraft, eventRequest, handoverRequests, isComplete, stays, workGroups } from "./change-draft.ts";

const aDraft = (given: Partial<ChangeDraft>): ChangeDraft => ({ ...emptyDraft("2026-05-15", "old"), ...given });
const born = {
  ...{ name: "Đảng ủy phường", shortName: " ", kind: "party-committee", parentId: null },
  ...({ level: "commune", line: "party" } as const),
};

describe("a change on the page", () => {
  test.each([
    ["a merger without a body after it", { kind: "merge" }, false],
    ["a merger into a new body", { kind: "merge", resulting: [{ born }] }, true],
    ["a split into one", { kind: "split", resulting: [{ id: "a" }] }, false],
    ["a split into two", { kind: "split", resulting: [{ id: "a" }, { id: "b" }] }, true],
    ["a new body without a name", { kind: "merge", resulting: [{ born: { ...born, name: " " } }] }, false],
    ["a dissolution without heirs", { kind: "dissolve" }, true],
    ["a rename without a name", { kind: "rename" }, false],
    ["a function that has no name", { kind: "transfer", workFunction: " ", resulting: [{ id: "a" }] }, false],
    ["a change without a day", { kind: "dissolve", day: "" }, false],
  ] as const)("%s", (_name, given, complete) => {
    expect(isComplete(aDraft(given))).toBe(complete);
  });

  test("a rename keeps its body, a split names where the bodies below go", () => {
    expect(eventRequest(aDraft({ kind: "rename", renamed: { name: "Mới", shortName: "" } }))).toMatchObject({
      ...{ originals: ["old"], resulting: [{ id: "old" }], rename: { name: "Mới", shortName: null }, place: null },
    });
    const split = aDraft({ kind: "split", resulting: [{ id: "a" }, { born }], children: { x: "1", y: stays } });
    expect(eventRequest(split)).toMatchObject({
      resulting: [{ id: "a" }, { born: { shortName: null } }],
      children: [
        { id: "x", to: 1 },
        { id: "y", to: null },
      ],
    });
  });

  test("work goes to every heir unless it is chosen apart, and nowhere before the day has come", () => {
    const split = aDraft({ kind: "split", resulting: [{ id: "a" }, { id: "b" }] });
    expect(handoverRequests(split, "2026-05-15")).toEqual([{ from: "old", to: [0, 1], except: [] }]);
    expect(handoverRequests({ ...split, day: "2026-06-01" }, "2026-05-15")).toEqual([]);
    const apart = { ...split, work: { old: { rule: "1", apart: { "task t1": stays, "indicator p1": "0" } } } };
    expect(handoverRequests(apart, "2026-05-15")).toEqual([
      {
        ...{ from: "old", to: [1] },
        except: [
          { kind: "task", id: "t1", to: [] },
          { kind: "indicator", id: "p1", to: [0] },
        ],
      },
    ]);
  });

  test("where one function moves, the work stays unless it is chosen", () => {
    const part = aDraft({ kind: "transfer", workFunction: "báo chí", resulting: [{ id: "a" }] });
    expect(handoverRequests(part, "2026-05-15")).toEqual([]);
  });

  test("open work is grouped by kind and plan, closed work is not offered", () => {
    const plan = { planId: "p", planTitle: "Kế hoạch" };
    const groups = workGroups({
      plans: [{ ...plan, documentNumber: null, state: "superseded", carriedTo: [], carriedFrom: null }],
      indicators: [
        { ...plan, id: "i1", name: "Một", open: true },
        { ...plan, id: "i2", name: "Hai", open: false },
      ],
      tasks: [],
      reports: [],
      people: [{ id: "a", name: "Người", login: "nguoi", role: "officer", disabled: false }],
    });
    expect(groups.map((group) => [group.kind, group.items.length])).toEqual([
      ["indicator", 1],
      ["person", 1],
    ]);
  });
});
