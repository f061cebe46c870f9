/** Names of verdicts, answers and groups, as screens and official papers both use them; one source, the words of the pages. */
import type { evaluationErrors } from "#evaluation/errors.ts";
import type { VerdictCode } from "#evaluation/model.ts";
import type { Absence, Answer } from "#reporting/model.ts";
import type { RefusalWords } from "../words.ts";
import { evaluationPages } from "./evaluation-pages.ts";

export const evaluation = {
  verdicts: evaluationPages.verdicts satisfies Record<VerdictCode, string>,
  verdictsShort: evaluationPages.verdictsShort satisfies Record<VerdictCode, string>,
  exceeded: evaluationPages.exceeded,
  judgements: evaluationPages.judgements,
  answers: evaluationPages.answers satisfies Record<Answer, string>,
  absences: evaluationPages.absences satisfies Record<Absence, string>,
  groups: evaluationPages.groups,
  refusals: {
    VERDICT_NOT_FOUND: "Chưa có đánh giá nào cho mục này trong kỳ đã chọn. Chọn kỳ khác, hoặc chờ báo cáo được gửi.",
    PROOF_DOES_NOT_RECOMPUTE:
      "Chưa hiện được cách tính: kết quả tính lại khác với kết quả đã lưu. Số liệu vẫn giữ nguyên. Báo người quản trị.",
    JUDGEMENT_WITHOUT_REASON: "Chưa lưu được đánh giá: cần nêu lý do. Các mục khác vẫn giữ nguyên.",
    JUDGEMENT_NOT_ASKED: "Chưa lưu được đánh giá: mục này được tính từ số liệu, không đánh giá bằng nhận định.",
  } satisfies Record<keyof typeof evaluationErrors, RefusalWords>,
} as const;
