import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Source } from "../model.ts";
import { readRegister } from "../rules/read-register.ts";
import { readerLimits } from "./limits.ts";
import { aPdf, words } from "./pdf-testing.ts";
import { readSource } from "./read-source.ts";

async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const answer = await readSource(bytes, "kế hoạch.pdf");
  if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
  return answer.value;
}

const codeOf = async (bytes: Uint8Array, limits = readerLimits) => {
  const answer = await readSource(bytes, "a.pdf", limits);
  return answer.ok ? "read" : answer.refusal.code;
};

const sentence = "Phong Van hoa chu tri trien khai nhiem vu nay trong nam";
const page = { content: words(sentence, 72, 700) };
const whole = aPdf([page]);

describe("a PDF that cannot be read is refused by name", () => {
  const locked =
    "/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /O (12345678901234567890123456789012) /U (12345678901234567890123456789012) >> /ID [(a) (a)]";
  test.each([
    ["locked with a password", aPdf([page], { trailer: locked }), "FILE_IS_ENCRYPTED"],
    ["only its first line", whole.subarray(0, 9), "FILE_DAMAGED"],
    ["cut off before its first page", whole.subarray(0, 200), "FILE_DAMAGED"],
    ["rubbish after the mark", Uint8Array.from(Buffer.from(`%PDF-1.4\n${"x7Q ".repeat(3000)}`)), "FILE_DAMAGED"],
    [
      "a tree of pages that holds itself",
      aPdf([page], { pageTree: "<< /Type /Pages /Kids [2 0 R] /Count 3 >>" }),
      "FILE_DAMAGED",
    ],
    ["a page larger than any paper", aPdf([{ ...page, size: [90_000, 90_000] }]), "FILE_DAMAGED"],
    ["blank pages only", aPdf([{ content: "" }, { content: "q Q" }]), "NO_TEXT"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test("more pages than a plan has", async () => {
    const pages = Array.from({ length: 40 }, () => page);
    expect(await codeOf(aPdf(pages), { ...readerLimits, pages: 39 })).toBe("TOO_MANY_PAGES");
    expect(await codeOf(aPdf(Array.from({ length: 1_501 }, () => page)))).toBe("TOO_MANY_PAGES");
  });

  test("a false claim of pages is not believed", async () => {
    const bytes = aPdf([page], { pageTree: "<< /Type /Pages /Kids [6 0 R] /Count 10000 >>" });
    expect((await sourceOf(bytes)).pages).toHaveLength(1);
  });

  test("more characters than a plan has", async () => {
    expect(await codeOf(whole, { ...readerLimits, characters: 10 })).toBe("TEXT_TOO_LONG");
  });
});

describe("words stand where the page shows them", () => {
  test("a word has its box as shares of the page", async () => {
    const { words: found, pages } = await sourceOf(whole);
    expect(found.map((word) => word.page)).toEqual(Array.from({ length: 12 }, () => 1));
    const [left, top, right, bottom] = found[0]?.box ?? [0, 0, 0, 0];
    expect(left).toBeCloseTo(72 / 595, 3);
    expect(right).toBeGreaterThan(left);
    expect(top).toBeLessThan((842 - 700) / 842);
    expect(bottom).toBeGreaterThan((842 - 700) / 842);
    expect(pages).toMatchObject([{ number: 1, mode: "text", width: 595, height: 842, turned: 0 }]);
  });

  test.each([
    ["by its own entry", { content: `q 0 1 -1 0 595 0 cm ${words(sentence, 72, 400)} Q`, rotate: 90 }, 842, 0],
    ["only in its drawing, upwards", { content: `q 0 1 -1 0 595 0 cm ${words(sentence, 72, 400)} Q` }, 842, 90],
    ["only in its drawing, downwards", { content: `q 0 -1 1 0 0 842 cm ${words(sentence, 72, 400)} Q` }, 842, 270],
    ["upside down", { content: `q -1 0 0 -1 595 842 cm ${words(sentence, 72, 400)} Q` }, 595, 180],
  ])("a page that lies on its side %s is read upright", async (_, sideways, width, turned) => {
    const { text, pages, words: found } = await sourceOf(aPdf([sideways]));
    expect(text).toBe(sentence);
    expect(pages[0]).toMatchObject({ width, turned });
    expect(found[0]?.box[0]).toBeCloseTo(72 / width, 2);
  });

  test("letters that are drawn one by one, and in two runs, are one word", async () => {
    const letters = "BT /F1 12 Tf 72 700 Td (K) Tj (e) Tj ( ho) Tj (ach) Tj ET";
    expect((await sourceOf(aPdf([{ content: `${letters} ${words(sentence, 72, 650)}` }]))).text).toBe(`Ke hoach\n${sentence}`);
  });

  test("what a clip hides is not read", async () => {
    const hidden = `q 60 690 200 20 re W n ${words("Thay", 72, 695)} ${words("khuat", 72, 660)} Q`;
    const { text } = await sourceOf(aPdf([{ content: hidden + words(sentence, 72, 600) }]));
    expect(text).toBe(`Thay\n${sentence}`);
  });
});

describe("an annex over five pages, with a head of two columns and a table without lines", () => {
  const folder = new URL("../../../fixtures/pages/", import.meta.url);
  const truth: string[][] = JSON.parse(readFileSync(new URL("annex-over-five-pages.json", folder), "utf8"));
  const read = sourceOf(readFileSync(new URL("annex-over-five-pages.pdf", folder)));

  test("every cell of the annex stands in its row and column, repeated headers aside", async () => {
    const { blocks } = await read;
    const annex = blocks.findLast((block) => block.kind === "table");
    const rows = annex?.kind === "table" ? annex.rows.slice(2) : [];
    expect(rows.map((row) => row.map((cell) => cell.text.replace(/\s+/g, " ")))).toEqual(truth);
  });

  test("the table without lines is taken apart by its columns", async () => {
    const { blocks } = await read;
    const tables = blocks.filter((block) => block.kind === "table");
    expect(tables[1]?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Sản phẩm", "Thời gian"],
      ["1", "Rà soát, nâng cấp trang thông tin điện tử của xã và các thôn", "Phòng Văn hóa - Xã hội", "Kế hoạch", "Quý III/2026"],
      ["2", "Tập huấn kỹ năng số", "Đoàn Thanh niên xã", "Báo cáo", "Hằng năm"],
      ["3", "Lắp đặt camera giám sát tại các điểm giao thông", "Công an xã", "Quyết định", "Tháng 8/2026"],
      ["4", "Số hóa hồ sơ lưu trữ", "Văn phòng Đảng ủy", "Báo cáo", "2026 - 2027"],
    ]);
  });

  test("head, footer and page numbers", async () => {
    const source = await read;
    const { document } = readRegister(source);
    expect(document).toMatchObject({ number: "12-KH/ĐU", date: "2025-09-05", place: "Thanh Giang" });
    expect(source.text.match(/thuộc sở hữu của các cơ quan Đảng/g)).toHaveLength(1);
    expect(source.notes.map((note) => note.code)).toEqual(["PAGE_NUMBERS_LEFT_OUT", "HEADERS_AND_FOOTERS_READ"]);
  });
});

describe("law: a PDF is read or refused, whatever became of its bytes", () => {
  test("bytes changed, cut out or repeated", async () => {
    const bytes = aPdf([page, { content: `${words("Bang", 80, 500)} 70 490 200 30 re S`, rotate: 90 }]);
    const change = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), drop: fc.nat(30) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let broken = Buffer.from(bytes);
        for (const { at, byte, drop } of changes) {
          broken[at % broken.length] = byte;
          if (drop > 20) broken = Buffer.concat([broken.subarray(0, at), broken.subarray(at + drop)]);
        }
        await readSource(broken, "a.pdf");
      }),
      { numRuns: 300, seed: 57 },
    );
  }, 120_000);
});
