import { Link } from "@tanstack/react-router";
import { groupBy } from "#kernel/group-by.ts";
import type { DocumentDetail } from "#plans/contract.ts";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { LinesLink } from "./lines-link.tsx";

/** Who reports to whom, how often and until when, as the plan has it. */
export function ReportingRules({ rules }: { readonly rules: DocumentDetail["reportingRules"] }) {
  const words = useWords().plans.document;
  const cadences: Readonly<Record<string, string | undefined>> = words.cadences;
  return (
    <section className="card" aria-label={words.rules}>
      <header>
        <h2>{words.rules}</h2>
      </header>
      {rules.length === 0 ? <p className="pad muted t13">{words.rulesEmpty}</p> : null}
      {rules.map((rule) => (
        <div key={rule.id} className="pad rule">
          <div className="row-wrap">
            <h3>{rule.cadence === null ? words.rules : (cadences[rule.cadence] ?? rule.cadence)}</h3>
            <span className="spring" />
            <LinesLink lines={rule.place.lines} />
          </div>
          <dl className="facts">
            <dt>{words.ruleDue}</dt>
            <dd>{rule.dueText ?? <span className="muted">{words.noDue}</span>}</dd>
            {rule.from.length === 0 ? null : (
              <>
                <dt>{words.ruleFrom}</dt>
                <dd>{rule.from.join("; ")}</dd>
              </>
            )}
            {rule.to.length === 0 ? null : (
              <>
                <dt>{words.ruleTo}</dt>
                <dd>{rule.to.join("; ")}</dd>
              </>
            )}
            {rule.via === null ? null : (
              <>
                <dt>{words.ruleVia}</dt>
                <dd>{rule.via}</dd>
              </>
            )}
          </dl>
        </div>
      ))}
    </section>
  );
}

/** What the organisation section orders each body to do. */
export function Duties({ duties }: Pick<DocumentDetail, "duties">) {
  const { plans } = useWords();
  const { bodies } = useFurtherWords();
  const words = plans.document;
  const kinds: Readonly<Record<string, string | undefined>> = words.dutyKinds;
  const format = useFormat();
  return (
    <section className="card" aria-label={words.duties}>
      <header>
        <h2>{words.duties}</h2>
        <span className="muted num">{format.number(duties.length)}</span>
        <Link from="/ke-hoach/$planId" to="/ke-hoach/$planId/to-chuc-thuc-hien" className="plain-link t13 push-right">
          {bodies.duties.open}
        </Link>
      </header>
      {duties.length === 0 ? <p className="pad muted t13">{words.dutiesEmpty}</p> : null}
      {[...groupBy(duties, (duty) => duty.body)].map(([body, own]) => (
        <div key={body} className="pad rule">
          <h3>{body}</h3>
          <ul className="plain-list t13">
            {own.map((duty) => (
              <li key={duty.id} className="duty">
                <span>
                  <span className="tag">{kinds[duty.kind] ?? duty.kind}</span> {duty.text}
                </span>
                <LinesLink lines={duty.place.lines} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
