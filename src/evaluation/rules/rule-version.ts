/** The numbers of rule version 1 (design §4). A rule is data: an office that changes a number makes another version, and old proofs keep theirs. */
import type { RuleVersion } from "../model.ts";

export const ruleVersion1: RuleVersion = {
  version: 1,
  tolerance: "0.05",
  atRiskShare: "0.7",
  trendActuals: 4,
  staleAfterPeriods: 2,
  dueSoonDays: 7,
};
