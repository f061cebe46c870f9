/** The review of a plan as tables for Excel: the scores with their formula, and every finding of reading and between plans. */
import type { Review } from "#review/contract-review.ts";
import { formatDecimal } from "#text/format.ts";
import { ingestFindings } from "#text/vi/ingest-findings.ts";
import { planReview as words } from "#text/vi/plan-review.ts";
import type { SheetTable } from "../model.ts";

export function reviewSheets(review: Review, plan: string, asOf: string): SheetTable[] {
  const { sheet, columns } = words;
  const head = { title: `${words.title}: ${plan}`, note: words.note(asOf, String(review.ruleVersion)) };
  const sentences: Readonly<Record<string, ((text: string) => string) | undefined>> = ingestFindings;
  const cross = review.cross.map((one) => [
    ...[sheet.between, words.severities[one.severity], words.rules[one.rule], one.text, one.ours, one.detail],
    one.lines?.from ?? null,
  ]);
  const reading = review.reading.map((one) => [
    ...[sheet.reading, words.severities[one.severity], sentences[one.rule]?.(one.text) ?? one.text, one.text, null, null],
    one.lines.from,
  ]);
  return [
    {
      ...head,
      name: sheet.scores,
      columns: [
        { header: sheet.dimension, width: 28 },
        { header: sheet.numerator, width: 12 },
        { header: sheet.denominator, width: 12 },
        { header: sheet.percent, width: 14 },
        { header: sheet.formula, width: 80 },
      ],
      rows: review.scores.map(({ dimension, numerator, denominator, percent }) => [
        ...[words.dimensions[dimension], numerator, denominator],
        ...[percent === null ? words.nothing : formatDecimal(percent, "vi"), words.formulas[dimension]],
      ]),
    },
    {
      ...head,
      name: sheet.findings,
      columns: [
        { header: sheet.source, width: 18 },
        { header: columns.severity, width: 10 },
        { header: columns.what, width: 44 },
        { header: columns.record, width: 50 },
        { header: columns.ours, width: 50 },
        { header: columns.detail, width: 24 },
        { header: columns.lines, width: 8 },
      ],
      rows: [...cross, ...reading],
    },
  ];
}
