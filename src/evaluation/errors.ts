/** Refusal codes of this room and the status each has at the edge. */
export const evaluationErrors = {
  VERDICT_NOT_FOUND: 404,
  PROOF_DOES_NOT_RECOMPUTE: 409,
  JUDGEMENT_WITHOUT_REASON: 422,
  JUDGEMENT_NOT_ASKED: 409,
} as const satisfies Record<string, number>;
