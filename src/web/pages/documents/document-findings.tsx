import type { DocumentDetail } from "#plans/contract.ts";
import type { StatusMark } from "#text/status-marks.ts";
import { StatusText } from "../../components/status.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { LinesLink } from "./lines-link.tsx";

type Finding = DocumentDetail["findings"][number];

const marks = {
  error: { tone: "red", shape: "diamond" },
  warning: { tone: "orange", shape: "triangle" },
  info: { tone: "grey", shape: "dashed" },
} as const satisfies Record<Finding["severity"], StatusMark>;
const order = ["error", "warning", "info"] as const;

/** What the reader doubts in the paper, the gravest first, each with its lines. */
export function Findings({ findings }: Pick<DocumentDetail, "findings">) {
  const words = useWords().plans.document;
  const sentences: Readonly<Record<string, ((text: string) => string) | undefined>> = words.findingWords;
  const format = useFormat();
  const sorted = findings.toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.lines.from - b.lines.from,
  );
  return (
    <section className="card" aria-label={words.findings}>
      <header>
        <h2>{words.findings}</h2>
        <span className="muted num">{format.number(findings.length)}</span>
      </header>
      <p className="pad muted small">{findings.length === 0 ? words.findingsEmpty : words.findingsNote}</p>
      <ul>
        {sorted.map((finding) => (
          <li key={finding.id} className="finding-line">
            <div className="row-wrap">
              <span className="small">
                <StatusText mark={marks[finding.severity]} word={words.severities[finding.severity]} />
              </span>
              <span className="spring" />
              <LinesLink lines={finding.lines} />
            </div>
            <p className="t13">{sentences[finding.rule]?.(finding.text) ?? finding.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
