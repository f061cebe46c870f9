/** Editing single records over the wire: what may be changed of an indicator and of its targets, and what a stale edit is shown. */
import { z } from "zod";
import { dayText, decimalNumber, idText, line } from "#kernel/wire.ts";
import { accumulationName, directionName, frequencyName, groupName, measureName, operatorName, placeShape } from "./contract.ts";

const revision = z.number().int().min(1);

/** Only what is given changes; null empties a field. */
export const indicatorFieldsShape = z.strictObject({
  name: line(2000).optional(),
  rowLabel: line(40).nullable().optional(),
  group: groupName.optional(),
  groupTitle: line(1000).nullable().optional(),
  unit: line(200).nullable().optional(),
  leadTexts: z.array(line(500)).max(100).optional(),
  baselineValue: decimalNumber.nullable().optional(),
  baselineText: line(1000).nullable().optional(),
  baselineOn: dayText.nullable().optional(),
  measureKind: measureName.nullable().optional(),
  direction: directionName.nullable().optional(),
  accumulation: accumulationName.nullable().optional(),
  frequency: frequencyName.nullable().optional(),
  numeratorName: line(500).nullable().optional(),
  denominatorName: line(500).nullable().optional(),
});
export type IndicatorFieldsGiven = z.infer<typeof indicatorFieldsShape>;

/** A target with an id is changed, one without is added. */
export const targetGivenShape = z.strictObject({
  id: idText.nullable(),
  milestoneYear: z.number().int(),
  milestoneTo: z.number().int().nullable(),
  operator: operatorName,
  value: decimalNumber.nullable(),
  valueTo: decimalNumber.nullable(),
  text: line(4000).nullable(),
  unit: line(200).nullable(),
  recurring: z.enum(["annual"]).nullable(),
});
export type TargetGivenOverWire = z.infer<typeof targetGivenShape>;

export const targetChangesShape = z.strictObject({
  set: z.array(targetGivenShape).max(200).optional(),
  remove: z.array(idText).max(200).optional(),
});

/** POST /api/plans/:id/indicators/:indicatorId */
export const editIndicatorRequest = z.strictObject({
  revision,
  fields: indicatorFieldsShape,
  targets: targetChangesShape.optional(),
  /** These bodies and no others answer for it from now on; not given: stays. */
  responsible: z.array(idText).max(200).optional(),
});
/** POST /api/plans/:id/indicators: a record that the reader missed, with its place in the source or none. */
export const addIndicatorRequest = z.strictObject({
  fields: indicatorFieldsShape.extend({ name: line(2000) }),
  targets: z.array(targetGivenShape).max(200).optional(),
  responsible: z.array(idText).max(200).optional(),
  place: placeShape.nullable(),
});
export const recordAnswer = z.object({ id: idText, revision });
