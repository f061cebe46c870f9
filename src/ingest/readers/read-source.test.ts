import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readerLimits } from "./limits.ts";
import { readSource } from "./read-source.ts";
import { aDocx, p, r, tc, tr } from "./testing.ts";

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
const padded = (text: string) => latin1(text + "\0".repeat(600));
const oldOffice = (stream: string) =>
  padded(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(504)}${Buffer.from(stream, "utf16le").toString("latin1")}`);
const plan = aDocx({
  body:
    p("KẾ HOẠCH") +
    p("- Tỷ lệ phủ sóng 5G trên 60%.") +
    `<w:tbl>${tr(tc("STT"), tc("Nội dung"))}${tr(tc("1"), tc("Một"))}</w:tbl>`,
});
const codeOf = async (bytes: Uint8Array, name = "kế hoạch.docx", limits = readerLimits) => {
  const answer = await readSource(bytes, name, limits);
  return answer.ok ? "read" : answer.refusal.code;
};

describe("a file is what its bytes say, whatever its name", () => {
  test.each([
    ["nothing at all", new Uint8Array(0), "FILE_EMPTY"],
    ["a Windows program", padded("MZ\x90\0\x03\0\0\0"), "FILE_IS_PROGRAM"],
    ["a Linux program", padded("\x7fELF\x02\x01\x01\0"), "FILE_IS_PROGRAM"],
    ["a PDF", latin1("%PDF-1.7\n%\xe2\xe3"), "FILE_DAMAGED"],
    ["a PDF after a scanner's rubbish", latin1("\r\n\0\0%PDF-1.4\n"), "FILE_DAMAGED"],
    ["a GIF", padded("GIF89a"), "FILE_IS_IMAGE"],
    ["an old sheet", oldOffice("Workbook"), "FILE_IS_OLD_OFFICE"],
    ["a document locked with a password", oldOffice("EncryptedPackage"), "FILE_IS_ENCRYPTED"],
    ["RTF", latin1("{\\rtf1\\ansi"), "FILE_IS_OTHER_FORMAT"],
    ["a web page", latin1("\xef\xbb\xbf<!DOCTYPE html><html>"), "FILE_IS_OTHER_FORMAT"],
    ["a spreadsheet", zipSync({ "xl/sheet.xml": strToU8("<a/>") }), "FILE_IS_SPREADSHEET"],
    ["slides", zipSync({ "ppt/presentation.xml": strToU8("<a/>") }), "FILE_IS_SLIDES"],
    ["OpenDocument", zipSync({ mimetype: strToU8("x"), "content.xml": strToU8("<a/>") }), "FILE_IS_OTHER_FORMAT"],
    ["some other archive", zipSync({ "a.txt": strToU8("a") }), "FILE_IS_ARCHIVE"],
    ["an archive of another kind", padded("7z\xbc\xaf\x27\x1c"), "FILE_IS_ARCHIVE"],
    ["noise", Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3)) & 255), "FILE_IS_BINARY"],
    ["blank lines only", latin1("\n \n\t\n"), "NO_TEXT"],
    ["a text that begins like a program", latin1("MZ là hai chữ cái"), "read"],
  ])("%s", async (_, bytes, code) => {
    const text = Buffer.from(bytes).toString("latin1").startsWith("MZ là") ? Buffer.from("MZ là hai chữ cái") : bytes;
    expect(await codeOf(text, "kế hoạch.txt")).toBe(code);
    expect(await codeOf(text, "kế hoạch.docx")).toBe(code);
  });

  test("a file over the limit is refused", async () => {
    expect(await codeOf(new Uint8Array(2000), "a.txt", { ...readerLimits, fileBytes: 1000 })).toBe("FILE_TOO_LARGE");
  });

  test("a Word file of pictures only says that it is a scan", async () => {
    const bytes = aDocx({ body: "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>" });
    expect(await readSource(bytes, "a.docx")).toMatchObject({ refusal: { code: "NO_TEXT", data: { images: 1 } } });
  });
});

describe("a hostile Word file is refused", () => {
  const big = new Uint8Array(40 * 1024 * 1024).fill(32);
  const bomb = aDocx({ body: "", entries: { "word/document.xml": [big, { level: 9 }] } });
  // The same bomb that lies about its size in both of its records.
  const lying = patchSize(bomb, big.length, 1000);

  test.each([
    ["a zip bomb by its ratio", bomb, "ARCHIVE_BOMB"],
    ["a zip bomb that declares a small size", lying, "ARCHIVE_BOMB"],
    ["a truncated file", plan.subarray(0, plan.length - 200), "FILE_DAMAGED"],
    ["a file cut in half", plan.subarray(0, plan.length / 2), "FILE_DAMAGED"],
    ["only the first bytes", plan.subarray(0, 4), "FILE_DAMAGED"],
    ["broken XML", aDocx({ body: "<w:p><w:r>" }), "XML_DAMAGED"],
    [
      "bytes that are no text",
      aDocx({ body: "", entries: { "word/document.xml": Uint8Array.of(60, 97, 62, 255, 254) } }),
      "XML_DAMAGED",
    ],
    ["elements nested without end", aDocx({ body: "<w:sdt>".repeat(5000) }), "XML_DAMAGED"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  test.each([
    ["in the text", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'],
    ["that is only declared", '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>'],
    [
      "that nobody declared",
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&xxe;</w:document>',
    ],
    ["behind a long comment", `<!--${" ".repeat(9000)}--><!DOCTYPE x><x/>`],
  ])("an XML entity or document type %s", async (_, xml) => {
    expect(await codeOf(aDocx({ body: "", entries: { "word/document.xml": strToU8(xml) } }))).toBe("XML_ENTITIES");
  });

  test("all parts together count against the total", async () => {
    const styles = "<w:style/>".repeat(3000);
    const bytes = aDocx({ body: p("a"), styles, numbering: styles });
    expect(await codeOf(bytes, "a.docx", { ...readerLimits, archiveBytes: 40_000 })).toBe("ARCHIVE_BOMB");
  });

  test("more parts than a document can have", async () => {
    const entries = Object.fromEntries(Array.from({ length: 5001 }, (_, at) => [`x/${at}`, new Uint8Array(0)]));
    expect(await codeOf(aDocx({ body: p("a"), entries }))).toBe("ARCHIVE_BOMB");
  });

  test("a damaged byte inside a part is noticed by its checksum", async () => {
    const stored = aDocx({ body: "", entries: { "word/document.xml": [strToU8(`<a>${"x".repeat(50)}</a>`), { level: 0 }] } });
    const at = Buffer.from(stored).indexOf("xxxx");
    stored[at] = 121;
    expect(await codeOf(stored)).toBe("FILE_DAMAGED");
  });
});

/** Writes another inflated size over every record that holds this one. */
function patchSize(bytes: Uint8Array, size: number, other: number): Uint8Array {
  const patched = Buffer.from(bytes);
  const [from, to] = [Buffer.alloc(4), Buffer.alloc(4)];
  from.writeUInt32LE(size);
  to.writeUInt32LE(other);
  for (let at = patched.indexOf(from); at !== -1; at = patched.indexOf(from, at + 1)) to.copy(patched, at);
  return patched;
}

describe("what is too large to be a plan is refused, what is merely large is read", () => {
  test.each([
    [
      "a Word table of 2,000 columns",
      aDocx({ body: `<w:tbl>${tr(...Array.from({ length: 2000 }, () => tc("x")))}</w:tbl>` }),
      "TABLE_TOO_WIDE",
    ],
    [
      "one cell that claims 2,000 columns",
      aDocx({ body: `<w:tbl>${tr(tc("x", '<w:gridSpan w:val="2000"/>'))}</w:tbl>` }),
      "TABLE_TOO_WIDE",
    ],
    ["a drawn table of 2,000 columns", latin1(`${"| a ".repeat(2000)}|\n${"|---".repeat(2000)}|\n`), "TABLE_TOO_WIDE"],
    ["a text of 100,000 lines", Buffer.from("- Dòng văn bản thứ n của một kế hoạch rất dài\n".repeat(100_000)), "read"],
    ["a text of 300,001 lines", latin1("a\n".repeat(300_001)), "TOO_MANY_LINES"],
    ["a text in one endless line", latin1("a ".repeat(6_500_000)), "TEXT_TOO_LONG"],
  ])("%s", async (_, bytes, code) => {
    expect(await codeOf(bytes, "a.txt")).toBe(code);
  });

  test("too many paragraphs and too many cells", async () => {
    const limits = { ...readerLimits, lines: 100, tableCells: 100 };
    expect(await codeOf(aDocx({ body: p("a").repeat(101) }), "a.docx", limits)).toBe("TOO_MANY_LINES");
    expect(await codeOf(aDocx({ body: `<w:tbl>${tr(tc("a")).repeat(101)}</w:tbl>` }), "a.docx", limits)).toBe("TABLE_TOO_LARGE");
  });

  test("a refused table says how wide it is", async () => {
    const answer = await readSource(
      aDocx({ body: `<w:tbl>${tr(...Array.from({ length: 2000 }, () => tc("x")))}</w:tbl>` }),
      "a.docx",
    );
    expect(answer).toMatchObject({ refusal: { data: { columns: 2000, limit: 200 } } });
  });
});

describe("a file with a secrecy stamp is refused and nothing of it is handed on", () => {
  test.each([
    ["in a text", Buffer.from("ĐẢNG BỘ XÃ\nMẬT\nKẾ HOẠCH")],
    ["in a paragraph", aDocx({ body: p("MẬT") + p("KẾ HOẠCH") })],
    ["in a cell", aDocx({ body: `<w:tbl>${tr(tc("MẬT"), tc("Số 1"))}</w:tbl>${p("KẾ HOẠCH")}` })],
    ["by its format only", aDocx({ body: `<w:p>${r("Mật", "<w:caps/>")}</w:p>` })],
    ["in a page header", aDocx({ body: p("KẾ HOẠCH"), header: p("TUYỆT MẬT") })],
    [
      "in a text box",
      aDocx({
        body: `<w:p>${r("KẾ HOẠCH")}<w:r><w:pict><v:textbox><w:txbxContent>${p("TỐI MẬT")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
      }),
    ],
  ])("%s", async (_, bytes) => {
    const answer = await readSource(bytes, "a");
    expect(answer).toEqual({ ok: false, refusal: { code: "STATE_SECRET", data: { stamp: expect.stringMatching(/MẬT$/) } } });
  });
});

describe("laws: a reader answers, it never throws", () => {
  test("on random bytes", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom("", "PK\x03\x04", "\xff\xfe", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        async (bytes, head) => {
          await readSource(Buffer.concat([latin1(head), bytes]), "a.txt");
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("on a Word file with bytes changed, cut out or repeated", async () => {
    const change = fc.record({ at: fc.nat(plan.length - 1), byte: fc.nat(255), drop: fc.nat(30), repeat: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        let bytes = Buffer.from(plan);
        for (const { at, byte, drop, repeat } of changes) {
          bytes[at % bytes.length] = byte;
          const rest = bytes.subarray(repeat ? Math.max(0, at - drop) : at + drop);
          if (drop > 10) bytes = Buffer.concat([bytes.subarray(0, at), rest]);
        }
        await readSource(bytes, "a.docx");
      }),
      { numRuns: 1500 },
    );
  });

  test("on Word markup in any nesting", async () => {
    const names = [
      ..."w:p w:r w:t w:tbl w:tr w:tc w:tcPr w:pPr w:rPr w:numPr w:del w:ins w:sdt w:txbxContent mc:AlternateContent mc:Choice mc:Fallback".split(
        " ",
      ),
      ...'w:vMerge|w:gridSpan w:val="3"|w:numId w:val="1"|w:ilvl w:val="-4"|w:br|w:tab|w:sym w:char="zz"|w:sym w:char="1FFFFF"'.split(
        "|",
      ),
    ];
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...names) },
      { weight: 4, arbitrary: fc.constantFrom("close", "chữ") },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
        const answer = await readSource(aDocx({ body: markup(steps) }), "a.docx");
        if (!answer.ok) expect(answer.refusal.code).toBe("NO_TEXT");
        else
          for (const block of answer.value.blocks)
            if (block.kind === "paragraph") expect(answer.value.text.slice(...block.span)).toBe(block.text);
      }),
      { numRuns: 1500 },
    );
  });
});

/** Well-formed XML from a walk: a name opens an element, "close" closes the innermost, anything else is text. */
function markup(steps: readonly string[]): string {
  const open: string[] = [];
  let xml = "";
  for (const step of steps) {
    if (step === "close") xml += open.length > 0 ? `</${open.pop()}>` : "";
    else if (step.includes(":")) {
      open.push(step.split(" ")[0] ?? "");
      xml += `<${step}>`;
    } else xml += step;
  }
  return (
    xml +
    open
      .toReversed()
      .map((name) => `</${name}>`)
      .join("")
  );
}
