import { describe, expect, test } from "vitest";
import { openLanguage } from "#ingest/readers/language.ts";
import { fixTones } from "./fix-tones.ts";
import { restore } from "./restore.ts";

const language = await openLanguage();
const read = (garbled: string) => restore(garbled, language).text;

describe("restoring garbled print", () => {
  test.each([
    [
      "marks that English recognition cannot write",
      "Ty lé can bo duoc boi duong ky nang s6",
      "Tỷ lệ cán bộ được bồi dưỡng kỹ năng số",
    ],
    ["a capital Đ read as P", "Pang uy phuong xay dung ké hoach", "Đảng ủy phường xây dựng kế hoạch"],
    ["two words printed as one", "Uy ban nhan dan phuong, chinhquyén cac cap", "Ủy ban nhân dân phường, chính quyền các cấp"],
    ["a heading in capitals", "PHAT TRIEN HA TANG", "PHÁT TRIỂN HẠ TẦNG"],
    ["an abbreviation whose second letter was read small", "Ung dung Al trong quan ly", "Ứng dụng AI trong quản lý"],
    ["a word of which a currency sign was made", "c¢ quan, don vi ¢6 trach nhiém", "cơ quan, đơn vị có trách nhiệm"],
    ["a share whose second word looks like a figure", "Ty 18 hd so duoc s6 hoa", "Tỷ lệ hồ sơ được số hóa"],
  ] as const)("%s", (_name, garbled, printed) => {
    expect(read(garbled)).toBe(printed);
  });

  test.each([
    ["a share glued to a word keeps its figure", "C6>75% co sd gido duc", "75%"],
    ["an abbreviation stays", "nghién ctru khoa hoc (STEM)", "STEM"],
    ["foreign investment stays", "doanh nghiép FDI trén dia ban", "FDI"],
    ["the number of a document stays", "Nghi quyét s6 57-NQ/TW ngay 22/12/2024", "57-NQ/TW"],
    ["a day stays", "Nghi quyét s6 57-NQ/TW ngay 22/12/2024", "22/12/2024"],
    ["a generation of networks stays", "phu séng 5G trén dia ban", "5G"],
    ["a figure with a decimal comma stays", "it nhat 1,5% tong chi ngan sach", "1,5%"],
  ] as const)("%s", (_name, garbled, kept) => {
    expect(read(garbled)).toContain(kept);
  });

  test("every token keeps its place in the raw text", () => {
    const raw = "Phéi hop véi cac don vi, dam bao ty 1& phu séng 5G > 60%.";
    for (const token of restore(raw, language).tokens) expect(raw.slice(...token.rawSpan)).toBe(token.raw);
  });

  test("noise stays as it was read and is marked", () => {
    const { tokens } = restore("xq#zzkw vvxq", language);
    expect(tokens.every((token) => !token.sure)).toBe(true);
  });

  test("a scrap of the neighbouring cell may be left out of a torn one, a figure never", () => {
    const torn = restore("xay dung ké hoach zx chuyén déi sé nam 2030", language, [], "torn");
    expect(torn.text.replace(/ +/g, " ")).toBe("xây dựng kế hoạch chuyển đổi số năm 2030");
    expect(torn.tokens.filter((token) => token.read === "").every((token) => !token.sure)).toBe(true);
  });

  test("a dash inside a line does not part what it joins", () => {
    expect(read("phat trién kinh té - xa hoi")).toBe("phát triển kinh tế - xã hội");
  });

  test("an accepted correction of the office decides", () => {
    const lexicon = [{ raw: "Bim", read: "Bỉm", count: 5 }];
    expect(restore("xa Bim Son", language, lexicon).text).toContain("Bỉm");
  });
});

describe("tones of recognised pages", () => {
  test("a hook read as an acute is set right", () => {
    expect(fixTones("đẩy mạnh chuyến đối số trong các cơ quan", language).text).toBe("đẩy mạnh chuyển đổi số trong các cơ quan");
  });

  test.each([
    "Chính quyền địa phương tổ chức lấy ý kiến nhân dân về quy hoạch.",
    "Học sinh được miễn học phí từ năm học tới.",
    "Trạm y tế khám sàng lọc cho người cao tuổi.",
  ])("clean prose stays: %s", (sentence) => {
    expect(fixTones(sentence, language).text).toBe(sentence);
  });
});
