import { Link } from "@tanstack/react-router";
import type { IndicatorVerdict } from "#evaluation/contract.ts";
import type { BodyRef, IndicatorRow, TargetRow } from "#plans/contract.ts";
import { verdictMarks } from "#text/status-marks.ts";
import { targetLabel, withUnit } from "#text/target-label.ts";
import { RestoredMark } from "../../components/restored-words.tsx";
import { StatusChip } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";

/** The targets of one milestone, one under the other; the operator always stands, a doubtful one is marked. */
export function TargetsCell({
  indicator,
  targets,
}: {
  readonly indicator: IndicatorRow;
  readonly targets: readonly TargetRow[];
}) {
  const { plans } = useWords();
  const { language } = useFormat();
  if (targets.length === 0) return <span className="muted" title={plans.indicators.noTarget} />;
  return (
    <>
      {targets.map((target) => (
        <span key={target.id} className={target.operator === "text" ? "target target-words" : "target num"}>
          {targetLabel(target, language, { unit: target.unit !== indicator.unit })}
          {target.opUndecided ? (
            <abbr className="undecided" title={plans.indicators.undecidedHint}>
              {plans.indicators.undecided}
              <span className="hidden-word">{plans.indicators.undecidedHint}</span>
            </abbr>
          ) : null}
        </span>
      ))}
    </>
  );
}

export function BaselineCell({ baseline }: Pick<IndicatorRow, "baseline">) {
  const format = useFormat();
  if (baseline === null) return null;
  return (
    <>
      <span className={baseline.value === null ? "target" : "num"}>
        {baseline.value === null ? baseline.text : format.number(baseline.value)}
      </span>
      {baseline.on === null ? null : <span className="under num">{format.day(baseline.on)}</span>}
    </>
  );
}

/** The latest approved figure with its period: a number without a date says nothing. */
export function ActualCell({ verdict, unit }: { readonly verdict: IndicatorVerdict | null; readonly unit?: string | null }) {
  const { evaluation, plans } = useWords();
  const format = useFormat();
  const shown = shownActual(verdict, evaluation.answers, (value) => withUnit(format.number(value, 2), unit ?? null));
  if (verdict === null || shown === null) return null;
  const { coverage } = verdict;
  const isPartial = coverage.of > 1 && coverage.reported < coverage.of;
  return (
    <>
      <span className="num strong">{shown}</span>
      <span className="under num">{format.period(verdict.actualPeriod)}</span>
      {isPartial ? <span className="under num">{plans.indicators.coverage(coverage.reported, coverage.of)}</span> : null}
    </>
  );
}

function shownActual(
  verdict: IndicatorVerdict | null,
  answers: Readonly<Record<string, string>>,
  number: (value: string) => string,
): string | null {
  if (verdict === null) return null;
  if (verdict.actual !== null) return number(verdict.actual);
  return verdict.actualAnswer === null ? null : (answers[verdict.actualAnswer] ?? verdict.actualAnswer);
}

/** The judgement; its milestone only where it is not the one that the whole plan is on its way to. */
export function VerdictCell({
  verdict,
  usualYear,
}: {
  readonly verdict: IndicatorVerdict | null;
  readonly usualYear?: number | null;
}) {
  const { evaluation, plans } = useWords();
  if (verdict === null) return null;
  const word = evaluation.verdictsShort[verdict.verdict];
  const judged = verdict.judgement === null ? null : evaluation.judgements[verdict.judgement];
  return (
    <>
      <span title={evaluation.verdicts[verdict.verdict]}>
        <StatusChip
          mark={verdict.exceeded ? { ...verdictMarks[verdict.verdict], shape: "double-check" } : verdictMarks[verdict.verdict]}
          word={verdict.exceeded ? plans.indicators.plusExceeded(word) : word}
        />
      </span>
      {judged === null ? null : <span className="under">{judged}</span>}
      {verdict.milestoneYear === null || verdict.milestoneYear === usualYear ? null : (
        <span className="under num">{plans.indicators.judgedAt(String(verdict.milestoneYear))}</span>
      )}
    </>
  );
}

const shownBodies = 2;

/** Who answers for it: two names and how many more; all of them in the hint. */
export function BodiesCell({ bodies, none }: { readonly bodies: readonly BodyRef[]; readonly none: string }) {
  const { plans } = useWords();
  if (bodies.length === 0) return <span className="muted">{none}</span>;
  const all = bodies.map((body) => body.name).join("; ");
  return (
    <span className="clamp-2" title={all}>
      {bodies.slice(0, shownBodies).map((body, index) => (
        <span
          key={`${body.organisationId ?? ""}${body.name}`}
          className={body.organisationId === null ? "unknown-body" : undefined}
        >
          {index === 0 ? "" : "; "}
          {body.name}
          {body.organisationId === null ? <span className="hidden-word">{` (${plans.table.unknownBody})`}</span> : null}
        </span>
      ))}
      {bodies.length > shownBodies ? ` ${plans.table.more(bodies.length - shownBodies)}` : ""}
    </span>
  );
}

export function IndicatorName({ indicator }: { readonly indicator: IndicatorRow }) {
  const link = (
    <Link className="row-link clamp-2" to="/chi-tieu/$indicatorId" params={{ indicatorId: indicator.id }} title={indicator.name}>
      {indicator.name}
    </Link>
  );
  if (indicator.restored?.indicator === undefined) return link;
  return (
    <span className="restored-name">
      {link}
      <RestoredMark />
    </span>
  );
}
