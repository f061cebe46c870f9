import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OrganisationId } from "#organisations/model.ts";
import {
  assignedAnswer,
  assignmentAnswer,
  documentAnswer,
  indicatorsAnswer,
  planAnswer,
  plansAnswer,
  sourceAnswer,
} from "#plans/contract.ts";
import { aPlan, type BuiltPlan } from "#plans/testing.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import { someTasks } from "#tasks/testing.ts";
import { type Client, type TestApp, testApp } from "./testing.ts";

const nowhere = "00000000-0000-4000-8000-00000000dead";
const source = Array.from({ length: 30 }, (_, i) => `dòng ${i + 1} 😀`).join("\n");

let app: TestApp;
let owner: OrganisationId;
let unit: OrganisationId;
let neighbour: OrganisationId;
let plan: BuiltPlan;
let officer: Client;
let reporter: Client;
let stranger: Client;
beforeAll(async () => {
  app = await testApp();
  const city = await app.organisation({ level: "province" });
  owner = await app.organisation({ parentId: city });
  unit = await app.organisation({ parentId: owner });
  neighbour = await app.organisation({ parentId: city });
  plan = await aPlan(app.database, {
    ...{ organisationId: owner, state: "draft", number: "07-KH/ĐU", title: "Kế hoạch chuyển đổi số", sourceText: source },
    indicators: [
      {
        name: "Tỷ lệ hộ dân dùng Internet",
        targets: [{ milestoneYear: 2025, value: "60.50" }, { milestoneYear: 2030 }],
        responsible: [],
      },
      { name: "Số lớp tập huấn", baselineText: "Chưa có", targets: [{ milestoneYear: 2030 }] },
    ],
    reportingRules: [{ cadence: "quarterly", dueText: "trước ngày 20", dueDay: 20, fromBodies: ["Văn phòng"] }],
    duties: [{ bodyText: "Văn phòng", text: "Tổng hợp" }],
  });
  await someTasks(app.database, plan.planId, [{ text: "Mở lớp tập huấn" }, { lead: neighbour }]);
  officer = await app.logIn("officer", owner);
  reporter = await app.logIn("reporter", unit);
  stranger = await app.logIn("officer", unit);
});
afterAll(() => app.close());

const at = (path = "") => `/api/plans/${plan.planId}${path}`;

describe("plans", () => {
  test("are listed with their counts, and found without marks or by number", async () => {
    const { plans } = plansAnswer.parse((await officer.get("/api/plans")).json);
    expect(plans).toMatchObject([
      {
        ...{
          id: plan.planId,
          state: "draft",
          documentNumber: "07-KH/ĐU",
          indicatorCount: 2,
          unassignedIndicators: 1,
          taskCount: 2,
        },
        ...{ unassignedTasks: 1, undecidedRecords: 0, allowed: ["review", "assign", "put-in-force"] },
        milestones: [
          { year: 2025, to: null },
          { year: 2030, to: null },
        ],
      },
    ]);
    const found = async (q: string) =>
      plansAnswer.parse((await officer.get(`/api/plans?q=${encodeURIComponent(q)}`)).json).plans.length;
    expect([await found("chuyen doi so"), await found("07-kh"), await found("100%")]).toEqual([1, 1, 0]);
  });

  test("of the body above are read by those below, who see no buttons", async () => {
    const { plan: seen } = planAnswer.parse((await reporter.get(at())).json);
    expect(seen.allowed).toEqual([]);
  });

  test("in which a body has a task are read by it, though it stands elsewhere in the tree", async () => {
    const helper = await app.logIn("viewer", neighbour);
    expect((await helper.get(at())).status).toBe(200);
    expect(plansAnswer.parse((await helper.get("/api/plans")).json).plans).toHaveLength(1);
  });

  test("of nobody in sight are not there", async () => {
    const far = await app.logIn("officer", await app.organisation());
    for (const path of ["", "/indicators", "/document", "/source?from=1&to=2", "/file", "/assignment"]) {
      expect((await far.get(at(path))).code).toBe("NOT_FOUND");
    }
    expect((await far.post(at("/in-force"))).code).toBe("NOT_FOUND");
    expect(plansAnswer.parse((await far.get("/api/plans")).json).plans).toEqual([]);
    expect((await officer.get(`/api/plans/${nowhere}`)).status).toBe(404);
    expect((await app.send("GET", at())).code).toBe("NOT_SIGNED_IN");
  });
});

describe("one plan", () => {
  test("shows its indicators with exact targets, bodies and places", async () => {
    const { indicators } = indicatorsAnswer.parse((await officer.get(at("/indicators"))).json);
    expect(indicators.map((one) => [one.name, one.targets.length, one.responsible.length])).toEqual([
      ["Tỷ lệ hộ dân dùng Internet", 2, 0],
      ["Số lớp tập huấn", 1, 1],
    ]);
    expect(indicators[0]?.targets[0]).toMatchObject({
      value: "60.50",
      place: { lines: { from: 1, to: 1 }, span: { from: 0, to: 10 } },
    });
    expect(indicators[1]?.baseline).toEqual({ value: null, text: "Chưa có", on: null });
  });

  test("says of each task which of the six are clear", async () => {
    const { tasks } = tasksAnswer.parse((await officer.get(at("/tasks"))).json);
    const others = ["person", "time", "product", "authority"];
    expect(tasks.map((task) => task.sixClear)).toEqual([
      { mark: 1, gaps: ["person", "time", "responsibility", "product", "authority"] },
      { mark: 2, gaps: others },
    ]);
  });

  test("shows its document with duties, rules and findings", async () => {
    const document = documentAnswer.parse((await officer.get(at("/document"))).json);
    expect(document).toMatchObject({
      number: "07-KH/ĐU",
      lineCount: 30,
      format: "text",
      reportingRules: [{ dueDay: 20, from: ["Văn phòng"] }],
    });
    expect(document.duties).toMatchObject([{ body: "Văn phòng", text: "Tổng hợp" }]);
  });

  test("opens a window of its source; the offset counts characters as the places do", async () => {
    const window = sourceAnswer.parse((await officer.get(at("/source?from=3&to=4"))).json);
    expect(window).toMatchObject({ from: 3, lineCount: 30, lines: ["dòng 3 😀", "dòng 4 😀"] });
    expect(source.slice(window.offset, window.offset + 6)).toBe("dòng 3");
    expect(sourceAnswer.parse((await officer.get(at("/source?from=29&to=99"))).json).lines).toHaveLength(2);
    expect((await officer.get(at("/source?from=31&to=40"))).code).toBe("SOURCE_LINES_NOT_THERE");
    expect((await officer.get(at("/source?from=0&to=4"))).code).toBe("INPUT_NOT_VALID");
  });

  test("whose print was garbled opens its lines with the restored ones beside them, and says that it is internal", async () => {
    const built = await aPlan(app.database, { organisationId: owner, sourceText: "Ty lé hé so\nQuy chế" });
    const garbled = `/api/plans/${built.planId}`;
    const document = documentAnswer.parse((await officer.get(`${garbled}/document`)).json);
    expect(document.confidentiality).toBeNull();
    expect(sourceAnswer.parse((await officer.get(`${garbled}/source?from=2&to=2`)).json).restored).toBeUndefined();
    const restoredLines = JSON.stringify(["Tỷ lệ hồ sơ", "Quy chế"]);
    await app.ownerDatabase
      .updateTable("document")
      .set({ restoredLines, confidentiality: "internal" })
      .where("id", "=", document.id)
      .execute();
    const window = sourceAnswer.parse((await officer.get(`${garbled}/source?from=1&to=1`)).json);
    expect(window).toMatchObject({ lines: ["Ty lé hé so"], restored: ["Tỷ lệ hồ sơ"] });
    expect(documentAnswer.parse((await officer.get(`${garbled}/document`)).json).confidentiality).toBe("internal");
  });

  test("gives back its file, to be kept and not to be guessed at", async () => {
    const answer = await officer.get(at("/file"));
    expect(Buffer.from(answer.bytes).toString()).toBe(source);
    expect(answer.headers.get("content-disposition")).toContain("filename*=UTF-8''ke-hoach.txt");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("the set-up desk", () => {
  test("is the officer's: others read the plan but do not assign", async () => {
    const indicators = { indicatorIds: plan.indicatorIds, frequency: "yearly" };
    for (const client of [reporter, stranger]) {
      expect((await client.get(at("/assignment"))).code).toBe("FORBIDDEN");
      expect((await client.post(at("/assignment/indicators"), indicators)).code).toBe("FORBIDDEN");
      expect((await client.post(at("/assignment/tasks"), { taskIds: [nowhere], organisationId: unit })).code).toBe("FORBIDDEN");
      expect((await client.post(at("/in-force"))).code).toBe("FORBIDDEN");
    }
  });

  test("assigns by group", async () => {
    const desk = assignmentAnswer.parse((await officer.get(at("/assignment"))).json);
    expect(desk.progress).toEqual({ indicators: 2, indicatorsReady: 1, tasks: 2, tasksReady: 1 });
    const taskIds = desk.taskGroups.flatMap((group) => group.tasks.map((task) => task.id));
    const setIndicators = { indicatorIds: plan.indicatorIds, organisationIds: [unit], measureKind: "proposed" };
    const changed = async (path: string, body: unknown) =>
      assignedAnswer.parse((await officer.post(at(path), body)).json).changed;
    expect(await changed("/assignment/indicators", setIndicators)).toBe(2);
    expect(await changed("/assignment/tasks", { taskIds, organisationId: unit })).toBe(2);
    const after = assignmentAnswer.parse((await officer.get(at("/assignment"))).json);
    expect(after.progress).toMatchObject({ indicatorsReady: 2, tasksReady: 2 });
    expect((await officer.post(at("/assignment/indicators"), { indicatorIds: [] })).code).toBe("INPUT_NOT_VALID");
    expect((await officer.post(at("/assignment/indicators"), { indicatorIds: [nowhere], frequency: "yearly" })).code).toBe(
      "INDICATOR_NOT_OF_PLAN",
    );
  });

  test("then the plan is put in force, once", async () => {
    const answer = planAnswer.parse((await officer.post(at("/in-force"))).json);
    expect(answer.plan).toMatchObject({ state: "in-force", allowed: ["assign", "open-round", "approve"] });
    expect((await officer.post(at("/in-force"))).code).toBe("PLAN_NOT_A_DRAFT");
    expect(planAnswer.parse((await reporter.get(at())).json).plan.allowed).toEqual(["report"]);
  });
});
