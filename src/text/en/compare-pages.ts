import type { comparePages as vi } from "../vi/compare-pages.ts";
import type { Words } from "../words.ts";

export const comparePages: Words<typeof vi> = {
  title: "Two plans side by side",
  titleChanged: (n) => `${n} records differ between the two plans`,
  left: "Left",
  right: "Right",
  choose: "Choose two plans to compare record by record.",
  swap: "Swap sides",
  nothingFound: "No plan fits",
  indicators: "Indicators",
  tasks: "Tasks",
  views: { changed: "Different", left: "Only left", right: "Only right", same: "Same" },
  columns: { record: "Record", changes: "Changes", left: "Left", right: "Right" },
  fields: {
    name: "Name",
    unit: "Unit",
    text: "Content",
    number: "Number",
    heading: "Heading",
    deliverable: "Deliverable",
    schedule: "Schedule as written",
    due: "Deadline",
    responsible: "Responsible",
    leads: "Lead",
    target: "Milestone",
  },
  nothing: "nothing",
  filter: "Find among the records",
  empty: "There is none.",
  open: "Compare",
};
