import type { savedViews as vi } from "../vi/saved-views.ts";
import type { Words } from "../words.ts";

export const savedViews: Words<typeof vi> = {
  open: "Saved views",
  none: "No view is saved yet",
  mine: "Mine",
  shared: (office) => `Shared with ${office}`,
  by: (name) => `saved by ${name}`,
  save: "Save this view",
  saveTitle: "Save the view",
  saveBody: "Keeps filters, sorting, grouping and the kind of view. It opens in every plan.",
  name: "Name",
  nameHint: "For instance: overdue tasks of my unit",
  share: "Shared with",
  onlyMe: "Nobody but me",
  saved: (name) => `The view “${name}” was saved.`,
  removed: (name) => `The view “${name}” was removed.`,
  remove: (name) => `Remove the view ${name}`,
  reset: "Back to the usual view",
};
