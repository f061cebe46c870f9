import type { successionPages as vi } from "../vi/succession-pages.ts";
import type { Words } from "../words.ts";

export const successionPages: Words<typeof vi> = {
  tab: "Succession",
  title: "Close the plan when another takes its place",
  note: "A closed plan can still be read as it was. Each open task goes on in the new plan or ends, with a reason.",
  replaces: (name) => `This document replaces ${name}, which is still in force.`,
  toReplaced: "Close the old plan",
  successor: "Plan that takes its place",
  named: "its document says that it replaces this plan",
  noSuccessor: "No plan can take its place yet. Import the new plan first.",
  choose: "Choose the plan that takes its place to see which tasks go on.",
  openTasks: (n) => `${n} open tasks`,
  noneOpen: "No task is open.",
  columns: { task: "Task", due: "Deadline", outcome: "Choice", goes: "Goes on in, or why it ends" },
  carry: "Carry over",
  end: "End",
  outcome: (task) => `Choice for task: ${task}`,
  writeOver: "Write it into the new plan",
  goesOn: (task) => `Task that goes on with: ${task}`,
  why: (task) => `Why it ends: ${task}`,
  whyPlaceholder: "Why it ends",
  reason: "Ground for closing the plan",
  close: "Close the plan",
  confirmTitle: "Close this plan?",
  confirmBody: (carried, ended) =>
    `${carried} tasks go on in the new plan, ${ended} end. The plan is no longer followed and cannot be opened again.`,
  closed: "The plan is closed.",
  closedBy: (name, day) => `Closed on ${day}, replaced by ${name}`,
  ended: "Ended",
  carriedOver: "Carried over",
};
