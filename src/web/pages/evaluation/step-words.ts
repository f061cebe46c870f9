import { isCalendarDay } from "#kernel/calendar-day.ts";
import { isDecimalText } from "#kernel/decimal.ts";
import { formatDay, formatDecimal } from "#text/format.ts";
import { targetLabel, withUnit } from "#text/target-label.ts";
import type { Language } from "#text/words.ts";
import type { PageWords } from "../../language.tsx";

type Data = Readonly<Record<string, string | number | boolean | null>>;
type Speaking = { readonly language: Language; readonly evaluation: PageWords["evaluation"]; readonly unit: string | null };

const shares = new Set(["way", "dueWay", "least", "tolerance", "share"]);
const operators = [">=", "<=", ">", "<", "=", "range", "top", "exists", "text"] as const;

/** The numbers of a proof's step as the reader writes them: values with their unit, ways as percentages, days, answers in words. */
export function stepWordsOf(data: Data, { language, evaluation, unit }: Speaking): Readonly<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const [key, value] of Object.entries(data)) said[key] = word(key, value, { language, evaluation, unit });
  const operator = operators.find((one) => one === data.operator);
  if (operator !== undefined) {
    const number = (value: Data[string] | undefined) => (typeof value === "string" ? value : null);
    said.target = targetLabel(
      { operator, value: number(data.value), valueTo: number(data.valueTo), text: null, unit, recurring: null },
      language,
    );
  }
  // The line ends at the target's own number, without its operator.
  said.end = said.target ?? "–";
  if (typeof data.answer === "string") said.actual = answer(evaluation.answers, data.answer);
  return said;
}

function word(key: string, value: Data[string], { language, evaluation, unit }: Speaking): string {
  if (value === null) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (key === "kind") return answer(evaluation.starts, String(value));
  if (key === "judgement") return answer(evaluation.judgements, String(value));
  if (typeof value === "number") return formatDecimal(String(value), language);
  if (isCalendarDay(value)) return formatDay(value, language);
  if (!isDecimalText(value)) return value;
  if (shares.has(key)) return formatDecimal(value, language, 3);
  return withUnit(formatDecimal(value, language, 2), unit);
}

function answer(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}
