import type { review as vi } from "../vi/review.ts";
import type { Words } from "../words.ts";

export const review: Words<typeof vi> = {
  refusals: {
    PLAN_ABOVE_ITSELF: "Nothing was confirmed. A plan cannot stand above itself, not even by way of another plan.",
    SUPERIOR_NOT_LINKED:
      "The link was not saved. The two plans are not joined as superior and subordinate; confirm the plan above first.",
    RECORD_NOT_OF_PLANS: "The link was not saved. One of the records belongs to neither plan; reload the page.",
    PLAN_NOT_OWED: "Nobody was reminded. One of the bodies has issued its plan or is not meant by this order; reload the page.",
    INDICATOR_PAIRED_TWICE:
      "The plan was not closed. An indicator is paired twice; each goes on with one indicator of the other plan.",
    TASKS_LEFT_OPEN: (d) => `The plan was not closed. ${d.left ?? ""} tasks are neither carried over nor ended yet.`,
    TASK_NOT_OPEN: "The plan was not closed. A task is finished, cancelled or chosen twice; reload the page.",
    ENDING_NEEDS_REASON: "The plan was not closed. A task that ends needs a reason.",
  },
};
