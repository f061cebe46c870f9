import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { describe, expect, test } from "vitest";
import { RefusedError } from "#kernel/result.ts";
import { readDocx } from "./docx.ts";
import { readerLimits } from "./limits.ts";
import { readOldWord } from "./old-word.ts";
import { runBounded } from "./run-bounded.ts";

const sample = fileURLToPath(new URL("../../../samples/ke-hoach-phuong-loc-khai.docx", import.meta.url));
const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((place) => existsSync(place));

function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "old-word-test-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Bytes that have the marks of a Word 97 file and nothing else. */
function hollow(flags: number): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.writeUInt16LE(0xa5ec, 512);
  bytes.writeUInt16LE(flags, 522);
  return bytes;
}

async function codeOf(bytes: Uint8Array, places?: readonly string[]): Promise<unknown> {
  try {
    await readOldWord(bytes, readerLimits, places);
    return "read";
  } catch (error) {
    return error instanceof RefusedError ? [error.refusal.code, error.refusal.data] : error;
  }
}

describe("an old Word file", () => {
  test("is refused by name where no LibreOffice is installed", async () => {
    expect(await codeOf(hollow(0), ["/nowhere/soffice"])).toEqual(["FILE_IS_OLD_OFFICE", { format: ".doc" }]);
  });
  test("that is locked is refused before anything opens it", async () => {
    expect(await codeOf(hollow(0x0100), ["/bin/false"])).toEqual(["FILE_IS_ENCRYPTED", {}]);
  });
  test("that the program cannot convert is refused", async () => {
    expect(await codeOf(hollow(0), ["/bin/false"])).toEqual(["OLD_WORD_NOT_CONVERTED", {}]);
  });
  test.runIf(office)("reads as the Word file that it was made from", async () => {
    const old = inFolder((folder) => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const arguments_ = [profile, "--headless", "--convert-to", "doc:MS Word 97", "--outdir", folder, sample];
      execFileSync(office ?? "", arguments_, { stdio: "ignore", env: { HOME: folder, PATH: "/usr/bin:/bin" } });
      return readFileSync(join(folder, "ke-hoach-phuong-loc-khai.doc"));
    });
    const source = await readOldWord(old, readerLimits);
    const original = readDocx(readFileSync(sample), readerLimits);
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
    expect(words(source.text)).toEqual(words(original.text));
    expect(source.blocks.filter((block) => block.kind === "table")).toHaveLength(
      original.blocks.filter((block) => block.kind === "table").length,
    );
    expect(source.notes[0]).toEqual({ code: "LEGACY_WORD_CONVERTED", data: {} });
  });
});

describe("a foreign program is kept in bounds", () => {
  const isAlive = (pid: number) => {
    try {
      process.kill(pid, 0);
      return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
    } catch {
      return false;
    }
  };
  const gone = async (pid: number) => {
    for (let look = 0; look < 100 && isAlive(pid); look += 1) await new Promise((resolve) => setTimeout(resolve, 30));
    return !isAlive(pid);
  };

  test("it ends with its children when its time is over", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bounded-test-"));
    await runBounded("/bin/sh", ["-c", "sleep 60 & echo $! > child; wait"], { folder, seconds: 0.5, fileBytes: 1_000_000 });
    expect(await gone(Number(readFileSync(join(folder, "child"), "utf8")))).toBe(true);
    rmSync(folder, { recursive: true });
  });

  test("it ends when the program that started it is killed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "bounded-test-"));
    const source = readFileSync(new URL("run-bounded.ts", import.meta.url), "utf8");
    const started = `await runBounded("/bin/sh", ["-c", "echo $$ > child; sleep 60"], { folder: ${JSON.stringify(folder)}, seconds: 50, fileBytes: 1000 });`;
    const { outputText } = transpileModule(`${source}\n${started}`, {
      compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2022 },
    });
    writeFileSync(join(folder, "starter.mjs"), outputText);
    const starter = spawn(process.execPath, [join(folder, "starter.mjs")], { stdio: "ignore" });
    const file = join(folder, "child");
    for (let look = 0; look < 200 && !existsSync(file); look += 1) await new Promise((resolve) => setTimeout(resolve, 30));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const pid = Number(readFileSync(file, "utf8"));
    expect(isAlive(pid)).toBe(true);
    starter.kill("SIGKILL");
    expect(await gone(pid)).toBe(true);
    rmSync(folder, { recursive: true });
  });
});
