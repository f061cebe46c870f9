import { describe, expect, test } from "vitest";
import { type GivenRow, sheetBlocks } from "./sheet-blocks.ts";

/** Rows of "a | b | c"; an empty line is an empty row of the sheet, an empty cell is an empty cell. */
function rowsOf(text: string): GivenRow[] {
  const lines = text.trim().split("\n");
  return lines.flatMap((line, at) => {
    if (line.trim() === "") return [];
    const cells = line
      .split("|")
      .map((cell, column) => ({ text: cell.trim(), column, columnSpan: 1, rowSpan: 1 }))
      .filter((cell) => cell.text !== "");
    return [{ cells, isAfterGap: (lines[at - 1] ?? "x").trim() === "" }];
  });
}

const shape = (text: string) =>
  sheetBlocks(rowsOf(text)).map((block) =>
    block.kind === "paragraph"
      ? block.text
      : `[${block.rows.map((row) => row.map((cell) => cell.text).join(" | ")).join(" / ")}]`,
  );

describe("the blocks of a sheet", () => {
  test("titles above and signatures below a list are text", () => {
    expect(
      shape(`
        ĐẢNG ỦY XÃ AN BÌNH | | ĐẢNG CỘNG SẢN VIỆT NAM

        DANH MỤC NHIỆM VỤ
        TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời hạn
        1 | Ban hành quy chế | Văn phòng | Tháng 3/2026
        2 | Số hóa hồ sơ | Công an xã | Năm 2026

        Nơi nhận | | T/M BAN THƯỜNG VỤ
        Ghi chú: số liệu tạm tính`),
    ).toEqual([
      "ĐẢNG ỦY XÃ AN BÌNH",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "DANH MỤC NHIỆM VỤ",
      "[TT | Nội dung nhiệm vụ | Cơ quan chủ trì | Thời hạn / 1 | Ban hành quy chế | Văn phòng | Tháng 3/2026 / 2 | Số hóa hồ sơ | Công an xã | Năm 2026]",
      "Nơi nhận",
      "Ghi chú: số liệu tạm tính",
      "T/M BAN THƯỜNG VỤ",
    ]);
  });

  test("a head of two columns is read one column after the other", () => {
    expect(
      shape(`
        ĐẢNG BỘ THÀNH PHỐ | | ĐẢNG CỘNG SẢN VIỆT NAM
        ĐẢNG ỦY XÃ AN BÌNH | | An Bình, ngày 03 tháng 02 năm 2026
        Số 12-KH/ĐU

        KẾ HOẠCH`),
    ).toEqual([
      "ĐẢNG BỘ THÀNH PHỐ",
      "ĐẢNG ỦY XÃ AN BÌNH",
      "Số 12-KH/ĐU",
      "ĐẢNG CỘNG SẢN VIỆT NAM",
      "An Bình, ngày 03 tháng 02 năm 2026",
      "KẾ HOẠCH",
    ]);
  });

  test("section rows and continued rows stay in their list, in any order of columns", () => {
    expect(
      shape(`
        Cơ quan chủ trì | Thời hạn | STT | Nhiệm vụ
        | | I | HẠ TẦNG SỐ
        Công an xã | Quý I/2026 | 1 | Xóa vùng lõm sóng
        Văn phòng | | |
        | | II | NHÂN LỰC
        Phòng Nội vụ | Hằng năm | 2 | Bồi dưỡng kỹ năng số`),
    ).toEqual([
      "[Cơ quan chủ trì | Thời hạn | STT | Nhiệm vụ / I | HẠ TẦNG SỐ / Công an xã | Quý I/2026 | 1 | Xóa vùng lõm sóng / Văn phòng / II | NHÂN LỰC / Phòng Nội vụ | Hằng năm | 2 | Bồi dưỡng kỹ năng số]",
    ]);
  });

  test("two lists on one sheet are two tables", () => {
    const blocks = shape(`
      TT | Chỉ tiêu | Đơn vị tính | Năm 2026
      1 | Tỷ lệ phủ sóng 5G | % | 80
      PHỤ LỤC II
      TT | Nhiệm vụ | Chủ trì
      1 | Lắp trạm phát sóng | Phòng Kinh tế`);
    expect(blocks).toHaveLength(3);
    expect(blocks[1]).toBe("PHỤ LỤC II");
  });

  test("a list without numbers ends at an empty row", () => {
    expect(
      shape(`
        Nhiệm vụ | Chủ trì
        Ban hành quy chế | Văn phòng

        Người lập | Thủ trưởng`),
    ).toEqual(["[Nhiệm vụ | Chủ trì / Ban hành quy chế | Văn phòng]", "Người lập", "Thủ trưởng"]);
  });

  test("cells without known header words stay a table, a lone pair is text", () => {
    expect(
      shape(`
        Họ tên | Chức vụ | Điện thoại
        Nguyễn Văn An | Bí thư | 12

        Một | Hai`),
    ).toEqual(["[Họ tên | Chức vụ | Điện thoại / Nguyễn Văn An | Bí thư | 12]", "Một", "Hai"]);
  });
});
