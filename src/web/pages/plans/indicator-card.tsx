import type { IndicatorRow } from "#plans/contract.ts";
import { ActualCell, BaselineCell, BodiesCell, IndicatorName, TargetsCell, VerdictCell } from "./indicator-cells.tsx";
import type { IndicatorTable } from "./indicator-columns.tsx";
import { targetsAt } from "./milestone-columns.ts";
import { SourceButton } from "./source-button.tsx";

/** An indicator on a phone: labels and values, one under the other. */
export function IndicatorCard({ indicator, table }: { readonly indicator: IndicatorRow; readonly table: IndicatorTable }) {
  const { words, milestones, inPlay, verdictOf, openKey, onOpen } = table;
  const { columns } = words.indicators;
  const verdict = verdictOf(indicator.id);
  const set = milestones.filter((milestone) => targetsAt(indicator, milestone).length > 0);
  return (
    <article className="record-card">
      <div className="name-cell">
        <span className="muted num">{indicator.rowLabel ?? indicator.position}</span>
        <IndicatorName indicator={indicator} />
        <SourceButton recordKey={indicator.id} name={indicator.name} isOpen={openKey === indicator.id} onOpen={onOpen} />
      </div>
      <VerdictCell verdict={verdict} />
      <dl className="card-facts">
        {set.map((milestone) => (
          <div key={milestone.key} className={milestone.key === inPlay?.key ? "is-in-play" : undefined}>
            <dt>{words.indicators.milestone(milestone.years)}</dt>
            <dd>
              <TargetsCell indicator={{ ...indicator, unit: null }} targets={targetsAt(indicator, milestone)} />
            </dd>
          </div>
        ))}
        {verdict === null || (verdict.actual === null && verdict.actualAnswer === null) ? null : (
          <div>
            <dt>{columns.actual}</dt>
            <dd>
              <ActualCell verdict={verdict} unit={indicator.unit} />
            </dd>
          </div>
        )}
        {indicator.baseline === null ? null : (
          <div>
            <dt>{columns.baseline}</dt>
            <dd>
              <BaselineCell baseline={indicator.baseline} />
            </dd>
          </div>
        )}
        <div>
          <dt>{columns.body}</dt>
          <dd>
            <BodiesCell bodies={indicator.responsible} none={words.table.noBody} />
          </dd>
        </div>
      </dl>
    </article>
  );
}
