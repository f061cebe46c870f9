import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LineRange, ReadRegister, Source, Span } from "../model.ts";
import { readSource } from "../readers/read-source.ts";
import { readRegister } from "./read-register.ts";

const root = new URL("../../../fixtures/", import.meta.url);
const textOf = (name: string) => readFileSync(new URL(`documents/${name}/plan.txt`, root), "utf8");
const texts = ["small-prose", "other-subject", "garbled-ocr"].map(textOf);
const drawn = [
  "PHỤ LỤC: CÁC CHỈ TIÊU",
  "| STT | Chỉ tiêu | Đơn vị tính | Hiện trạng | 2026 | 2030 | Cơ quan chủ trì |",
  "|---|---|---|---|---|---|---|",
  "| 1 | Tỷ lệ hộ dùng nước sạch | % | 61,5 | ≥ 70 | ≥ 95 | Phòng Kinh tế |",
  "| 2 | Số điểm thu gom rác | Điểm | 2 | 5 | 12 | Các thôn |",
  "",
  "PHỤ LỤC: DANH MỤC NHIỆM VỤ",
  "| STT | Nhiệm vụ | Chủ trì | Phối hợp | Sản phẩm | Thời gian |",
  "|---|---|---|---|---|---|",
  "| 1 | Xây dựng bản đồ nguồn thải | Phòng Kinh tế | Các thôn | Bản đồ | Tháng 6/2026 |",
  "| 2 | Kiểm tra cơ sở chăn nuôi | Công an xã | | Biên bản | Thường xuyên |",
].join("\n");
const documents = [...texts, drawn];

/** What befalls a file on its way: lines lost, doubled or moved, cells emptied, signs misread, pieces of another file. */
const change = fc.record({
  kind: fc.constantFrom("drop", "double", "move", "sign", "cut", "join", "cell", "noise"),
  at: fc.nat(),
  to: fc.nat(),
  sign: fc.constantFrom(
    "",
    " ",
    "%",
    "100",
    "|",
    "\t",
    "-",
    "I.",
    "2.1.",
    "≥",
    "999999999999999999999",
    "0,0",
    "ngày 31/02/2025",
    "\u0000",
    "𝔘",
    "é",
  ),
});
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function changed(text: string, { kind, at, to, sign }: Change): string {
  const lines = text.split("\n");
  const i = at % lines.length;
  const j = to % lines.length;
  const line = lines[i] ?? "";
  switch (kind) {
    case "drop":
      return lines.filter((_, n) => n < Math.min(i, j) || n > Math.min(i, j) + (to % 5)).join("\n");
    case "double":
      return [...lines.slice(0, j), ...lines.slice(i, i + 1 + (at % 9)), ...lines.slice(j)].join("\n");
    case "move":
      return lines
        .with(i, lines[j] ?? "")
        .with(j, line)
        .join("\n");
    case "sign":
      return text.slice(0, at % (text.length + 1)) + sign + text.slice((at % (text.length + 1)) + (to % 3));
    case "cut":
      return text.slice(at % text.length, (at % text.length) + (to % text.length));
    case "join":
      return lines
        .with(i, `${line} ${lines[i + 1] ?? ""}`)
        .filter((_, n) => n !== i + 1)
        .join("\n");
    case "cell":
      return lines
        .with(
          i,
          line
            .split("|")
            .filter((_, n) => n !== to % 7)
            .join("|"),
        )
        .join("\n");
    case "noise":
      return lines
        .with(
          i,
          line.replace(/\p{L}/gu, (letter, n) => ((n + at) % 7 === 0 ? sign : letter)),
        )
        .join("\n");
  }
}

type Record = { readonly lines: LineRange; readonly span?: Span };

function recordsOf(register: ReadRegister): readonly Record[] {
  const { targets, indicatorRows, tasks, reporting, duties, funding, responsibilities, anomalies, document } = register;
  return [
    ...targets,
    ...indicatorRows,
    ...tasks,
    ...reporting,
    ...duties,
    ...funding,
    ...responsibilities,
    ...anomalies,
    ...Object.values(document.places),
  ];
}

const figuresIn = (text: string): readonly number[] =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? []).flatMap((printed) => [
    Number(printed.replace(/\./g, "").replace(",", ".")),
    Number(printed.replace(",", ".")),
    ...printed.split(/[.,]/).map(Number),
  ]);

/** What must hold of every reading, whatever the file. */
function isSound(source: Source, register: ReadRegister): void {
  const lines = source.text.split("\n").length;
  for (const { lines: at, span } of recordsOf(register)) {
    expect(at[0]).toBeGreaterThanOrEqual(1);
    expect(at[1]).toBeGreaterThanOrEqual(at[0]);
    expect(at[1]).toBeLessThanOrEqual(lines);
    if (span === undefined) continue;
    expect(span[0]).toBeGreaterThanOrEqual(0);
    expect(span[1]).toBeGreaterThanOrEqual(span[0]);
    expect(span[1]).toBeLessThanOrEqual(source.text.length);
  }
  for (const target of register.targets) {
    const printed = figuresIn(`${target.raw} ${target.repairs.map((r) => `${r.raw} ${r.read}`).join(" ")}`);
    for (const value of [target.value, target.valueTo]) if (value !== null) expect(printed).toContain(value);
  }
  for (const { confidence } of [...register.targets, ...register.tasks, register.document])
    for (const value of Object.values(confidence)) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(1);
    }
}

/** Reads it, or sees that it is refused by name; what is read is sound. */
async function readOrRefused(bytes: Uint8Array, name: string): Promise<ReadRegister | null> {
  const source = await readSource(bytes, name);
  if (!source.ok) {
    expect(source.refusal.code).toMatch(/^[A-Z][A-Z_]+$/);
    return null;
  }
  const register = readRegister(source.value);
  isSound(source.value, register);
  return register;
}

const readText = (text: string) => readOrRefused(Buffer.from(text), "kế hoạch.txt");

describe("whatever befalls a document, the reading is sound", () => {
  test.each(documents.map((text, i) => [i, text] as const))("a text, the %ith", async (_, text) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        await readText(changes.reduce(changed, text));
      }),
      { numRuns: 450, seed: 57 },
    );
  });

  test("two documents in one file, one after the other or mixed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...documents), fc.constantFrom(...documents), fc.nat(), async (first, second, at) => {
        const cut = at % first.length;
        await readText(`${first.slice(0, cut)}\n${second}\n${first.slice(cut)}`);
      }),
      { numRuns: 100, seed: 57 },
    );
  });

  const files = ["prose", "tables"].flatMap((name) =>
    readdirSync(new URL(`formats/${name}/`, root))
      .filter((file) => /^plan\.(?:docx|xlsx)$/.test(file))
      .map((file) => [`${name}/${file}`, readFileSync(new URL(`formats/${name}/${file}`, root))] as const),
  );
  test.each(files)("the bytes of %s: read or refused by name", async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(9),
        async (signs, kind) => {
          const mutated = kind === 0 ? bytes.subarray(0, (signs[0]?.[0] ?? 0) % bytes.length) : Uint8Array.from(bytes);
          if (kind > 0) for (const [at, sign] of signs) mutated[at % bytes.length] = sign;
          await readOrRefused(mutated, name);
        },
      ),
      { numRuns: 40, seed: 57 },
    );
  });
});

describe("documents that are no plan of ours", () => {
  test.each([
    ["an empty page", ""],
    ["blank pages", "\n\n   \n\f\n"],
    [
      "a letter in English",
      "Dear colleagues,\n\nThe meeting takes place on 5 May 2026. Please send 20% of the figures by Friday.\n\nKind regards",
    ],
  ])("%s gives no target and no task", async (_, text) => {
    const register = await readText(text);
    expect(register?.targets ?? []).toEqual([]);
    expect(register?.tasks ?? []).toEqual([]);
  });

  test("a plan on another subject reads as well as any", async () => {
    const register = await readText(textOf("other-subject"));
    if (register === null) throw new Error("refused");
    expect(register.document).toMatchObject({
      number: "37/KH-UBND",
      type: "Kế hoạch",
      date: "2026-01-12",
      place: "Đồng Vọng",
      confidentiality: null,
    });
    expect(register.document.basis).toMatchObject([{ number: "214/KH-UBND", date: "2025-11-05" }]);
    expect(register.targets.map((t) => [t.milestone, t.op, t.value, t.unit === "%"])).toEqual([
      [2026, ">=", 40, true],
      [2026, "=", 85, true],
      [2026, ">=", 3, false],
      [2030, ">=", 75, true],
      [2030, "=", 98, true],
      [2030, "<", 15, true],
    ]);
    expect(register.tasks.map((t) => [t.leads, t.schedule.to])).toEqual([
      [["Phòng Kinh tế"], "2026-04"],
      [[], "2026-09-30"],
      [["Trung tâm Văn hóa, Thể thao"], null],
    ]);
    expect(register.reporting).toMatchObject([{ cadence: "quarterly", dueDay: 15, from: ["Phòng Kinh tế"] }]);
  });
});
