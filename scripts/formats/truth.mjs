/** What a careful clerk would enter from a plan, in the shape of a read register; taken from the notation that the plan is written in. */
import { expectationOf } from "../samples/expectation.mjs";

const two = (number) => String(number).padStart(2, "0");
const romans = ["I", "II", "III", "IV"];

/** A printed deadline of a task table; kinds and ends as a read register writes them. */
export function scheduleOf(text) {
  const plain = (kind, to = null, from = null) => ({ kind, from, to, text });
  const month = /^Tháng (\d{1,2})\/(\d{4})( - Thường xuyên)?$/.exec(text);
  if (month) return { ...plain("month", `${month[2]}-${two(month[1])}`), ...(month[3] ? { also: "continuous" } : {}) };
  const quarter = /^Quý (I|II|III|IV)\/(\d{4})$/.exec(text);
  if (quarter) return plain("quarter", `${quarter[2]}-Q${romans.indexOf(quarter[1]) + 1}`);
  const day = /^Trước ngày (\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (day) return plain("month", `${day[3]}-${two(day[2])}-${two(day[1])}`);
  const year = /^Năm (\d{4})$/.exec(text);
  if (year) return plain("year", year[1]);
  const range = /^(\d{4}) - (\d{4})$/.exec(text);
  if (range) return plain("range", range[2], range[1]);
  const others = { "Hằng năm": "annual", "Thường xuyên": "continuous", "Đã hoàn thành": "done", "": "none" };
  if (!(text in others)) throw new Error(`a deadline of no known kind: ${text}`);
  return plain(others[text]);
}

/** A body stands at the start of its field, so it is written with a capital there. */
const capital = (name) => name.slice(0, 1).toUpperCase() + name.slice(1);

function bodiesOf(text) {
  return text === "" ? [] : text.split(/;\s*/).map(capital);
}

/** The section rows above each row of a task table, as a read register writes a task's group. */
function groupsOf(rows) {
  const groups = new Map();
  let group = null;
  for (const row of rows) {
    if ("section" in row) group = row.number === null ? row.section : `${row.number}. ${row.section}`;
    else groups.set(row.cells[0], group);
  }
  return groups;
}

function dutiesOf(plan) {
  const found = [];
  for (const block of plan.body) {
    if (block.mode !== "duties") continue;
    if (block.kind === "heading" && block.level === 2) found.push({ body: block.text.replace(/^\d+\. /, ""), duties: 0 });
    else if (block.kind === "bullet" && found.length > 0) found.at(-1).duties += 1;
  }
  return found;
}

/** Tasks whose subject is a body though the notation names no lead. */
const subjects = [
  ["Mỗi chi bộ chọn", "Mỗi chi bộ"],
  ["Người đứng đầu cấp ủy, chính quyền trực tiếp", "Người đứng đầu cấp ủy, chính quyền"],
];
function subjectsOf(text) {
  return subjects.filter(([start]) => text.startsWith(start)).map(([, body]) => body);
}

function taskOf(task, groups) {
  if (task.form === "table") {
    const coordinating = bodiesOf(task.coordinating);
    return {
      ...task,
      group: groups.get(task.number) ?? null,
      coordinating,
      deliverable: task.deliverable || null,
      schedule: scheduleOf(task.schedule),
    };
  }
  const schedule = task.schedule ?? { kind: "none", from: null, to: null };
  return {
    number: null,
    group: task.group,
    form: "prose",
    text: task.text,
    leads: task.leads?.length > 0 ? task.leads.map(capital) : subjectsOf(task.text),
    coordinating: (task.coordinating ?? []).map(capital),
    deliverable: null,
    schedule: { from: null, to: null, ...schedule },
  };
}

/** The register of the whole plan. */
export function registerOf(plan) {
  const { document, targets, indicatorRows, tasks, reporting, anomalies } = expectationOf(plan);
  const annex = plan.annexes.find(({ kind }) => kind === "tasks");
  const groups = annex ? groupsOf(annex.table.rows) : new Map();
  return {
    document,
    targets: targets.map((target, at) => ({ id: `t${at + 1}`, ...target })),
    indicatorRows,
    tasks: tasks.map((task, at) => ({ id: `k${at + 1}`, ...taskOf(task, groups) })),
    reporting: reporting.map((duty) => ({ ...duty, from: duty.from.map(capital), to: duty.to.map(capital) })),
    responsibilities: dutiesOf(plan),
    anomalies,
  };
}
