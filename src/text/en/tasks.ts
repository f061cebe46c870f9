import type { tasks as vi } from "../vi/tasks.ts";
import type { Words } from "../words.ts";

export const tasks: Words<typeof vi> = {
  refusals: {
    TASK_NOT_OF_PLAN:
      "The tasks were not assigned. One of them is not of this plan; open the assignment page again and choose anew.",
    SCHEDULE_NAMES_NO_TIME:
      "Not saved. The deadline names no month, quarter or year. Enter the time, or choose that no deadline is named.",
    TASK_BODY_TWICE: "Not saved. A body is named twice in the same role. Take one of the two away.",
  },
  states: {
    "not-started": "Not started",
    "in-progress": "In progress",
    paused: "Paused",
    done: "Done",
    cancelled: "Cancelled",
  },
  timeliness: {
    "done-on-time": "Done on time",
    "done-late": "Done late",
    "done-undated": "Done, day not known",
    "open-in-time": "Open, in time",
    "due-soon": "Due soon",
    overdue: "Overdue",
    "regular-updated": "Regular, updated",
    "regular-silent": "Regular, silent this period",
    "no-deadline": "No deadline in the plan",
    paused: "Paused",
    cancelled: "Cancelled",
  },
  timelinessShort: {
    "done-on-time": "On time",
    "done-late": "Late",
    "done-undated": "Done",
    "open-in-time": "In time",
    "due-soon": "Due soon",
    overdue: "Overdue",
    "regular-updated": "Regular",
    "regular-silent": "Silent",
    "no-deadline": "No deadline",
    paused: "Paused",
    cancelled: "Cancelled",
  },
  roles: { lead: "Lead", support: "Support", monitor: "Monitor", decide: "Leader in charge" },
  schedules: {
    month: "In a month",
    quarter: "In a quarter",
    year: "In a year",
    range: "Over several years",
    annual: "Every year",
    continuous: "Regular",
    done: "Already done",
    none: "No time named",
  },
  partyBuckets: { done: "Done", "in-time": "In time", overdue: "Overdue", regular: "Regular" },
  sixStates: {
    "not-started-on-time": "Not started, in time",
    "not-started-late": "Not started, late",
    "in-progress-on-time": "In progress, in time",
    "in-progress-late": "In progress, late",
    "done-on-time": "Done on time",
    "done-late": "Done late",
  },
  twoByTwo: {
    "done-on-time": "Done, on time",
    "done-late": "Done, late",
    "open-in-time": "Open, in time",
    "open-overdue": "Open, overdue",
  },
};
