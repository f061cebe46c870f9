/**
 * Official numbers are exact decimals, never floats. They travel as text with a point ("0.61"), as PostgreSQL's numeric does.
 * null means "not reported" and is never zero.
 */
import { Decimal as Big } from "decimal.js";
import { type DecimalText, isDecimalText } from "./decimal-text.ts";

export { type DecimalText, isDecimalText };

export type Decimal = Big;

// Numerators and denominators are added before the one division (domain §4); 40 digits keep every official figure exact.
const Exact = Big.clone({ precision: 40, toExpNeg: -40, toExpPos: 40 });

/** Throws on anything that is not a plain decimal: callers check text from outside with isDecimalText first. */
export function decimal(text: DecimalText | number): Decimal {
  const asText = String(text);
  if (!isDecimalText(asText)) throw new Error(`not a decimal: ${asText.slice(0, 60)}`);
  return new Exact(asText);
}

export function decimalText(value: Decimal): DecimalText {
  return value.toFixed();
}
