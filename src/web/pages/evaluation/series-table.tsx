import type { IndicatorDetail } from "#evaluation/contract.ts";
import { type DecimalText, decimal, decimalText } from "#kernel/decimal.ts";
import { withUnit } from "#text/target-label.ts";
import { useFormat, useWords } from "../../language.tsx";

type Line = IndicatorDetail["series"][number];

/** What each body reported, period by period, with its parts, its author and whether it is official. */
export function SeriesTable({ detail, unit }: { readonly detail: IndicatorDetail; readonly unit: string | null }) {
  const { evaluation } = useWords();
  const words = evaluation.indicator;
  const format = useFormat();
  const said = (line: Line) => {
    if (line.numerator !== null && line.denominator !== null)
      return withUnit(format.number(shareOf(line.numerator, line.denominator), 2), unit);
    if (line.value !== null) return withUnit(format.number(line.value, 2), unit);
    if (line.answer !== null) return pick(evaluation.answers, line.answer);
    return line.absence === null ? "–" : pick(evaluation.absences, line.absence);
  };
  return (
    <section className="card">
      <header>
        <h2>{words.series}</h2>
        <span className="muted num">{detail.series.length}</span>
      </header>
      {detail.series.length === 0 ? <p className="pad muted t13">{words.seriesEmpty}</p> : null}
      {detail.series.length === 0 ? null : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1).
        <section className="table-scroll" tabIndex={0} aria-label={words.series}>
          <table className="table" style={{ minWidth: 620 }}>
            <thead>
              <tr>
                <th scope="col">{words.period}</th>
                <th scope="col">{words.organisation}</th>
                <th scope="col" className="right">
                  {words.value}
                </th>
                <th scope="col" className="right">
                  {words.parts}
                </th>
                <th scope="col">{words.by}</th>
              </tr>
            </thead>
            <tbody>
              {detail.series.map((line) => (
                <tr key={`${line.periodId}${line.organisationId}${line.version}`}>
                  <td>{format.period(line.periodId)}</td>
                  <td>
                    {line.organisationName}
                    {line.note === "" ? null : <p className="small muted">{line.note}</p>}
                  </td>
                  <td className="right num strong">{said(line)}</td>
                  <td className="right num">
                    {line.numerator === null ? "" : `${format.number(line.numerator)} / ${format.number(line.denominator)}`}
                  </td>
                  <td>
                    {line.recordedBy ?? "–"}
                    <p className="small muted">
                      {line.approved ? words.approved : words.waiting}, {words.version(line.version)}
                    </p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** The one division of a ratio, for reading; the rule divides anew from the same parts. */
function shareOf(numerator: DecimalText, denominator: DecimalText): DecimalText | null {
  const whole = decimal(denominator);
  return whole.isZero() ? null : decimalText(decimal(numerator).times(100).div(whole).toDecimalPlaces(6));
}

function pick(table: Readonly<Record<string, string>>, code: string): string {
  return table[code] ?? code;
}
