import { Link } from "@tanstack/react-router";
import type { Overview } from "#evaluation/contract.ts";
import { missingMark, overdueMark } from "#text/status-marks.ts";
import { StatusMark } from "../../components/status.tsx";
import { useWords } from "../../language.tsx";

/** Systems of this kind die of silence, so silence is shown: who has not reported this round. */
export function MissingReports({ reporting, roundId }: { readonly reporting: Overview["reporting"]; readonly roundId: string }) {
  const { evaluation } = useWords();
  const words = evaluation.overview;
  return (
    <section className="card" aria-label={words.reporting}>
      <header>
        <h2>{words.reporting}</h2>
        <span className="muted num">{reporting.missing.length}</span>
      </header>
      <ul>
        {reporting.missing.map((body) => (
          <li key={body.organisationId} className="task-line">
            <StatusMark mark={body.overdue ? overdueMark : missingMark} />
            <Link
              to="/ky-bao-cao/$roundId/don-vi/$organisationId"
              params={{ roundId, organisationId: body.organisationId }}
              className="plain-link t13"
            >
              {body.name}
              {body.overdue ? <span className="red"> {words.overdueReport}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
      <footer>
        {reporting.missing.length === 0 ? `${words.allReported} ` : ""}
        {words.reported(reporting.approved, reporting.debtors, reporting.waiting)}
      </footer>
    </section>
  );
}
