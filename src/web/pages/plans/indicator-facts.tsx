import { Link } from "@tanstack/react-router";
import type { IndicatorVerdict } from "#evaluation/contract.ts";
import type { IndicatorRow } from "#plans/contract.ts";
import { useWords } from "../../language.tsx";
import { RecordHistoryButton } from "../amendments/record-history.tsx";
import { ActualCell, BodiesCell, VerdictCell } from "./indicator-cells.tsx";
import { MovingTasks } from "./linked-records.tsx";

/** What the register holds of an indicator, above its passage. */
export function IndicatorFacts({
  indicator,
  verdict,
}: {
  readonly indicator: IndicatorRow;
  readonly verdict: IndicatorVerdict | null;
}) {
  const { plans } = useWords();
  const { columns } = plans.indicators;
  return (
    <dl className="facts source-facts">
      {verdict === null ? null : (
        <>
          <dt>{columns.verdict}</dt>
          <dd>
            <VerdictCell verdict={verdict} />
          </dd>
          {verdict.actual === null && verdict.actualAnswer === null ? null : (
            <>
              <dt>{columns.actual}</dt>
              <dd>
                <ActualCell verdict={verdict} unit={indicator.unit} />
              </dd>
            </>
          )}
        </>
      )}
      <dt>{columns.body}</dt>
      <dd>
        <BodiesCell bodies={indicator.responsible} none={plans.table.noBody} />
      </dd>
      <MovingTasks indicatorId={indicator.id} />
      <dt className="hidden-word">{columns.name}</dt>
      <dd className="wide row-wrap">
        <RecordHistoryButton subject="indicator" recordId={indicator.id} />
        <Link className="inline-link" to="/chi-tieu/$indicatorId" params={{ indicatorId: indicator.id }}>
          {plans.indicators.chart}
        </Link>
      </dd>
    </dl>
  );
}
