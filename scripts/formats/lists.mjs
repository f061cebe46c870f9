/** A plan's truth as the two lists of a workbook, and that workbook's own truth: rows are numbered, tasks stand in a table. */
import { groupOf } from "../samples/expectation.mjs";

const signs = { ">=": "≥ ", "<=": "≤ ", ">": "> ", "<": "< ", "=": "" };
const printed = (value) => String(value).replace(".", ",");

/** How a target is typed: shares as fractions of one, figures with their sign in the format, the rest as words. */
function cellOf(target) {
  if (!target) return { value: "-" };
  const yearly = target.recurring === "annual" ? "Mỗi năm " : "";
  if (target.op === "exists") return { value: "Có" };
  if (target.op === "text") return { value: target.text ?? target.indicator };
  if (target.op === "top") return { value: `Top ${target.value}` };
  if (target.op === "range") return { value: `${yearly}${printed(target.value)} - ${printed(target.valueTo)}` };
  if (yearly) return { value: `${yearly}${signs[target.op]}${printed(target.value)}` };
  const decimals = (String(target.value).split(".")[1] ?? "").length;
  const shape = decimals > 0 ? `0.${"0".repeat(decimals)}` : "#,##0";
  const sign = signs[target.op] === "" ? "" : `"${signs[target.op]}"`;
  if (target.unit === "%") return { value: target.value / 100, format: `${sign}${shape.replace("#,##0", "0")}%` };
  return { value: target.value, format: `${sign}${shape}` };
}

/** Months and days are dates of Excel, as most offices have them; the rest is typed. */
function deadlineOf({ kind, to, from, also, text }) {
  if (also) return { value: text };
  if (kind === "month") {
    const [year, month, day] = to.split("-").map(Number);
    const value = new Date(Date.UTC(year, month - 1, day ?? 1));
    return day ? { value, format: "dd/mm/yyyy" } : { value, format: month % 2 === 0 ? '"Tháng" m/yyyy' : "mm/yyyy" };
  }
  if (kind === "quarter") return { value: `Quý ${["I", "II", "III", "IV"][Number(to.at(-1)) - 1]}/${to.slice(0, 4)}` };
  if (kind === "year") return { value: Number(to) };
  if (kind === "range") return { value: `${from} - ${to}` };
  return { value: { annual: "Hằng năm", continuous: "Thường xuyên", done: "Đã hoàn thành", none: null }[kind] };
}

/** The indicators of a plan in prose, one row each, in the order and under the groups of their first milestone. */
function rowsOfProse(register) {
  const rows = [];
  for (const target of register.targets) {
    if (rows.some((row) => row.group === target.group && row.indicator === target.indicator)) continue;
    rows.push({ indicator: target.indicator, group: target.group, unit: target.unit, baseline: null, leads: [] });
  }
  return rows;
}

const groupTitles = {
  infrastructure: "PHÁT TRIỂN HẠ TẦNG",
  resources: "PHÁT TRIỂN NGUỒN LỰC",
  science: "PHÁT TRIỂN KHOA HỌC, CÔNG NGHỆ",
  innovation: "PHÁT TRIỂN HỆ SINH THÁI ĐỔI MỚI SÁNG TẠO",
  digital: "PHÁT TRIỂN CHUYỂN ĐỔI SỐ",
  other: "CHỈ TIÊU KHÁC",
};
const numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII"];

function sectionsOf(records, keyOf, titleOf) {
  const sections = new Map();
  for (const record of records) {
    const key = keyOf(record);
    sections.set(key, [...(sections.get(key) ?? []), record]);
  }
  return [...sections].map(([key, members], at) => ({ number: numerals[at], title: titleOf(key), members }));
}

const decimalsOf = (text) => (/,(\d+)$/.exec(text ?? "")?.[1] ?? "").length;

function baselineCell(baseline) {
  const figure = baseline?.value ?? null;
  if (figure === null) return { value: baseline?.text ?? null };
  const decimals = decimalsOf(baseline.text);
  return { value: figure, format: decimals > 0 ? `0.${"0".repeat(decimals)}` : "0" };
}

/** Rows of a plan in prose are numbered through; a plan with tables keeps its numbers and the names as they are printed. */
function indicatorLists(plan, register, milestones) {
  const isProse = register.indicatorRows.length === 0;
  const given = isProse ? rowsOfProse(register) : register.indicatorRows;
  const truth = { indicatorRows: [], targets: [] };
  const printedNames = new Map(
    plan.annexes[0]?.table.rows.flatMap((row) => ("cells" in row ? [[row.cells[0], row.cells[1]]] : [])),
  );
  const addRow = (member, title) => {
    const row = isProse ? truth.indicatorRows.length + 1 : member.row;
    const group = groupOf(title.toLowerCase());
    const isOwn = (t) => (isProse ? t.indicator === member.indicator && t.group === member.group : t.row === row);
    const targets = milestones.map((milestone) => register.targets.find((t) => t.milestone === milestone && isOwn(t)));
    truth.indicatorRows.push({ ...member, row, group });
    for (const target of targets) if (target) truth.targets.push({ ...target, id: `t${truth.targets.length + 1}`, row, group });
    return {
      row,
      indicator: printedNames.get(String(row)) ?? member.indicator,
      unit: member.unit,
      baseline: baselineCell(member.baseline),
      lead: member.leads[0] ?? null,
      cells: targets.map(cellOf),
    };
  };
  const sections = sectionsOf(
    given,
    (row) => row.group,
    (group) => groupTitles[group],
  );
  const listed = sections.map(({ number, title, members }) => ({
    number,
    title,
    rows: members.map((member) => addRow(member, title)),
  }));
  return { sections: listed, truth };
}

/** In a workbook every task stands in a table; those of a plan in prose get a number. */
function taskLists(register) {
  const isProse = register.indicatorRows.length === 0;
  const given = register.tasks.filter((task) => task.form === (isProse ? "prose" : "table"));
  const truth = [];
  const addRow = (task, group) => {
    const label = isProse ? String(truth.length + 1) : task.number;
    truth.push({ ...task, id: `k${truth.length + 1}`, number: label, form: "table", group });
    return {
      label,
      text: task.text,
      lead: task.leads[0] ?? null,
      coordinating: task.coordinating.join("; ") || null,
      deliverable: task.deliverable,
      deadline: deadlineOf({ text: "", ...task.schedule }),
    };
  };
  const sections = sectionsOf(
    given,
    (task) => task.group,
    (group) => group.replace(/^(?:\d+|[IVX]+)\.\s*/, ""),
  );
  const listed = sections.map(({ number, title, members }) => ({
    number,
    title,
    rows: members.map((task) => addRow(task, `${number}. ${title}`)),
  }));
  return { sections: listed, truth };
}

/** What the workbook of a plan is written from, and what a clerk would enter from that workbook. */
export function listsOf(plan, register) {
  const milestones = [...new Set(register.targets.map((target) => target.milestone))].sort();
  const indicators = indicatorLists(plan, register, milestones);
  const tasks = taskLists(register);
  const { number, type, issuer, parentBody, place, date, subject, signer, signerRole } = register.document;
  // Without a preamble the one document that the workbook carries out is the one in its title.
  const basis = register.document.basis.filter((cited) => subject.includes(cited.number));
  return {
    lists: {
      milestones,
      baselineTitle: plan.annexes[0] ? "Hiện trạng (tháng 12/2025)" : null,
      indicatorSections: indicators.sections,
      taskSections: tasks.sections,
    },
    truth: {
      document: { number, type, issuer, parentBody, place, date, subject, signer, signerRole, basis, supersedes: [] },
      ...indicators.truth,
      tasks: tasks.truth,
      reporting: [],
      responsibilities: [],
      anomalies: [],
    },
  };
}
