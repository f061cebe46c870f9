import { reaches } from "#accounts/model.ts";
import { type Change, makeChange } from "#audit/operations/change.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { recordChangeEvent } from "#organisations/operations/record-change-event.ts";
import {
  type ChangeBodiesRequest,
  changeBatchAnswer,
  changeBatchRequest,
  changeBodiesAnswer,
  changeBodiesRequest,
  type HandoverRequest,
  handOverAnswer,
  handOverRequest,
} from "#reporting/contract-work.ts";
import { handOver, type MovedCounts } from "#reporting/operations/hand-over.ts";
import { defineRoute, type RouteRequest } from "../route.ts";
import { authoriseEvent, eventInput } from "./organisation-events.ts";

const changeBodies = defineRoute({
  method: "POST",
  path: "/api/organisation-changes",
  policy: "organisations:record-event",
  body: changeBodiesRequest,
  answer: changeBodiesAnswer,
  handle: async (request) => {
    await authoriseChange(request, request.body);
    return await makeChange(request.database, request.actor, (change) => applyChange(change, request.body, request.today));
  },
});

const changeMany = defineRoute({
  method: "POST",
  path: "/api/organisation-changes/batch",
  policy: "organisations:record-event",
  body: changeBatchRequest,
  answer: changeBatchAnswer,
  handle: async (request) => {
    const { changes } = request.body;
    for (const one of changes) await authoriseChange(request, one);
    return await makeChange(request.database, request.actor, async (change) => {
      const counts: MovedCounts[] = [];
      for (const one of changes) counts.push((await applyChange(change, one, request.today)).moved);
      return { events: changes.length, moved: total(counts) };
    });
  },
});

async function authoriseChange(
  request: Pick<RouteRequest<unknown, unknown, unknown>, "database" | "scope" | "authorise">,
  { event, handovers }: ChangeBodiesRequest,
): Promise<void> {
  await authoriseEvent(request, event);
  authoriseHandovers(request, handovers);
}

/** An event, then what becomes of the work. */
async function applyChange(change: Change, { event, handovers }: ChangeBodiesRequest, today: CalendarDay) {
  const { id, resulting } = await recordChangeEvent(change, eventInput(event));
  const counts: MovedCounts[] = [];
  for (const one of handovers) {
    const about = { effectiveOn: event.effectiveFrom, eventId: id };
    counts.push(await handOver(change, { ...choiceOf(one, resulting), ...about }, today));
  }
  return { eventId: id, resulting, moved: total(counts) };
}

const handOverAlone = defineRoute({
  method: "POST",
  path: "/api/handovers",
  policy: "organisations:hand-over",
  body: handOverRequest,
  answer: handOverAnswer,
  handle: async (request) => {
    const { handovers, effectiveOn } = request.body;
    authoriseHandovers(request, handovers);
    return await makeChange(request.database, request.actor, async (change) => {
      const counts: MovedCounts[] = [];
      for (const one of handovers) {
        counts.push(await handOver(change, { ...choiceOf(one, []), effectiveOn, eventId: null }, request.today));
      }
      return { moved: total(counts) };
    });
  },
});

type Heir = HandoverRequest["to"][number];

/** Work leaves and arrives within the reach of one administrator; a new body of the event lies where the event was allowed. */
function authoriseHandovers(
  { scope, authorise }: Pick<RouteRequest<unknown, unknown, unknown>, "scope" | "authorise">,
  handovers: readonly HandoverRequest[],
): void {
  const bodies = handovers.flatMap(({ from, to, except }) => [from, ...to, ...except.flatMap((one) => one.to)]);
  authorise(bodies.every((body) => typeof body === "number" || reaches(scope, body, "administrator")));
}

function choiceOf({ from, to, except }: HandoverRequest, resulting: readonly OrganisationId[]) {
  const idOf = (heir: Heir): OrganisationId =>
    typeof heir === "number" ? (resulting[heir] ?? refuseNow("HANDOVER_TO_NOBODY")) : asId(heir);
  return {
    from: asId<"organisation">(from),
    to: to.map(idOf),
    except: except.map((one) => ({ kind: one.kind, id: one.id, to: one.to.map(idOf) })),
  };
}

function total(counts: readonly MovedCounts[]): MovedCounts {
  const sum = (key: keyof MovedCounts) => counts.reduce((all, one) => all + one[key], 0);
  return {
    indicators: sum("indicators"),
    tasks: sum("tasks"),
    reports: sum("reports"),
    people: sum("people"),
    plans: sum("plans"),
  };
}

export const organisationChangesRoutes = [changeBodies, changeMany, handOverAlone];
