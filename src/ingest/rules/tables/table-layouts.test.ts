import { describe, expect, test } from "vitest";
import type { ReadRegister } from "#ingest/model.ts";
import { readRegister } from "../read-register.ts";
import { aDocument, type GivenCell } from "../testing.ts";
import { promisesOf } from "./cell-values.ts";

type Rows = readonly (readonly GivenCell[])[];
const read = (...tables: readonly Rows[]): ReadRegister =>
  readRegister(aDocument(["I. MỤC TIÊU", "Có phụ lục kèm theo.", "PHỤ LỤC", ...tables]));
const figures = ({ targets }: ReadRegister) => targets.map((t) => [t.row, t.indicator, t.milestone, t.value, t.unit]);
const orders = ({ tasks }: ReadRegister) => tasks.map((t) => [t.number, t.text, t.leads.join(" + ")]);

describe("columns of indicator tables", () => {
  test("a unit in the name, a body that watches, a year of the past", () => {
    const register = read([
      ["TT", "Chỉ tiêu", "Thực hiện năm 2025", "Kế hoạch năm 2026", "Mục tiêu đến năm 2030", "Đơn vị theo dõi"],
      ["1", "Thu nhập bình quân (triệu đồng/người/năm)", "58,5", "62", "85", "Phòng Kinh tế"],
      ["2", "Tỷ lệ hộ nghèo (%)", "4,2", "3,5", "≤ 1,0", "Phòng Văn hóa - Xã hội"],
    ]);
    expect(figures(register)).toEqual([
      [1, "Thu nhập bình quân", 2026, 62, "triệu đồng/người/năm"],
      [1, "Thu nhập bình quân", 2030, 85, "triệu đồng/người/năm"],
      [2, "Tỷ lệ hộ nghèo", 2026, 3.5, "%"],
      [2, "Tỷ lệ hộ nghèo", 2030, 1, "%"],
    ]);
    expect(register.indicatorRows.map((r) => [r.baseline?.value, r.leads])).toEqual([
      [58.5, ["Phòng Kinh tế"]],
      [4.2, ["Phòng Văn hóa - Xã hội"]],
    ]);
  });
  test("bare years below a merged head, whatever its words", () =>
    expect(
      figures(
        read([
          [
            { text: "STT", rows: 2 },
            { text: "Tên chỉ tiêu", rows: 2 },
            { text: "ĐVT", rows: 2 },
            { text: "Lộ trình thực hiện", columns: 2 },
          ],
          ["2026", "2030"],
          ["1", "Diện tích rừng trồng mới", "ha", "20", "1.040"],
        ]),
      ),
    ).toEqual([
      [1, "Diện tích rừng trồng mới", 2026, 20, "ha"],
      [1, "Diện tích rừng trồng mới", 2030, 1040, "ha"],
    ]));
  test("of two years of the past the later one is where things stand", () => {
    const register = read([
      [
        { text: "STT", rows: 2 },
        { text: "Chỉ tiêu", rows: 2 },
        { text: "Kết quả thực hiện giai đoạn 2021 - 2025", columns: 2 },
        { text: "Giai đoạn 2026 - 2030", columns: 2 },
      ],
      ["Năm 2021", "Năm 2025", "Năm 2026", "Năm 2030"],
      ["1", "Tỷ lệ trẻ em được tiêm chủng", "92", "95", "96", "98"],
    ]);
    expect(register.indicatorRows[0]?.baseline).toMatchObject({ date: "2025", value: 95 });
    expect(register.targets.map((t) => t.milestone)).toEqual([2026, 2030]);
  });
  test("a title over the whole width, section rows of spans, one column of goals", () =>
    expect(
      figures(
        read([
          [{ text: "BIỂU SỐ 01: CHỈ TIÊU VỆ SINH", columns: 4 }],
          ["TT", "Nội dung chỉ tiêu", "Chỉ tiêu cần đạt", "Cơ quan chủ trì"],
          [{ text: "Giai đoạn 2026 - 2030", columns: 4 }],
          ["1", "Tỷ lệ hộ có nhà tiêu hợp vệ sinh", "≥ 95%", "Trạm Y tế"],
          [{ text: "Tầm nhìn 2045", columns: 4 }],
          ["2", "Tỷ lệ hộ có nhà tiêu hợp vệ sinh", "100%", "Trạm Y tế"],
        ]),
      ),
    ).toEqual([
      [1, "Tỷ lệ hộ có nhà tiêu hợp vệ sinh", 2026, 95, "%"],
      [2, "Tỷ lệ hộ có nhà tiêu hợp vệ sinh", 2045, 100, "%"],
    ]));
  test("a row with a dash divides the row above; numbered columns and a header printed again are no rows", () =>
    expect(
      figures(
        read([
          ["STT", "Chỉ tiêu", "ĐVT", "Năm 2030"],
          ["(1)", "(2)", "(3)", "(4)"],
          ["1", "Tỷ lệ trường đạt chuẩn", "%", "80"],
          ["", "- Mầm non", "%", "75"],
          ["STT", "Chỉ tiêu", "ĐVT", "Năm 2030"],
          ["-", "Trong đó: tiểu học", "%", "85"],
          ["2", "Tỷ lệ phòng học kiên cố", "%", "100"],
        ]),
      ),
    ).toEqual([
      [1, "Tỷ lệ trường đạt chuẩn", 2030, 80, "%"],
      ["1.1", "Tỷ lệ trường đạt chuẩn: mầm non", 2030, 75, "%"],
      ["1.2", "Tỷ lệ trường đạt chuẩn: tiểu học", 2030, 85, "%"],
      [2, "Tỷ lệ phòng học kiên cố", 2030, 100, "%"],
    ]));
});

describe("cells with several thresholds", () => {
  test.each([
    [
      "Người dân ≥ 90; doanh nghiệp ≥ 85",
      [
        ["Người dân", 90],
        ["doanh nghiệp", 85],
      ],
    ],
    [
      "≥ 95% cấp xã\n≥ 90% cấp thôn",
      [
        ["cấp xã", 95],
        ["cấp thôn", 90],
      ],
    ],
    [
      "≥ 95% đối với xã, ≥ 90% đối với thôn",
      [
        ["xã", 95],
        ["thôn", 90],
      ],
    ],
    ["Trong nhóm 30", [[null, 30]]],
    ["Từ 95 đến 98", [[null, 95]]],
  ])("%s", (cell, expected) => expect(promisesOf(cell, false, false).map((p) => [p.scope, p.value])).toEqual(expected));
});

describe("rows of task tables", () => {
  const header = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian"];
  test("a row cut by the page is one row, within a table and across two", () => {
    expect(
      orders(
        read(
          [
            header,
            ["1", "Lập danh sách hộ có", "Công an xã", "8/2026"],
            ["", "nguy cơ sạt lở", "", ""],
            ["2", "Di dời", "Phòng Kinh tế,", "9/2026"],
          ],
          [
            ["", "hộ dân ven sông", "Trạm Y tế", ""],
            ["3", "Xây kè", "UBND xã", "Năm 2027"],
          ],
        ),
      ),
    ).toEqual([
      ["1", "Lập danh sách hộ có nguy cơ sạt lở", "Công an xã"],
      ["2", "Di dời hộ dân ven sông", "Phòng Kinh tế + Trạm Y tế"],
      ["3", "Xây kè", "UBND xã"],
    ]);
  });
  test("bullets in a cell that only announces them are tasks with places of their own", () => {
    const register = read([
      header,
      ["1", "Truyền thông:\n- Phát chuyên mục hằng tuần;\n- In 2.000 tờ rơi.", "Phòng Văn hóa - Xã hội", "Thường xuyên"],
    ]);
    expect(orders(register)).toEqual([
      ["1", "Phát chuyên mục hằng tuần;", "Phòng Văn hóa - Xã hội"],
      ["1", "In 2.000 tờ rơi.", "Phòng Văn hóa - Xã hội"],
    ]);
    expect(register.tasks.map((t) => [t.raw, t.lines[1] - t.lines[0], t.schedule.kind])).toEqual([
      ["- Phát chuyên mục hằng tuần;", 0, "continuous"],
      ["- In 2.000 tờ rơi.", 0, "continuous"],
    ]);
    expect(register.anomalies.map((a) => a.rule)).not.toContain("row-out-of-sequence");
  });
  test("rows of bullets below a row that announces them", () =>
    expect(
      orders(
        read([
          header,
          ["5.8", "Ứng dụng công nghệ trong bảo tàng:", "", ""],
          ["", "- Số hóa hiện vật", "Sở Văn hóa và Thể thao", "Hằng năm"],
          ["", "- Lập bản đồ di tích", "Sở Nội vụ", "2026 - 2027"],
          ["6.1", "Sửa đổi quy chế:", "", ""],
        ]),
      ),
    ).toEqual([
      ["5.8", "Số hóa hiện vật", "Sở Văn hóa và Thể thao"],
      ["5.8", "Lập bản đồ di tích", "Sở Nội vụ"],
      ["6.1", "Sửa đổi quy chế:", ""],
    ]));
  test("the same header on the next page keeps the section", () =>
    expect(
      read(
        [header, [{ text: "II. THỦY LỢI", columns: 4 }], ["1", "Nạo vét kênh", "UBND xã", "2026"]],
        [header, ["2", "Sửa cống", "UBND xã", "2026"]],
      ).tasks.map((t) => t.group),
    ).toEqual(["II. THỦY LỢI", "II. THỦY LỢI"]));
  test("words and number in cells over two rows: what stands beside them is one task", () =>
    expect(
      read([
        ["STT", "Nhiệm vụ", "Chủ trì", "Sản phẩm"],
        [{ text: "1", rows: 2 }, { text: "Lập quy hoạch chợ", rows: 2 }, "Phòng Kinh tế", "Dự thảo"],
        ["Ban Quản lý chợ", "Quyết định"],
      ]).tasks,
    ).toMatchObject([{ number: "1", leads: ["Phòng Kinh tế", "Ban Quản lý chợ"], deliverable: "Dự thảo Quyết định" }]));
  test("one column for who leads and who supports; 'Đơn vị' of a task is who does it", () => {
    const [task] = read([
      ["STT", "Nhiệm vụ", "Cơ quan chủ trì, phối hợp", "Thời gian"],
      ["1", "Vận hành trạm xử lý", "Phòng Kinh tế chủ trì, phối hợp với Công an xã, Trạm Y tế", "2026"],
    ]).tasks;
    expect(task).toMatchObject({ leads: ["Phòng Kinh tế"], coordinating: ["Công an xã", "Trạm Y tế"] });
    expect(
      orders(
        read([
          ["Công việc", "Đơn vị", "Thời hạn"],
          ["Kiểm tra chợ", "Công an xã", "Quý I/2026"],
        ]),
      ),
    ).toEqual([[null, "Kiểm tra chợ", "Công an xã"]]);
  });
});
