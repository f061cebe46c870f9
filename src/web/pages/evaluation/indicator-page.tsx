import "../../evaluation.css";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { type IndicatorDetail, indicatorDetailAnswer } from "#evaluation/contract.ts";
import { type IndicatorRow, indicatorsAnswer } from "#plans/contract.ts";
import { verdictMarks } from "#text/status-marks.ts";
import { targetLabel, withUnit } from "#text/target-label.ts";
import { get } from "../../api.ts";
import { PageHead } from "../../components/page-head.tsx";
import { LoadFailed, Loading } from "../../components/states.tsx";
import { StatusChip } from "../../components/status.tsx";
import { useFormat, useLanguage } from "../../language.tsx";
import { DefinitionLink } from "../catalogue/definition-link.tsx";
import { CarriedSeries } from "./carried-series.tsx";
import { CourseChart } from "./course-chart.tsx";
import { SeriesTable } from "./series-table.tsx";
import { WhyCard } from "./why-card.tsx";

/** One indicator: where it stands, why, what was promised and what each body reported. */
export function IndicatorPage() {
  const { indicatorId } = useParams({ strict: false });
  const detail = useQuery({
    queryKey: ["indicator", indicatorId],
    queryFn: () => get(`/api/indicators/${indicatorId}`, indicatorDetailAnswer),
  });
  const planId = detail.data?.planId;
  const plan = useQuery({
    queryKey: ["indicators", planId],
    queryFn: () => get(`/api/plans/${planId}/indicators`, indicatorsAnswer),
    enabled: planId !== undefined,
  });
  const failed = detail.error ?? plan.error;
  if (failed !== null) return <LoadFailed error={failed} retry={() => void detail.refetch().then(() => plan.refetch())} />;
  const indicator = plan.data?.indicators.find((one) => one.id === indicatorId);
  if (detail.data === undefined || indicator === undefined) return <Loading />;
  return <Indicator indicator={indicator} detail={detail.data} />;
}

function Indicator({ indicator, detail }: { readonly indicator: IndicatorRow; readonly detail: IndicatorDetail }) {
  const { language, words } = useLanguage();
  const format = useFormat();
  const page = words.evaluation.indicator;
  const { verdict } = detail;
  const number = (value: string | null) => (value === null ? "–" : withUnit(format.number(value, 2), indicator.unit));
  const actual = verdict.actual !== null ? number(verdict.actual) : answerWord(words.evaluation.answers, verdict.actualAnswer);
  const verdictWord = verdict.exceeded ? words.evaluation.exceeded : words.evaluation.verdicts[verdict.verdict];
  const { planId } = detail;
  return (
    <>
      <PageHead
        crumbs={
          <Link to="/ke-hoach/$planId/chi-tieu" params={{ planId }}>
            {page.toPlan}
          </Link>
        }
        title={indicator.name}
        note={
          <span className="row-wrap">
            <StatusChip mark={verdictMarks[verdict.verdict]} word={verdictWord} />
            {indicator.groupTitle === null ? null : <span>{indicator.groupTitle}</span>}
            <DefinitionLink indicatorId={indicator.id} />
          </span>
        }
      />
      <div className="columns">
        <div className="stack">
          <section className="card">
            <div className="pad facts-row">
              <Fact
                word={page.latest}
                value={actual}
                under={verdict.actualPeriod === null ? null : format.period(verdict.actualPeriod)}
              />
              <Fact word={page.expected} value={number(verdict.expected)} under={format.day(detail.proof.verdictDay)} />
              <Fact
                word={page.responsible}
                value={null}
                under={`${indicator.responsible.map((body) => body.name).join(", ") || "–"} · ${page.coverage(verdict.coverage.reported, verdict.coverage.of)}${
                  verdict.coverage.missing.length > 0 ? `. ${page.missing(verdict.coverage.missing.join(", "))}` : ""
                }`}
              />
            </div>
          </section>
          <CourseChart
            name={indicator.name}
            detail={detail}
            unit={indicator.unit}
            targets={indicator.targets}
            label={page.chartLabel(indicator.name, actual, verdictWord)}
          />
          <SeriesTable detail={detail} unit={indicator.unit} />
          <CarriedSeries indicatorId={indicator.id} name={indicator.name} />
        </div>
        <div className="stack">
          <WhyCard proof={detail.proof} indicator={indicator} />
          <section className="card" aria-label={page.targets}>
            <header>
              <h2>{page.targets}</h2>
            </header>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{page.milestone}</th>
                  <th scope="col">{page.target}</th>
                </tr>
              </thead>
              <tbody>
                <tr>
                  <td className="muted">{page.baseline}</td>
                  <td>
                    {indicator.baseline === null ? "–" : (indicator.baseline.text ?? number(indicator.baseline.value))}
                    {indicator.baseline?.on ? <span className="small muted"> {format.day(indicator.baseline.on)}</span> : null}
                  </td>
                </tr>
                {indicator.targets.map((target) => (
                  <tr key={target.id}>
                    <td className="num">
                      {target.milestoneTo === null ? target.milestoneYear : `${target.milestoneYear}–${target.milestoneTo}`}
                    </td>
                    <td>
                      <span className="strong">{targetLabel(target, language)}</span>
                      <p className="small muted clamp-2" title={target.raw}>
                        {target.raw}
                      </p>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      </div>
    </>
  );
}

function answerWord(answers: Readonly<Record<string, string>>, answer: string | null): string {
  return answer === null ? "–" : (answers[answer] ?? answer);
}

function Fact({ word, value, under }: { readonly word: string; readonly value: string | null; readonly under: string | null }) {
  return (
    <div>
      <p className="small muted">{word}</p>
      {value === null ? null : <p className="big-number">{value}</p>}
      {under === null ? null : <p className="t13">{under}</p>}
    </div>
  );
}
