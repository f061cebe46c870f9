/** What a careful clerk would enter from a sample plan, taken from the notation it is written in and not from any reading of the file. */

const GROUPS = [
  [/hạ tầng/i, "infrastructure"],
  [/nguồn lực/i, "resources"],
  [/đổi mới sáng tạo/i, "innovation"],
  [/khoa học/i, "science"],
  [/chuyển đổi số/i, "digital"],
];

/** A joint heading "science and innovation" counts as science, the first of its two. */
export function groupOf(title) {
  if (/khoa học, công nghệ và đổi mới/i.test(title)) return "science";
  return GROUPS.find(([pattern]) => pattern.test(title))?.[1] ?? "other";
}

const number = (text) => Number(text.replace(/\./g, "").replace(",", "."));

/** One printed milestone cell; null where the cell sets no target. */
function cellTarget(cell, unit) {
  const text = cell.replace(/^Mỗi năm /, "");
  const recurring = text === cell ? null : "annual";
  if (["", "-", "*"].includes(text)) return null;
  if (text === "Có") return { op: "exists", value: null, valueTo: null, unit, recurring };
  const range = /^([\d,]+) - ([\d,]+)$/.exec(text);
  if (range) return { op: "range", value: number(range[1]), valueTo: number(range[2]), unit, recurring };
  const top = /^Top (\d+)$/.exec(text);
  if (top) return { op: "top", value: number(top[1]), valueTo: null, unit, recurring };
  const simple = /^(≥|≤|>|<)?\s*([\d,]+)$/.exec(text);
  if (!simple) return { op: "text", value: null, valueTo: null, unit, recurring, text };
  const op = { "≥": ">=", "≤": "<=", ">": ">", "<": "<" }[simple[1]] ?? "=";
  return { op, value: number(simple[2]), valueTo: null, unit, recurring };
}

const printedRow = (text) => (text.includes(".") ? text : Number(text));

function baselineOf(annex, text) {
  if (text === "") return null;
  return { date: annex.baseline, text, value: /^[\d,]+$/.test(text) ? number(text) : null };
}

function tableRecords(annex) {
  const rows = [];
  const targets = [];
  let group = "other";
  for (const row of annex.table.rows) {
    if ("section" in row) {
      group = groupOf(row.section);
      continue;
    }
    const [label, name, unit, baseline] = row.cells;
    const indicator = annex.rowNames[label] ?? name;
    rows.push({
      row: printedRow(label),
      indicator,
      group,
      unit: unit || null,
      baseline: baselineOf(annex, baseline),
      leads: [row.cells.at(-1)],
    });
    annex.milestones.forEach((milestone, index) => {
      const target = cellTarget(row.cells[4 + index], unit);
      if (target) targets.push({ row: printedRow(label), indicator, group, milestone, ...target });
    });
  }
  return { rows, targets };
}

function bulletTargets(block, milestone, group) {
  const [measures, note = ""] = block.annotation.split(";").map((part) => part.trim());
  const recurring = note === "annual" ? "annual" : null;
  return measures.split("||").map((measure, index) => {
    const [op, ...rest] = measure.trim().split(/\s+/);
    const value = op === "text" ? null : Number(rest.shift());
    const valueTo = op === "range" ? Number(rest.shift()) : null;
    const unit = op === "text" || rest.length === 0 ? null : rest.join(" ");
    const indicator = indicatorName(block.names[index] ?? block.text, unit);
    return { indicator, group, ...milestone, op, value, valueTo, unit, recurring };
  });
}

function indicatorName(words, unit) {
  const plain = words.replace(/\.$/, "");
  if (/^\p{Lu}/u.test(plain)) return plain;
  if (plain.startsWith("tỷ lệ")) return `T${plain.slice(1)}`;
  return `${unit === "%" ? "Tỷ lệ" : "Số"} ${plain}`;
}

function milestoneOf(text) {
  const years = text.match(/20\d\d/g);
  if (!years) return null;
  const [first, last] = years.map(Number);
  return last === undefined ? { milestone: first } : { milestone: first, milestoneTo: last };
}

/** "k: lead > support, support > kind from to" in braces before a task bullet. */
function proseTask(block, heading) {
  const task = { group: heading, form: "prose", text: block.text };
  if (!block.annotation?.startsWith("k:")) return task;
  const [lead, support, schedule] = block.annotation
    .slice(2)
    .split(">")
    .map((part) => part.trim());
  const [kind, ...ends] = schedule.split(" ");
  const list = (text) => (text === "" ? [] : text.split(/, (?=[A-ZĐỦa-z])/u));
  const [from, to] = ends.length > 1 ? ends : [null, ends[0] ?? null];
  return { ...task, leads: lead === "" ? [] : [lead], coordinating: list(support), schedule: { kind, from, to } };
}

function bodyRecords(plan) {
  const found = { targets: [], tasks: [], bodies: [], duties: 0 };
  let milestone = null;
  let group = "other";
  let heading = "";
  for (const block of plan.body) {
    if (block.kind === "heading") {
      if (block.level === 3) milestone = milestoneOf(block.text);
      if (block.level === 4) group = groupOf(block.text);
      heading = block.text;
      if (block.mode === "duties" && block.level === 2) found.bodies.push(block.text.replace(/^\d+\. /, ""));
    } else if (block.kind === "bullet") {
      if (block.mode === "tasks") found.tasks.push(proseTask(block, heading));
      else if (block.mode === "duties") found.duties += 1;
      else if (block.annotation) found.targets.push(...bulletTargets(block, milestone, group));
    }
  }
  return found;
}

function countBy(records, key) {
  const counts = {};
  for (const record of records) counts[key(record)] = (counts[key(record)] ?? 0) + 1;
  return counts;
}

export function expectationOf(plan) {
  const { header, clerk } = plan;
  const prose = bodyRecords(plan);
  const tables = plan.annexes.filter((annex) => annex.kind === "indicators").map(tableRecords);
  const taskRows = plan.annexes
    .filter((annex) => annex.kind === "tasks")
    .flatMap((annex) => annex.table.rows)
    .filter((row) => "cells" in row)
    .map(({ cells }) => ({
      number: cells[0],
      form: "table",
      text: cells[1],
      leads: [cells[2]],
      coordinating: cells[3],
      deliverable: cells[4],
      schedule: cells[5],
    }));
  const targets = [...prose.targets, ...tables.flatMap((table) => table.targets)];
  const indicatorRows = tables.flatMap((table) => table.rows);
  const tasks = [...prose.tasks, ...taskRows];
  return {
    sample: plan.file,
    document: {
      number: header.number,
      type: clerk.type,
      issuer: header.issuer,
      parentBody: header.parentBody === null ? null : `Đ${header.parentBody.slice(1, 7).toLowerCase()} thành phố Giang Khải`,
      place: header.place,
      date: header.date,
      subject: header.subject.join(" "),
      signer: plan.signature.name,
      signerRole: clerk.signerRole,
      basis: clerk.basis,
      supersedes: clerk.supersedes,
    },
    counts: {
      targets: targets.length,
      targetsPerMilestone: countBy(targets, (target) => target.milestone),
      targetsPerOperator: countBy(targets, (target) => target.op),
      indicators: new Set(targets.map((target) => target.indicator.toLowerCase())).size,
      indicatorRows: indicatorRows.length,
      tasks: tasks.length,
      tableTasks: taskRows.length,
      proseTasks: prose.tasks.length,
      bodiesWithDuties: prose.bodies.length,
      duties: prose.duties,
    },
    targets,
    indicatorRows,
    tasks,
    responsibilities: prose.bodies,
    reporting: clerk.reporting,
    anomalies: clerk.anomalies,
  };
}
