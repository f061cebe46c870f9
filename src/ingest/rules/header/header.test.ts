import { describe, expect, test } from "vitest";
import { readRegister } from "../read-register.ts";
import { aDocument, aSource } from "../testing.ts";

const party = `ĐẢNG BỘ THÀNH PHỐ SƠN HẢI
ĐẢNG ỦY XÃ AN THỬ

*
Số 07 -KH/ĐU

ĐẢNG CỘNG SẢN VIỆT NAM

An Thử, ngày 05 tháng 02 năm 2026

KẾ HOẠCH HÀNH ĐỘNG

thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị
về đột phá phát triển khoa học, công nghệ

Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Kế hoạch số 31-KH/TU, ngày 12 tháng 01 năm 2026 của Ban Thường vụ Thành ủy về chuyển đổi số, Ban Thường vụ Đảng ủy xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH
- Cụ thể hóa Nghị quyết.
Kế hoạch này thay thế Chương trình hành động số 03-CTr/ĐU, ngày 04/7/2025 của Đảng ủy.

Nơi nhận:
- Lưu Văn phòng Đảng ủy.

T/M BAN THƯỜNG VỤ

PHÓ BÍ THƯ

Trần Thị Thử
`;

describe("a plan of a Party committee", () => {
  const { document } = readRegister(aSource(party));
  test("number, type, place and date", () =>
    expect(document).toMatchObject({ number: "07-KH/ĐU", type: "Kế hoạch hành động", place: "An Thử", date: "2026-02-05" }));
  test("the standing committee that signs is the issuer", () =>
    expect(document).toMatchObject({ issuer: "Ban Thường vụ Đảng ủy xã An Thử", parentBody: "Đảng bộ thành phố Sơn Hải" }));
  test("the subject is joined over its lines", () =>
    expect(document.subject).toBe(
      "thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ",
    ));
  test("signer and role", () => expect(document).toMatchObject({ signer: "Trần Thị Thử", signerRole: "Phó Bí thư" }));
  test("the grounds of the preamble", () => {
    expect(document.basis).toEqual([
      { number: "57-NQ/TW", date: "2024-12-22", issuer: "Bộ Chính trị" },
      { number: "31-KH/TU", date: "2026-01-12", issuer: "Ban Thường vụ Thành ủy" },
    ]);
  });
  test("what it replaces", () => expect(document.supersedes).toMatchObject([{ number: "03-CTr/ĐU", date: "2025-07-04" }]));
  test("each field that has a place points at its words", () => {
    const place = document.places["number"];
    expect(party.slice(...(place?.span ?? [0, 0]))).toBe("Số 07 -KH/ĐU");
  });
});

test("a State plan in a Word file keeps its head in a table", () => {
  const { document } = readRegister(
    aDocument([
      [
        ["ỦY BAN NHÂN DÂN\nXÃ AN THỬ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
        ["Số: 12/KH-UBND", "An Thử, ngày 10 tháng 3 năm 2026"],
      ],
      "KẾ HOẠCH",
      "Chuyển đổi số năm 2026",
      "Căn cứ Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ, Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
      "I. MỤC TIÊU",
      "- 70% hồ sơ được nộp trực tuyến.",
      [["Nơi nhận:\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn Mẫu"]],
    ]),
  );
  expect(document).toMatchObject({
    number: "12/KH-UBND",
    type: "Kế hoạch",
    issuer: "Ủy ban nhân dân xã An Thử",
    place: "An Thử",
    date: "2026-03-10",
    subject: "Chuyển đổi số năm 2026",
    signer: "Lê Văn Mẫu",
    signerRole: "Chủ tịch",
    basis: [{ number: "71/NQ-CP", date: "2025-04-01", issuer: "Chính phủ" }],
  });
});

test("an empty number stays unknown", () => {
  expect(
    readRegister(
      aSource("ĐẢNG ỦY XÃ AN THỬ\nSố      -KH/ĐU\nAn Thử, ngày    tháng   năm 2026\nKẾ HOẠCH\nvề việc thử\nI. MỤC ĐÍCH"),
    ).document,
  ).toMatchObject({ number: null, date: null });
});

describe("documents that a plan names", () => {
  const named = (body: string) =>
    readRegister(
      aSource(
        `ĐẢNG ỦY XÃ AN THỬ\nSố 07-KH/ĐU\nAn Thử, ngày 10 tháng 9 năm 2025\nKẾ HOẠCH\nvề chuyển đổi số\nI. NHIỆM VỤ\n${body}`,
      ),
    ).document;
  test("one that a task carries out is a ground, with the day that the plan prints for it", () =>
    expect(named("- Thực hiện nghiêm Quyết định số 204-QĐ/TW ngày 29/11/2024 của Ban Bí thư.").basis).toMatchObject([
      { number: "204-QĐ/TW", date: "2024-11-29" },
    ]));
  test("of two days the published one, where the plan prints it at all", () =>
    expect(
      named(
        "- Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2025, Nghị quyết số 57-NQ/TW ngày 22/12/2025.\n- Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024.",
      ).basis,
    ).toMatchObject([{ date: "2024-12-22" }]));
  test("one that it only names is cited", () =>
    expect(named("- Công bố trên cổng thông tin danh sách hộ kèm văn bản số 15/BC-UBND của xã.").cites).toMatchObject([
      { number: "15/BC-UBND" },
    ]));
  test("one that it changes in part", () =>
    expect(named("- Kế hoạch này sửa đổi, bổ sung Kế hoạch số 03-KH/ĐU ngày 02/3/2024.").amends).toMatchObject([
      { number: "03-KH/ĐU", date: "2024-03-02" },
    ]));
  test("its own number is no citation", () =>
    expect(named("- Triển khai Kế hoạch số 07-KH/ĐU đến từng chi bộ.").basis).toEqual([]));
  test("a footer that keeps it within the offices makes it internal", () => {
    expect(
      named("- Rà soát hồ sơ.\nTài liệu này thuộc sở hữu của các cơ quan Đảng. Nghiêm cấm phát tán trái phép.").confidentiality,
    ).toBe("internal");
    expect(named("- Rà soát hồ sơ của các cơ quan Đảng.").confidentiality).toBeNull();
  });
});
