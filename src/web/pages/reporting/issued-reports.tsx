import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type IssuedReport, issuedReportAnswer, issuedReportsAnswer } from "#reports/contract.ts";
import { change, get } from "../../api.ts";
import { Icon } from "../../components/icon.tsx";
import { LoadFailed } from "../../components/states.tsx";
import { useFormat, useWords } from "../../language.tsx";

type Issuing = { readonly isBusy: boolean; readonly run: () => void; readonly made: ReactNode };

/** Writes the plan's report of a round; what was made stands under the head of the page with its link. */
export function useIssueReport(roundId: string, onRefused: (error: unknown) => void): Issuing {
  const words = useWords().reporting.round;
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [report, setReport] = useState<IssuedReport | null>(null);
  const run = async () => {
    setBusy(true);
    onRefused(null);
    try {
      const answer = await change("POST", `/api/rounds/${roundId}/report`, {}, issuedReportAnswer);
      setReport(answer.report);
      await client.invalidateQueries({ queryKey: ["reports", roundId] });
    } catch (refused) {
      onRefused(refused);
    } finally {
      setBusy(false);
    }
  };
  const made =
    report === null ? null : (
      <p className="notice green band-notice" role="status">
        {words.issued} <DownloadLink report={report} />
      </p>
    );
  return { isBusy, run: () => void run(), made };
}

function DownloadLink({ report }: { readonly report: IssuedReport }) {
  const words = useWords().reporting.round;
  return (
    <a href={`/api/reports/${report.id}/file`} download={report.fileName} className="inline-link">
      <Icon name="download" /> {words.download(report.fileName)}
    </a>
  );
}

/** Reports that were written of this round: the file, when, by whom, and the state of the register that it was taken from. */
export function IssuedReports({ roundId }: { readonly roundId: string }) {
  const words = useWords().reporting.round;
  const format = useFormat();
  const query = useQuery({
    queryKey: ["reports", roundId],
    queryFn: () => get(`/api/rounds/${roundId}/reports`, issuedReportsAnswer),
  });
  const reports = query.data?.reports ?? [];
  return (
    <section className="card" aria-label={words.reports}>
      <header>
        <h2>{words.reports}</h2>
        <span className="muted num">{format.number(reports.length)}</span>
      </header>
      {query.isError ? <LoadFailed error={query.error} retry={() => void query.refetch()} /> : null}
      {query.isSuccess && reports.length === 0 ? <p className="pad muted t13">{words.reportsEmpty}</p> : null}
      {reports.length === 0 ? null : (
        <table className="table block-table reports-table">
          <thead>
            <tr>
              <th scope="col">{words.file}</th>
              <th scope="col">{words.issuedAt}</th>
              <th scope="col">{words.issuedBy}</th>
              <th scope="col">{words.chain}</th>
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <td data-label={words.file}>
                  <DownloadLink report={report} />
                  {report.kind === "unit-receipt" ? (
                    <span className="small muted block">{words.receiptOf(report.organisationName)}</span>
                  ) : null}
                </td>
                <td data-label={words.issuedAt} className="num">
                  {format.localInstant(report.issuedAt)}
                </td>
                <td data-label={words.issuedBy}>{report.issuedBy ?? format.day(null)}</td>
                <td data-label={words.chain} className="num small" title={report.chainHead}>
                  {report.chainHead.slice(0, 16)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
