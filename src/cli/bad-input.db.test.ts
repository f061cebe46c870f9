import { closeSync, ftruncateSync, openAsBlob, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aDocx, inOldEncoding, p, tc, tr } from "#ingest/readers/testing.ts";
import { type UploadState, uploadAnswer, uploadStateAnswer } from "#plans/contract.ts";
import { aPlanText, contentsOf, lotrinh, ownerName, type Person, type Serving, setUp, startOn, workFolder } from "./testing.ts";

const { folder, dataIn, clear } = workFolder();
const data = dataIn("data");
let program: Serving;
let person: Person;

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const container = (stream: string) =>
  latin1(
    `\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(504)}${Buffer.from(stream, "utf16le").toString("latin1")}${"\0".repeat(600)}`,
  );
const goodDocx = () =>
  aDocx({
    body: aPlanText(3)
      .split("\n")
      .map((line) => p(line))
      .join(""),
  });
const bomb = () =>
  aDocx({ body: "", entries: { "word/document.xml": [new Uint8Array(80 * 1024 * 1024).fill(32), { level: 9 }] } });
const entities = () =>
  aDocx({
    body: "",
    entries: {
      "word/document.xml": strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>'),
    },
  });

/** What is wrong with the file, its name, and its bytes (a number: so many bytes of nothing). */
const files: readonly (readonly [string, string, () => Uint8Array | number])[] = [
  ["0 bytes", "rong.docx", () => new Uint8Array(0)],
  ["200 MB", "lon.docx", () => 200 * 1024 * 1024],
  ["a renamed program", "ke-hoach.docx", () => latin1(`MZ\x90\0\x03\0\0\0${"\0".repeat(600)}`)],
  ["a document locked with a password", "khoa.docx", () => container("EncryptedPackage")],
  ["a cut Word file", "cut.docx", () => goodDocx().subarray(0, 900)],
  ["a zip bomb", "nen.docx", bomb],
  ["XML with entities", "thuc-the.docx", entities],
  [
    "100,000 lines without a target or task",
    "dai.txt",
    () => Buffer.from("Dòng văn bản của một cuốn sách rất dài.\n".repeat(100_000)),
  ],
  [
    "a table of 2,000 columns",
    "rong.docx",
    () => aDocx({ body: `<w:tbl>${tr(...Array.from({ length: 2000 }, () => tc("x")))}</w:tbl>` }),
  ],
  ["a letter that is no plan", "thu.txt", () => Buffer.from("Kính gửi các đồng chí,\nTôi xin gửi lời chào.\n")],
  ["one line of ten million signs", "mot-dong.txt", () => Buffer.from("Kế hoạch . ".repeat(900_000))],
];

function pathOf(name: string, bytes: Uint8Array | number): string {
  const path = join(folder, name);
  if (typeof bytes !== "number") writeFileSync(path, bytes);
  else {
    const file = openSync(path, "w");
    ftruncateSync(file, bytes);
    closeSync(file);
  }
  return path;
}

/** Sends the file as the browser does and waits for what comes of it. */
async function uploaded(path: string, name: string): Promise<string> {
  const organisationId = person.me.grants[0]?.organisationId ?? "";
  const address = `${program.address}/api/uploads?organisationId=${organisationId}&fileName=${encodeURIComponent(name)}`;
  const sent = await fetch(address, { method: "POST", headers: person.headers, body: await openAsBlob(path) });
  if (!sent.ok) return Object(await sent.json()).code;
  const { jobId } = uploadAnswer.parse(await sent.json());
  for (;;) {
    const answer = await fetch(`${program.address}/api/uploads/${jobId}`, { headers: person.headers });
    const state: UploadState = uploadStateAnswer.parse(await answer.json());
    if (state.state === "failed" || state.state === "done") return state.refusal?.code ?? "read";
    await pause(100);
  }
}

/** Tables of the register that a refused file must not touch. */
async function register(): Promise<Record<string, string>> {
  const contents = await contentsOf(data);
  return Object.fromEntries(
    ["document", "plan", "indicator", "target", "task", "duty", "finding", "file_blob", "file_chunk", "upload_chunk"].map(
      (table) => [table, contents[table] ?? "no such table"],
    ),
  );
}

const residentMegabytes = () =>
  Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${program.pid}/status`, "utf8"))?.[1] ?? 0) / 1024;

beforeAll(async () => {
  program = await startOn(data);
  person = await setUp(program);
}, 60_000);
afterAll(async () => {
  await program.end();
  clear();
}, 30_000);

describe.each(files)("%s", (what, name, bytes) => {
  test("is refused at every door with a sentence in both languages, and leaves nothing", async () => {
    const path = pathOf(name, bytes());
    const before = await register();
    for (const lang of ["vi", "en"]) {
      const { code, out, err } = await lotrinh("import", path, "--organisation", ownerName, "--data", data, "--lang", lang);
      expect({ what, lang, code, out }).toEqual({ what, lang, code: 1, out: "" });
      const sentence = err.trim().split("\n").slice(1).join("\n");
      expect(sentence.length).toBeGreaterThan(40);
      expect(sentence).not.toMatch(/\b[A-Z]+_[A-Z_]+\b|\bat .*\(|undefined|null|NaN|\[object/);
    }
    expect(await uploaded(path, name)).toMatch(/^(FILE_|BODY_TOO_LARGE|ARCHIVE_|XML_|TABLE_|PLAN_HAS_NOTHING|TOO_MANY)/);
    expect(await register()).toEqual(before);
    expect((await fetch(`${program.address}/api/health`)).status).toBe(200);
    expect(residentMegabytes()).toBeLessThan(400);
  }, 60_000);
});

describe("an old or other encoding is read as if it were today's", () => {
  const text = aPlanText(5);
  // TCVN3 has no capitals with tone marks: they were typed as small letters in a font that shows capitals.
  const small = text.replace(/(?![ĂÂĐÊÔƠƯ])\P{ASCII}/gu, (letter) => letter.toLowerCase());
  const utf16 = (mark: string) => Buffer.from(mark + text, "utf16le");
  test.each([
    ["UTF-16 with its mark", () => utf16("\ufeff")],
    ["UTF-16 without a mark", () => utf16("")],
    ["Windows-1258", () => inOldEncoding(text, "windows-1258")],
    ["TCVN3", () => inOldEncoding(small, "TCVN3")],
    ["VNI", () => inOldEncoding(text, "VNI")],
  ])(
    "%s",
    async (_, bytes) => {
      const { code, out } = await lotrinh("read", pathOf("ma-cu.txt", bytes()), "--json");
      expect(code).toBe(0);
      const read = JSON.parse(out);
      expect([read.document.number, read.targets.length, read.tasks.length]).toEqual(["15-KH/ĐU", 20, 20]);
      expect(read.targets[0].indicator).toBe("Tỷ lệ hộ dân nhóm 1 dùng dịch vụ số loại 5");
    },
    30_000,
  );
});
