/**
 * To whom each piece of open work goes when a body changes (design §3, domain §15.4): to the heirs that are named for all, unless the
 * record, or its plan, is named apart; an empty list leaves it where it is. Closed work is never moved: what was finished, reported
 * or locked stays with the old body. A task has one lead and a debt one debtor, so these go to one heir only.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { WorkKind } from "../model.ts";

/** A piece of work as the rule sees it. */
export type WorkItem = {
  readonly kind: WorkKind;
  readonly id: string;
  /** The role of a task or of a person; empty for the rest. */
  readonly detail: string;
  /** The plan that it belongs to; null for a person's role. */
  readonly planId: string | null;
  readonly open: boolean;
  /** The bodies at and under the owner of its plan: of several heirs by default only those of the house take it over. */
  readonly house: ReadonlySet<string> | null;
};

export type HandoverChoice = {
  readonly to: readonly OrganisationId[];
  readonly except: readonly { readonly kind: WorkKind; readonly id: string; readonly to: readonly OrganisationId[] }[];
};

export type WorkMove = { readonly item: WorkItem; readonly to: readonly OrganisationId[] };

export type HandoverRefusal = "HANDOVER_NOT_HELD" | "HANDOVER_ONE_HEIR";

/** What moves and to whom, in the order of the items. */
export function handOverMoves(
  from: OrganisationId,
  items: readonly WorkItem[],
  choice: HandoverChoice,
): Result<WorkMove[], HandoverRefusal> {
  const held = new Set(items.flatMap((item) => [keyOf(item.kind, item.id), keyOf(item.kind, item.planId ?? item.id)]));
  const strange = choice.except.find((one) => !held.has(keyOf(one.kind, one.id)));
  if (strange) return refuse("HANDOVER_NOT_HELD", { kind: strange.kind });
  const apart = new Map(choice.except.map((one) => [keyOf(one.kind, one.id), one.to]));
  const moves: WorkMove[] = [];
  for (const item of items) {
    if (!item.open) continue;
    const chosen = apart.get(keyOf(item.kind, item.id)) ?? apart.get(keyOf(item.kind, item.planId ?? item.id));
    const to = (chosen ?? defaultOf(item, choice.to)).filter((heir) => heir !== from);
    if (to.length === 0) continue;
    if (to.length > 1 && needsOneHeir(item)) return refuse("HANDOVER_ONE_HEIR", { kind: item.kind });
    moves.push({ item, to: [...new Set(to)] });
  }
  return ok(moves);
}

/** Heirs in the house of the plan come before others; where only one fits and nobody chose, the first one is the default. */
function defaultOf(item: WorkItem, to: readonly OrganisationId[]): readonly OrganisationId[] {
  const own = to.filter((heir) => item.kind !== "plan" && item.house?.has(heir) === true);
  const heirs = own.length > 0 ? own : to;
  return needsOneHeir(item) ? heirs.slice(0, 1) : heirs;
}

function needsOneHeir({ kind, detail }: WorkItem): boolean {
  return kind === "report" || (kind === "task" && detail === "lead");
}

function keyOf(kind: WorkKind, id: string): string {
  return `${kind} ${id}`;
}
