import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import "../../documents.css";
import { fold } from "#kernel/fold.ts";
import { type Review, reviewAnswer } from "#review/contract-review.ts";
import type { StatusMark } from "#text/status-marks.ts";
import { get } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { Icon } from "../../components/icon.tsx";
import { EmptyState, LoadFailed, Loading } from "../../components/states.tsx";
import { StatusText } from "../../components/status.tsx";
import { TextFilter } from "../../components/text-filter.tsx";
import { type Column, type TableItem, VirtualTable } from "../../components/virtual-table.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { Findings } from "../documents/document-findings.tsx";
import { LinesLink } from "../documents/lines-link.tsx";
import { usePlan, usePlanId } from "../plans/use-plan.ts";

/** The plan looked at as a whole: how well it is made, what is odd in it, what does not fit the plan above. */
export function ReviewTab() {
  const planId = usePlanId();
  const words = useFurtherWords().review.plan;
  const format = useFormat();
  const plan = usePlan(planId).data?.plan;
  const dong = useAddress().read("dong");
  const query = useQuery({
    queryKey: ["plan-review", planId],
    queryFn: () => get(`/api/plans/${planId}/appraisal`, reviewAnswer),
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <LoadFailed error={query.error} retry={() => void query.refetch()} />;
  const review = query.data;
  // The lines of a finding are read where the whole text stands.
  if (dong !== "") return <Navigate to="/ke-hoach/$planId/van-ban" params={{ planId }} search={{ dong }} />;
  return (
    <div className="stack review-sheet">
      <div className="row row-wrap">
        <span className="muted t13">{words.note(format.day(review.asOf), format.number(review.ruleVersion))}</span>
        <span className="spring" />
        <Button className="no-print" onClick={() => window.print()}>
          {words.print}
        </Button>
        <Button
          className="no-print"
          component="a"
          href={`/api/plans/${planId}/appraisal/file`}
          download
          leftSection={<Icon name="download" />}
        >
          {words.export}
        </Button>
      </div>
      <Scores planId={planId} review={review} />
      <CrossFindings findings={review.cross} />
      <Findings findings={review.reading} planId={planId} mayAssign={plan?.allowed.includes("assign") ?? false} />
    </div>
  );
}

function Scores({ planId, review }: { readonly planId: string; readonly review: Review }) {
  const words = useFurtherWords().review.plan;
  const format = useFormat();
  const { superior } = review;
  return (
    <section className="card" aria-label={words.scores}>
      <header>
        <h2>{words.scores}</h2>
      </header>
      <div className="pad">
        <p className="muted t13">{words.scoresNote}</p>
        <dl className="score-grid">
          {review.scores.map(({ dimension, numerator, denominator, percent }) => (
            <div key={dimension} className="score">
              <dt className="strong">{words.dimensions[dimension]}</dt>
              <dd>
                <span className="score-number num">{percent === null ? words.nothing : `${format.number(percent)}%`}</span>
                <span className="under num">
                  {format.number(numerator)} ÷ {format.number(denominator)}
                </span>
                <span className="under">{words.formulas[dimension]}</span>
              </dd>
            </div>
          ))}
        </dl>
        <p className="t13">
          {superior === null ? (
            <span className="muted">{words.noSuperior}</span>
          ) : (
            <Link className="inline-link" to="/ke-hoach/$planId/cap-tren" params={{ planId }}>
              {words.superior([superior.documentNumber, superior.organisationName].filter((part) => part !== null).join(", "))}
            </Link>
          )}
        </p>
      </div>
    </section>
  );
}

type Cross = Review["cross"][number];
const marks: Readonly<Record<Cross["severity"], StatusMark>> = {
  error: { tone: "red", shape: "diamond" },
  warning: { tone: "orange", shape: "triangle" },
  info: { tone: "grey", shape: "dashed" },
};

function CrossFindings({ findings }: { readonly findings: readonly Cross[] }) {
  const words = useFurtherWords().review.plan;
  const format = useFormat();
  const { read, write } = useAddress();
  const columns = useColumns();
  const [chosen, text] = [read("quytac"), fold(read("loc"))];
  const rules = [...new Set(findings.map((one) => one.rule))];
  const shown = findings.filter(
    (one) => (chosen === "" || one.rule === chosen) && fold(`${one.text} ${one.ours ?? ""}`).includes(text),
  );
  const items: TableItem<Cross>[] = shown.map((row, index) => ({ kind: "row", key: `${index} ${row.rule}`, row }));
  return (
    <section className="card" aria-label={words.cross}>
      <header>
        <h2>{words.cross}</h2>
        <span className="num muted">{format.number(findings.length)}</span>
      </header>
      {findings.length === 0 ? (
        <p className="pad muted t13">{words.crossEmpty}</p>
      ) : (
        <>
          <div className="toolbar pad no-print">
            <TextFilter label={words.crossFilter} value={read("loc")} onChange={(next) => write({ loc: next })} />
            {rules.map((rule) => (
              <FilterChip
                key={rule}
                isOn={chosen === rule}
                onClick={() => write({ quytac: chosen === rule ? null : rule })}
                word={words.rules[rule]}
                count={findings.filter((one) => one.rule === rule).length}
              />
            ))}
          </div>
          {items.length === 0 ? (
            <EmptyState title={words.crossEmpty} />
          ) : (
            <VirtualTable caption={words.cross} columns={columns} items={items} minWidth={900} stacksOnPhone />
          )}
        </>
      )}
    </section>
  );
}

function useColumns(): Column<Cross>[] {
  const words = useFurtherWords().review.plan;
  const format = useFormat();
  const { columns } = words;
  const named = (text: string) => (
    <span className="clamp-2" title={text}>
      {text}
    </span>
  );
  return [
    {
      key: "severity",
      header: columns.severity,
      width: 110,
      cell: (row) => <StatusText mark={marks[row.severity]} word={words.severities[row.severity]} />,
    },
    { key: "rule", header: columns.what, width: 210, cell: (row) => words.rules[row.rule] },
    { key: "record", header: columns.record, width: "auto", cell: (row) => named(row.text) },
    { key: "ours", header: columns.ours, width: 240, cell: (row) => (row.ours === null ? "" : named(row.ours)) },
    {
      key: "detail",
      header: columns.detail,
      width: 150,
      cell: (row) => {
        if (row.detail === null) return "";
        return row.rule === "task-later-than-superior"
          ? words.days(format.number(row.detail))
          : row.detail.replaceAll(".", format.language === "vi" ? "," : ".");
      },
    },
    {
      key: "lines",
      header: columns.lines,
      width: 120,
      cell: (row) => (row.lines === null ? "" : <LinesLink lines={row.lines} />),
    },
  ];
}
