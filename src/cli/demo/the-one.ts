import { fold } from "#kernel/fold.ts";

/** The one record whose text holds the words; none or several is a mistake of the story or of the reader, and is named. */
export function theOne<T>(match: string, records: readonly T[], textOf: (record: T) => string): T {
  const words = fold(match);
  const found = records.filter((record) => fold(textOf(record)).includes(words));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const texts = found.map(textOf).join(" | ");
  throw new Error(`the demo story speaks of "${match}", which stands ${found.length} times in its plan${texts && `: ${texts}`}`);
}

/** What a name of the story stands for; a name that stands for nothing is a mistake of the story. */
export function named<T>(names: ReadonlyMap<string, T>, name: string): T {
  const found = names.get(name);
  if (found === undefined) throw new Error(`the demo story speaks of "${name}", which it does not describe`);
  return found;
}
