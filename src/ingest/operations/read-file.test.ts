import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocx, buildReader, p } from "../readers/testing.ts";
import { readDocumentFile } from "./read-file.ts";

const folder = mkdtempSync(join(tmpdir(), "lotrinh-read-"));
const fileOf = (name: string, contents: string | Uint8Array) => {
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
};

beforeAll(async () => {
  await buildReader();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const plan = "KẾ HOẠCH\n2.1. Đến hết năm 2027\na) Phát triển hạ tầng\n- Tỷ lệ phủ sóng 5G trên địa bàn đạt trên 60%.\n";
const large = () =>
  aDocx({ body: Array.from({ length: 60_000 }, (_, at) => p(`Dòng ${at} ${at * 7919} ${at * 104_729}`)).join("") });

describe("a document is read in a child process", () => {
  test("the source and the register come back, with the steps on the way", async () => {
    const steps: string[] = [];
    const answer = await readDocumentFile(fileOf("a.txt", plan), { onProgress: (step) => steps.push(step) });
    expect(answer).toMatchObject({
      ok: true,
      value: { source: { text: plan, format: "text" }, register: { targets: expect.any(Array) } },
    });
    expect(steps).toEqual(["opening", "reading", "recognising", "handing-over"]);
  });

  test("a plan without a single indicator gives an empty register, not a crash", async () => {
    const answer = await readDocumentFile(fileOf("b.docx", aDocx({ body: p("Xin chào") })));
    expect(answer).toMatchObject({ ok: true, value: { register: { targets: [], tasks: [] } } });
  });

  test("the sender's name decides about Markdown, not the name on disk", async () => {
    const answer = await readDocumentFile(fileOf("0f3a", "# KẾ HOẠCH"), { name: "kế hoạch.md" });
    expect(answer).toMatchObject({ ok: true, value: { source: { format: "markdown" } } });
  });

  test.each([
    ["a file that is not there", () => join(folder, "nowhere.txt"), "FILE_NOT_FOUND"],
    ["a folder", () => folder, "FILE_NOT_FOUND"],
    ["an empty file", () => fileOf("empty.txt", ""), "FILE_EMPTY"],
    ["200 MB", () => sparse("large.txt", 200 * 1024 * 1024), "FILE_TOO_LARGE"],
    ["a secret", () => fileOf("secret.txt", "MẬT\nKẾ HOẠCH"), "STATE_SECRET"],
  ])("%s is refused", async (_, path, code) => {
    expect(await readDocumentFile(path())).toMatchObject({ ok: false, refusal: { code } });
  });

  test("many files at once are read in turn", async () => {
    const paths = Array.from({ length: 5 }, (_, at) => fileOf(`${at}.txt`, `Tệp ${at}`));
    const answers = await Promise.all(paths.map((path) => readDocumentFile(path)));
    expect(answers.map((answer) => answer.ok && answer.value.source.text)).toEqual(paths.map((_, at) => `Tệp ${at}`));
  });
});

describe("a child that takes too much is stopped", () => {
  test("too much time", async () => {
    const answer = await readDocumentFile(fileOf("slow.docx", large()), { limits: { seconds: 0.05 } });
    expect(answer).toMatchObject({ refusal: { code: "READER_TIMED_OUT" } });
  });

  test("too large a heap", async () => {
    const answer = await readDocumentFile(fileOf("heap.docx", large()), { limits: { heapMegabytes: 16 } });
    expect(answer).toMatchObject({ refusal: { code: "READER_OUT_OF_MEMORY" } });
  });

  test("too much memory in all", async () => {
    const answer = await readDocumentFile(fileOf("memory.docx", large()), { limits: { residentMegabytes: 20 } });
    expect(answer).toMatchObject({ refusal: { code: "READER_OUT_OF_MEMORY", data: { megabytes: 20 } } });
  });

  test("a reader that dies is no harm", async () => {
    const program = process.env.LOTRINH_READER;
    process.env.LOTRINH_READER = fileOf("dies.mjs", 'process.once("message", () => { throw new TypeError("broken") });');
    const answer = await readDocumentFile(fileOf("c.txt", plan));
    process.env.LOTRINH_READER = program;
    expect(answer).toMatchObject({ refusal: { code: "READER_CRASHED", data: { complaint: "TypeError: broken" } } });
  });

  test("what it wrote for itself is gone with it", async () => {
    const program = process.env.LOTRINH_READER;
    const told = join(folder, "told.txt");
    const lines = [
      'import { mkdtempSync, writeFileSync } from "node:fs";',
      'import { tmpdir } from "node:os";',
      `process.once("message", () => { writeFileSync(${JSON.stringify(told)}, mkdtempSync(tmpdir() + "/converted-")); setInterval(() => {}, 1000); });`,
    ];
    process.env.LOTRINH_READER = fileOf("leaves.mjs", lines.join("\n"));
    const answer = await readDocumentFile(fileOf("d.txt", plan), { limits: { seconds: 3 } });
    process.env.LOTRINH_READER = program;
    expect(answer).toMatchObject({ refusal: { code: "READER_TIMED_OUT" } });
    expect(existsSync(readFileSync(told, "utf8"))).toBe(false);
  });

  test("reading can be cancelled before and while it runs", async () => {
    const path = fileOf("cancel.docx", large());
    expect(await readDocumentFile(path, { signal: AbortSignal.abort() })).toMatchObject({
      refusal: { code: "READING_CANCELLED" },
    });
    const control = new AbortController();
    const reading = readDocumentFile(path, { signal: control.signal, onProgress: () => control.abort() });
    expect(await reading).toMatchObject({ refusal: { code: "READING_CANCELLED" } });
  });
});

/** A file that is large only by its length. */
function sparse(name: string, size: number): string {
  const path = join(folder, name);
  openSync(path, "w");
  truncateSync(path, size);
  return path;
}
