import type { evaluation as vi } from "../vi/evaluation.ts";
import type { Words } from "../words.ts";
import { evaluationPages } from "./evaluation-pages.ts";

const { verdicts, verdictsShort, exceeded, judgements, answers, absences, groups } = evaluationPages;

export const evaluation: Words<typeof vi> = {
  verdicts,
  verdictsShort,
  exceeded,
  judgements,
  answers,
  absences,
  groups,
  refusals: {
    VERDICT_NOT_FOUND:
      "There is no verdict for this item in the chosen period yet. Choose another period, or wait for the reports.",
    PROOF_DOES_NOT_RECOMPUTE:
      "The calculation cannot be shown: computed again, it differs from what was stored. The figures are unchanged. Tell your administrator.",
    JUDGEMENT_WITHOUT_REASON: "The judgement was not saved: it needs a reason. Everything else stays as it was.",
    JUDGEMENT_NOT_ASKED: "The judgement was not saved: this item is computed from figures, not judged.",
  },
};
