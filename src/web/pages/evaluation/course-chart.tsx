import { useElementSize } from "@mantine/hooks";
import type { IndicatorDetail } from "#evaluation/contract.ts";
import { dayNumber } from "#kernel/calendar-day.ts";
import type { TargetRow } from "#plans/contract.ts";
import { withUnit } from "#text/target-label.ts";
import { useFormat, useWords } from "../../language.tsx";
import { scaleOf, ticksOf } from "./chart-scale.ts";

type Props = {
  readonly name: string;
  readonly label: string;
  readonly detail: IndicatorDetail;
  readonly unit: string | null;
  readonly targets: readonly TargetRow[];
};

const height = 260;
const edge = { left: 56, right: 24, top: 16, bottom: 34 };

/** Actuals against the expected line up to the milestone in play; the table below it says the same in numbers. */
export function CourseChart({ label, detail, unit }: Props) {
  const { evaluation } = useWords();
  const words = evaluation.indicator;
  const format = useFormat();
  // Laid out for the width there is, so that letters never shrink with the drawing.
  const { ref, width: room } = useElementSize();
  const width = Math.max(260, Math.round(room) || 720);
  const actual = detail.rolledUp.map((point) => ({ x: dayNumber(point.periodEnd), y: Number(point.value) }));
  const path = detail.path.map((point) => ({ x: dayNumber(point.on), y: Number(point.value) }));
  const all = [...actual, ...path];
  if (all.length < 2) return null;
  const x = scaleOf(
    all.map((p) => p.x),
    edge.left,
    width - edge.right,
    0,
  );
  const y = scaleOf(
    all.map((p) => p.y),
    height - edge.bottom,
    edge.top,
    0.08,
  );
  const line = (points: readonly { x: number; y: number }[]) =>
    points.map((p) => `${x.at(p.x).toFixed(1)},${y.at(p.y).toFixed(1)}`).join(" ");
  const end = path.at(-1);
  const day = dayNumber(detail.proof.verdictDay);
  return (
    <section className="card" aria-label={words.chart}>
      <header>
        <h2>{words.chart}</h2>
      </header>
      <div className="pad">
        <div ref={ref}>
          <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
            {ticksOf(y.from, y.to, 4).map((tick) => (
              <g key={tick}>
                <line className="grid" x1={edge.left} x2={width - edge.right} y1={y.at(tick)} y2={y.at(tick)} />
                <text x={edge.left - 8} y={y.at(tick) + 4} textAnchor="end">
                  {format.number(String(tick))}
                </text>
              </g>
            ))}
            {path.length > 1 ? <polyline className="path" points={line(path)} /> : null}
            {day >= x.from && day <= x.to ? (
              <line className="today" x1={x.at(day)} x2={x.at(day)} y1={edge.top} y2={height - edge.bottom} />
            ) : null}
            {actual.length > 1 ? <polyline className="actual" points={line(actual)} /> : null}
            {actual.map((p) => (
              <circle key={p.x} className="actual-point" cx={x.at(p.x)} cy={y.at(p.y)} r={4} />
            ))}
            {end === undefined ? null : <path className="target-point" d={`M${x.at(end.x)} ${y.at(end.y) - 6}l6 6-6 6-6-6z`} />}
            {dayLabels(detail.path, x.at).map((label) => (
              <text key={label.on} x={label.x} y={height - 12} textAnchor={label.anchor}>
                {format.day(label.on)}
              </text>
            ))}
            {end === undefined ? null : (
              <text x={x.at(end.x) - 10} y={y.at(end.y) - 8} textAnchor="end">
                {withUnit(format.number(detail.path.at(-1)?.value ?? null, 2), unit)}
              </text>
            )}
          </svg>
        </div>
        <ul className="row-wrap small muted">
          <li>
            <svg width="24" height="8" aria-hidden="true" className="legend-line">
              <line x1="0" x2="24" y1="4" y2="4" stroke="var(--viz-1)" strokeWidth="2.4" />
            </svg>{" "}
            {words.legend.actual}
          </li>
          <li>
            <svg width="24" height="8" aria-hidden="true" className="legend-line">
              <line x1="0" x2="24" y1="4" y2="4" stroke="var(--viz-axis)" strokeWidth="1.6" strokeDasharray="5 4" />
            </svg>{" "}
            {words.legend.path}
          </li>
          <li>
            <svg width="12" height="12" aria-hidden="true" className="legend-line">
              <path d="M6 0l6 6-6 6-6-6z" fill="var(--ink)" />
            </svg>{" "}
            {words.legend.target}
          </li>
        </ul>
      </div>
    </section>
  );
}

type DayLabel = { readonly on: string; readonly x: number; readonly anchor: "start" | "middle" | "end" };

/** The days of the expected line under the axis: first and last always, those between only where they have room. */
function dayLabels(path: IndicatorDetail["path"], at: (day: number) => number): DayLabel[] {
  const room = 96;
  const labels: DayLabel[] = path.map((point, index) => ({
    on: point.on,
    x: at(dayNumber(point.on)),
    anchor: index === 0 ? "start" : index === path.length - 1 ? "end" : "middle",
  }));
  const [first, last] = [labels[0], labels.at(-1)];
  if (first === undefined || last === undefined || labels.length < 2) return labels;
  const shown = [first];
  for (const label of labels.slice(1, -1)) {
    if (label.x - (shown.at(-1)?.x ?? 0) > room + 20 && last.x - label.x > room + 20) shown.push(label);
  }
  return last.x - first.x > room * 1.6 ? [...shown, last] : shown;
}
