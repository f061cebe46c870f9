/**
 * What was set right while reading stays visible on the record: the words as recognised, the words as read, and the rule that
 * changed them. Signs and points come from a second look at the picture, row numbers from their place.
 */
import type { LineRange, ReadRegister, Repair, Source, SourceWord, Span, TargetCandidate } from "../model.ts";
import { printedNumber } from "./tables/flat-signs.ts";
import { numberOf } from "./words/numbers.ts";

/** The register with the repairs of its records; a record that was read as printed is left as it is. */
export function withRepairs(register: ReadRegister, source: Pick<Source, "text" | "words">, garbled: boolean): ReadRegister {
  const lines = source.text.split("\n");
  const seen = source.words.filter((word) => word.repair !== undefined);
  const byPlace = (number: number | string | null, at: LineRange) => (garbled ? placedNumber(number, at, lines) : []);
  return {
    ...register,
    targets: register.targets.map((target) => added(target, ofTarget(target, within(seen, target.span)))),
    indicatorRows: register.indicatorRows.map((row) => added(row, [...within(seen, row.span), ...byPlace(row.row, row.lines)])),
    tasks: register.tasks.map((task) =>
      added(task, [
        ...within(seen, task.span),
        ...(task.form === "table" ? byPlace(task.number, task.lines) : lostPoint(task.number, task.raw)),
      ]),
    ),
  };
}

function added<T extends { readonly repairs?: readonly Repair[] }>(record: T, repairs: readonly Repair[]): T {
  return repairs.length === 0 ? record : { ...record, repairs: [...(record.repairs ?? []), ...repairs] };
}

function within(words: readonly SourceWord[], [from, to]: Span): readonly Repair[] {
  return words.flatMap(({ span, repair }) => (repair !== undefined && span[0] < to && span[1] > from ? [repair] : []));
}

/** The targets of a table row share its span: each has the repairs of its own figure. */
function ofTarget({ row, value, valueTo }: TargetCandidate, repairs: readonly Repair[]): readonly Repair[] {
  if (row === undefined) return repairs;
  return repairs.filter(({ read }) => {
    const figure = /\d[\d.,]*/.exec(read)?.[0];
    const number = figure === undefined ? null : numberOf(figure);
    return number !== null && (number === value || number === valueTo);
  });
}

/** "32 Huy động …" that was read as number 3.2: the figures stand there, their point does not. */
function lostPoint(number: string | null, raw: string): readonly Repair[] {
  const printed = /^\s*(\d[\d\s.,]*\d|\d)/.exec(raw)?.[1] ?? "";
  const isOther = number !== null && printed !== "" && printed !== number;
  return isOther && printed.replace(/\D/g, "") === number.replace(/\D/g, "")
    ? [{ rule: "point-of-number-lost", raw: printed, read: number }]
    : [];
}

/** A row whose number does not stand in its print was counted: what stands where a number would is the raw reading. */
function placedNumber(number: number | string | null, [from, to]: LineRange, lines: readonly string[]): readonly Repair[] {
  if (number === null) return [];
  const printed = lines.slice(from - 1, to).flatMap((line) => printedNumber(line) ?? []);
  if (printed.some((text) => text === String(number) || text === `0${number}`)) return [];
  return [{ rule: "row-number-by-place", raw: printed[0] ?? "", read: String(number) }];
}
