/**
 * "6 rõ" of a task (domain §8): rõ người, việc, thời gian, trách nhiệm, sản phẩm, thẩm quyền. A mark from 0 to 6 that is computed,
 * with the gaps by name. Gaps are normal in plans written as prose: they help to fill in, they never block.
 */
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import type { Task } from "../model.ts";
import { deadlineOf } from "./deadline.ts";

export const clearAspects = ["person", "work", "time", "responsibility", "product", "authority"] as const;
export type ClearAspect = (typeof clearAspects)[number];

export type SixClear = { readonly mark: number; readonly gaps: readonly ClearAspect[] };

/** `person` is the named person in charge, where the office records one. */
export function sixClear(task: Pick<Task, "text" | "deliverable" | "schedule" | "assignments">, person: string | null): SixClear {
  const hasProduct = (task.deliverable ?? "").trim() !== "";
  const clear: Record<ClearAspect, boolean> = {
    person: (person ?? "").trim() !== "",
    work: canEnd(task.text) || hasProduct,
    time: deadlineOf(task.schedule, anyDay).kind !== "none",
    responsibility: task.assignments.filter((assignment) => assignment.role === "lead").length === 1,
    product: hasProduct,
    authority: task.assignments.some((assignment) => assignment.role === "decide"),
  };
  const gaps = clearAspects.filter((aspect) => !clear[aspect]);
  return { mark: clearAspects.length - gaps.length, gaps };
}

// Whether a time is named at all does not depend on the day on which one asks.
const anyDay: CalendarDay = "2000-01-01";

/** Openings that name an effort without an end ("Tiếp tục …", "Tăng cường …"), folded. */
const endless =
  /^(tiep tuc|tang cuong|day manh|chu trong|quan tam|nang cao|phat huy|khuyen khich|tich cuc|chu dong|thuong xuyen|coi trong|phan dau)\b/;
const fewestWords = 4;

/** An action that can end: more than a title, and not an effort without end. */
function canEnd(text: string): boolean {
  const words = fold(text);
  return words.split(" ").length >= fewestWords && !endless.test(words);
}
