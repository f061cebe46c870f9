import { afterAll, beforeAll, expect, test } from "vitest";
import { buildReader } from "#ingest/readers/testing.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { demo } from "#text/vi/demo.ts";
import { type FilledDemo, fillDemo } from "./fill-demo.ts";
import { readStory } from "./story.ts";

const story = readStory();
const console_ = { accountId: null, name: "console: test", address: null, port: null };
let db: TestDatabase;
let filled: FilledDemo;

beforeAll(async () => {
  [db] = await Promise.all([testDatabase(), buildReader()]);
  const t = performance.now();
  filled = await fillDemo(db.database, { story, today: story.today, console: console_, words: demo, tell: (l) => console.log(l, performance.now() - t) });
  console.log(performance.now() - t);
});
afterAll(() => db.close());

test("fills", () => {
  expect(filled.plans.length).toBe(4);
});
