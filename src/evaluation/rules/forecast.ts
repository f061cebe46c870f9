/** Where an indicator is heading, beside its verdict (design §4): the same milestone, the same series, the robust trend through it. */
import type { EvaluationInput, Forecast, RuleVersion } from "../model.ts";
import { milestonesOf, yearOf } from "./milestone.ts";
import { normalised } from "./normalise.ts";
import { seriesOf } from "./series.ts";
import { isNumericAim } from "./target.ts";
import { forecastOf } from "./trend.ts";

/** null when no number is promised, or fewer actuals stand than the rule asks for. */
export function forecast(given: EvaluationInput, rule: RuleVersion): Forecast | null {
  const input = normalised(given);
  const milestone = milestonesOf(input).find(({ aim }) => isNumericAim(aim));
  if (milestone === undefined || !isNumericAim(milestone.aim) || input.accumulation === null) return null;
  const { aim, end } = milestone;
  const series = seriesOf(input, input.on, aim.recurring === null ? null : yearOf(end));
  return forecastOf(series, aim, end, input.on, rule.trendActuals);
}
