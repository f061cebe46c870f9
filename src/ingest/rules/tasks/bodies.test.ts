import { describe, expect, test } from "vitest";
import { foldedOf } from "../words/folded.ts";
import { beginsWithBody, bodiesIn, leadsAndSupport } from "./body-lists.ts";
import { responsibleIn } from "./leads.ts";

describe("lists of bodies", () => {
  test.each([
    ["semicolons divide", "Sở Tài chính; Sở Tư pháp", ["Sở Tài chính", "Sở Tư pháp"]],
    ["a comma inside a name does not", "Phòng Văn hóa, Khoa học & Thông tin", ["Phòng Văn hóa, Khoa học & Thông tin"]],
    ["a comma before another name does", "Phòng Nội vụ, Phòng Kinh tế", ["Phòng Nội vụ", "Phòng Kinh tế"]],
    ["a set phrase stays whole", "Các phòng, ban, đơn vị liên quan", ["Các phòng, ban, đơn vị liên quan"]],
    ["a set phrase and a name", "Các sở, ban, ngành, UBND các xã, phường", ["Các sở, ban, ngành", "UBND các xã, phường"]],
    ["two sets", "Các đảng ủy trực thuộc, các ban đảng", ["Các đảng ủy trực thuộc", "Các ban đảng"]],
    [
      "a double office is one",
      "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã",
      ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"],
    ],
    ["cells of several lines", "Văn phòng Đảng ủy;\nPhòng Văn hóa - Xã hội", ["Văn phòng Đảng ủy", "Phòng Văn hóa - Xã hội"]],
    ["bodies in words with commas", "Sở Tài chính, Công an thành phố", ["Sở Tài chính", "Công an thành phố"]],
    ["lines of whole names", "Đoàn Thanh niên\nHội Nông dân", ["Đoàn Thanh niên", "Hội Nông dân"]],
    ["a name over two lines", "Văn phòng\nỦy ban nhân dân xã", ["Văn phòng Ủy ban nhân dân xã"]],
    [
      "'và' between names, not inside them",
      "Ban Tuyên giáo và Dân vận và Sở Nông nghiệp và Môi trường",
      ["Ban Tuyên giáo và Dân vận", "Sở Nông nghiệp và Môi trường"],
    ],
    ["abbreviated names", "VP Đảng ủy, CA xã, BCĐ chuyển đổi số", ["VP Đảng ủy", "CA xã", "BCĐ chuyển đổi số"]],
    ["abbreviations inside a name", "Phòng Văn hoá, KH&TT, Phòng Kinh tế", ["Phòng Văn hoá, KH&TT", "Phòng Kinh tế"]],
    ["offices of the state, shortened", "Sở KH&CN, Sở TT&TT, UBMTTQVN tỉnh", ["Sở KH&CN", "Sở TT&TT", "UBMTTQVN tỉnh"]],
    ["a shortened room", "P. Kinh tế, P. Văn hóa - Xã hội", ["P. Kinh tế", "P. Văn hóa - Xã hội"]],
    ["unions", "Đoàn TNCS HCM, Hội LHPN, Hội CCB, MTTQ xã", ["Đoàn TNCS HCM", "Hội LHPN", "Hội CCB", "MTTQ xã"]],
    [
      "its short form in brackets belongs to a name",
      "Phòng Văn hóa – Xã hội (Phòng VH-XH), Công an xã",
      ["Phòng Văn hóa – Xã hội (Phòng VH-XH)", "Công an xã"],
    ],
    [
      "a name of three fields",
      "Phòng Kinh tế, Hạ tầng và Đô thị; Phòng Văn hóa, Khoa học và Thông tin",
      ["Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Văn hóa, Khoa học và Thông tin"],
    ],
    ["numbered lines", "1. Phòng Kinh tế\n2. Công an xã", ["Phòng Kinh tế", "Công an xã"]],
    ["a slash divides", "Phòng Kinh tế/ Phòng Văn hóa - Xã hội", ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội"]],
    ["nothing", " - ", []],
  ])("%s", (_, cell, expected) => expect(bodiesIn(cell)).toEqual(expected));

  test.each([
    ["Ban hành quy chế", false],
    ["Ban hanh ké hoach", false],
    ["Bố trí nguồn lực", false],
    ["Số hóa hồ sơ", false],
    ["Tổ chức hội nghị", false],
    ["Mỗi năm tổ chức", false],
    ["Cac cap uy, to chirc dang, uy ban nhan dén", true],
    ["Bao cao két qua thuc hién", false],
    ["Ban Chỉ đạo xã", true],
    ["Các chi bộ trực thuộc", true],
  ])("%s begins with a body: %s", (text, expected) => expect(beginsWithBody(text)).toBe(expected));
});

describe("a cell for both", () => {
  test.each([
    ["Phòng Kinh tế phối hợp với Công an xã, Trạm Y tế", ["Phòng Kinh tế"], ["Công an xã", "Trạm Y tế"]],
    ["Chủ trì: Phòng Kinh tế; phối hợp: Công an xã", ["Phòng Kinh tế"], ["Công an xã"]],
    ["Phòng Kinh tế chủ trì; Công an xã phối hợp", ["Phòng Kinh tế"], ["Công an xã"]],
    ["Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp và Môi trường"], []],
  ])("%s", (cell, leads, coordinating) => expect(leadsAndSupport(cell)).toEqual({ leads, coordinating }));
});

describe("who is ordered to act", () => {
  const read = (raw: string) => responsibleIn(foldedOf(raw, false));
  test.each([
    ["an order", "Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã lập bàn hướng dẫn.", ["Phòng Kinh tế"], ["Công an xã"]],
    ["a body that leads", "Ban Xây dựng Đảng chủ trì tổ chức hội nghị quán triệt.", ["Ban Xây dựng Đảng"], []],
    ["a body that acts", "Đảng ủy thành lập Ban Chỉ đạo; ban hành văn bản.", ["Đảng ủy"], []],
    ["a set that acts", "Các cấp ủy, tổ chức đảng cần nhận thức đầy đủ vai trò.", ["Các cấp ủy, tổ chức đảng"], []],
    ["an order at the end", "Xây dựng khu giết mổ do Phòng Kinh tế chủ trì.", ["Phòng Kinh tế"], []],
    ["nobody", "Đẩy mạnh tuyên truyền trên trang thông tin điện tử.", [], []],
    ["cooperation without a lead", "Phối hợp triển khai hạ tầng số đồng bộ.", [], []],
    ["an order further on", "Xây dựng bản đồ số của xã, giao Phòng Văn hóa - Xã hội chủ trì.", ["Phòng Văn hóa - Xã hội"], []],
  ])("%s", (_, raw, leads, coordinating) => expect(read(raw)).toEqual({ leads, coordinating }));
});
