import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { recordChangeEvent } from "#organisations/operations/record-change-event.ts";
import { handOver } from "#reporting/operations/hand-over.ts";
import type { People } from "./create-people.ts";
import type { StoryChange } from "./story.ts";
import { named } from "./the-one.ts";

/**
 * A body ends and its heirs come into being: the administrator records the event and gives its open work, plans and people to the heirs.
 * Answers the bodies of the story with the heirs among them.
 */
export async function dissolveBody(db: Database, told: StoryChange, people: People, today: CalendarDay): Promise<People> {
  if (told.on > today) return people;
  const { on, decision, note } = told;
  const from = named(people.bodies, told.original);
  return await makeChange(db, named(people.actors, told.by), async (change) => {
    const position = new Map(told.born.map((body, at) => [body.id, at]));
    const { id: eventId, resulting } = await recordChangeEvent(change, {
      ...{ kind: "dissolve", effectiveFrom: on, function: null, decision, note, originals: [from], rename: null, place: null },
      resulting: told.born.map(({ id: _story, parent, ...body }) => ({
        born: { ...body, parentId: named(people.bodies, parent) },
      })),
      children: told.children.map(({ organisation, to }) => ({
        id: named(people.bodies, organisation),
        to: named(position, to),
      })),
    });
    const heirs = new Map<string, OrganisationId>(
      told.born.flatMap(({ id }, at) => (resulting[at] ? [[id, resulting[at]]] : [])),
    );
    const except = told.people.map(({ login, to }) => ({
      ...{ kind: "person" as const, id: named(people.actors, login).accountId ?? "", to: [named(heirs, to)] },
    }));
    await handOver(change, { from, to: [...heirs.values()], except, effectiveOn: on, eventId }, today);
    return { ...people, bodies: new Map([...people.bodies, ...heirs]) };
  });
}
