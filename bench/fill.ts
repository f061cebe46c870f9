// A register of the size that the bars speak of, made through the program's own operations. Runs as a child of run.mjs:
// fills the directory, or keeps its server running and says how to reach it.

import type { Role } from "#accounts/model.ts";
import { createAccount } from "#accounts/operations/create-account.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { openDatabase } from "#db/open-database.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { testActor } from "#organisations/testing.ts";
import { anApproved, anUpdate, aRegister, aRound, aValue } from "#reporting/testing.ts";

export const password = "cầu treo qua suối lớn";
const milestones = [2026, 2027, 2028, 2029, 2030];
const words = "ứng dụng dịch vụ số trên địa bàn các thôn, bản thuộc xã trong năm theo nội dung của kế hoạch đã ban hành";

async function person(db: Database, login: string, role: Role, organisationId: OrganisationId): Promise<string> {
  const input = { login, name: `Người ${login}`, grants: [{ role, organisationId }], password };
  await makeChange(db, testActor, (change) => createAccount(change, input));
  return login;
}

/** One plan: 150 indicators with five targets each, 200 tasks, four quarters reported and approved. */
async function largePlan(db: Database) {
  const register = await aRegister(db, {
    indicators: Array.from({ length: 150 }, (_, at) => ({
      name: `Tỷ lệ hộ gia đình thứ ${at + 1} ${words}`,
      groupTitle: `${String.fromCharCode(97 + (at % 6))}) Nhóm chỉ tiêu`,
      targets: milestones.map((milestoneYear, step) => ({ milestoneYear, value: String(50 + step * 10 + (at % 10)) })),
    })),
    tasks: Array.from({ length: 200 }, (_, at) => ({
      text: `Xây dựng, triển khai nội dung thứ ${at + 1} về ${words}; ${words}`,
      number: String(at + 1),
    })),
  });
  const quarters = [
    { periodId: "2025Q2", now: "2025-06-02T08:00", reported: "2025-06-10T09:00", approved: "2025-06-12T09:00" },
    { periodId: "2025Q3", now: "2025-09-02T08:00", reported: "2025-09-10T09:00", approved: "2025-09-12T09:00" },
    { periodId: "2025Q4", now: "2025-12-02T08:00", reported: "2025-12-10T09:00", approved: "2025-12-12T09:00" },
    { periodId: "2026Q1", now: "2026-03-02T08:00", reported: "2026-03-10T09:00", approved: "2026-03-12T09:00" },
  ] as const;
  for (const [nth, quarter] of quarters.entries()) {
    const roundId = await aRound(db, register.planId, quarter);
    await anApproved(db, roundId, register.unit, {
      actuals: register.indicatorIds.map((id, at) => aValue(id, String(40 + nth * 5 + (at % 30)))),
      taskUpdates: register.taskIds.map((id, at) => anUpdate(id, { percent: (at + nth * 20) % 100, result: words })),
      narrative: words,
      now: quarter.reported,
    });
  }
  return { planId: register.planId, officer: await person(db, "can-bo", "officer", register.owner) };
}

/** Owners that do not share a chain of records, each with a reporter and an open round of ten indicators. */
async function reporters(db: Database, count: number) {
  const made = [];
  for (let at = 0; at < count; at += 1) {
    const { unit, planId, indicatorIds } = await aRegister(db, {
      indicators: Array.from({ length: 10 }, (_, nth) => ({ name: `Chỉ tiêu ${nth}`, targets: [{ milestoneYear: 2030 }] })),
    });
    const roundId = await aRound(db, planId, { periodId: "2026Q2", now: "2026-05-15T08:00" });
    made.push({ login: await person(db, `bao-cao-${at}`, "reporter", unit), organisationId: unit, roundId, indicatorIds });
  }
  return made;
}

const [data = "", mode] = process.argv.slice(2);
const opened = await openDatabase({ data, as: "visitor" });
if (mode === "hold") {
  const { host, port, user, password: secret } = opened.access.admin;
  const url = `postgres://${user}:${secret}@localhost:${port}/${opened.access.database}?host=${encodeURIComponent(String(host))}`;
  process.stdout.write(`${JSON.stringify({ url })}\n`);
  await new Promise((resolve) => process.stdin.resume().once("end", resolve));
} else {
  const filled = { password, ...(await largePlan(opened.app)), reporters: await reporters(opened.app, 8) };
  process.stdout.write(`${JSON.stringify(filled)}\n`);
}
await opened.close();
process.exit(0);
