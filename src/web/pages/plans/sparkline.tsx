import type { PlanSeries } from "#evaluation/contract-series.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { sparkOf } from "./spark-scale.ts";

const box = { width: 72, height: 26, inset: 4 };

/** The course of the official figures with the target as a dotted line; said in words for whoever does not see it. */
export function Sparkline({ series }: { readonly series: PlanSeries | null }) {
  const words = useFurtherWords().indicatorGrid;
  const format = useFormat();
  const first = series?.points[0];
  const last = series?.points.at(-1);
  if (series === null || first === undefined || last === undefined) return null;
  const { points, target } = sparkOf(series, box);
  const [x = 0, y = 0] = points.at(-1) ?? [];
  const said = words.course(
    format.period(first.periodId),
    format.number(first.value, 2),
    format.period(last.periodId),
    format.number(last.value, 2),
  );
  return (
    <svg className="sparkline" viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={said}>
      <title>{said}</title>
      {target === null ? null : <line x1="0" x2={box.width} y1={target} y2={target} className="spark-target" />}
      <polyline points={points.map((point) => point.join(",")).join(" ")} className="spark-line" />
      <circle cx={x} cy={y} r="2.4" className="spark-end" />
    </svg>
  );
}
