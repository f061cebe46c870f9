import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findNativeTesseract, startNativeTesseract, wordsOfTsv } from "./native-tesseract.ts";

const tsv = [
  "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
  "1\t1\t0\t0\t0\t0\t0\t0\t100\t50\t-1\t",
  "5\t1\t1\t1\t1\t1\t10\t5\t30\t12\t96.5\tKế",
  "5\t1\t1\t1\t1\t2\t45\t5\t30\t12\t91\thoạch",
  "5\t2\t1\t1\t1\t1\t3\t4\t20\t12\t40\t80%",
].join("\n");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lotrinh-tesseract-"));
  const program = `#!/bin/sh\nif [ "$1" = --list-langs ]; then printf 'List of languages:\\neng\\nvie\\n'; exit; fi\ncat <<'END'\n${tsv}\nEND\n`;
  await writeFile(join(folder, "tesseract"), program);
  await chmod(join(folder, "tesseract"), 0o755);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the machine's own tesseract", () => {
  test("is found where it is, and only when it reads Vietnamese", async () => {
    expect(await findNativeTesseract([join(folder, "nowhere"), folder])).toBe(join(folder, "tesseract"));
    expect(await findNativeTesseract([join(folder, "nowhere")])).toBeNull();
  });

  test("answers for each picture in one run", async () => {
    const blank = { grey: new Uint8Array(100).fill(255), width: 10, height: 10, dpi: 200 };
    const [first, second] = await startNativeTesseract(join(folder, "tesseract")).recognise([blank, blank], "block");
    expect(first?.map((word) => word.text)).toEqual(["Kế", "hoạch"]);
    expect(second).toEqual([{ text: "80%", confidence: 0.4, area: { left: 3, top: 4, right: 23, bottom: 16 } }]);
  });

  test("words of a table of results keep their places; rows that are no words are passed over", () => {
    expect(wordsOfTsv(tsv, 2)[0]?.[0]?.area).toEqual({ left: 10, top: 5, right: 40, bottom: 17 });
  });
});
