/**
 * Official numbers are exact (design §7). The read shape carries JSON numbers; a number of up to fifteen digits prints back as it
 * was read, a longer one is taken from the printed words themselves. What neither way gives exactly is no number.
 */
import { type DecimalText, isDecimalText } from "#kernel/decimal.ts";

/** The decimal that was printed; `raw` are the words that it was read from. Null when it cannot be told exactly. */
export function exactDecimal(value: number, raw: string): DecimalText | null {
  if (!Number.isFinite(value)) return null;
  const shortest = String(value);
  if (isDecimalText(shortest) && shortest.replace(/\D/g, "").length <= 15) return shortest;
  return printedNumbers(raw).find((text) => Number(text) === value) ?? null;
}

/** Numbers as they stand in words, once with the comma and once with the point as the decimal sign. */
function printedNumbers(raw: string): DecimalText[] {
  const found = raw.match(/-?\d[\d.,\u00a0 ]*\d|-?\d/g) ?? [];
  return found
    .flatMap((text) => {
      const tight = text.replace(/[\u00a0 ]/g, "");
      return [tight.replaceAll(".", "").replace(",", "."), tight.replaceAll(",", "")];
    })
    .filter(isDecimalText);
}
