import type { ProofAnswer } from "#evaluation/contract.ts";
import type { StepCode } from "#evaluation/model.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import { verdictMarks } from "#text/status-marks.ts";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useLanguage } from "../../language.tsx";
import { stepWordsOf } from "./step-words.ts";

/** "Vì sao?": the numbered steps from milestone to verdict, each with its numbers, so that anyone can recompute them. */
export function WhyCard({ proof, indicator }: { readonly proof: ProofAnswer; readonly indicator: IndicatorRow }) {
  const { language, words } = useLanguage();
  const format = useFormat();
  const { evaluation } = words;
  const reason = reasonOf(proof, evaluation.reasons);
  return (
    <section className="card" aria-label={evaluation.indicator.why} id="vi-sao">
      <header>
        <h2>{evaluation.indicator.why}</h2>
        <span className="spring" />
        <StatusText mark={verdictMarks[proof.verdict]} word={evaluation.verdicts[proof.verdict]} />
      </header>
      <div className="pad stack">
        {reason === null ? null : <p className="strong t13">{reason}</p>}
        <ol className="why-list">
          {proof.steps
            .filter((step) => isStepCode(step.code, evaluation.steps))
            .map((step) => (
              <li key={`${step.code} ${JSON.stringify(step.data)}`}>
                <span>
                  {sentence(evaluation.steps, step, stepWordsOf(step.data, { language, evaluation, unit: indicator.unit }))}
                </span>
              </li>
            ))}
        </ol>
      </div>
      <footer>{evaluation.indicator.rule(proof.ruleVersion, format.day(proof.verdictDay))}</footer>
    </section>
  );
}

type StepTable = Readonly<Record<StepCode, (s: Readonly<Record<string, string>>) => string>>;

function isStepCode(code: string, table: StepTable): code is StepCode {
  return Object.hasOwn(table, code);
}

function sentence(table: StepTable, step: { readonly code: string }, said: Readonly<Record<string, string>>): string {
  return isStepCode(step.code, table) ? table[step.code](said) : step.code;
}

function reasonOf(proof: ProofAnswer, reasons: Readonly<Record<string, string>>): string | null {
  const reason = proof.steps.find((step) => step.code === "verdict")?.data.reason;
  return typeof reason === "string" ? (reasons[reason] ?? null) : null;
}
