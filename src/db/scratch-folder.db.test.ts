import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { processStart } from "./process-life.ts";
import { clearLeftScratch, withScratchFolder } from "./scratch-folder.ts";

test("a scratch folder is for this account only, and gone when the work ends or fails", async () => {
  let folder = "";
  const work = withScratchFolder(async (given) => {
    folder = given;
    expect((await stat(given)).mode & 0o777).toBe(0o700);
    throw new Error("broken");
  });
  await expect(work).rejects.toThrow("broken");
  expect(existsSync(folder)).toBe(false);
});

test("folders of programs that are gone are cleared, those of living ones stay", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  const gone = child.pid ?? 0;
  await new Promise((resolve) => child.once("close", resolve));
  const folderOf = (pid: number, start: string) => join(tmpdir(), `lotrinh-file-${pid}-${start}-test${process.pid}`);
  const left = [folderOf(gone, "5"), folderOf(process.pid, "1")];
  const living = folderOf(process.pid, processStart(process.pid) ?? "0");
  for (const folder of [...left, living]) {
    mkdirSync(folder);
    writeFileSync(join(folder, "upload"), "kế hoạch");
  }
  await withScratchFolder(async (own) => {
    expect(await clearLeftScratch()).toBeGreaterThanOrEqual(2);
    expect([...left, living, own].map((folder) => existsSync(folder))).toEqual([false, false, true, true]);
  });
  rmSync(living, { recursive: true });
});
