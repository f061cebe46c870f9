import { afterAll, beforeAll, expect, test } from "vitest";
import { writeFileSync } from "node:fs";
import { buildReader } from "#ingest/readers/testing.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { loadPlanStanding, loadIndicatorStandings } from "#evaluation/operations/load-standing.ts";
import { namesIn, presentOverview, presentVerdict } from "#evaluation/present.ts";
import { roundsOfPlans, debtorsOf } from "#reporting/store.ts";
import { responsibleOfPlan, indicatorsOfPlan, reportingRulesOfPlan } from "#plans/store.ts";
import { proposeRound } from "#reporting/operations/propose-round.ts";
import { taskBodiesOfPlan, tasksOfPlan } from "#tasks/store.ts";
import { demo } from "#text/vi/demo.ts";
import { type FilledDemo, fillDemo } from "./fill-demo.ts";
import { readStory } from "./story.ts";

const story = readStory();
const console_ = { accountId: null, name: "console: test", address: null, port: null };
let db: TestDatabase;
let filled: FilledDemo;
beforeAll(async () => {
  [db] = await Promise.all([testDatabase(), buildReader()]);
  filled = await fillDemo(db.database, { story, today: story.today, console: console_, words: demo, tell: () => {} });
});
afterAll(() => db.close());
test("fills", async () => {
  const out: string[] = [];
  for (const b of filled.plans) {
    out.push("=== " + b.plan.id);
    const inds = await indicatorsOfPlan(db.database, b.planId);
    const resp = await responsibleOfPlan(db.database, b.planId, story.today);
    for (const i of inds) out.push(["I", i.rowLabel, i.name, i.measureKind, i.direction, i.accumulation, i.frequency, i.numeratorName, i.denominatorName, resp.filter((r) => r.indicatorId === i.id).map((r) => r.name).join(";")].join(" | "));
    const bodies = await taskBodiesOfPlan(db.database, b.planId, story.today);
    for (const t of await tasksOfPlan(db.database, b.planId)) out.push(["T", t.number, t.text.slice(0, 90), t.scheduleText, t.dueOn, bodies.filter((x) => x.taskId === t.id && x.role === "lead").map((x) => `${x.bodyText}→${x.name}`).join(";")].join(" | "));
    for (const r of await reportingRulesOfPlan(db.database, b.planId)) out.push("R " + JSON.stringify(r));
    if (b.plan.state === "draft") continue;
    for (const period of ["2026Q2", "2026Q4"]) { const p = await proposeRound(db.database, b.planId, period, story.today); out.push("P " + JSON.stringify({ due: p.dueAt, src: p.dueSource, cut: p.cutOffOn, unresolved: p.unresolved, unready: p.unready, notReady: p.notReady })); }
    const rounds = await roundsOfPlans(db.database, [b.planId], story.today);
    for (const r of rounds) {
      out.push(`ROUND ${r.periodId} due ${r.dueAt} ${r.dueSource} cut ${r.cutOffOn} locked ${r.locked}`);
      const sr = b.plan.rounds.find((x) => x.period === r.periodId);
      const known = new Map([...filled.people.bodies].map(([k, v]) => [v as string, k]));
      for (const d of await debtorsOf(db.database, [r.id], story.today)) {
        const k = known.get(d.organisationId) ?? "?";
        const inStory = sr?.submissions.some((s) => s.organisation === k) ? "submits" : sr?.silent.includes(k) ? "silent" : "NOT IN STORY";
        out.push("  " + [k, d.reasons.join(","), d.indicators, d.tasks, inStory, JSON.stringify(d).slice(0, 400)].join(" | "));
      }
    }
    for (const r of [null, ...rounds]) {
      const s = await loadPlanStanding(db.database, b.planId, r?.id ?? null, story.today);
      const o = presentOverview({ asOf: s.day.on, ruleVersion: s.day.rule.version, round: s.reportingRound, indicators: s.indicators, tasks: s.tasks, debtors: s.debtors, now: `${story.today}T08:00` } as never, () => "t");
      out.push(`OVERVIEW ${r?.periodId ?? "today"} ` + JSON.stringify(o, null, 1));
      const nameOf = namesIn(s.indicators, []);
      if (r === null || r.periodId === "2026Q3") for (const i of s.indicators) out.push("  V " + i.indicator.name + " " + JSON.stringify(presentVerdict(i, nameOf)));
    }
  }
  writeFileSync("/tmp/demo/out.txt", out.join("\n"));
  expect(1).toBe(1);
});
