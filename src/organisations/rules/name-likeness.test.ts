import { describe, expect, test } from "vitest";
import { bodyKey, likenessOf, writtenForms } from "./name-likeness.ts";

describe("one body, written in several ways, has one key", () => {
  test.each([
    ["Phòng Văn hoá, KH&TT", "Phòng Văn hoá, Khoa học & Thông tin"],
    ["Phòng Văn hoá, Khoa học & Thông tin", "Phòng Văn hóa – Khoa học và Thông tin"],
    ["UBND xã", "Ủy ban nhân dân xã"],
    ["Ủy ban nhân dân xã", "Uỷ ban nhân dân xã"],
    ["VP HĐND và UBND phường", "Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân phường"],
    ["Văn phòng HĐND&UBND", "Văn phòng HĐND - UBND"],
    ["VP Đảng uỷ", "Văn phòng Đảng ủy"],
    ["BCĐ chuyển đổi số", "Ban Chỉ đạo CĐS"],
    ["UB MTTQ VN xã", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"],
    ["UBMTTQVN xã", "MTTQ xã"],
    ["CA tỉnh", "Công an tỉnh"],
    ["Sở KH&CN", "Sở Khoa học và Công nghệ"],
    ["Sở KHCN", "Sở Khoa học & Công nghệ"],
    ["Sở TT&TT", "Sở Thông tin và Truyền thông"],
    ["Sở GD&ĐT", "Sở Giáo dục và Đào tạo"],
    ["Sở GDĐT", "Sở Giáo dục - Đào tạo"],
    ["Sở NN&MT", "Sở Nông nghiệp và Môi trường"],
    ["Phòng VHTT", "Phòng Văn hóa và Thông tin"],
    ["Phòng VH-XH", "Phòng Văn hóa – Xã hội"],
    ["P. Kinh tế", "Phòng Kinh tế"],
    ["TT Phục vụ HCC", "Trung tâm Phục vụ hành chính công"],
    ["Trung tâm hành chính công", "Trung tâm Phục vụ hành chính công"],
    ["Ban CHQS xã", "Ban Chỉ huy Quân sự xã"],
    ["Đoàn TNCS HCM", "Đoàn Thanh niên Cộng sản Hồ Chí Minh"],
    ["Đoàn Thanh niên", "Đoàn TNCS Hồ Chí Minh"],
    ["Hội LHPN", "Hội Liên hiệp Phụ nữ Việt Nam"],
    ["Hội CCB", "Hội Cựu chiến binh"],
    ["BTV Đảng ủy", "Ban Thường vụ Đảng uỷ"],
    ["Sở Khoa học và Công nghệ TP", "Sở Khoa học và Công nghệ thành phố"],
  ])("%s = %s", (one, other) => expect(bodyKey(one)).toBe(bodyKey(other)));
});

describe("bodies that only sound alike keep keys of their own", () => {
  test.each([
    ["Phòng Văn hóa - Xã hội", "Phòng Văn hóa và Thông tin"],
    ["Sở Khoa học và Công nghệ", "Sở Thông tin và Truyền thông"],
    ["Ban Chỉ đạo", "Ban Chỉ huy Quân sự"],
    ["Công an xã", "Công an phường"],
    ["Trung tâm VHTT", "Trung tâm Y tế"],
    ["Hội Nông dân", "Hội Phụ nữ"],
    ["Ủy ban Kiểm tra", "Ủy ban nhân dân"],
    ["Văn phòng Đảng ủy", "Văn phòng Ủy ban nhân dân"],
  ])("%s ≠ %s", (one, other) => expect(bodyKey(one)).not.toBe(bodyKey(other)));
});

describe("names that abbreviate different words of one name", () => {
  test.each([
    ["Phòng Văn hoá, KH & Thông tin", "Phòng VH, Khoa học và TT", "same"],
    ["Trung tâm VHTT", "Trung tâm Văn hóa, Thể thao", "same"],
    ["Ban QLDA", "Ban Quản lý dự án xã Yên Hòa", "without-place"],
    ["Phòng Văn hóa", "Phòng Văn hóa - Xã hội", null],
  ] as const)("%s and %s: %s", (written, known, like) => expect(likenessOf(written, known)).toBe(like));
});

test("a name with its short form in brackets is known by either", () => {
  expect(writtenForms("Phòng Văn hóa – Xã hội (Phòng VH-XH)")).toEqual([
    "Phòng Văn hóa – Xã hội (Phòng VH-XH)",
    "Phòng Văn hóa – Xã hội",
    "Phòng VH-XH",
  ]);
  expect(writtenForms("Phòng Kinh tế")).toEqual(["Phòng Kinh tế"]);
});
