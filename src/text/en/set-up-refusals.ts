/** Why an act of the set-up desk could not be done. */
import type { RefusalData } from "#kernel/result.ts";
import type { setUpRefusals as vi } from "../vi/set-up-refusals.ts";
import type { Words } from "../words.ts";

export const setUpRefusals: Words<typeof vi> = {
  SET_UP_ACT_NOT_FOUND: "This act was not found. Reload the page to see the latest ones.",
  SET_UP_ACT_TAKEN_BACK: "This act was taken back before.",
  SET_UP_ACT_OVERTAKEN: (d: RefusalData) =>
    `Not taken back. ${d.records ?? ""} records of this act have changed since; take back the newer act first or correct them directly.`,
  REPORTING_RULE_NOT_OF_PLAN: "Not saved. A reporting rule is no longer in the plan; reload the page and change it again.",
  REPORTING_RULE_WITHOUT_DAY: "Not saved. A month is chosen without a day; enter the day or leave the month out.",
  REPORTING_RULE_MONTH_NOT_MEANT: "Not saved. A monthly report has no month of its own; leave the month out.",
  REPORTING_RULE_DAY_NOT_IN_MONTH: (d: RefusalData) =>
    `Not saved. Month ${d.month ?? ""} has no day ${d.day ?? ""}; choose another day.`,
  REPORT_PERSON_NOT_OF_BODY:
    "Not saved. Whoever enters must be a reporter or head, and whoever signs must be a head, of that very body.",
  SIGNER_IS_ANOTHER: (d: RefusalData) => `Not signed. The plan's set-up names ${d.name ?? "somebody else"} as the signer.`,
};
