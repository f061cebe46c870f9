import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrganisationId } from "#organisations/model.ts";
import { aPlan } from "#plans/testing.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import {
  assigneesAnswer,
  mySubtasksAnswer,
  type SubtaskRow,
  subtaskSavedAnswer,
  subtasksAnswer,
} from "#tasks/contract-subtasks.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

let app: TestApp;
let planId: string;
let taskId: string;
let lead: OrganisationId;
let unit: OrganisationId;
let head: Client;
let member: Client;
let stranger: Client;
beforeAll(async () => {
  app = await testApp();
  const owner = await app.organisation();
  lead = await app.organisation({ parentId: owner, name: "Phòng Kinh tế xã Hòa Bình" });
  unit = await app.organisation({ parentId: lead, name: "Tổ Công nghệ số" });
  const plan = await aPlan(app.database, { organisationId: owner });
  planId = plan.planId;
  [taskId = ""] = await someTasks(app.database, plan.planId, [{ text: "Lập cổng dữ liệu", lead }]);
  head = await app.logIn("head", lead);
  member = await app.logIn("reporter", unit);
  stranger = await app.logIn("officer", await app.organisation());
});
afterAll(() => app.close());

const offer = (body: object, client = head) =>
  client.post(`/api/tasks/${taskId}/subtasks`, {
    text: "Viết thuyết minh",
    organisationId: unit,
    accountId: null,
    dueOn: "2026-05-31",
    ...body,
  });
const offered = async (body: object = {}) => subtaskSavedAnswer.parse((await offer(body)).json).id;
const ofPlan = async (client = head) => subtasksAnswer.parse((await client.get(`/api/plans/${planId}/subtasks`)).json);
const part = async (id: string): Promise<SubtaskRow | undefined> => (await ofPlan()).subtasks.find((one) => one.id === id);
const mine = async (client: Client) => mySubtasksAnswer.parse((await client.get("/api/my-subtasks")).json).subtasks;
const reported = { progress: "done", percent: 40, result: "Đã nộp", doneOn: "2026-04-10" };

describe("parts of a task", () => {
  test("are given by the lead to its own units and people", async () => {
    const { units } = assigneesAnswer.parse((await head.get(`/api/tasks/${taskId}/assignees`)).json);
    expect(units.map((one) => [one.name, one.people.length]).toSorted()).toEqual([
      ["Phòng Kinh tế xã Hòa Bình", 1],
      ["Tổ Công nghệ số", 1],
    ]);
    expect((await ofPlan()).mayBreak).toEqual([taskId]);
    expect((await ofPlan(member)).mayBreak).toEqual([]);
    expect((await offer({ organisationId: await app.organisation() })).code).toBe("SUBTASK_UNIT_NOT_OWN");
    expect((await offer({ accountId: stranger.accountId })).code).toBe("SUBTASK_PERSON_NOT_OF_UNIT");
    expect((await offer({}, stranger)).code).toBe("FORBIDDEN");
    expect((await offer({}, member)).code).toBe("FORBIDDEN");
  });

  test("wait with whoever is to do them, who accepts or gives them back with a reason", async () => {
    const id = await offered();
    expect(await mine(member)).toMatchObject([{ id, state: "offered", taskText: "Lập cổng dữ liệu", allowed: ["answer"] }]);
    expect(await mine(stranger)).toEqual([]);
    const give = { revision: 1, decision: "return" };
    expect((await member.post(`/api/subtasks/${id}/answer`, give)).code).toBe("INPUT_NOT_VALID");
    expect((await member.post(`/api/subtasks/${id}/answer`, { ...give, reason: "Tổ đang thiếu người" })).status).toBe(200);
    expect((await member.post(`/api/subtasks/${id}/answer`, { revision: 1, decision: "accept" })).code).toBe(
      "SUBTASK_CHANGED_MEANWHILE",
    );
    expect((await member.post(`/api/subtasks/${id}/answer`, { revision: 2, decision: "accept" })).code).toBe(
      "SUBTASK_STEP_NOT_ALLOWED",
    );
    expect(await mine(member)).toEqual([]);
    expect(await mine(head)).toMatchObject([{ id, state: "returned", reason: "Tổ đang thiếu người", allowed: ["withdraw"] }]);
    expect((await head.post(`/api/subtasks/${id}/withdraw`, { revision: 2 })).status).toBe(200);
    expect((await ofPlan()).subtasks).toEqual([]);
    expect((await stranger.post(`/api/subtasks/${id}/withdraw`, { revision: 3 })).code).toBe("NOT_FOUND");
  });

  test("propose the update of their task, and never write it", async () => {
    const [first, second] = [await offered(), await offered({ text: "Mua máy chủ", accountId: member.accountId })];
    for (const id of [first, second]) await member.post(`/api/subtasks/${id}/answer`, { revision: 1, decision: "accept" });
    const late = { ...reported, revision: 2, doneOn: "2026-12-01" };
    expect((await member.post(`/api/subtasks/${first}/progress`, late)).code).toBe("SUBTASK_DONE_IN_FUTURE");
    expect((await member.post(`/api/subtasks/${first}/progress`, { ...reported, revision: 2 })).status).toBe(200);
    expect(await part(first)).toMatchObject({ progress: "done", percent: 100, doneOn: "2026-04-10" });
    expect((await ofPlan()).proposals).toEqual([
      { taskId, state: "in-progress", percent: 50, doneOn: null, result: "Tổ Công nghệ số: Đã nộp", parts: 2, done: 1 },
    ]);
    const { tasks } = tasksAnswer.parse((await head.get(`/api/plans/${planId}/tasks`)).json);
    expect(tasks).toMatchObject([{ id: taskId, state: "not-started", percent: null }]);
    expect(await mine(member)).toMatchObject([{ id: second, state: "accepted" }]);
  });

  test("of a plan that is not tracked are not given", async () => {
    const draft = await aPlan(app.database, { organisationId: lead, state: "draft" });
    const [id] = await someTasks(app.database, draft.planId, [{ lead }]);
    const body = { text: "A", organisationId: unit, accountId: null, dueOn: null };
    expect((await head.post(`/api/tasks/${id}/subtasks`, body)).code).toBe("SUBTASK_PLAN_NOT_RUNNING");
  });
});
