import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aSource } from "../testing.ts";
import { markerOf } from "./markers.ts";

const targets = (text: string) =>
  readRegister(aSource(text)).targets.map((t) => [t.milestone, t.milestoneTo ?? null, t.group, t.value]);
const tasks = (text: string) => readRegister(aSource(text)).tasks.map((t) => [t.number, t.group, t.text]);

describe("what a line begins with", () => {
  test.each([
    ["a/ Thủy lợi", "letter", "a"],
    ["c, Chăn nuôi", "letter", "c"],
    ["(b) Trồng trọt", "letter", "b"],
    ["¢) Thú y", "letter", "c"],
    ["1/ Về kinh tế", "number", "1"],
    ["3. 2035 đến năm 2045", "number", "3"],
    ["II/ CHỈ TIÊU", "part", "II"],
    ["PHẦN I: MỤC TIÊU", "part", "PHẦN I"],
    ["Phần mềm quản lý đàn bò", "none", null],
    ["Đ/C NGUYỄN VĂN AN", "none", null],
    ["22/12/2024 là ngày ban hành", "none", null],
  ])("%s", (line, kind, label) => expect(markerOf(line)).toMatchObject({ kind, label }));
});

describe("milestones of any wording", () => {
  test.each([
    ["numbers that stray", "2.1. Đến năm 2026", "3.3. Đến năm 2030", [2026, null], [2030, null]],
    ["spans", "1. Giai đoạn 2026-2030", "2. Giai đoạn 2031 – 2035:", [2026, 2030], [2031, 2035]],
    ["a span that begins with its year", "2.1. Đến năm 2030", "2.2. 2035 đến năm 2045", [2030, null], [2035, 2045]],
    ["a vision beside a goal", "1. Mục tiêu cụ thể đến năm 2030", "2. Tầm nhìn 2045", [2030, null], [2045, null]],
    ["lines without a number", "Đến năm 2027:", "Đến hết năm 2030:", [2027, null], [2030, null]],
    ["stars", "* Năm 2027", "* Năm 2030", [2027, null], [2030, null]],
  ])("%s", (_, first, second, [year, to], [nextYear, nextTo]) =>
    expect(
      targets(`II. CHỈ TIÊU CỤ THỂ\n\n${first}\n\n- 80% hộ dân dùng nước sạch.\n\n${second}\n\n- 90% hộ dân dùng nước sạch.`),
    ).toEqual([
      [year, to, "other", 80],
      [nextYear, nextTo, "other", 90],
    ]),
  );
  test("milestones below groups, and groups below milestones, keep both", () => {
    const below =
      "II. CHỈ TIÊU\n\na) Hạ tầng\n\n- Đến năm 2027:\n\n+ Có 3 trạm bơm mới.\n\n- Đến năm 2030:\n\n+ Có 6 trạm bơm mới.";
    expect(targets(`${below}\n\nb) Nhân lực\n\n- Đến năm 2027:\n\n+ Đào tạo 50 thợ.`)).toEqual([
      [2027, null, "infrastructure", 3],
      [2030, null, "infrastructure", 6],
      [2027, null, "resources", 50],
    ]);
    expect(
      targets(
        "II. CHỈ TIÊU\n\nĐến năm 2027:\n\n1. Hạ tầng\n\n- Có 3 trạm bơm mới.\n\nĐến năm 2030:\n\n1. Hạ tầng\n\n- Có 6 trạm bơm mới.",
      ),
    ).toEqual([
      [2027, null, "infrastructure", 3],
      [2030, null, "infrastructure", 6],
    ]);
  });
  test("a numbered promise that names its year is no heading", () =>
    expect(
      targets("II. CHỈ TIÊU\n\n1. Đến năm 2030, thu nhập bình quân đạt 75 triệu đồng.\n\n2. Đến năm 2030, có 4 chợ đạt chuẩn."),
    ).toEqual([
      [2030, null, "other", 75],
      [2030, null, "other", 4],
    ]));
  test("an aim under a vision has no figure and is no target", () =>
    expect(
      targets("II. MỤC TIÊU\n\n1. Tầm nhìn đến năm 2045\n\nXã là điểm đến hàng đầu của vùng.\n\n- Đón 200.000 lượt khách."),
    ).toEqual([[2045, null, "other", 200000]]));
  test("a figure alone on the last line of a bullet belongs to it", () => {
    const bullet = "- Tỷ lệ người lao động tham gia bảo hiểm xã hội tự nguyện đạt\n20%.";
    expect(targets(`I. MỤC TIÊU\n\n2.1. Đến hết năm 2030\n\n${bullet}`)).toEqual([[2030, null, "other", 20]]);
  });
});

describe("tasks stand under the heading that they follow", () => {
  test("a number that goes on leaves the deeper heading", () =>
    expect(
      tasks(
        "II. NHIỆM VỤ\n\n1. Thủy lợi\n\n- Nạo vét kênh mương các thôn.\n\n2. Chợ\n\n2.1. Nâng cấp chợ trung tâm:\n\n- Xây dựng khu giết mổ tập trung.\n\n3. Tổ chức tuần tra ban đêm tại các thôn.",
      ),
    ).toEqual([
      [null, "1. Thủy lợi", "Nạo vét kênh mương các thôn."],
      [null, "2.1. Nâng cấp chợ trung tâm", "Xây dựng khu giết mổ tập trung."],
      ["3", "II. NHIỆM VỤ", "Tổ chức tuần tra ban đêm tại các thôn."],
    ]));
  test("a heading among headings may end in a full stop", () =>
    expect(
      tasks(
        "II. NHIỆM VỤ\n\n1. Thủy lợi\n\nNạo vét kênh mương tại các thôn trong xã.\n\n2. Thực hiện tốt quy hoạch chợ.\n\nDi dời các hộ kinh doanh lấn chiếm lòng đường.",
      ),
    ).toEqual([
      [null, "1. Thủy lợi", "Nạo vét kênh mương tại các thôn trong xã."],
      [null, "2. Thực hiện tốt quy hoạch chợ.", "Di dời các hộ kinh doanh lấn chiếm lòng đường."],
    ]));
});
