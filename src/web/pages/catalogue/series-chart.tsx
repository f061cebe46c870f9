import { useElementSize } from "@mantine/hooks";
import type { SeriesLine } from "#evaluation/contract-definition-series.ts";
import { dayNumber } from "#kernel/calendar-day.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { scaleOf, ticksOf } from "../evaluation/chart-scale.ts";

/** More lines than colours cannot be told apart; the table holds all of them. */
export const mostLines = 6;
const height = 280;
const edge = { left: 56, right: 24, top: 16, bottom: 34 };

type Point = { readonly x: number; readonly y: number };
type Drawn = {
  readonly line: SeriesLine;
  readonly colour: string;
  readonly promised: readonly Point[];
  readonly reported: readonly Point[];
};

/** One colour a plan: milestones as diamonds on a dashed line, approved figures as rings on a solid one. */
export function SeriesChart({ label, lines }: { readonly label: string; readonly lines: readonly SeriesLine[] }) {
  const { definitions } = useFurtherWords();
  const words = definitions.series;
  const format = useFormat();
  const { ref, width: room } = useElementSize();
  const width = Math.max(260, Math.round(room) || 720);
  const drawn = lines.slice(0, mostLines).map(drawnOf);
  const all = drawn.flatMap((one) => [...one.promised, ...one.reported]);
  if (all.length === 0) return null;
  const x = scaleOf(
    all.map((point) => point.x),
    edge.left,
    width - edge.right,
    0.04,
  );
  const y = scaleOf(
    all.map((point) => point.y),
    height - edge.bottom,
    edge.top,
    0.08,
  );
  const path = (points: readonly Point[]) =>
    points.map((point) => `${x.at(point.x).toFixed(1)},${y.at(point.y).toFixed(1)}`).join(" ");
  return (
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
          {yearsIn(x.from, x.to, width).map(({ day, year }) => (
            <text key={year} x={x.at(day)} y={height - 12} textAnchor="middle">
              {year}
            </text>
          ))}
          {drawn.map(({ line, colour, promised, reported }) => (
            <g key={line.indicatorId} style={{ stroke: colour, fill: "none" }}>
              <polyline className="series-promised" points={path(promised)} />
              <polyline className="series-reported" points={path(reported)} />
              {reported.map((point) => (
                <circle key={point.x} className="series-ring" cx={x.at(point.x)} cy={y.at(point.y)} r={3.6} />
              ))}
              {promised.map((point) => (
                <path
                  key={`${point.x} ${point.y}`}
                  d={`M${x.at(point.x)} ${y.at(point.y) - 5.5}l5.5 5.5-5.5 5.5-5.5-5.5z`}
                  style={{ fill: colour, stroke: "none" }}
                />
              ))}
            </g>
          ))}
        </svg>
      </div>
      <ul className="row-wrap small muted series-legend">
        {drawn.map(({ line, colour }) => (
          <li key={line.indicatorId}>
            <span className="series-swatch" style={{ background: colour }} />
            <span className="clamp-2" title={line.planTitle}>
              {[line.organisationName, line.documentNumber ?? ""].filter(Boolean).join(", ")}
            </span>
          </li>
        ))}
        <li>
          <svg width="12" height="12" aria-hidden="true" className="legend-line">
            <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />
          </svg>
          {words.target}
        </li>
        <li>
          <svg width="12" height="12" aria-hidden="true" className="legend-line">
            <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="2" />
          </svg>
          {words.actual}
        </li>
      </ul>
    </div>
  );
}

function drawnOf(line: SeriesLine, at: number): Drawn {
  const pointOf = (on: string, value: string | null): Point[] => (value === null ? [] : [{ x: dayNumber(on), y: Number(value) }]);
  return {
    line,
    colour: `var(--viz-${(at % mostLines) + 1})`,
    promised: line.promised.flatMap((aim) => pointOf(aim.on, aim.value)),
    reported: line.reported.flatMap((figure) => pointOf(figure.on, figure.value)),
  };
}

const roomOfYear = 56;

/** Ends of years along the axis, as many as there is room for. */
function yearsIn(from: number, to: number, width: number): { readonly day: number; readonly year: number }[] {
  const first = Math.floor((from - dayNumber("2000-01-01")) / 365.2425) + 2000;
  const years = Array.from({ length: Math.ceil((to - from) / 365.2425) + 2 }, (_, i) => first + i);
  const inside = years.map((year) => ({ year, day: dayNumber(`${year}-12-31`) })).filter(({ day }) => day >= from && day <= to);
  const step = Math.max(1, Math.ceil((inside.length * roomOfYear) / width));
  return inside.filter((_, i) => i % step === 0);
}
