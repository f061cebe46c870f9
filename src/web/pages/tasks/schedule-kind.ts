import type { z } from "zod";
import { scheduleKindName } from "#tasks/contract.ts";

/** The second kind of a schedule crosses the wire as text; a word that is no kind says nothing. */
export function scheduleKindOf(text: string | null): z.infer<typeof scheduleKindName> | null {
  const read = scheduleKindName.safeParse(text);
  return read.success ? read.data : null;
}
