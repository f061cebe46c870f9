/** What a person reads when a request was refused, in either language; for programs that hold both (the browser loads one). */
import type { RefusalData } from "#kernel/result.ts";
import { refusals as en } from "./en/refusals.ts";
import type { RefusalCode } from "./refusal-codes.ts";
import { refusals as vi } from "./vi/refusals.ts";
import type { Language, RefusalWords } from "./words.ts";

export const refusals: Readonly<Record<Language, Readonly<Record<RefusalCode, RefusalWords>>>> = { vi, en };

/** The sentence; a code that is not known here (from a newer server) gets the neutral one. */
export function refusalSentence(language: Language, refusal: { readonly code: string; readonly data: RefusalData }): string {
  const table: Readonly<Record<string, RefusalWords>> = refusals[language];
  const words = Object.hasOwn(table, refusal.code) ? table[refusal.code] : undefined;
  const chosen = words ?? refusals[language].INTERNAL;
  return typeof chosen === "string" ? chosen : chosen(refusal.data);
}
