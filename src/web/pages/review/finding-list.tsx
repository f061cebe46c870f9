import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useRef, useState } from "react";
import type { ReviewFinding } from "#plans/contract-review.ts";
import type { StatusMark as Mark } from "#text/status-marks.ts";
import { withWrittenDays } from "#text/written-days.ts";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";

export const findingMarks = {
  error: { tone: "red", shape: "diamond" },
  warning: { tone: "orange", shape: "triangle" },
  info: { tone: "grey", shape: "dashed" },
} as const satisfies Record<ReviewFinding["severity"], Mark>;

const gravity = { error: 0, warning: 1, info: 2 } as const;
const answers = ["corrected", "accepted-as-printed", "ask-the-issuer"] as const;
type Answer = (typeof answers)[number];
const shownAtFirst = 60;

/** Unanswered ones first, the gravest of them above. */
export function sortedFindings(findings: readonly ReviewFinding[]): ReviewFinding[] {
  return findings.toSorted(
    (a, b) =>
      Number(a.answer !== null) - Number(b.answer !== null) ||
      gravity[a.severity] - gravity[b.severity] ||
      a.lines.from - b.lines.from,
  );
}

export function useFindingSentence(): (finding: ReviewFinding) => string {
  const sentences: Readonly<Record<string, ((text: string) => string) | undefined>> =
    useWords().plans.document.findings.sentences;
  const { language } = useFormat();
  return ({ rule, text }) => {
    const written = withWrittenDays(text, language);
    return sentences[rule]?.(written) ?? written;
  };
}

type Props = {
  readonly findings: readonly ReviewFinding[];
  readonly openId: string | null;
  readonly mayAnswer: boolean;
  readonly onOpen: (finding: ReviewFinding) => void;
  readonly onAnswer: (finding: ReviewFinding, answer: Answer | null, reason: string | null) => Promise<unknown>;
};

/** What the reader doubted: each leads to its place, and can be answered. */
export function FindingList({ findings, openId, mayAnswer, onOpen, onAnswer }: Props) {
  const words = useFurtherWords().reviewDesk.findings;
  const format = useFormat();
  const [isWhole, setWhole] = useState(false);
  const sorted = sortedFindings(findings);
  const openAt = sorted.findIndex(({ id }) => id === openId);
  const shown = isWhole ? sorted : sorted.slice(0, Math.max(shownAtFirst, openAt + 1));
  const open = findings.filter(({ answer }) => answer === null);
  return (
    <section className="desk-findings" aria-label={words.title(format.number(findings.length))}>
      <header className="desk-pane-head">
        <h2>{words.title(format.number(findings.length))}</h2>
        <span className="spring" />
        {(["error", "warning", "info"] as const).map((severity) => (
          <span key={severity} className={`status-text small ${findingMarks[severity].tone}`} title={words.severities[severity]}>
            <StatusMark mark={findingMarks[severity]} />
            <span className="num">{open.filter((one) => one.severity === severity).length}</span>
            <span className="hidden-word">{words.severities[severity]}</span>
          </span>
        ))}
      </header>
      {findings.length === 0 ? <p className="pad muted small">{words.empty}</p> : null}
      <ol className="desk-finding-list">
        {shown.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            isOpen={finding.id === openId}
            mayAnswer={mayAnswer}
            onOpen={() => onOpen(finding)}
            onAnswer={(answer, reason) => onAnswer(finding, answer, reason)}
          />
        ))}
      </ol>
      {shown.length < sorted.length ? (
        <Button variant="subtle" onClick={() => setWhole(true)}>
          {words.more(format.number(sorted.length - shown.length))}
        </Button>
      ) : null}
    </section>
  );
}

type ItemProps = {
  readonly finding: ReviewFinding;
  readonly isOpen: boolean;
  readonly mayAnswer: boolean;
  readonly onOpen: () => void;
  readonly onAnswer: (answer: Answer | null, reason: string | null) => Promise<unknown>;
};

function FindingItem({ finding, isOpen, mayAnswer, onOpen, onAnswer }: ItemProps) {
  const { plans } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const words = review.findings;
  const kinds: Readonly<Record<string, string | undefined>> = plans.document.findings.kinds;
  const format = useFormat();
  const sentence = useFindingSentence();
  const item = useRef<HTMLLIElement>(null);
  const [chosen, setChosen] = useState<Answer | null>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: "nearest" });
  }, [isOpen]);
  const { severity, lines, answer } = finding;
  const said = sentence(finding);
  return (
    <li ref={item} className={answer === null ? "desk-finding" : "desk-finding is-answered"} aria-current={isOpen || undefined}>
      <div className="row small">
        <span className={`status-text ${findingMarks[severity].tone}`}>
          <StatusMark mark={findingMarks[severity]} />
          {words.severities[severity]}
        </span>
        <span className="muted num">{words.lines(lines.from, lines.to)}</span>
      </div>
      <button type="button" className="desk-finding-open" onClick={onOpen}>
        <span className="strong">{kinds[finding.kind] ?? finding.kind}</span>
        <span>{said}</span>
      </button>
      {answer === null ? null : (
        <p className="small muted">
          <span className="strong">{words.answers[answer.answer]}</span>
          {answer.reason === null ? null : <>: “{answer.reason}”</>}{" "}
          {answer.by === null ? null : words.by(answer.by, format.localInstant(answer.on))}
        </p>
      )}
      {mayAnswer && answer === null ? (
        <div className="row-wrap">
          {answers.map((one) => (
            <button
              type="button"
              key={one}
              className="quiet-button small"
              aria-expanded={one === "corrected" ? undefined : chosen === one}
              onClick={() => (one === "corrected" ? void onAnswer(one, null) : setChosen(chosen === one ? null : one))}
            >
              {words.answers[one]}
            </button>
          ))}
        </div>
      ) : null}
      {mayAnswer && answer !== null ? (
        <button type="button" className="quiet-button small" onClick={() => void onAnswer(null, null)}>
          {words.takeBack}
        </button>
      ) : null}
      {chosen === null || answer !== null ? null : <ReasonForm onSend={(reason) => onAnswer(chosen, reason)} />}
    </li>
  );
}

function ReasonForm({ onSend }: { readonly onSend: (reason: string) => Promise<unknown> }) {
  const words = useFurtherWords().reviewDesk.findings;
  const [reason, setReason] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== "") void onSend(reason.trim());
  };
  return (
    <form className="stack desk-reason" onSubmit={send}>
      <Textarea
        label={words.reason}
        description={words.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={1000}
        autosize
        minRows={2}
        autoFocus
      />
      <Button type="submit" variant="filled" disabled={reason.trim() === ""}>
        {words.action}
      </Button>
    </form>
  );
}
