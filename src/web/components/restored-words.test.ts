import { expect, test } from "vitest";
import { restoredOf } from "./restored-words.tsx";

const restored = { indicator: { raw: "Ty 1€ ho gia dinh", sure: false } };

test.each([
  ["a restored name with what was read", restored, ["indicator"], { text: "Tỷ lệ hộ", raw: "Ty 1€ ho gia dinh", isSure: false }],
  [
    "the first restored field of those asked for",
    restored,
    ["name", "indicator"],
    { text: "Tỷ lệ hộ", raw: "Ty 1€ ho gia dinh", isSure: false },
  ],
  ["a record of which another field was restored", restored, ["text"], null],
  ["a record read from clean print", undefined, ["indicator"], null],
] as const)("%s", (_name, given, fields, found) => {
  expect(restoredOf(given, fields, "Tỷ lệ hộ")).toEqual(found);
});
