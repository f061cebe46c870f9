/**
 * A plan as an Excel file the way offices keep theirs: its head above the first list, columns in an order of its own, percentages,
 * dates and counts as numbers with formats, merged header cells, a hidden working column, results of formulas.
 */
import excel from "exceljs";
import { unzipSync, zipSync } from "fflate";

const bold = { bold: true };
const wrapped = { wrapText: true, vertical: "top" };

export async function writeWorkbook(plan, lists) {
  const workbook = new excel.Workbook();
  const day = new Date(`${plan.header.date}T08:00:00Z`);
  Object.assign(workbook, { creator: plan.header.issuer, lastModifiedBy: plan.header.issuer, created: day, modified: day });
  const first = workbook.addWorksheet("Chỉ tiêu");
  addHead(first, plan);
  addIndicators(first, lists);
  const second = workbook.addWorksheet("Nhiệm vụ");
  addTitle(second, ["PHỤ LỤC II", "DANH MỤC NHIỆM VỤ"], 7);
  addTasks(second, lists);
  addSignature(second, plan);
  const notes = workbook.addWorksheet("Nháp", { state: "hidden" });
  notes.addRow(["Số liệu nháp, không thuộc kế hoạch", 12345]);
  return stable(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The archive would carry the moment of writing. */
function stable(bytes) {
  return zipSync(unzipSync(bytes), { mtime: new Date(2026, 0, 1), level: 9 });
}

function addHead(sheet, { header }) {
  const pairs = [
    [header.parentBody ?? "", "ĐẢNG CỘNG SẢN VIỆT NAM"],
    [header.body, header.placeAndDate],
    [`Số ${header.number}`, ""],
  ];
  for (const [left, right] of pairs) {
    const row = sheet.addRow([left || null, null, null, right || null]);
    row.font = bold;
  }
  addTitle(sheet, [header.type, header.subject.join(" "), "PHỤ LỤC I", "DANH MỤC CHỈ TIÊU"], 8);
}

function addTitle(sheet, lines, width) {
  sheet.addRow([]);
  for (const line of lines) {
    const row = sheet.addRow([line]);
    sheet.mergeCells(row.number, 1, row.number, width);
    Object.assign(row.getCell(1), { font: bold, alignment: { horizontal: "center", wrapText: true } });
  }
  sheet.addRow([]);
}

/** Two header rows: the milestones stand under one merged cell; the last column is a working column that is hidden. */
function addIndicators(sheet, { milestones, baselineTitle, indicatorSections }) {
  const years = milestones.length;
  const from = 3;
  const titles = ["Cơ quan chủ trì theo dõi", "STT", ...Array(years).fill("Chỉ tiêu giao"), "Tên chỉ tiêu", "Đơn vị tính"];
  if (baselineTitle) titles.push(baselineTitle);
  titles.push("Ghi chú");
  const top = sheet.addRow([...titles, "Nháp"]);
  const years_ = sheet.addRow([null, null, ...milestones.map((year) => `Năm ${year}`)]);
  for (const row of [top, years_]) row.font = bold;
  sheet.mergeCells(top.number, from, top.number, from + years - 1);
  titles.forEach((_, at) => {
    if (at < from - 1 || at >= from - 1 + years) sheet.mergeCells(top.number, at + 1, years_.number, at + 1);
  });
  sheet.getColumn(titles.length + 1).hidden = true;
  for (const { number, title, rows } of indicatorSections) {
    const section = sheet.addRow([null, number, ...Array(years).fill(null), title]);
    section.font = bold;
    for (const { row, indicator, unit, baseline, lead, cells } of rows) {
      const line = [lead, rowNumber(row), ...cells.map((cell) => cell.value), indicator, unit];
      if (baselineTitle) line.push(baseline?.value ?? null);
      const added = sheet.addRow([...line, null, { formula: "1+1", result: 2 }]);
      cells.forEach((cell, at) => {
        if (cell.format) added.getCell(from + at).numFmt = cell.format;
      });
      if (baseline?.format) added.getCell(titles.length - 1).numFmt = baseline.format;
      added.alignment = wrapped;
    }
  }
  sheet.addRow([]);
  sheet.addRow(["Ghi chú: ô để trống hoặc dấu (-) là không giao chỉ tiêu cho mốc đó."]);
}

function addSignature(sheet, { recipients, signature }) {
  sheet.addRow([]);
  const left = ["Nơi nhận:", ...recipients.map((line) => `- ${line}`)];
  const right = [signature.authority, signature.role, null, null, signature.name];
  for (const at of Array(Math.max(left.length, right.length)).keys()) sheet.addRow([left[at], null, null, null, right[at]]);
}

/** "7.1" is typed as a number by most people; "9.10" could not be. */
function rowNumber(row) {
  return typeof row === "string" && row.endsWith("0") ? row : Number(row);
}

function addTasks(sheet, { taskSections }) {
  sheet.addRow([
    "Thời hạn hoàn thành",
    "Cơ quan phối hợp",
    "Nội dung nhiệm vụ",
    "TT",
    "Cơ quan chủ trì",
    "Sản phẩm",
    "Ghi chú",
  ]).font = bold;
  for (const { number, title, rows } of taskSections) {
    const section = sheet.addRow([null, null, title, number]);
    section.font = bold;
    for (const { label, text, lead, coordinating, deliverable, deadline } of rows) {
      const added = sheet.addRow([deadline.value, coordinating, text, Number(label), lead, deliverable, null]);
      if (deadline.format) added.getCell(1).numFmt = deadline.format;
      added.alignment = wrapped;
    }
  }
}
