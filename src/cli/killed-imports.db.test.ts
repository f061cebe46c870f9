import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Me, meAnswer } from "#accounts/contract.ts";
import { projectRoot } from "#db/project-root.ts";
import { plansAnswer, type UploadState, uploadAnswer, uploadStateAnswer } from "#plans/contract.ts";

// The real program on a directory of its own, killed as a power cut kills: no handler runs, nothing is flushed.
const launcher = join(projectRoot(), "lotrinh");
const kills = 10;
const bullets = 120;

type Running = { readonly child: ChildProcess; readonly address: string; readonly code: string | null };
type Visitor = { readonly cookie: string; readonly me: Me };

let folder = "";
let running: Running;
let visitor: Visitor;

const data = () => join(folder, "data");
const env = { ...process.env, DATABASE_URL: "" };

function start(): Promise<Running> {
  const child = spawn(process.execPath, [launcher, "start", "--data", data(), "--port", "0", "--lang", "vi"], { env });
  return new Promise((resolve, reject) => {
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      const address = /https?:\/\/[^\s/]+/.exec(out)?.[0];
      if (address !== undefined && out.includes("Ctrl-C")) {
        resolve({ child, address, code: /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(out)?.[0] ?? null });
      }
    });
    child.stderr.resume();
    child.once("exit", (code) => reject(new Error(`ended with ${code} before it served: ${out}`)));
  });
}

async function end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  const gone = new Promise((resolve) => running.child.once("exit", resolve));
  running.child.kill(signal);
  await gone;
}

async function send(method: string, path: string, body?: string): Promise<Response> {
  const headers = { cookie: visitor.cookie, "x-csrf-token": visitor.me.csrfToken, "content-type": "application/octet-stream" };
  return await fetch(`${running.address}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
}

async function setUp(): Promise<Visitor> {
  const organisation = { name: "Đảng ủy xã Suối Trầm", level: "commune", line: "party" };
  const request = { code: running.code, login: "van.thu", name: "Văn thư", password: "suoi-tram-mua-mua", organisation };
  const response = await fetch(`${running.address}/api/setup`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(request),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  return { cookie, me: meAnswer.parse(await response.json()) };
}

/** A plan that takes a moment to read and to save; `n` makes it another document. */
function aPlanText(n: number): string {
  const targets = Array.from(
    { length: bullets },
    (_, i) => `- Tỷ lệ hộ dân nhóm ${i + 1} dùng dịch vụ số loại ${n} đạt ${(i % 90) + 5}%.`,
  );
  const tasks = Array.from({ length: bullets }, (_, i) => `- Tổ chức lớp tập huấn kỹ năng số số ${i + 1} cho nhân dân.`);
  return [
    "ĐẢNG ỦY XÃ SUỐI TRẦM",
    `Số ${10 + n}-KH/ĐU`,
    "Suối Trầm, ngày 05 tháng 3 năm 2026",
    "KẾ HOẠCH",
    "thực hiện Nghị quyết số 57-NQ/TW",
    "II. MỤC TIÊU",
    "2. Mục tiêu cụ thể",
    "2.1. Đến hết năm 2026",
    "e) Phát triển chuyển đổi số",
    ...targets,
    "III. NHIỆM VỤ VÀ GIẢI PHÁP",
    "1. Tuyên truyền",
    ...tasks,
    "IV. TỔ CHỨC THỰC HIỆN",
  ].join("\n");
}

async function upload(n: number): Promise<string> {
  const organisationId = visitor.me.grants[0]?.organisationId ?? "";
  const response = await send("POST", `/api/uploads?organisationId=${organisationId}&fileName=ke-hoach-${n}.txt`, aPlanText(n));
  return uploadAnswer.parse(await response.json()).jobId;
}

async function outcomeOf(jobId: string): Promise<UploadState> {
  for (;;) {
    const state = uploadStateAnswer.parse(await (await send("GET", `/api/uploads/${jobId}`)).json());
    if (state.state === "done" || state.state === "failed") return state;
    await delay(200);
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lotrinh-killed-"));
  running = await start();
  visitor = await setUp();
}, 60_000);

afterAll(async () => {
  if (running?.child.exitCode === null && running.child.signalCode === null) await end("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

test("an acknowledged upload survives a kill in mid-import, ten times; nothing is half read and the chain is whole", async () => {
  const jobs: string[] = [];
  for (let n = 0; n < kills; n++) {
    jobs.push(await upload(n));
    // From before the worker wakes to after it has begun to save.
    await delay(n * 70);
    await end("SIGKILL");
    running = await start();
  }
  const outcomes: UploadState[] = [];
  for (const job of jobs) outcomes.push(await outcomeOf(job));
  expect(outcomes.map((one) => [one.state, one.refusal])).toEqual(jobs.map(() => ["done", null]));

  const { plans } = plansAnswer.parse(await (await send("GET", "/api/plans")).json());
  expect(plans.map((plan) => [plan.indicatorCount, plan.taskCount])).toEqual(jobs.map(() => [bullets, bullets]));
  expect(new Set(plans.map((plan) => plan.documentNumber)).size).toBe(kills);

  await end("SIGTERM");
  const verified = spawnSync(process.execPath, [launcher, "audit", "verify", "--data", data(), "--lang", "en"], {
    env,
    encoding: "utf8",
  });
  expect(`${verified.status} ${verified.stdout}`).toMatch(/^0 /);
}, 240_000);
