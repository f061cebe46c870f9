import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { submissionActionAnswer, submissionFormAnswer } from "#reporting/contract.ts";
import { aRegister, aRound, type Register } from "#reporting/testing.ts";
import { issuedReportAnswer, issuedReportsAnswer } from "#reports/contract.ts";
import { paragraphsOf, tablesOf } from "#reports/testing.ts";
import { type Client, type TestApp, testApp } from "../testing.ts";

let app: TestApp;
let register: Register;
let roundId: string;
let officer: Client;
let reporter: Client;
let sibling: Client;
let stranger: Client;

beforeAll(async () => {
  app = await testApp({ today: "2026-03-18" });
  register = await aRegister(app.database);
  roundId = await aRound(app.database, register.planId);
  officer = await app.logIn("officer", register.owner);
  reporter = await app.logIn("reporter", register.unit);
  sibling = await app.logIn("reporter", register.other);
  stranger = await app.logIn("officer", await app.organisation());
});
afterAll(() => app.close());

describe("the receipt of a body", () => {
  test("it is written when the report is sent, and only its own people and the office read it", async () => {
    const path = `/api/rounds/${roundId}/submissions/${register.unit}`;
    const form = submissionFormAnswer.parse((await reporter.get(path)).json);
    const actual = {
      indicatorId: register.indicatorIds[0],
      value: "12.5",
      numerator: null,
      denominator: null,
      answer: null,
      absence: null,
      note: "Hai đợt",
    };
    const texts = { nothingToReport: false, narrative: "", difficulties: "Thiếu phòng học", proposals: "" };
    const saved = submissionFormAnswer.parse(
      (await reporter.put(path, { revision: form.revision, ...texts, actuals: [actual], taskUpdates: [] })).json,
    );
    const receipt = `/api/submissions/${saved.submissionId}/receipt`;
    expect((await reporter.get(receipt)).code).toBe("RECEIPT_NOT_YET");
    const sent = await reporter.post(`/api/submissions/${saved.submissionId}/submit`, { revision: saved.revision });
    expect(submissionActionAnswer.parse(sent.json).state).toBe("submitted");

    const file = await reporter.get(receipt);
    expect(file.headers.get("content-disposition")).toContain("phieu-bao-cao-2026q1-phong-kinh-te-v1.docx");
    expect(tablesOf(file.bytes)[1]?.[1]).toEqual(["1", "Số lớp kỹ năng số", "%", "12,5", "", "Hai đợt"]);
    expect(paragraphsOf(file.bytes)).toContain("- Khó khăn, vướng mắc: “Thiếu phòng học”");
    expect(paragraphsOf(file.bytes).join(" ")).toMatch(
      /Gửi lúc \d\d:\d\d ngày 18\/3\/2026, đúng hạn .* Phiên bản: 1\. Trạng thái khi lập phiếu: chờ duyệt\./,
    );
    expect((await officer.get(receipt)).status).toBe(200);
    expect((await sibling.get(receipt)).status).toBe(404);
    expect((await stranger.get(receipt)).status).toBe(404);
  });
});

describe("the report of the plan", () => {
  test("only the office of the owner issues it", async () => {
    expect((await reporter.post(`/api/rounds/${roundId}/report`, {})).status).toBe(403);
    expect((await stranger.post(`/api/rounds/${roundId}/report`, {})).status).toBe(404);
    const inspector = await app.logIn("inspector", register.owner);
    expect((await inspector.post(`/api/rounds/${roundId}/report`, {})).status).toBe(403);
  });

  test("issued, listed, downloaded; whoever reads the plan reads it", async () => {
    const { report } = issuedReportAnswer.parse((await officer.post(`/api/rounds/${roundId}/report`, {})).json);
    expect(report).toMatchObject({ kind: "plan-quarter", fileName: "bao-cao-2026q1-01-kh-du.docx", periodId: "2026Q1" });
    const kinds = async (client: Client) =>
      issuedReportsAnswer.parse((await client.get(`/api/rounds/${roundId}/reports`)).json).reports.map((one) => one.kind);
    expect(await kinds(officer)).toEqual(["plan-quarter", "unit-receipt"]);
    expect(await kinds(sibling)).toEqual(["plan-quarter"]);
    const file = await sibling.get(`/api/reports/${report.id}/file`);
    expect(paragraphsOf(file.bytes)[0]).toBe("BÁO CÁO");
    expect(paragraphsOf(file.bytes).at(-1)).toContain(report.chainHead);
    expect((await stranger.get(`/api/reports/${report.id}/file`)).status).toBe(404);
    expect((await officer.get("/api/reports/00000000-0000-4000-8000-000000000000/file")).code).toBe("REPORT_NOT_FOUND");
  });
});
