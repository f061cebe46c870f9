import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { makeChange } from "#audit/operations/change.ts";
import { isCalendarDay } from "#kernel/calendar-day.ts";
import { importUnits, previewUnits, type UnitList } from "#organisations/operations/import-units.ts";
import { readUnitFile } from "#organisations/operations/read-unit-file.ts";
import type { CodeAnswer, UnitFinding } from "#organisations/rules/compare-units.ts";
import { type CommandInput, UsageError } from "../command.ts";
import { consoleActor, organisationNamed } from "../console.ts";
import { withVisit } from "../with-database.ts";

/** Puts a list of bodies into the register as of a day, whole or not at all; what stands in the way is listed row by row. */
export async function run(input: CommandInput): Promise<0 | 1> {
  const path = resolve(input.words[0] ?? "");
  const asOf = input.text("as-of");
  if (asOf === undefined) throw new UsageError(input.say.usage.optionMissing("--as-of"));
  if (!isCalendarDay(asOf)) throw new UsageError(input.say.usage.today(asOf));
  const codes = input.text("codes");
  if (codes !== undefined && codes !== "rename" && codes !== "other")
    throw new UsageError(input.say.usage.optionValue("--codes"));
  const rows = await readUnitFile(await readFile(path));
  const above = input.text("organisation");
  return await withVisit(input, "visitor", async ({ app }) => {
    const under = above === undefined ? null : (await organisationNamed(app, above, input.say)).id;
    const plain: UnitList = { rows, fileName: basename(path), asOf, under, line: "government", answers: new Map() };
    const list = { ...plain, answers: codes === undefined ? plain.answers : answersOf(rows, codes) };
    const taken = makeChange(app, consoleActor(), (change) => importUnits(change, list));
    const { created, changed, same } = await taken.catch(async (refused: unknown) => {
      // What stands in the way is named row by row before the command says no.
      for (const one of (await previewUnits(app, list)).filter(stops).slice(0, 50)) {
        input.tell(input.say.refused.listRow(one.row.row, one.row.name, one.before ?? "", one.problem ?? ""));
      }
      throw refused;
    });
    input.print(input.say.done.unitsImported(list.fileName, created, changed, same));
    return 0 as const;
  });
}

function stops({ outcome }: UnitFinding): boolean {
  return outcome === "refused" || outcome === "asks";
}

function answersOf(rows: UnitList["rows"], answer: CodeAnswer): Map<string, CodeAnswer> {
  return new Map(rows.flatMap((row) => (row.code === null ? [] : [[row.code, answer] as const])));
}
