import { userInfo } from "node:os";
import type { Actor } from "#audit/model.ts";
import type { Database } from "#db/connect.ts";
import { vietnamTime } from "#http/clock.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { findByName, namesNear, type OrganisationOnDay } from "#organisations/store.ts";
import type { CliText } from "#text/vi/cli.ts";
import { SaidNo } from "./command.ts";

/** Who acts on the command line: the account of the machine, without a log-in of ours. */
export function consoleActor(): Actor {
  return { accountId: null, name: `console: ${userInfo().username}`, address: null, port: null };
}

/** The day in Việt Nam. */
export function today(): CalendarDay {
  return vietnamTime(new Date()).day;
}

/** The one body of this name today; a name that fits none or several is refused with what would fit. */
export async function organisationNamed(database: Database, name: string, say: CliText): Promise<OrganisationOnDay> {
  const found = await findByName(database, name, today());
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (only !== undefined) throw new SaidNo(say.refused.organisationNotUnique(name));
  throw new SaidNo(say.refused.organisationUnknown(name, (await namesNear(database, name, today(), 5)).join("; ")));
}
