import { afterAll, beforeAll, test } from "vitest";
import { anOrganisation } from "#organisations/testing.ts";
import { aPlan } from "#plans/testing.ts";
import { anApproved, anUpdate, aRound, aValue } from "#reporting/testing.ts";
import { someTasks } from "#tasks/testing.ts";
import { type TestApp, testApp } from "../testing.ts";
let app: TestApp;
beforeAll(async () => { app = await testApp({ today: "2026-11-18" }); });
afterAll(() => app.close());
test("perf", async () => {
  const db = app.database;
  const owner = await anOrganisation(db);
  const units = [];
  for (let i = 0; i < 10; i++) units.push(await anOrganisation(db, { name: `Phòng số ${i}`, kind: "division", level: "unit", parentId: owner }));
  const of = (i: number) => { const u = units[i % units.length]; if (!u) throw new Error("x"); return u; };
  const { planId, indicatorIds } = await aPlan(db, { organisationId: owner, indicators: Array.from({ length: 150 }, (_, i) => ({ name: `Chỉ tiêu ${i}`, measureKind: "ratio", unitAggregation: "ratio", baselineValue: "10", responsible: i % 5 === 0 ? units : [of(i)], groupTitle: `Nhóm ${i % 7}`, targets: [2025, 2030, 2035, 2040, 2045].map((y) => ({ milestoneYear: y, value: String(y - 1970) })) })) });
  const taskIds = await someTasks(db, planId, Array.from({ length: 200 }, (_, i) => ({ text: `Nhiệm vụ ${i}`, lead: of(i), supports: [of(i + 1), of(i + 2)], scheduleKind: "year", scheduleTo: String(2025 + (i % 4)), scheduleText: "Năm", dueOn: `${2025 + (i % 4)}-12-31` })));
  for (const [periodId, now] of [["2025Q4", "2025-12-01"], ["2026Q1", "2026-03-01"], ["2026Q2", "2026-06-01"], ["2026Q3", "2026-09-01"]] as const) {
    const roundId = await aRound(db, planId, { periodId, now: `${now}T08:00` });
    for (const [u, unit] of units.entries()) {
      const mine = indicatorIds.filter((_, i) => i % 5 === 0 || i % 10 === u);
      await anApproved(db, roundId, unit, { now: `${now}T09:00`, actuals: mine.map((id, i) => aValue(id, { numerator: String(20 + i), denominator: "300", note: "x" })), taskUpdates: taskIds.filter((_, i) => i % 10 === u).map((id) => anUpdate(id, { percent: 40, result: "Đang làm" })) });
    }
  }
  const officer = await app.logIn("officer", owner);
  const rounds = (await officer.get(`/api/plans/${planId}/rounds`)).json as { rounds: { id: string }[] };
  const last = rounds.rounds[0]?.id;
  for (const path of [`/api/plans/${planId}`, `/api/plans/${planId}/indicators`, `/api/plans/${planId}/tasks`, `/api/plans/${planId}/verdicts`, `/api/plans/${planId}/overview`, `/api/plans/${planId}/overview?roundId=${last}`, `/api/indicators/${indicatorIds[0]}`, `/api/rounds/${last}`, `/api/rounds/${last}/submissions/${units[0]}`, `/api/my-work`]) {
    const times: number[] = [];
    let size = 0;
    for (let i = 0; i < 60; i++) { const t = performance.now(); const a = await officer.get(path); times.push(performance.now() - t); size = a.bytes.length; if (a.status !== 200) throw new Error(path + a.status); }
    times.sort((a, b) => a - b);
    console.log(path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "…"), "p50", times[30]?.toFixed(1), "p95", times[57]?.toFixed(1), "kB", (size / 1024).toFixed(0));
  }
  const t = performance.now();
  const r = await officer.post(`/api/rounds/${last}/report`, {});
  console.log("report", r.status, (performance.now() - t).toFixed(0), r.code);
  const id = (r.json as { report: { id: string } }).report.id;
  const f = await officer.get(`/api/reports/${id}/file`);
  (await import("node:fs")).writeFileSync("/tmp/g/big.docx", f.bytes);
}, 200000);
