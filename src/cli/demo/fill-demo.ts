import type { Actor } from "#audit/model.ts";
import { loadStarterCatalogue } from "#catalogue/operations/load-starter-catalogue.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { type DemoText, demo as inVietnamese } from "#text/vi/demo.ts";
import { amendPlan } from "./amend-plan.ts";
import { type BroughtPlan, bringPlan, readPlan } from "./bring-plan.ts";
import { confirmCascade } from "./confirm-cascade.ts";
import { createPeople, type People } from "./create-people.ts";
import { dissolveBody } from "./dissolve-body.ts";
import { playRounds } from "./play-rounds.ts";
import { replacePlan } from "./replace-plan.ts";
import type { Story } from "./story.ts";

export type FillDemo = {
  readonly story: Story;
  /** The story is told up to the end of this day. */
  readonly today: CalendarDay;
  readonly console: Actor;
  readonly words: DemoText;
  /** A line of progress. */
  readonly tell: (line: string) => void;
};

export type FilledDemo = { readonly people: People; readonly plans: readonly BroughtPlan[] };

/** Fills an empty register with the samples, by the operations that people use, on the days of the story. */
export async function fillDemo(db: Database, { story, today, console, words, tell }: FillDemo): Promise<FilledDemo> {
  const { progress } = words;
  const reading = story.plans.map(readPlan);
  for (const read of reading) read.catch(() => undefined); // told below, where it is waited for
  tell(progress.people(story.organisations.length, story.accounts.length));
  await loadStarterCatalogue(db, console, today);
  let people = await createPeople(db, story, console, today);
  // Each plan has an owner of its own, and so its own chain of records: they do not wait for each other.
  const first = people;
  const plans = await Promise.all(
    reading.map(async (read) => {
      const ready = await read;
      const { plan } = ready;
      tell(progress.plan(plan.file));
      const brought = await bringPlan(db, ready, first, today);
      if (plan.rounds.length > 0) tell(progress.rounds(plan.file));
      // The register of the samples is Vietnamese, whatever language the console speaks.
      await playRounds({ db, people: first, lockReason: inVietnamese.lockReason }, brought, today);
      await amendPlan(db, brought, today);
      return brought;
    }),
  );
  for (const brought of plans) await confirmCascade(db, brought, today);
  for (const brought of plans) await replacePlan(db, brought, plans, today);
  for (const change of story.changes) people = await dissolveBody(db, change, people, today);
  return { people, plans };
}
