import type { plans as vi } from "../vi/plans.ts";
import type { Words } from "../words.ts";

export const plans: Words<typeof vi> = {
  refusals: {
    PLAN_ALREADY_IMPORTED:
      "This file was imported for this body before and was not imported again. What stands is unchanged; open that plan.",
    PLAN_HAS_NOTHING: (d) =>
      `“${d.fileName ?? ""}” was not imported: neither an indicator nor a task was found in it. Check that it is a plan, or upload the original .docx.`,
    PLAN_NOT_A_DRAFT: () =>
      "Nothing was done. The plan is no longer a draft: changes need an amending decision. Load the page again to see how it stands.",
    PLAN_SUPERSEDED: "Nothing was assigned. The plan has been superseded; assign in the plan that replaced it.",
    INDICATOR_NOT_OF_PLAN:
      "The indicators were not assigned. One of them is not of this plan; open the assignment page again and choose anew.",
    NOTHING_TO_ASSIGN:
      "There is nothing to save yet. Choose bodies, or a kind of measure, an accumulation or a frequency for the group.",
    RECORD_CHANGED_MEANWHILE: (d) =>
      `Not saved. Somebody else has just changed “${d.name ?? d.text ?? ""}”. What you entered is still on the screen; compare it with the newer one and choose.`,
    RECORD_NOT_STANDING: "Not saved. This record was taken out of the register. Bring it back before you edit it.",
    TARGET_NOT_OF_INDICATOR: "Not saved. A target is no longer of this indicator. Load the page again and redo the change.",
    TARGET_INCOMPLETE: (d) =>
      `Not saved. The target of ${d.year ?? ""} lacks its number or its words. Fill it in, or choose another comparison.`,
    TARGET_RANGE_REVERSED: (d) =>
      `Not saved. The lower number of ${d.year ?? ""} is above the upper one (${d.value ?? ""} and ${d.valueTo ?? ""}). Swap them.`,
    TARGET_YEAR_UNLIKELY: (d) => `Not saved. ${d.year ?? ""} cannot be a milestone of the plan. Enter a year from 2000 to 2100.`,
  },
};
