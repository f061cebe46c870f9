import { Link } from "@tanstack/react-router";
import type { SeriesLine } from "#evaluation/contract-definition-series.ts";
import { compareText } from "#kernel/text-order.ts";
import { targetLabel, withUnit } from "#text/target-label.ts";
import { type Column, VirtualTable } from "../../components/virtual-table.tsx";
import { useAllWords, useFormat, useLanguage } from "../../language.tsx";
import { mostLines, SeriesChart } from "./series-chart.tsx";

type Row = {
  readonly key: string;
  readonly on: string;
  readonly when: string;
  readonly line: SeriesLine;
  readonly what: string;
  readonly value: string;
  readonly under: string;
};

type Props = {
  readonly name: string;
  readonly lines: readonly SeriesLine[];
  readonly title?: string;
  readonly note?: string;
};

/** Promises and approved figures of every plan: drawn, and the same in numbers below. */
export function SeriesCard({ name, lines, title, note }: Props) {
  const all = useAllWords();
  const words = all.definitions.series;
  const rows = useRows(lines);
  const columns: Column<Row>[] = [
    { key: "when", header: words.when, width: 130, className: "num", cell: (row) => row.when },
    {
      key: "plan",
      header: all.definitions.plan,
      width: "auto",
      cell: (row) => (
        <span className="stack-tight">
          <span className="clamp-2">{row.line.organisationName}</span>
          <Link
            className="inline-link small clamp-2"
            to="/ke-hoach/$planId/chi-tieu"
            params={{ planId: row.line.planId }}
            title={row.line.planTitle}
          >
            {row.line.documentNumber ?? row.line.planTitle}
          </Link>
        </span>
      ),
    },
    { key: "what", header: words.what, width: 110, cell: (row) => <span className="muted">{row.what}</span> },
    {
      key: "value",
      header: words.value,
      width: 190,
      align: "right",
      cell: (row) => (
        <span className="stack-tight">
          <span className="num strong clamp-2">{row.value}</span>
          {row.under === "" ? null : <span className="small muted num">{row.under}</span>}
        </span>
      ),
    },
  ];
  return (
    <section className="card" aria-label={title ?? words.title}>
      <header>
        <h2>{title ?? words.title}</h2>
        <span className="small muted">{note ?? words.note}</span>
      </header>
      <SeriesChart label={words.label(name, lines.length)} lines={lines} />
      {lines.length > mostLines ? <p className="pad small muted">{words.more(lines.length - mostLines)}</p> : null}
      {rows.length === 0 ? (
        <p className="pad muted t13">{words.empty}</p>
      ) : (
        <VirtualTable
          caption={words.table}
          columns={columns}
          items={rows.map((row) => ({ kind: "row" as const, key: row.key, row }))}
          minWidth={560}
          height="420px"
          stacksOnPhone
        />
      )}
    </section>
  );
}

function useRows(lines: readonly SeriesLine[]): readonly Row[] {
  const { language } = useLanguage();
  const all = useAllWords();
  const words = all.definitions.series;
  const format = useFormat();
  const answers: Readonly<Record<string, string>> = { ...all.evaluation.answers, ...all.evaluation.absences };
  const rows = lines.flatMap((line): Row[] => [
    ...line.promised.map((aim, at) => ({
      ...{ key: `${line.indicatorId} p${at}`, on: aim.on, line, what: words.promised },
      when: aim.milestoneTo === null ? String(aim.milestoneYear) : `${aim.milestoneYear}–${aim.milestoneTo}`,
      value: targetLabel({ ...aim, unit: aim.unit ?? line.unit }, language),
      under: "",
    })),
    ...line.reported.map((figure) => ({
      ...{ key: `${line.indicatorId} ${figure.periodId}`, on: figure.on, line, what: words.reported },
      when: format.period(figure.periodId),
      value:
        figure.value === null
          ? (answers[figure.answer ?? figure.absence ?? ""] ?? "–")
          : withUnit(format.number(figure.value, 2), line.unit),
      under: [
        figure.numerator === null ? "" : `${format.number(figure.numerator)} / ${format.number(figure.denominator)}`,
        figure.coverage.of > 1 ? words.coverage(figure.coverage.reported, figure.coverage.of) : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    })),
  ]);
  return rows.toSorted((a, b) => compareText(a.on, b.on));
}
