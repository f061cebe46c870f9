import { describe, expect, test } from "vitest";
import { secretStamp } from "./secret-stamp.ts";

describe("a secrecy stamp is a word that stands alone on the first page", () => {
  test.each([
    ["on a line of its own", ["ĐẢNG BỘ XÃ", "MẬT", "KẾ HOẠCH"], "MẬT"],
    ["in decomposed letters", ["TỐI MẬT".normalize("NFD")], "TỐI MẬT"],
    ["in bold and brackets", ["**[TUYỆT MẬT]**"], "TUYỆT MẬT"],
    ["after its label", ["Độ mật: Tối mật"], "TỐI MẬT"],
    ["in one of two columns", ["MẬT      ĐẢNG CỘNG SẢN VIỆT NAM"], "MẬT"],
    ["in a table cell", ["| MẬT | Số 01 |"], "MẬT"],
    ["with letters set apart", ["T U Y Ệ T  M Ậ T"], "TUYỆT MẬT"],
  ])("%s", (_, lines, stamp) => {
    expect(secretStamp(lines)).toBe(stamp);
  });

  test.each([
    ["inside a sentence", ["Bảo đảm bí mật nhà nước, không để lộ bí mật."]],
    ["as the wrapped end of a sentence", ["thực hiện nghiêm quy định về bảo vệ bí", "mật"]],
    ["as a heading about secrecy", ["BẢO VỆ BÍ MẬT NHÀ NƯỚC"]],
    ["after the first page", [...Array.from({ length: 40 }, (_, at) => `Dòng ${at}`), "MẬT"]],
  ])("but not %s", (_, lines) => {
    expect(secretStamp(lines)).toBeNull();
  });
});
