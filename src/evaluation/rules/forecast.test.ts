import { expect, test } from "vitest";
import { anAim, anInput, aReading } from "../testing.ts";
import { forecast } from "./forecast.ts";
import { ruleVersion1 } from "./rule-version.ts";

const yearly = (...values: string[]) => values.map((value, i) => aReading(String(2028 - values.length + i), value));

test("five per year, one odd year aside: the median slope is not turned by it", () => {
  const seen = forecast(anInput({ readings: yearly("30", "35", "90", "45", "50") }), ruleVersion1);
  expect(seen).toMatchObject({ actuals: 5, attainedOn: "2029-12-31" });
  expect(Number(seen?.pacePerYear)).toBeCloseTo(5, 1);
});

test("a straight line has an interval of no width and says the day", () => {
  const seen = forecast(anInput({ aims: [anAim(">=", "52")], readings: yearly("35", "40", "45", "50") }), ruleVersion1);
  expect(seen?.attainedOn?.slice(0, 7)).toBe("2028-05");
  expect(seen?.attainedEarliest?.slice(0, 4)).toBe("2028");
  expect(seen?.attainedLatest?.slice(0, 4)).toBe("2028");
});

test("the pace needed is what is left over the days left", () => {
  expect(Number(forecast(anInput({ readings: yearly("50", "50", "50", "50") }), ruleVersion1)?.paceNeeded)).toBeCloseTo(4.993, 3);
});

test.each([
  ["standing still", ["50", "50", "50", "50"]],
  ["moving away", ["50", "45", "40", "35"]],
])("%s never attains the target", (_name, values) => {
  expect(forecast(anInput({ readings: yearly(...values) }), ruleVersion1)?.attainedOn).toBeNull();
});

test("three actuals, or a target in words, give no forecast", () => {
  expect(forecast(anInput({ readings: yearly("40", "45", "50") }), ruleVersion1)).toBeNull();
  expect(forecast(anInput({ aims: [anAim("text", null)], readings: yearly("35", "40", "45", "50") }), ruleVersion1)).toBeNull();
});
