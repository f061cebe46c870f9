import { array, assert, constantFrom, integer, property, tuple } from "fast-check";
import { describe, expect, test } from "vitest";
import { isSurelyLike, type Likened, likenessOf, worthAsking } from "./likeness.ts";
import { indexLikened, rankedInIndex, rankedLike } from "./ranked-like.ts";
import { likenedOf } from "./skeleton.ts";

function named(name: string, unit: string | null = "%"): Likened {
  return { name, unit };
}

describe("the same indicator in other words", () => {
  test.each([
    ["Tỷ lệ phủ sóng 5G trên địa bàn", "Tỷ lệ phủ sóng 5G trên địa bàn xã"],
    [
      "Tỷ lệ số hóa hồ sơ, kết quả giải quyết thủ tục hành chính",
      "Tỷ lệ hồ sơ, kết quả giải quyết thủ tục hành chính được số hóa",
    ],
    ["Tỷ lệ cán bộ, công chức cấp xã được bồi dưỡng kỹ năng số", "Tỷ lệ cán bộ, công chức được bồi dưỡng kỹ năng số"],
    ["Tỷ lệ phủ sóng 5G trên địa bàn", "Ty lé phti song 5G trén dia ban"],
    ["Tỷ lệ hồ sơ thủ tục hành chính xử lý trực tuyến", "Ty 1é hd so tha tuc hanh chinh xtr ly truc tuyén"],
  ])("%s = %s", (a, b) => {
    const likeness = likenessOf(named(a), named(b));
    expect(likeness.differing).toEqual([]);
    expect(likeness.score).toBeGreaterThan(0.6);
  });
});

describe("the same words about something else are another indicator", () => {
  test.each([
    ["area", "Tỷ lệ phủ sóng 5G trên địa bàn", "Tỷ lệ phủ sóng 5G trong các khu công nghiệp"],
    ["network", "Tỷ lệ phủ sóng 5G trên địa bàn", "Tỷ lệ phủ sóng 6G trên địa bàn"],
    ["schooling", "Tỷ lệ cơ sở giáo dục phổ thông đạt mức 2", "Tỷ lệ cơ sở giáo dục mầm non đạt mức 2"],
    ["schooling", "Tỷ lệ trường tiểu học dạy lập trình", "Tỷ lệ trường THCS dạy lập trình"],
    ["schooling", "Tỷ lệ trường trung học phổ thông có thư viện số", "Tỷ lệ trường phổ thông có thư viện số"],
    ["enterprise", "Tỷ lệ doanh nghiệp vừa và nhỏ được hỗ trợ", "Tỷ lệ doanh nghiệp khởi nghiệp được hỗ trợ"],
    ["level", "Số nhiệm vụ khoa học cấp tỉnh", "Số nhiệm vụ khoa học cấp xã"],
    ["people", "Tỷ lệ hộ gia đình có Internet", "Tỷ lệ người dân có Internet"],
    ["people", "Tỷ lệ đảng viên dùng sổ tay điện tử", "Tỷ lệ cán bộ, công chức dùng sổ tay điện tử"],
    ["procedure", "Tỷ lệ dịch vụ công trực tuyến toàn trình", "Tỷ lệ dịch vụ công trực tuyến một phần"],
    ["authority", "Tỷ lệ văn bản điện tử của cơ quan đảng", "Tỷ lệ văn bản điện tử của cơ quan nhà nước"],
    ["account", "Tỷ lệ người dân có tài khoản định danh điện tử", "Tỷ lệ người dân có chữ ký số"],
    ["act", "Tỷ lệ số hóa kết quả thủ tục hành chính", "Tỷ lệ thanh toán trực tuyến thủ tục hành chính"],
    ["area", "Ty lé phti song 5G trén dia ban", "Ty lé phti song 5G trong cdc khu céng nghi¢p"],
    ["schooling", "Co so gido duc mam non danh gia mirc do", "Co so gido duc phd thong danh gia mirc do"],
  ])("%s: %s ≠ %s", (slot, a, b) => {
    const likeness = likenessOf(named(a), named(b));
    expect(likeness.differing).toContain(slot);
    expect(isSurelyLike(likeness)).toBe(false);
  });

  test("a share of enterprises is not their number", () => {
    const likeness = likenessOf(
      named("Tỷ lệ doanh nghiệp đổi mới sáng tạo"),
      named("Số doanh nghiệp đổi mới sáng tạo", "doanh nghiệp"),
    );
    expect(likeness.differing).toContain("measured");
  });

  test("an unknown unit agrees with every unit", () => {
    expect(likenessOf(named("Quy mô kinh tế số", null), named("Quy mô kinh tế số")).scopesAgree).toBe(true);
  });
});

test("another group lowers the score a little and settles nothing", () => {
  const same = { name: "Số doanh nghiệp khoa học và công nghệ", unit: "doanh nghiệp" };
  const likeness = likenessOf({ ...same, groupCode: "science" }, { ...same, groupCode: "innovation" });
  expect(likeness.score).toBeLessThan(1);
  expect(isSurelyLike(likeness)).toBe(true);
});

const syllables =
  "phủ sóng dịch vụ công trực tuyến hồ sơ thủ tục doanh nghiệp khởi nghiệp sáng tạo người dân chữ ký số trường mầm non phổ thông 5G khu công nghiệp cán bộ";
const anyName = array(constantFrom(...syllables.split(" ")), { minLength: 1, maxLength: 14 }).map((words) => words.join(" "));
const anyLikened = tuple(anyName, constantFrom("%", "doanh nghiệp", null)).map(([name, unit]) => ({ name, unit }));

describe("laws", () => {
  test("likeness does not depend on who is asked about whom", () => {
    assert(
      property(anyLikened, anyLikened, (a, b) => {
        expect(likenessOf(a, b)).toEqual(likenessOf(b, a));
      }),
    );
  });

  test("a name is wholly like itself", () => {
    assert(
      property(anyLikened, (a) => {
        expect(likenessOf(a, a)).toEqual({ score: 1, scopesAgree: true, differing: [] });
      }),
    );
  });

  test("a misread letter lowers the score, and no more than the word it stands in", () => {
    const whole = "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận, giải quyết trên môi trường mạng";
    const letters = whole.length;
    assert(
      property(integer({ min: 6, max: letters - 1 }), constantFrom("x", "q", "¢", "6"), (at, letter) => {
        const misread = whole.slice(0, at) + letter + whole.slice(at + 1);
        const { score } = likenessOf(named(whole), named(misread));
        expect(score).toBeLessThanOrEqual(1);
        expect(score).toBeGreaterThan(0.7);
      }),
    );
  });

  test("the index gives the same likeness as the pair", () => {
    assert(
      property(anyLikened, array(anyLikened, { minLength: 1, maxLength: 6 }), (wanted, among) => {
        for (const { item, likeness } of rankedLike(wanted, among, (one) => one))
          expect(likeness).toEqual(likenessOf(wanted, item));
      }),
    );
  });
});

describe("the nearest of many", () => {
  const among = ["Tỷ lệ phủ sóng 5G trong khu công nghiệp", "Tỷ lệ phủ sóng 5G trên địa bàn", "Tỷ lệ phủ sóng 6G trên địa bàn"];

  test("what agrees stands before what only reads alike", () => {
    const [first, second] = rankedLike(named("Tỷ lệ phủ sóng 5G toàn xã"), among, (name) => named(name));
    expect(first?.item).toBe(among[1]);
    expect(first?.likeness.scopesAgree).toBe(true);
    expect(second?.likeness.scopesAgree).toBe(false);
  });

  test("an item is found under any of its names and stands in the list once", () => {
    const index = indexLikened([1], () => [named("Tỷ lệ phủ sóng 5G"), named("Mức độ bao phủ mạng 5G")]);
    const ranked = rankedInIndex(likenedOf(named("Bao phủ mạng 5G")), index);
    expect(ranked).toHaveLength(1);
    expect(ranked[0]?.likeness.score).toBeGreaterThan(worthAsking);
  });

  test("nothing alike gives an empty list", () => {
    expect(rankedLike(named("Số thửa ruộng", "thửa"), among, (name) => named(name))).toEqual([]);
  });
});
