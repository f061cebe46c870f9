import type { reporting as vi } from "../vi/reporting.ts";
import type { Words } from "../words.ts";
import { withWrittenDays } from "../written-days.ts";
import { setUpRefusals } from "./set-up-refusals.ts";

const kept = "Nothing that was saved is lost.";

export const reporting: Words<typeof vi> = {
  refusals: {
    ROUND_NOT_FOUND: "This reporting round was not found. The address may be out of date; open it again from the plan's rounds.",
    PLAN_NOT_IN_FORCE: "The round was not opened. The plan is not in force in the register yet; please put it in force first.",
    ROUND_ALREADY_OPEN: (d) => `The round for ${d.periodId ?? ""} was not opened again. It is open already; go on in that one.`,
    ROUND_OWED_BY_NOBODY: "The round was not opened. No body owes a report yet; please assign indicators and tasks first.",
    ROUND_LOCKED: `The round is locked and takes no changes. ${kept} Ask the office to unlock it if something must be corrected.`,
    ROUND_NOT_LOCKED: "The round is open; there is nothing to unlock.",
    INDICATORS_NOT_READY: (d) =>
      `The round was not opened. ${d.indicators ?? ""} assigned indicators do not say how they are measured or added up; please choose on the assignment page.`,
    DUE_BEFORE_PERIOD: "The round was not opened. The due day lies before the first day of the period; please choose another.",
    CADENCE_HAS_NO_PERIODS:
      "This reporting clause has no regular periods (mid-term, end of term, ad hoc); please enter the due day by hand.",
    SUBMISSION_NOT_FOUND: "This report was not found. Open it again from the round.",
    SUBMISSION_CHANGED_MEANWHILE: `Not saved, because somebody else has just changed this report. ${kept} Reload to see the new version, then go on.`,
    SUBMISSION_NOT_OWED: (d) =>
      `Not saved. ${d.records ?? ""} rows are not owed by this body in this round; reload the page and enter them again. ${kept}`,
    SUBMISSION_INCOMPLETE: (d) => {
      const parts = [
        Number(d.gaps) > 0 ? `${d.gaps} gaps` : "",
        Number(d.unexplained) > 0 ? `${d.unexplained} unusual figures without an explanation` : "",
      ].filter((part) => part !== "");
      return `The report was not sent: ${parts.join(", ")}${d.first ? `, first at “${d.first}”` : ""}. ${kept} Complete it and send again.`;
    },
    TRANSITION_NOT_ALLOWED: "Not done. The report is in a state that does not allow this step; reload the page to see its state.",
    SIGNATURE_MISSING: `The report was not sent. In this round the head of the body signs before it is sent. ${kept}`,
    SIGNATURE_NOT_ASKED: "This round asks for no signature; the report can be sent at once.",
    ACCEPTANCE_NOT_ASKED: "This round has no acceptance by the level above; an approved report is official.",
    RETURN_REASON_MISSING: "Not returned. Please give a reason, so that the body knows what to correct.",
    REOPEN_REASON_MISSING:
      "Not reopened. Please give a reason; the approved version stays official until the new one is approved.",
    HANDOVER_AHEAD_OF_ITS_DAY: (d) =>
      `No work was moved. The change takes effect on ${withWrittenDays(String(d.day ?? ""), "en")}; work moves when that day has come.`,
    HANDOVER_TO_NOBODY: "No work was moved. A body that should receive it does not exist now; choose another.",
    HANDOVER_ONE_HEIR: "No work was moved. A task has one leading body and a report one sender; choose one body to receive it.",
    HANDOVER_NOT_HELD: "No work was moved. Something no longer hangs on the old body; reload the page and choose again.",
    HEIR_HAS_PLAN: (d) =>
      `The plan “${d.title ?? ""}” was not carried over. The receiving body has a plan from this very document; leave that body out.`,
    ...setUpRefusals,
  },
  states: {
    draft: "Being filled in",
    signed: "Signed, not sent",
    submitted: "Waiting for approval",
    returned: "Returned",
    approved: "Approved",
    accepted: "Accepted by the level above",
  },
  actions: {
    save: "Save",
    sign: "Sign",
    submit: "Send for approval",
    return: "Return",
    approve: "Approve",
    accept: "Accept",
    reopen: "Reopen for correction",
  },
  reasons: {
    "reporting-rule": "Named in the plan's reporting clause",
    indicator: "Answers for indicators",
    "task-lead": "Leads tasks",
  },
  cadences: {
    monthly: "Monthly",
    quarterly: "Quarterly",
    "half-yearly": "Half-yearly",
    "nine-monthly": "Nine-monthly",
    yearly: "Yearly",
    "mid-term": "Mid-term",
    "end-term": "End of term",
    "2.5-yearly": "Every 2.5 years",
    "ad-hoc": "Ad hoc",
  },
  gaps: {
    VALUE_MISSING: "No figure yet",
    VALUE_NOT_A_NUMBER: "Not a number",
    NUMERATOR_MISSING: "Numerator missing",
    DENOMINATOR_MISSING: "Denominator missing",
    DENOMINATOR_ZERO: "Denominator is 0",
    ANSWER_MISSING: "No answer chosen",
    NUMBER_AND_ABSENCE: "A number and “no number” at once",
    UPDATE_MISSING: "No progress entered",
    PERCENT_OUT_OF_RANGE: "Progress must be 0 to 100",
    PERCENT_NOT_WHOLE: "Progress must be a whole number",
    PERCENT_BELOW_HUNDRED_WHEN_DONE: "Done, but progress is below 100",
    DONE_DAY_MISSING: "Day of completion missing",
    DONE_DAY_NOT_A_DAY: "Day of completion is not valid",
    DONE_DAY_IN_FUTURE: "Day of completion lies in the future",
    DONE_DAY_WITHOUT_DONE: "A day of completion, but not done",
    REGULAR_TASK_NEVER_DONE: "A regular task is never done",
    REASON_MISSING: "Reason or deciding document missing",
    NOT_OWED: "Not owed by this body",
    REPORTED_TWICE: "Entered twice",
    NOTHING_TO_REPORT_WITH_VALUES: "“Nothing arose”, but there are figures",
  },
  warnings: {
    PERCENT_OUTSIDE_0_100: "Percentage outside 0–100",
    NUMERATOR_ABOVE_DENOMINATOR: "Numerator above denominator",
    CUMULATIVE_BELOW_LAST: "Cumulative figure below the last period",
    JUMP_OVER_TENFOLD: "More than ten times the last period, or a tenth",
    NEGATIVE_VALUE: "Negative count",
  },
};
