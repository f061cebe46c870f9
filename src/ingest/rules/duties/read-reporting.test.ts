import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aSource } from "../testing.ts";

const organisation = (lines: string) => readRegister(aSource(`I. MỤC TIÊU\n- Không.\nII. TỔ CHỨC THỰC HIỆN\n${lines}`));

describe("reporting duties", () => {
  test("one record per cadence, each with its own day", () => {
    const { reporting } = organisation(
      "1. Chế độ thông tin, báo cáo\nCác chi bộ trực thuộc, Ủy ban nhân dân xã định kỳ báo cáo hằng quý (trước ngày 20 tháng cuối quý), 6 tháng (trước ngày 15/6), 01 năm (trước ngày 25/11) về Ban Chỉ đạo xã (qua Văn phòng Đảng ủy) để tổng hợp.",
    );
    expect(reporting.map((r) => [r.cadence, r.dueDay, r.dueMonth])).toEqual([
      ["quarterly", 20, null],
      ["half-yearly", 15, 6],
      ["yearly", 25, 11],
    ]);
    expect(reporting[0]).toMatchObject({
      from: ["Các chi bộ trực thuộc", "Ủy ban nhân dân xã"],
      to: ["Ban Chỉ đạo xã"],
      via: "Văn phòng Đảng ủy",
    });
  });
  test.each([
    ["hằng tháng", "monthly"],
    ["định kỳ 3 tháng", "quarterly"],
    ["định kỳ 6 tháng", "half-yearly"],
    ["hàng năm", "yearly"],
    ["giữa nhiệm kỳ", "mid-term"],
    ["cuối nhiệm kỳ", "end-term"],
    ["theo chu kỳ 2,5 năm", "2.5-yearly"],
    ["đột xuất", "ad-hoc"],
  ])("%s is %s", (words, cadence) => {
    expect(
      organisation(`1. Trách nhiệm của Ban Chỉ đạo\n- Tổ chức đánh giá, báo cáo ${words} về kết quả thực hiện.`).reporting.map(
        (r) => r.cadence,
      ),
    ).toEqual([cadence]);
  });
  test.each([
    [
      "the day before the words that say how often",
      "1. Trước ngày 15 tháng 11 hằng năm, các đơn vị gửi báo cáo về Văn phòng Đảng ủy để tổng hợp.",
      [["yearly", 15, 11, ["Các đơn vị"], ["Văn phòng Đảng ủy"]]],
    ],
    [
      "units alone with their days",
      "1. Hằng tháng (chậm nhất ngày 22), quý (chậm nhất ngày 20 tháng cuối quý), các đơn vị báo cáo Ủy ban nhân dân xã.",
      [
        ["monthly", 22, null, ["Các đơn vị"], ["Ủy ban nhân dân xã"]],
        ["quarterly", 20, null, ["Các đơn vị"], ["Ủy ban nhân dân xã"]],
      ],
    ],
    [
      "a unit alone in a list of times",
      "1. Phòng Kinh tế tổng hợp, báo cáo kết quả sau mỗi giai đoạn (03 tháng, 06 tháng, năm, giữa nhiệm kỳ).",
      [
        ["quarterly", null, null, ["Phòng Kinh tế"], []],
        ["half-yearly", null, null, ["Phòng Kinh tế"], []],
        ["yearly", null, null, ["Phòng Kinh tế"], []],
        ["mid-term", null, null, ["Phòng Kinh tế"], []],
      ],
    ],
    [
      "a list behind 'thời hạn báo cáo'",
      "1. Thời hạn báo cáo: quý I trước ngày 20/3; 6 tháng trước ngày 20/6; năm trước ngày 20/12.",
      [
        ["quarterly", 20, 3, [], []],
        ["half-yearly", 20, 6, [], []],
        ["yearly", 20, 12, [], []],
      ],
    ],
    [
      "the chairman receives",
      "1. Giao Phòng Kinh tế hằng quý tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân xã trước ngày 25 của tháng cuối quý.",
      [["quarterly", 25, null, ["Phòng Kinh tế"], ["Chủ tịch Ủy ban nhân dân xã"]]],
    ],
    [
      "what the receiver does with it is no part of its name",
      "1. Các phòng, ban báo cáo hằng năm trước ngày 25/11 gửi Phòng Kinh tế tổng hợp.",
      [["yearly", 25, 11, ["Các phòng, ban"], ["Phòng Kinh tế"]]],
    ],
  ])("%s", (_, line, expected) => {
    const read = organisation(line).reporting.map((r) => [r.cadence, r.dueDay, r.dueMonth, r.from, r.to]);
    expect(read).toEqual(expected);
  });
  test("the next sentence goes on with the body of the one before", () => {
    const { reporting } = organisation(
      "1. Sơ kết, tổng kết\n- Hằng năm, Ban Chỉ đạo phối hợp với các cơ quan tổ chức sơ kết. Giữa nhiệm kỳ, tổ chức tổng kết theo giai đoạn.",
    );
    expect(reporting.map(({ cadence, from }) => [cadence, from])).toEqual([
      ["yearly", ["Ban Chỉ đạo"]],
      ["mid-term", ["Ban Chỉ đạo"]],
    ]);
  });
  test("the Standing Committee is no month, whatever its marks were lost to", () => {
    const { reporting } = organisation(
      "1. Co ché théng tin, bao cao\n- Ban Chi dao téng hop, bao cao Thuong truc Bang uy xa theo quy ché lam viéc cua cac co quan, don vi lién quan.\n- Cac cap uy, t6 chirc dang dinh ky hang quy bao cao két qua thuc hién Ké hoach hanh dong gui vé Ban Chi dao dé téng hop chung theo quy dinh.",
    );
    expect(reporting.map(({ cadence }) => cadence)).not.toContain("monthly");
  });
  test("through whom a report goes, without brackets", () => {
    const [rule] = organisation(
      "1. Hằng năm trước ngày 10/12, Công an xã báo cáo UBND xã thông qua Phòng Kinh tế để tổng hợp.",
    ).reporting;
    expect(rule).toMatchObject({ to: ["UBND xã"], via: "Phòng Kinh tế" });
  });
  test("'định kỳ' alone names no cadence", () => {
    expect(organisation("1. Trách nhiệm của UBND xã\n- Báo cáo kết quả định kỳ cho Ban Chỉ đạo.").reporting).toMatchObject([
      { cadence: null, from: ["UBND xã"], to: ["Ban Chỉ đạo"] },
    ]);
  });
  test("a day and month for everybody", () => {
    expect(
      organisation("1. Định kỳ hằng năm trước ngày 15/12, các cơ quan, đơn vị rà soát, báo cáo Ủy ban nhân dân xã.").reporting,
    ).toMatchObject([{ cadence: "yearly", dueDay: 15, dueMonth: 12 }]);
  });
});

describe("responsibilities and duties", () => {
  test("a heading charges a body with the bullets below it", () => {
    const { responsibilities, duties } = organisation(
      "1. Trách nhiệm của UBND xã\n- Xây dựng kế hoạch thực hiện của UBND xã.\n- Bố trí ngân sách hằng năm cho nhiệm vụ.",
    );
    expect(responsibilities).toMatchObject([{ body: "UBND xã", duties: 2 }]);
    expect(duties.map((d) => d.kind)).toEqual(["issue-own-plan", "fund"]);
  });
  test("a heading of several bodies gives each bullet its own", () => {
    const { responsibilities } = organisation(
      "1. Trách nhiệm của các cơ quan tham mưu, giúp việc\n- Văn phòng Đảng ủy là cơ quan thường trực Ban Chỉ đạo.\n- Ban Xây dựng Đảng tham mưu công tác cán bộ.\n- Ủy ban Kiểm tra Đảng ủy tham mưu tổ chức kiểm tra.",
    );
    expect(responsibilities.map((r) => r.body)).toEqual(["Văn phòng Đảng ủy", "Ban Xây dựng Đảng", "Ủy ban Kiểm tra Đảng ủy"]);
  });
  test.each([
    [
      "1. Phòng Kinh tế bố trí kinh phí thực hiện Kế hoạch từ ngân sách xã và các nguồn hợp pháp khác.",
      ["Ngân sách địa phương", "Nguồn hợp pháp khác"],
    ],
    ["1. Phòng Kinh tế theo dõi tình hình thu, chi ngân sách nhà nước trên địa bàn.", []],
  ])("a charge that says from where its money comes: %s", (line, sources) => {
    expect(organisation(line).funding.map((f) => f.source)).toEqual(sources);
  });
  test("items of the money section", () => {
    const { funding } = readRegister(
      aSource(
        "I. MỤC TIÊU\n- Không.\nII. KINH PHÍ THỰC HIỆN\n1. Lồng ghép các chương trình mục tiêu quốc gia.\n2. Vốn đầu tư của doanh nghiệp, viện trợ và đóng góp của người dân.",
      ),
    );
    expect(funding.map((f) => f.source)).toEqual([
      "Chương trình mục tiêu quốc gia",
      "Doanh nghiệp",
      "Vốn vay, viện trợ",
      "Đóng góp của tổ chức, cá nhân",
    ]);
  });
  test("money has its sources", () => {
    const { funding } = readRegister(
      aSource("I. MỤC TIÊU\n- Không.\nII. KINH PHÍ THỰC HIỆN\nKinh phí bố trí từ ngân sách xã và nguồn xã hội hóa."),
    );
    expect(funding.map((f) => f.source)).toEqual(["Ngân sách địa phương", "Nguồn xã hội hóa"]);
  });
});
