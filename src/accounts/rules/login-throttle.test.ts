import fc from "fast-check";
import { expect, test } from "vitest";
import { type RecentFailures, waitBeforeLogIn } from "./login-throttle.ts";

const none: RecentFailures = {
  pair: 0,
  secondsSincePair: 0,
  name: 0,
  secondsSinceName: 0,
  address: 0,
  secondsSinceAddressLimit: 0,
  knownAddress: false,
};

test.each([
  ["nobody has failed", none, 0],
  ["four slips of a person", { ...none, pair: 4, name: 4, address: 4 }, 0],
  ["the fifth costs half a minute", { ...none, pair: 5, name: 5, address: 5 }, 30],
  ["an attempt that began before the one it waited for", { ...none, pair: 1, secondsSincePair: -0.01 }, 0],
  ["of which some has passed", { ...none, pair: 5, secondsSincePair: 12 }, 18],
  ["each further one twice as much", { ...none, pair: 7 }, 120],
  ["ten minutes at most", { ...none, pair: 15 }, 600],
  ["a name attacked from many addresses waits, but never longer than a minute", { ...none, name: 500 }, 60],
  ["where this person has logged in before, such an attack is not felt", { ...none, name: 500, knownAddress: true }, 0],
  ["a known address does not excuse guessing from it", { ...none, pair: 6, knownAddress: true }, 60],
  ["fifty failures of one address over any names", { ...none, address: 50, secondsSinceAddressLimit: 600 }, 300],
] as const)("%s", (_name, failures, seconds) => {
  expect(waitBeforeLogIn(failures)).toBe(seconds);
});

test("nobody waits longer than the window, whatever others did", () => {
  const count = fc.integer({ min: -5, max: 10_000 });
  const failures = fc.record({
    pair: count,
    secondsSincePair: count,
    name: count,
    secondsSinceName: count,
    address: count,
    secondsSinceAddressLimit: count,
    knownAddress: fc.boolean(),
  });
  fc.assert(
    fc.property(failures, (f) => {
      const wait = waitBeforeLogIn(f);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(15 * 60);
      expect(Number.isInteger(wait)).toBe(true);
    }),
  );
});
