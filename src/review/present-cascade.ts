import type { PlanId } from "#plans/model.ts";
import type { Cascade, Neighbour } from "./contract-cascade.ts";
import type { LinkState, Measured, Promised, SuperiorReason } from "./model.ts";
import type { IndicatorAnswer, IndicatorRow, TaskRow } from "./rules/cascade.ts";

/** A plan above or below, and how the two came together. */
export type NeighbourRecord = {
  readonly planId: PlanId;
  readonly title: string;
  readonly state: "draft" | "in-force" | "superseded";
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly reason: SuperiorReason;
  readonly linkState: LinkState;
  readonly decidedAt: string | null;
  /** The last year of its targets. */
  readonly horizon: number | null;
};

export function presentNeighbour({ decidedAt: _inside, horizon: _too, ...shown }: NeighbourRecord): Neighbour {
  return shown;
}

export function presentMeasured({ id, position, name, unit }: Measured) {
  return { id, position, name, unit };
}

export function presentAsked(measured: Measured) {
  return { ...presentMeasured(measured), aims: [...measured.aims] };
}

export function presentPromised({ id, position, number, text, dueOn }: Promised) {
  return { id, position, number, text, dueOn };
}

export function presentIndicatorAnswer({ ours, state, score, isCounted, coverage, milestones }: IndicatorAnswer) {
  return { state, score, isCounted, coverage, ours: presentMeasured(ours), milestones: milestones.map((one) => ({ ...one })) };
}

export function presentIndicatorRow({ superior, coverage, answers }: IndicatorRow): Cascade["indicators"][number] {
  return { superior: presentAsked(superior), coverage, answers: answers.map(presentIndicatorAnswer) };
}

export function presentTaskRow({ superior, coverage, answers }: TaskRow): Cascade["tasks"][number] {
  return {
    superior: presentPromised(superior),
    coverage,
    answers: answers.map(({ ours, ...answer }) => ({ ...answer, ours: presentPromised(ours) })),
  };
}
