/**
 * Tasks in prose: every bullet, numbered item or plain paragraph of the tasks-and-solutions section. The section's number
 * and title are the group; a task names its lead only where its sentence orders a body.
 */
import type { TaskCandidate } from "#ingest/model.ts";
import { type OutlinedPassage, titleOf } from "../outline/outline.ts";
import { foldedOf } from "../words/folded.ts";
import { responsibleIn } from "./leads.ts";
import { scheduleOfProse } from "./schedule.ts";

export type TaskDraft = Omit<TaskCandidate, "id">;

export function readProseTasks(items: readonly OutlinedPassage[], sourceText: string): readonly TaskDraft[] {
  return items.filter((item) => item.kind === "tasks" && isTask(item)).map((item) => taskOf(item, sourceText));
}

/** A line that only announces the list below it, or that refers to an annex, orders nothing. */
function isTask(item: OutlinedPassage): boolean {
  const { text, folded } = item.passage;
  if (text.length < 25 || /:$/.test(text)) return false;
  if (/^\W*\(?\s*(?:c\w{1,2}\s+)?(?:chi ti\w+t|k\w{1,2}m theo|ban hanh kem)/.test(folded)) return false;
  return !(text.length < 220 && /(?:neu|chi tiet|cu the|quy dinh|phan cong)\W.{0,60}phu luc/.test(folded));
}

function taskOf(item: OutlinedPassage, sourceText: string): TaskDraft {
  const { passage, path } = item;
  const text = foldedOf(passage.text, passage.garbled);
  const heading = path.findLast((h) => h.rank >= 0);
  const responsible = responsibleIn(text);
  const schedule = scheduleOfProse(text);
  const scale = passage.garbled ? 0.6 : 1;
  return {
    number: passage.marker.kind === "number" ? passage.marker.label : null,
    group: heading ? titleOf(heading.passage) : null,
    form: "prose",
    text: passage.text,
    leads: responsible.leads,
    coordinating: responsible.coordinating,
    deliverable: null,
    schedule,
    raw: sourceText.slice(passage.span[0], passage.span[1]),
    lines: passage.lines,
    span: passage.span,
    confidence: {
      text: 0.97 * scale,
      leads: (responsible.leads.length > 0 ? 0.85 : 0.9) * scale,
      schedule: (schedule.kind === "none" ? 0.93 : 0.88) * scale,
    },
  };
}
