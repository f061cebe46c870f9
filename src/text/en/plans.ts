import type { plans as vi } from "../vi/plans.ts";
import type { Words } from "../words.ts";

export const plans: Words<typeof vi> = {
  refusals: {
    PLAN_ALREADY_IMPORTED:
      "This file was imported for this body before and was not imported again. What stands is unchanged; open that plan.",
    PLAN_HAS_NOTHING: (d) =>
      `“${d.fileName ?? ""}” was not imported: neither an indicator nor a task was found in it. Check that it is a plan, or upload the original .docx.`,
    PLAN_NOT_A_DRAFT: () =>
      "Nothing was changed. Only a draft can be put in force; reload the page to see how the plan stands now.",
    PLAN_SUPERSEDED: "Nothing was saved. The plan has been superseded; work in the plan that replaced it.",
    INDICATOR_NOT_OF_PLAN:
      "The indicators were not assigned. One of them is not of this plan; open the assignment page again and choose anew.",
    NOTHING_TO_ASSIGN:
      "There is nothing to save yet. Choose bodies, or a kind of measure, an accumulation or a frequency for the group.",
  },
};
