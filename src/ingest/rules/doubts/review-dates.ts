/** Doubts about dates: a cited document against what is known of it (domain §13) or against itself, a deadline before the plan. */
import type { Anomaly, LineRange } from "#ingest/model.ts";
import { citationsOfText, documentKey, knownDateOf, mostFrequent } from "../header/cited-documents.ts";
import { anomaly } from "./anomaly-rules.ts";

/** `placeOf` tells the lines of the passage or the cell that a character of the text stands in. */
export function reviewDates(text: string, garbled: boolean, placeOf: (at: number) => LineRange): readonly Anomaly[] {
  const dated = citationsOfText(text, garbled).flatMap((c) => (c.date === null ? [] : [{ ...c, date: c.date }]));
  const dates = new Map<string, string[]>();
  for (const { number, date } of dated) {
    const key = documentKey(number);
    dates.set(key, [...(dates.get(key) ?? []), date]);
  }
  return dated.flatMap(({ number, date, from, to }) => {
    const words = text.slice(from, to).replace(/\s+/g, " ");
    const known = knownDateOf(number);
    if (known !== null) return known === date ? [] : [anomaly("known-date-differs", `${words} (${known})`, placeOf(from))];
    const usual = mostFrequent(dates.get(documentKey(number)) ?? []);
    return usual !== null && usual !== date ? [anomaly("citations-disagree", `${words} (${usual})`, placeOf(from))] : [];
  });
}
