import { describe, expect, test } from "vitest";
import { aReading, aTarget } from "../../testing.ts";
import { readRegister } from "../read-register.ts";
import { aSource } from "../testing.ts";
import { keepingWholeGoals } from "./whole-goals.ts";

/** What restoring does to names: words are set right, and lead-ins at the start are tidied away. */
const rightWords = (text: string) =>
  text.replace("san pham", "sản phẩm").replace("Thu hut", "Thu hút").replace("hoc sinh", "học sinh");

function restoredNames(...given: Parameters<typeof aTarget>[0][]) {
  const targets = given.map((target, at) => aTarget({ id: `t${at + 1}`, ...target }));
  const { register } = aReading({ targets });
  const read = keepingWholeGoals(register, (before) => ({
    ...before,
    targets: before.targets.map((target) => {
      const mark = (raw: string) => ({ raw, sure: true });
      return {
        ...target,
        indicator: rightWords(target.indicator).replace(/^(?:Có|Thu hút) /u, ""),
        ...(target.text === undefined ? {} : { text: rightWords(target.text) }),
        restored: { indicator: mark(target.indicator), ...(target.text === undefined ? {} : { text: mark(target.text) }) },
      };
    }),
  }));
  return read.targets.map(({ indicator, text, restored }) => [indicator, text ?? null, restored?.["indicator"]?.raw]);
}

describe("goals without a figure keep their words through the restoring", () => {
  test.each([
    ["an act", { op: "text", value: null, indicator: "Thu hut hoc sinh" }, ["Thu hút học sinh", null, "Thu hut hoc sinh"]],
    ["an existence", { op: "exists", value: null, indicator: "Có san pham" }, ["Có sản phẩm", null, "Có san pham"]],
    ["a share is a name, not a sentence", { op: ">=", value: 5, indicator: "Có hoc sinh" }, ["học sinh", null, "Có hoc sinh"]],
    [
      "a cell in words has both",
      { op: "text", value: null, row: 1, indicator: "hoc sinh", text: "san pham" },
      ["học sinh", "sản phẩm", "hoc sinh"],
    ],
  ] as const)("%s", (_, target, expected) => expect(restoredNames(target)).toEqual([expected]));
});

describe("names in garbled print", () => {
  const under = (...bullets: readonly string[]) =>
    readRegister(
      aSource(
        [
          "KE HOACH chuyén déi sé cia xã, phat trién khoa hoc, cong nghé va d6i méi sang tao trén dia ban",
          "I. MUC TIEU",
          "2.1. Dén hét nam 2030",
          "a) Phat trién ha tang",
          ...bullets.map((bullet) => `- ${bullet}`),
          "- Tang cudng cong tac tuyén truyén trong toan dang bd va nhan dan vé chuyén d6i s6 trén dia ban xa.",
          "- Nang cao chat lugng dich vu cong, tao thuan loi cho nguoi dan va doanh nghiép trong giao dich hanh chinh.",
        ].join("\n"),
      ),
    ).targets.slice(0, bullets.length);

  test("the head of a share waits for the restoring with the words behind it", () => {
    expect(under("Co > 90% thon c6 cap quang.").map(({ indicator }) => indicator)).toEqual(["Ty lé thon c6 cap quang"]);
  });
  test.each([
    ["Co > 02 can bd tham gia nghién ctru.", "cán bộ"],
    ["Co > 04 san phim moi.", "sản phẩm"],
    ["Co > 5 doanh nghi¢p khdi nghiép.", "doanh nghiệp"],
  ])("%s counts %s", (bullet, unit) => expect(under(bullet)[0]?.unit).toBe(unit));
  test("'Có' is read as such, whatever figure it was taken for", () => {
    expect(under("C6 san pham d6i méi sang tao dugc thuong mai hda.")[0]).toMatchObject({
      ...{ op: "exists", unit: "sản phẩm", indicator: "Có san pham d6i méi sang tao dugc thuong mai hda" },
    });
  });
});

test("the last word of a full line may be an acronym", () => {
  const [target] = readRegister(
    aSource(
      "I. MỤC TIÊU\n2.1. Đến hết năm 2030\n- 100% dữ liệu của các đơn vị trong khu vực công được tích hợp với nền tảng chia sẻ\nLGSP.\n- 50% hộ có ví điện tử dùng hằng ngày để thanh toán tiền điện, tiền nước và học phí.",
    ),
  ).targets;
  expect(target?.indicator).toMatch(/LGSP$/);
});
