/** One cell as a person typed it: a text of bounded length, a number, a day, a word of a list, bodies by name. Empty is nothing. */
import { dayOf, daysInMonth, isCalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { tidy } from "./sheet-cells.ts";
import type { NamedBody } from "./sheet-changes.ts";
import type { Choice } from "./sheet-columns.ts";

export function readText(text: string, most: number): Result<string | null> {
  const words = tidy(text);
  if (words === "") return ok(null);
  return words.length > most ? refuse("TOO_LONG", { length: words.length, most }) : ok(words);
}

/** "31/12/2026", "31-12-2026" or "2026-12-31". */
export function readDay(text: string): Result<string | null> {
  const words = tidy(text);
  if (words === "") return ok(null);
  if (isCalendarDay(words)) return ok(words);
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words) ?? [];
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  const exists = day !== undefined && m >= 1 && m <= 12 && d >= 1 && d <= daysInMonth(y, m);
  return exists ? ok(dayOf(y, m, d)) : refuse("NOT_A_DAY", { text: words.slice(0, 60) });
}

/** A word of the list or its code; letter case and marks do not matter. */
export function readChoice(text: string, choices: readonly Choice[]): Result<string | null> {
  const wanted = fold(text);
  if (wanted === "") return ok(null);
  const found = choices.find(({ code, word }) => fold(word) === wanted || code === text.trim());
  if (found !== undefined) return ok(found.code);
  return refuse("NOT_IN_LIST", { text: text.slice(0, 60), choices: choices.map((one) => one.word).join("; ") });
}

export type StandingBody = { readonly name: string; readonly written: string | null; readonly organisationId: string | null };
export type ReadBody = { readonly name: string; readonly known: StandingBody | null; readonly named: NamedBody };

/** Names separated by semicolons or line breaks; one that stands there already keeps its words and its body. */
export function readBodies(
  text: string,
  standing: readonly StandingBody[],
  bodyNamed: (name: string) => NamedBody,
): Result<readonly ReadBody[]> {
  const names = tidy(text)
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const twice = names.find((name, at) => names.some((other, before) => before < at && fold(other) === fold(name)));
  if (twice !== undefined) return refuse("BODY_TWICE", { text: twice });
  const long = names.find((name) => name.length > 500);
  if (long !== undefined) return refuse("TOO_LONG", { length: long.length, most: 500 });
  return ok(
    names.map((name) => {
      const known = standing.find((body) => body.name === name) ?? null;
      return { name, known, named: known === null ? bodyNamed(name) : { outcome: "unknown" } };
    }),
  );
}

/** Bodies that must stand in the register. */
export function registered(bodies: readonly ReadBody[]): Result<readonly OrganisationId[]> {
  const ids: OrganisationId[] = [];
  for (const { name, known, named } of bodies) {
    if (known !== null && known.organisationId !== null) ids.push(asKnown(known.organisationId));
    else if (named.outcome === "one") ids.push(named.organisationId);
    else if (named.outcome === "several")
      return refuse("BODY_SEVERAL", { text: name, choices: named.names.slice(0, 5).join("; ") });
    else return refuse("BODY_UNKNOWN", { text: name });
  }
  const again = bodies[ids.findIndex((id, at) => ids.indexOf(id) !== at)];
  return again === undefined ? ok(ids) : refuse("BODY_TWICE", { text: again.name });
}

// Brand minting: the id came from the register with the record itself.
export const asKnown = (id: string): OrganisationId => id as OrganisationId;
