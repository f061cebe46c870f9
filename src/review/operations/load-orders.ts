import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { membersOn, setOfPhrase, treeOfDay } from "#organisations/rules/organisation-set.ts";
import { ancestorsOf, subtreeOf, type TreePair } from "#organisations/rules/subtree.ts";
import { asKnownBody, bodiesInTreesAt, type OrganisationOnDay } from "#organisations/store.ts";
import { setsOf } from "#organisations/store-sets.ts";
import type { PlanId } from "#plans/model.ts";
import type { MyOrders, Orders } from "../contract-orders.ts";
import type { NeighbourRecord } from "../present-cascade.ts";
import { coverageBelow } from "../rules/count-coverage.ts";
import { type BodyBelow, type MembersOfSet, orderDueOn, orderedBodies, orderState } from "../rules/ordered-plans.ts";
import { keptOf, linksBelow, measuredBelow, measuredOf } from "../store.ts";
import { issuedUnder, type OrderRecord, ordersIn, type ReminderCount, remindersOf } from "../store-orders.ts";

type PlanOfOrders = { readonly id: PlanId; readonly organisationId: string };

/** Whom the plan orders to issue a plan, who has, and how those plans stand to it. */
export async function loadOrders(
  db: Database,
  plan: PlanOfOrders,
  below: readonly NeighbourRecord[],
  today: CalendarDay,
): Promise<Orders["orders"]> {
  const orders = await ordersIn(db, { planId: plan.id });
  if (orders.length === 0) return [];
  const { bodies, pairs: tree } = await bodiesInTreesAt(db, today);
  const owner = asId<"organisation">(plan.organisationId);
  const setsOfOwner = await setsReadBy(db, [owner], { bodies, pairs: tree }, today);
  const reminders = await remindersOf(
    db,
    orders.map((order) => order.dutyId),
  );
  const standing = await standingOf(db, plan.id, below);
  const known = bodiesBelow(bodies, tree, owner);
  const names = new Map(bodies.map((body): [string, string] => [body.id, body.name]));
  const planOf = groupBy(below, (one) => one.organisationId);
  return orders.map((order) => {
    const dueOn = orderDueOn(order.text);
    const rows = orderedBodies(order, known, setsOfOwner(owner)).map((organisationId) => {
      const [issued] = (planOf.get(organisationId) ?? []).toSorted((a, b) => (a.issuedOn ?? "").localeCompare(b.issuedOn ?? ""));
      const stand = issued === undefined ? null : (standing.get(issued.planId) ?? null);
      return {
        organisationId,
        name: names.get(organisationId) ?? order.bodyText,
        state: orderState(dueOn, issued ?? null, today),
        plan: issued === undefined ? null : issuedPlan(issued),
        ...{ weaker: stand?.weaker ?? null, missing: stand?.missing ?? null, asked: stand?.asked ?? null },
        ...remindedOf(reminders, order.dutyId, organisationId),
      };
    });
    return { ...presentOrder(order, dueOn), bodies: rows };
  });
}

function issuedPlan({ planId, title, documentNumber, issuedOn, linkState }: NeighbourRecord) {
  return { id: planId, title, documentNumber, issuedOn, isConfirmed: linkState === "confirmed" };
}

/** For each plan below: of how many indicators it promises less, and how many it lacks. */
async function standingOf(db: Database, planId: PlanId, below: readonly NeighbourRecord[]) {
  const plans = below.map((one) => one.planId);
  const superior = await measuredOf(db, [planId]);
  const [links, linked, kept] = [
    await linksBelow(db, "indicator", planId),
    await measuredBelow(db, planId, null),
    await keptOf(db, planId),
  ];
  const horizons = new Map(below.map((one) => [one.planId, one.horizon]));
  const byIndicator = coverageBelow({ plans, superior, linked, links }, new Set(kept.map((one) => one.indicatorId)), horizons);
  const rows = [...byIndicator.values()];
  return new Map(
    plans.map((plan): [string, { weaker: number; missing: number; asked: number }] => {
      const coverages = rows.map((row) => row.get(plan));
      const count = (wanted: string) => coverages.filter((one) => one === wanted).length;
      return [plan, { weaker: count("weaker"), missing: count("missing"), asked: rows.length - count("kept") }];
    }),
  );
}

function bodiesBelow(bodies: readonly OrganisationOnDay[], tree: readonly TreePair[], owner: OrganisationId): BodyBelow[] {
  const under = new Set(subtreeOf(owner, tree).filter((id) => id !== owner));
  return bodies.filter((body) => under.has(body.id)).map((body) => ({ ...asKnownBody(body), level: body.level }));
}

type Trees = Awaited<ReturnType<typeof bodiesInTreesAt>>;

/** How the sets of these owners and of the bodies above them read a phrase on the day: the owner's own set first, then the nearest. */
async function setsReadBy(
  db: Database,
  owners: readonly OrganisationId[],
  { bodies, pairs }: Trees,
  today: CalendarDay,
): Promise<(owner: OrganisationId) => MembersOfSet> {
  const upwards = new Map(owners.map((owner) => [owner, [owner, ...ancestorsOf(owner, pairs)]]));
  const sets = await setsOf(db, [...new Set([...upwards.values()].flat())]);
  const tree = sets.length === 0 ? [] : treeOfDay(bodies, pairs);
  return (owner) => {
    const nearest = (upwards.get(owner) ?? []).flatMap((body) => sets.filter((set) => set.ownerId === body));
    return (phrase) => {
      const set = setOfPhrase(phrase, nearest);
      return set === null ? null : membersOn(set, tree, today);
    };
  };
}

function presentOrder({ dutyId, bodyText, text, fromLine, toLine }: OrderRecord, dueOn: CalendarDay | null) {
  return { dutyId, bodyText, text, dueOn, lines: { from: fromLine, to: toLine } };
}

function remindedOf(reminders: readonly ReminderCount[], dutyId: string, organisationId: string) {
  const found = reminders.find((one) => one.dutyId === dutyId && one.organisationId === organisationId);
  return { reminders: found?.reminders ?? 0, remindedAt: found?.remindedAt ?? null };
}

/** Plans that these bodies were ordered to issue by a plan above them and have not: overdue first. */
export async function loadMyOrders(
  db: Database,
  mine: readonly OrganisationId[],
  today: CalendarDay,
): Promise<MyOrders["orders"]> {
  if (mine.length === 0) return [];
  const { bodies, pairs: tree } = await bodiesInTreesAt(db, today);
  const above = [...new Set(mine.flatMap((body) => ancestorsOf(body, tree)))];
  const orders = await ordersIn(db, { owners: [...new Set([...above, ...mine])] });
  if (orders.length === 0) return [];
  const owners = [...new Set(orders.map((one) => one.ownerId))];
  const setsOfOwner = await setsReadBy(db, owners, { bodies, pairs: tree }, today);
  const issued = await issuedUnder(
    db,
    orders.map((order) => order.planId),
    mine,
  );
  const reminders = await remindersOf(
    db,
    orders.map((order) => order.dutyId),
  );
  const names = new Map(bodies.map((body): [string, string] => [body.id, body.name]));
  const knownBelow = new Map(owners.map((owner) => [owner, bodiesBelow(bodies, tree, owner)]));
  const owed = orders.flatMap((order) => {
    const ordered = orderedBodies(order, knownBelow.get(order.ownerId) ?? [], setsOfOwner(order.ownerId));
    const dueOn = orderDueOn(order.text);
    return ordered
      .filter((body) => mine.includes(body))
      .filter((body) => !issued.some((one) => one.organisationId === body && one.superiorId === order.planId))
      .map((organisationId) => ({
        ...presentOrder(order, dueOn),
        ...{ planId: order.planId, planTitle: order.planTitle, documentNumber: order.documentNumber },
        ...{ organisationId, organisationName: names.get(organisationId) ?? order.bodyText },
        state: orderState(dueOn, null, today),
        ...remindedOf(reminders, order.dutyId, organisationId),
        note: reminders.find((one) => one.dutyId === order.dutyId && one.organisationId === organisationId)?.note || null,
      }));
  });
  return owed.toSorted((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
}
