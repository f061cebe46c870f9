import type { VerdictName } from "#text/status-marks.ts";
import { verdictMarks, verdictOrder } from "#text/status-marks.ts";
import { StatusMark } from "../../components/status.tsx";
import { useWords } from "../../language.tsx";

type Counts = Readonly<Partial<Record<VerdictName, number>>>;

/** How many indicators stand where: a bar for the eye, shapes with numbers and words for reading. */
export function VerdictBar({ counts }: { readonly counts: Counts }) {
  const { evaluation } = useWords();
  const present = verdictOrder.filter((verdict) => (counts[verdict] ?? 0) > 0);
  return (
    <div className="verdict-bar">
      <div className="bar" aria-hidden="true">
        {present.map((verdict) => (
          <span
            key={verdict}
            className={`fill ${verdictMarks[verdict].tone} ${verdict}`}
            style={{ flexGrow: counts[verdict] ?? 0 }}
          />
        ))}
      </div>
      <ul className="row-wrap small">
        {present.map((verdict) => (
          <li key={verdict} className="status-text" title={evaluation.verdicts[verdict]}>
            <StatusMark mark={verdictMarks[verdict]} word={evaluation.verdicts[verdict]} />
            <span className="num">{counts[verdict]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
