/** Importing a list of bodies over the wire: the file with the day as of which it speaks, and what it would do. */
import { z } from "zod";
import { dayText, idText, line } from "#kernel/wire.ts";
import { levelName, lineName } from "./contract.ts";

/** POST /api/organisation-lists/preview, POST /api/organisation-lists */
export const unitListRequest = z.object({
  fileName: line(300),
  /** The file's bytes. */
  content: z.base64().max(4_900_000),
  asOf: dayText,
  under: idText.nullable(),
  line: lineName,
  /** What a person answered about codes that name another unit now. */
  answers: z.record(z.string(), z.enum(["rename", "other"])),
});
export type UnitListRequest = z.infer<typeof unitListRequest>;

export const unitOutcome = z.enum(["new", "same", "changed", "refused", "asks"]);
export const unitProblem = z.enum([
  "name-missing",
  "parent-unknown",
  "parent-refused",
  "code-twice",
  "name-twice",
  "under-itself",
  "kind-unknown",
  "code-asks",
]);
export const unitPreviewAnswer = z.object({
  counts: z.object({ new: z.int(), same: z.int(), changed: z.int(), refused: z.int(), asks: z.int() }),
  rows: z.array(
    z.object({
      row: z.int(),
      name: z.string(),
      code: z.string().nullable(),
      parent: z.string().nullable(),
      kind: z.string(),
      level: levelName,
      outcome: unitOutcome,
      problem: unitProblem.nullable(),
      before: z.string().nullable(),
      changes: z.array(z.enum(["name", "shortName", "code", "parent"])),
    }),
  ),
});
export type UnitPreview = z.infer<typeof unitPreviewAnswer>;
export const unitsImportedAnswer = z.object({ created: z.int(), changed: z.int(), same: z.int() });
