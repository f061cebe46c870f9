/**
 * Figures as the genre prints them: decimal comma, thousands point, leading zeros ("0,60", "1.000", "01"). Read from the
 * print only, never from a restored layer: a wrong number is worse than a visible doubt.
 */
export const numberSource = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";

export function numberOf(printed: string): number {
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(printed)) return Number(printed.replace(/\./g, "").replace(",", "."));
  return Number(printed.replace(",", "."));
}
