/**
 * Rows of task tables. A row is one task, unless its words only announce ("… gồm:") what bullets below or in the same cell order:
 * then each bullet is a task, with the row's number, body and time where it prints none of its own.
 */

import type { TargetReading } from "../targets/read-targets.ts";
import { bodiesIn, leadsAndSupport } from "../tasks/body-lists.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { scheduleOfCell } from "../tasks/schedule.ts";
import type { Columns } from "./table-columns.ts";
import { cellAt, hasRole, type TableRow, textAt } from "./table-rows.ts";
import type { Section } from "./table-sections.ts";

type Parent = { readonly task: TaskDraft; readonly announces: boolean; children: number };
export type TaskList = { readonly drafts: TaskDraft[]; parent: Parent | null };

const bullet = /^\s*[-–—•+*▪]\s*(?=\p{L})/u;

export function addTask(list: TaskList, row: TableRow, columns: Columns, section: Section, reading: TargetReading): void {
  const task = taskOf(row, columns, section, reading);
  const isChild = row.number === null && bullet.test(row.name);
  if (isChild && list.parent !== null) {
    list.parent.children += 1;
    list.drafts.push(childOf(list.parent.task, task));
    return;
  }
  closeParent(list);
  const parts = partsOf(row, columns, task, reading);
  if (parts.length > 0) {
    list.drafts.push(...parts);
    return;
  }
  const announces = /:$/.test(task.text) && task.leads.length === 0 && task.deliverable === null && task.schedule.kind === "none";
  if (!announces) list.drafts.push(task);
  list.parent = { task, announces, children: 0 };
}

/** A row that announced a list which never came is a task itself. */
export function closeParent(list: TaskList): void {
  if (list.parent?.announces === true && list.parent.children === 0) list.drafts.push(list.parent.task);
  list.parent = null;
}

/** What a bullet does not say itself it has from the row above: number, bodies, time. */
function childOf(parent: TaskDraft, own: TaskDraft): TaskDraft {
  const silent = own.leads.length === 0 && own.coordinating.length === 0;
  return {
    ...own,
    number: parent.number,
    text: own.text.replace(bullet, ""),
    leads: silent ? parent.leads : own.leads,
    coordinating: silent ? parent.coordinating : own.coordinating,
    deliverable: own.deliverable ?? parent.deliverable,
    schedule: own.schedule.kind === "none" && own.schedule.text === "" ? parent.schedule : own.schedule,
  };
}

type Line = { readonly text: string; readonly from: number };

/** The bullets inside the cell of the words, where what stands above them only announces them. */
function partsOf(row: TableRow, columns: Columns, task: TaskDraft, reading: TargetReading): readonly TaskDraft[] {
  const column = [...columns.roles].find(([, role]) => role === "name")?.[0];
  const cell = column === undefined ? null : cellAt(row.cells, column);
  if (!cell || reading.sourceText.slice(cell.span[0], cell.span[1]) !== cell.text) return [];
  const lines = linesOf(cell.text);
  const first = lines.findIndex((line) => bullet.test(line.text));
  if (first < 0) return [];
  const intro = lines
    .slice(0, first)
    .map((line) => line.text.trim())
    .join(" ");
  const bullets = bulletsOf(lines.slice(first));
  if (bullets.length < 2 || (intro !== "" && !intro.endsWith(":"))) return [];
  const shared = (role: "deliverable" | "schedule") => linesOf(textAt(row.cells, columns, role)).map((line) => line.text.trim());
  const [deliverables, times] = [shared("deliverable"), shared("schedule")];
  return bullets.map((part, i) => {
    const span = [cell.span[0] + part.from, cell.span[0] + part.from + part.text.length] as const;
    const before = reading.sourceText.slice(cell.span[0], span[0]).split("\n").length - 1;
    const at = cell.lines[0] + before;
    const raw = reading.sourceText.slice(span[0], span[1]);
    return {
      ...task,
      text: part.text.replace(bullet, "").replace(/\s+/g, " ").trim(),
      deliverable: deliverables.length === bullets.length ? bareText(deliverables[i] ?? "") : task.deliverable,
      schedule: times.length === bullets.length ? scheduleOfCell(bareText(times[i] ?? "") ?? "", reading.garbled) : task.schedule,
      raw,
      lines: [at, at + raw.split("\n").length - 1] as const,
      span,
      confidence: { ...task.confidence, text: Math.min(task.confidence["text"] ?? 1, 0.9) },
    };
  });
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const line of text.split("\n")) {
    if (line.trim() !== "") lines.push({ text: line, from });
    from += line.length + 1;
  }
  return lines;
}

/** Lines without a sign of their own go on with the bullet above. */
function bulletsOf(lines: readonly Line[]): readonly Line[] {
  const bullets: Line[] = [];
  for (const line of lines) {
    const open = bullets.at(-1);
    if (open && !bullet.test(line.text)) {
      const gap = line.from - (open.from + open.text.length);
      bullets[bullets.length - 1] = { from: open.from, text: `${open.text}${"\n".repeat(Math.max(1, gap))}${line.text}` };
    } else bullets.push(line);
  }
  return bullets.map(({ text, from }) => ({ from: from + (text.length - text.trimStart().length), text: text.trim() }));
}

function bareText(text: string): string | null {
  const bare = text.replace(/\s+/g, " ").replace(bullet, "").trim();
  return bare === "" || /^[-–]$/.test(bare) ? null : bare;
}

function taskOf(row: TableRow, columns: Columns, section: Section, reading: TargetReading): TaskDraft {
  const schedule = scheduleOfCell(textAt(row.cells, columns, "schedule"), reading.garbled);
  const both = leadsAndSupport(textAt(row.cells, columns, "lead"));
  const support = bodiesIn(textAt(row.cells, columns, "coordinating").replace(/^\s*phối hợp(?: với)?\s*:\s*/iu, ""));
  const scale = reading.garbled ? 0.6 : 1;
  const part = textAt(row.cells, columns, "part").replace(/\s+/g, " ").trim();
  const title = section.label === null ? section.title : `${section.label}. ${section.title}`;
  return {
    number: row.number,
    group: part !== "" ? part : section.title === "" ? null : title,
    form: "table",
    text: row.name,
    leads: both.leads,
    coordinating: [...both.coordinating, ...support],
    deliverable: bareText(textAt(row.cells, columns, "deliverable")),
    schedule,
    raw: reading.sourceText.slice(row.span[0], row.span[1]),
    lines: row.lines,
    span: row.span,
    confidence: {
      text: 0.98 * scale,
      leads: (both.leads.length > 0 ? (both.coordinating.length > 0 ? 0.9 : 0.95) : hasRole(columns, "lead") ? 0.7 : 0.6) * scale,
      schedule: (schedule.kind === "none" ? 0.6 : 0.96) * scale,
    },
  };
}
