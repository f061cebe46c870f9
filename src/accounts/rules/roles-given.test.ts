import { expect, test } from "vitest";
import { asId } from "#kernel/ids.ts";
import type { Grant, Role } from "../model.ts";
import { administrationsLost, chainsOf, rolesAfter } from "./roles-given.ts";

const place = (n: number) => asId<"organisation">(`00000000-0000-4000-8000-00000000000${n}`);
const grant = (role: Role, n: number): Grant => ({ role, organisationId: place(n) });
// The acting administrator reaches bodies 1 and 2; body 9 is somebody else's.
const inReach = (id: string) => id === place(1) || id === place(2);

test.each([
  ["a first role", [], [grant("officer", 1)], [grant("officer", 1)]],
  ["another in its place", [grant("officer", 1)], [grant("reporter", 2)], [grant("reporter", 2)]],
  [
    "a role elsewhere stays when nothing is said of it",
    [grant("head", 9)],
    [grant("officer", 1)],
    [grant("head", 9), grant("officer", 1)],
  ],
  ["a role elsewhere may be sent back as it was shown", [grant("head", 9)], [grant("head", 9)], [grant("head", 9)]],
  ["the same role twice is one role", [], [grant("viewer", 1), grant("viewer", 1)], [grant("viewer", 1)]],
  ["all in reach taken away", [grant("officer", 1), grant("head", 2)], [], []],
] as const)("%s", (_name, current, wanted, after) => {
  const result = rolesAfter(current, wanted, inReach);
  expect(result.ok && result.value).toEqual(after);
});

test("a new role out of reach is refused, also for somebody who has another role there", () => {
  const result = rolesAfter([grant("viewer", 9)], [grant("administrator", 9)], inReach);
  expect(result.ok ? "ok" : result.refusal.code).toBe("ROLE_OUT_OF_REACH");
});

test("bodies whose administration is given up", () => {
  const before = [grant("administrator", 1), grant("administrator", 2), grant("officer", 2)];
  expect(administrationsLost(before, [grant("administrator", 1), grant("officer", 2)])).toEqual([place(2)]);
});

test("a change of an account stands in the chain of each of its bodies once, or in the system's", () => {
  expect(chainsOf([grant("officer", 2), grant("head", 1), grant("viewer", 2)], "system")).toEqual([place(1), place(2)]);
  expect(chainsOf([], "system")).toEqual(["system"]);
});
