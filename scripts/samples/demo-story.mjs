/** How the tables of the demo story are written down: one line per indicator, task or step, cells between bars. */

const rows = (text) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()));

/** "2610/3480" is a ratio, "yes" or "met" an answer, "~no-data" an absence, anything else a value with a decimal point. */
function actual(cell) {
  const ratio = /^([\d.]+)\/([\d.]+)$/.exec(cell);
  if (ratio) return { numerator: ratio[1], denominator: ratio[2] };
  if (cell.startsWith("~")) return { absence: cell.slice(1) };
  if (/^[\d.]+$/.test(cell)) return { value: cell };
  return { answer: cell };
}

const QUARTERS = ["2026Q2", "2026Q3"];

/** match | organisation | measure | accumulation | frequency | first period | second period | numerator; denominator */
export function indicators(text, [first, next] = QUARTERS) {
  return rows(text).map(([match, organisation, measureKind, accumulation, frequency, second, third, names = ""]) => {
    const [numeratorName = null, denominatorName = null] = names === "" ? [] : names.split(";").map((name) => name.trim());
    const actuals = {};
    if (second) actuals[first] = actual(second);
    if (third) actuals[next] = actual(third);
    return { match, organisation, measureKind, accumulation, frequency, numeratorName, denominatorName, actuals };
  });
}

/** "done 2026-03-27 : result" or "in-progress 40 : result : reason". */
function update(cell) {
  const [head, result = "", delayReason = ""] = cell.split(" : ").map((part) => part.trim());
  const [state, detail] = head.split(" ");
  if (state === "done") return { state, percent: 100, doneOn: detail, result, delayReason };
  return { state, percent: Number(detail ?? 0), doneOn: null, result, delayReason };
}

/** match | organisation | first period | second period. `=` repeats the update of the quarter before: done stays done. Empty: not reported. */
export function tasks(text, [first, next] = QUARTERS) {
  return rows(text).map(([match, organisation, second, third]) => {
    const updates = {};
    if (second) updates[first] = update(second);
    if (third) updates[next] = update(third === "=" ? second : third);
    return { match, organisation, updates };
  });
}

/** organisation | reporter | submitted at | approved at | difficulties | proposals; approved by the plan's officer. */
export function submissions(text, officer) {
  return rows(text).map(([organisation, reporter, submittedAt, approvedAt, difficulties = "", proposals = ""]) => ({
    organisation,
    state: approvedAt ? "approved" : "submitted",
    nothingToReport: false,
    narrative: "",
    difficulties,
    proposals,
    steps: [
      { action: "submit", by: reporter, at: submittedAt },
      ...(approvedAt ? [{ action: "approve", by: officer, at: approvedAt }] : []),
    ],
  }));
}

/** A submission that was returned once: what it first said, why it came back, and when it was sent again. */
export function returnedOnce(submission, { firstAt, returnedAt, reason, firstActuals, officer }) {
  const [resubmit, approve] = submission.steps;
  return {
    ...submission,
    firstActuals,
    steps: [
      { action: "submit", by: resubmit.by, at: firstAt },
      { action: "return", by: officer, at: returnedAt, reason },
      resubmit,
      approve,
    ],
  };
}

/** A body that reports that nothing arose. */
export function nothingArose(submission) {
  return { ...submission, nothingToReport: true };
}
