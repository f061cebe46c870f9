import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { Language } from "../language.ts";
import { demoPassword } from "./create-people.ts";
import type { Story } from "./story.ts";
import { named } from "./the-one.ts";

/** Who can log in, as lines of a table: log-in, password, name, roles with their bodies. */
export async function logInTable(story: Story, language: Language, today: CalendarDay): Promise<string[]> {
  const { people } = language === "en" ? await import("#text/en/people-pages.ts") : await import("#text/vi/people-pages.ts");
  const { demo } = language === "en" ? await import("#text/en/demo.ts") : await import("#text/vi/demo.ts");
  const past = story.changes.filter(({ on }) => on <= today);
  const bodies = new Map([...story.organisations, ...past.flatMap(({ born }) => born)].map(({ id, name }) => [id, name]));
  // Where somebody's body ended, the role is with its heir.
  const moved = new Map(past.flatMap(({ original, people: who }) => who.map(({ login, to }) => [`${login} ${original}`, to])));
  const now = (login: string, organisation: string) => moved.get(`${login} ${organisation}`) ?? organisation;
  const rows = story.accounts.map(({ login, name, roles }) => [
    login,
    demoPassword,
    name,
    [...new Set(roles.map(({ role }) => people.roles[role]))].join(", "),
    [...new Set(roles.map(({ organisation }) => named(bodies, now(login, organisation))))].join("; "),
  ]);
  return aligned([[...demo.columns], ...rows]);
}

/** Columns one under the other; letters with marks are one sign wide in their composed form. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").normalize("NFC").length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.normalize("NFC").padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
