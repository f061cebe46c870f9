/** Rows of a plan over the wire: from an Excel file, pasted, edited in bulk or cell by cell; and what they would change. */
import { z } from "zod";
import { idText } from "#kernel/wire.ts";

export const sheetFaultCodes = [
  "NAME_MISSING",
  "TOO_LONG",
  "NOT_IN_LIST",
  "NOT_A_NUMBER",
  "TWO_READINGS",
  "WRONG_FRACTION_MARK",
  "NOT_A_DAY",
  "TARGET_UNREADABLE",
  "TARGET_RANGE_REVERSED",
  "TARGET_YEAR_UNLIKELY",
  "TARGET_INCOMPLETE",
  "BODY_UNKNOWN",
  "BODY_SEVERAL",
  "BODY_TWICE",
  "RECORD_UNKNOWN",
  "RECORD_TWICE",
  "CHANGED_MEANWHILE",
  "CELL_IS_ERROR",
  "SCHEDULE_NAMES_NO_TIME",
] as const;

const kind = z.enum(["indicators", "tasks"]);
const data = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

export const sheetFaultShape = z.object({
  sheet: kind,
  row: z.number(),
  column: z.string().nullable(),
  code: z.enum(sheetFaultCodes),
  data,
});
export type SheetFaultRow = z.infer<typeof sheetFaultShape>;

export const rowChangeShape = z.object({
  sheet: kind,
  row: z.number(),
  isNew: z.boolean(),
  name: z.string(),
  cells: z.array(z.object({ column: z.string(), before: z.string(), after: z.string() })),
});
export type RowChangeShown = z.infer<typeof rowChangeShape>;

/** What rows change, or would change; `saved` says which of the two. With a fault nothing is saved. */
export const sheetAnswer = z.object({
  saved: z.boolean(),
  changed: z.number(),
  added: z.number(),
  unchanged: z.number(),
  missing: z.number(),
  faultCount: z.number(),
  /** The first of them; the counts above are of all. */
  faults: z.array(sheetFaultShape),
  changes: z.array(rowChangeShape),
  ignoredColumns: z.array(z.string()),
});
export type SheetAnswer = z.infer<typeof sheetAnswer>;

const cellText = z
  .string()
  .max(40_000)
  .refine((text) => !text.includes("\u0000"));

/** POST /api/plans/:id/rows. A dry run answers what would change. */
export const rowsRequest = z.strictObject({
  kind,
  language: z.enum(["vi", "en"]),
  dryRun: z.boolean(),
  rows: z
    .array(
      z.strictObject({
        id: idText.nullable(),
        revision: z.number().int().min(1).nullable(),
        cells: z.record(z.string().max(40), cellText),
      }),
    )
    .max(5000),
});

/** GET /api/plans/:id/sheet?language= downloads; POST …/sheet?dryRun= takes the file; POST …/sheet/marked gives it back with its faults. */
export const sheetDownloadQuery = z.object({ language: z.enum(["vi", "en"]).optional() });
export const sheetQuery = z.object({ dryRun: z.enum(["true", "false"]) });
export const markedQuery = z.object({ fileName: z.string().max(255) });
