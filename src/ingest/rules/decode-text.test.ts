import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOldEncoding } from "../readers/testing.ts";
import { decodeText } from "./decode-text.ts";
import { decodeUtf8 } from "./decode-unicode.ts";

const plan = [
  "ĐẢNG BỘ THÀNH PHỐ HỒNG HÀ",
  "KẾ HOẠCH HÀNH ĐỘNG",
  "",
  "2.1. Đến hết năm 2027",
  "a) Phát triển hạ tầng số",
  "- Tỷ lệ phủ sóng mạng 5G trên địa bàn phường đạt trên 60%.",
  "- Tỷ lệ hồ sơ thủ tục hành chính được xử lý trực tuyến toàn trình đạt từ 85% trở lên; ưu tiên dữ liệu “mở”.",
  "- Mỗi chi bộ có ít nhất một sáng kiến ứng dụng công nghệ mới, kỹ thuật tiên tiến vào quản lý.",
].join("\n");
// The capital fonts of TCVN3 hold small letters, so its text has no capitals with tones to test.
const smallPlan = plan.toLowerCase();

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(text, "utf16le");
  return littleEndian ? bytes : bytes.swap16();
};

describe("a text file is decoded by what is in it", () => {
  const cases: readonly (readonly [string, string, Uint8Array, string, boolean])[] = [
    ["UTF-8", plan, Buffer.from(plan), "UTF-8", false],
    ["UTF-8 with a mark", plan, Buffer.from(`\ufeff${plan}`), "UTF-8", false],
    ["UTF-8 in decomposed letters", plan, Buffer.from(plan.normalize("NFD")), "UTF-8", false],
    ["UTF-16LE with a mark", plan, utf16(`\ufeff${plan}`, true), "UTF-16LE", false],
    ["UTF-16BE with a mark", plan, utf16(`\ufeff${plan}`, false), "UTF-16BE", false],
    ["UTF-16LE without a mark", plan, utf16(plan, true), "UTF-16LE", false],
    ["UTF-16BE without a mark", plan, utf16(plan, false), "UTF-16BE", false],
    ["Windows-1258", plan.replace(/[“”]/g, '"'), inOldEncoding(plan.replace(/[“”]/g, '"'), "windows-1258"), "windows-1258", true],
    ["VNI", plan.replace(/[“”]/g, '"'), inOldEncoding(plan.replace(/[“”]/g, '"'), "VNI"), "VNI", true],
    ["TCVN3", smallPlan.replace(/[“”]/g, '"'), inOldEncoding(smallPlan.replace(/[“”]/g, '"'), "TCVN3"), "TCVN3", true],
  ];
  test.each(cases)("%s", (_, expected, bytes, encoding, converted) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: expected, encoding, converted } });
  });

  test.each(["VNI", "TCVN3"] as const)(
    "%s text that was saved as UTF-8 of the wrong letters is converted as well",
    (encoding) => {
      const text = smallPlan.replace(/[“”]/g, '"');
      const wrongLetters = Buffer.from(inOldEncoding(text, encoding)).toString("latin1");
      expect(decodeText(Buffer.from(wrongLetters))).toEqual({ ok: true, value: { text, encoding, converted: true } });
    },
  );

  test("real words of each old encoding, byte by byte", () => {
    const motto = "cộng hòa xã hội chủ nghĩa việt nam độc lập - tự do - hạnh phúc về đột phá phát triển khoa học";
    const tcvn3 = "céng hßa x· héi chñ nghÜa viÖt nam ®éc lËp - tù do - h¹nh phóc vÒ ®ét ph¸ ph¸t triÓn khoa häc";
    const vni = "coäng hoøa xaõ hoäi chuû nghóa vieät nam ñoäc laäp - töï do - haïnh phuùc veà ñoät phaù phaùt trieån khoa hoïc";
    expect(decodeText(Buffer.from(tcvn3, "latin1"))).toMatchObject({ value: { text: motto, encoding: "TCVN3" } });
    expect(decodeText(Buffer.from(vni, "latin1"))).toMatchObject({ value: { text: motto, encoding: "VNI" } });
  });

  test("lines keep their numbers whatever ends them", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      expect(decodeText(Buffer.from(["một", "", "ba", ""].join(end)))).toMatchObject({ value: { text: "một\n\nba\n" } });
    }
  });

  test("plain ASCII with a dash of a Windows code page is text", () => {
    expect(decodeText(Buffer.from([0x41, 0x20, 0x96, 0x20, 0x42]))).toMatchObject({ value: { text: "A – B" } });
  });
});

describe("what cannot be decided is refused by name", () => {
  const french = Buffer.from(
    "Le comité a décidé que l'année dernière était très différente: à côté, où, déjà, été, forêt.",
    "latin1",
  );
  test.each([
    ["bytes with zeros", Buffer.from([65, 0, 0, 0, 66, 1, 2, 3, 0, 67]), "FILE_IS_BINARY"],
    ["many control characters", Buffer.from(Array.from({ length: 400 }, (_, at) => at % 32)), "FILE_IS_BINARY"],
    ["UTF-32", Buffer.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]), "ENCODING_UNSUPPORTED"],
    ["half a UTF-16 character", Buffer.from([0xff, 0xfe, 65, 0, 66]), "FILE_IS_BINARY"],
    ["another language's code page", french, "ENCODING_UNKNOWN"],
    ["too little VNI to be sure", Buffer.from("vieät nam ñoäc laäp", "latin1"), "ENCODING_UNCERTAIN"],
  ])("%s", (_, bytes, code) => {
    expect(decodeText(bytes)).toMatchObject({ ok: false, refusal: { code } });
  });

  test("the refusal names what it could be", () => {
    const answer = decodeText(Buffer.from("vieät nam ñoäc laäp", "latin1"));
    expect(answer).toMatchObject({ refusal: { data: { encodings: ["VNI"] } } });
  });
});

describe("laws", () => {
  test("the strict UTF-8 decoder agrees with the platform's", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        let expected: string | null = null;
        try {
          expected = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
        } catch {}
        expect(decodeUtf8(bytes)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test("any text survives UTF-8", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeUtf8(Buffer.from(text))).toBe(Buffer.from(text).toString());
      }),
    );
  });

  test("bytes never make it throw, and lines never get lost", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const answer = decodeText(bytes);
        if (answer.ok && answer.value.encoding === "UTF-8" && !bytes.includes(13)) {
          expect(answer.value.text.split("\n").length).toBe(bytes.filter((byte) => byte === 10).length + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
