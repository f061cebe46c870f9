import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { groupBy } from "#kernel/group-by.ts";
import type { DocumentDetail } from "#plans/contract.ts";
import type { StatusMark as Mark } from "#text/status-marks.ts";
import { withWrittenDays } from "#text/written-days.ts";
import { useAddress } from "../../components/address.ts";
import { FilterChip } from "../../components/filter-chip.tsx";
import { EmptyState } from "../../components/states.tsx";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { LinesLink } from "./lines-link.tsx";

type Finding = DocumentDetail["findings"][number];
type Severity = Finding["severity"];

const marks = {
  error: { tone: "red", shape: "diamond" },
  warning: { tone: "orange", shape: "triangle" },
  info: { tone: "grey", shape: "dashed" },
} as const satisfies Record<Severity, Mark>;
const order = ["error", "warning", "info"] as const;
const shownAtFirst = 25;
// What is mended by choosing a body leads there.
const mendedByAssignment = new Set(["missing-lead", "outdated-body"]);

type Props = Pick<DocumentDetail, "findings"> & { readonly planId: string; readonly mayAssign: boolean };

/** What the reader doubts in the paper: the gravest first, each with what is odd, what to do about it, and its lines. */
export function Findings({ findings, planId, mayAssign }: Props) {
  const words = useWords().plans.document.findings;
  const { read, write } = useAddress();
  const byKind = groupBy(findings, ({ kind }) => kind);
  const chosen = byKind.has(read("loai")) ? read("loai") : null;
  const choose = (kind: string | null) => write({ loai: kind });
  const kindName = useKindName();
  const shown = chosen === null ? findings : (byKind.get(chosen) ?? []);
  return (
    <section className="card" aria-label={words.title} id="diem-can-xem">
      <header>
        <h2>{words.title}</h2>
        <SeverityCounts findings={findings} />
      </header>
      {findings.length === 0 ? (
        <p className="pad muted small">{words.empty}</p>
      ) : (
        <>
          <p className="pad muted small">{words.note}</p>
          {byKind.size > 1 ? (
            // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not fields of a form.
            <div className="finding-kinds" role="group" aria-label={words.filter}>
              <FilterChip isOn={chosen === null} onClick={() => choose(null)} word={words.all} count={findings.length} />
              {[...byKind]
                .toSorted(([, a], [, b]) => b.length - a.length)
                .map(([kind, members]) => (
                  <FilterChip
                    key={kind}
                    isOn={chosen === kind}
                    onClick={() => choose(chosen === kind ? null : kind)}
                    word={kindName(kind)}
                    count={members.length}
                  />
                ))}
            </div>
          ) : null}
          {order.map((severity) => (
            <OfSeverity
              key={`${severity} ${chosen ?? ""}`}
              severity={severity}
              findings={shown.filter((finding) => finding.severity === severity)}
              planId={planId}
              mayAssign={mayAssign}
            />
          ))}
          {shown.length === 0 && chosen !== null ? <EmptyState title={words.emptyFilter(kindName(chosen))} /> : null}
        </>
      )}
    </section>
  );
}

function useKindName(): (kind: string) => string {
  const names: Readonly<Record<string, string | undefined>> = useWords().plans.document.findings.kinds;
  return (kind) => names[kind] ?? kind;
}

function SeverityCounts({ findings }: Pick<DocumentDetail, "findings">) {
  const words = useWords().plans.document.findings;
  const format = useFormat();
  return (
    <span className="row-wrap small">
      {order.map((severity) => {
        const count = findings.filter((finding) => finding.severity === severity).length;
        if (count === 0) return null;
        return (
          <span key={severity} className={`status-text ${marks[severity].tone}`}>
            <StatusMark mark={marks[severity]} />
            <span className="num">{format.number(count)}</span> {words.severities[severity]}
          </span>
        );
      })}
    </span>
  );
}

type GroupProps = Omit<Props, "findings"> & { readonly severity: Severity; readonly findings: readonly Finding[] };

function OfSeverity({ severity, findings, planId, mayAssign }: GroupProps) {
  const words = useWords().plans.document.findings;
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  if (findings.length === 0) return null;
  const sorted = findings.toSorted((a, b) => a.lines.from - b.lines.from);
  const shown = isWhole ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <div className="finding-group">
      <h3 className={`status-text ${marks[severity].tone}`}>
        <StatusMark mark={marks[severity]} />
        <span className="ink">{words.severities[severity]}</span>
        <span className="num muted">{format.number(findings.length)}</span>
      </h3>
      <ul>
        {shown.map((finding) => (
          <FindingLine key={finding.id} finding={finding} planId={planId} mayAssign={mayAssign} />
        ))}
      </ul>
      {shown.length < sorted.length ? (
        <p className="pad">
          <Button variant="subtle" onClick={() => setWhole(true)}>
            {words.more(format.number(sorted.length - shown.length))}
          </Button>
        </p>
      ) : null}
    </div>
  );
}

type LineProps = { readonly finding: Finding; readonly planId: string; readonly mayAssign: boolean };

function FindingLine({ finding, planId, mayAssign }: LineProps) {
  const words = useWords().plans.document.findings;
  const sentences: Readonly<Record<string, ((text: string) => string) | undefined>> = words.sentences;
  const advice: Readonly<Record<string, string | undefined>> = words.advice;
  const { language } = useFormat();
  const kindName = useKindName();
  const text = withWrittenDays(finding.text, language);
  return (
    <li className="finding-line">
      <div className="row-wrap">
        <span className="tag">{kindName(finding.kind)}</span>
        <span className="spring" />
        <LinesLink lines={finding.lines} />
      </div>
      <p className="t13 finding-what">{sentences[finding.rule]?.(text) ?? text}</p>
      <p className="small muted">
        {advice[finding.kind] ?? words.advice.other}{" "}
        {mayAssign && mendedByAssignment.has(finding.kind) ? (
          <Link className="inline-link" to="/ke-hoach/$planId/phan-cong" params={{ planId }}>
            {words.toAssignment}
          </Link>
        ) : null}
      </p>
    </li>
  );
}
