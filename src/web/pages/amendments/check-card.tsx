import type { AmendmentDetail, AmendmentFaultRow, RegisterFindingRow } from "#plans/contract-amendments.ts";
import { isFaultCode } from "#plans/rules/amendment-check.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";

/** What stands against applying the draft, what should be known, and what a careful reader would say before and after. */
export function CheckCard({ detail }: { readonly detail: AmendmentDetail }) {
  const words = useFurtherWords().amendments.check;
  const format = useFormat();
  const { faults, findings } = detail;
  const errors = faults.filter((fault) => fault.severity === "error");
  const warnings = faults.filter((fault) => fault.severity === "warning");
  return (
    <section className="card" aria-label={words.title}>
      <header>
        <h2>{words.title}</h2>
      </header>
      <div className="pad stack" aria-live="polite">
        {errors.length === 0 ? (
          <p className="notice green">{words.ready}</p>
        ) : (
          <div className="notice red">
            <strong>{words.errors(format.number(errors.length))}</strong>
            <Faults faults={errors} />
          </div>
        )}
        {warnings.length === 0 ? null : (
          <div className="notice orange">
            <strong>{words.warnings(format.number(warnings.length))}</strong>
            <Faults faults={warnings} />
          </div>
        )}
        <h3 className="t13">{words.introduced}</h3>
        <Findings findings={findings.introduced} none={words.none} />
        <h3 className="t13">{words.resolved}</h3>
        <Findings findings={findings.resolved} none={words.noneResolved} />
        {findings.staying === 0 ? null : <p className="small muted">{words.staying(format.number(findings.staying))}</p>}
      </div>
    </section>
  );
}

function Faults({ faults }: { readonly faults: readonly AmendmentFaultRow[] }) {
  const words = useFurtherWords().amendments.faults;
  return (
    <ul className="fault-list">
      {faults.map(({ code, label, data, record }) => (
        <li key={`${code} ${record?.subject ?? ""} ${record?.id ?? ""}`}>
          {label === null ? null : <span className="strong">{`${label}: `}</span>}
          {isFaultCode(code) ? words[code](data) : code}
        </li>
      ))}
    </ul>
  );
}

const shownAtMost = 20;

function Findings({ findings, none }: { readonly findings: readonly RegisterFindingRow[]; readonly none: string }) {
  const { amendments } = useFurtherWords();
  const format = useFormat();
  if (findings.length === 0) return <p className="t13 muted">{none}</p>;
  return (
    <ul className="fault-list">
      {findings.slice(0, shownAtMost).map(({ rule, label, data, record }) => (
        <li key={`${rule} ${record.subject} ${record.id} ${JSON.stringify(data)}`}>
          <span className="strong">{`${label}: `}</span>
          {amendments.findings[rule](shownData(data, format))}
        </li>
      ))}
      {findings.length > shownAtMost ? <li>{amendments.check.staying(format.number(findings.length - shownAtMost))}</li> : null}
    </ul>
  );
}

/** Days and figures as the reader writes them; years stay as they are. */
function shownData(data: RegisterFindingRow["data"], format: ReturnType<typeof useFormat>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      if (key === "dueOn" && typeof value === "string") return [key, format.day(value)];
      return [key, (key === "value" || key === "was") && typeof value === "string" ? format.number(value) : value];
    }),
  );
}
