import { Button } from "@mantine/core";
import type { ReviewFinding } from "#plans/contract-review.ts";
import { Confidence } from "../../components/confidence.tsx";
import { Icon } from "../../components/icon.tsx";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useFurtherWords, useWords } from "../../language.tsx";
import { type DeskRecord, labelOf } from "./desk-records.ts";
import { findingMarks, useFindingSentence } from "./finding-list.tsx";
import { IndicatorForm } from "./indicator-form.tsx";
import type { RecordDraft } from "./record-draft.ts";
import { StaleNotice } from "./stale-notice.tsx";
import { TaskForm } from "./task-form.tsx";

export type CardActs = {
  readonly accept: () => void;
  readonly edit: () => void;
  readonly split: () => void;
  readonly merge: () => void;
  readonly reject: () => void;
  readonly reopen: () => void;
  readonly discard: () => void;
  readonly keepMine: () => void;
};

type Props = {
  readonly record: DeskRecord;
  readonly draft: RecordDraft;
  readonly isDirty: boolean;
  /** What stands in the register now, when somebody else saved it meanwhile. */
  readonly newer: RecordDraft | null;
  readonly holder: string | null;
  readonly isFixed: boolean;
  readonly findings: readonly ReviewFinding[];
  readonly mergedName: string | null;
  readonly onChange: (draft: RecordDraft) => void;
  readonly acts: CardActs;
};

/** The record that is looked at: the words of the document above what was made of them, and what to do with it. */
export function RecordCard(props: Props) {
  const { record, draft, isDirty, newer, holder, acts, onChange } = props;
  const { reviewDesk: review } = useFurtherWords();
  const { one } = record;
  const isRejected = one.recordState === "rejected";
  const isFixed = props.isFixed || isRejected;
  return (
    <article className="desk-card-open">
      <CardHead record={record} />
      <Passages record={record} />
      <RestoredNote record={record} />
      {holder === null ? null : (
        <p className="notice orange desk-note" role="status">
          <Icon name="lock" /> <span className="strong">{review.heldBy(holder)}.</span> {review.heldHint(holder)}
        </p>
      )}
      {props.findings.map((finding) => (
        <CardFinding key={finding.id} finding={finding} />
      ))}
      <Decided record={record} mergedName={props.mergedName} />
      {newer === null ? null : <StaleNotice mine={draft} theirs={newer} onKeepMine={acts.keepMine} onTakeTheirs={acts.discard} />}
      {record.kind === "indicator" && draft.kind === "indicator" ? (
        <IndicatorForm one={record.one} draft={draft} isFixed={isFixed} onChange={onChange} />
      ) : null}
      {draft.kind === "task" ? <TaskForm draft={draft} isFixed={isFixed} onChange={onChange} /> : null}
      {props.isFixed ? null : <CardActions state={one.recordState} isDirty={isDirty} acts={acts} />}
    </article>
  );
}

function CardHead({ record }: { readonly record: DeskRecord }) {
  const { reviewDesk: review } = useFurtherWords();
  const { one } = record;
  const { place } = one;
  return (
    <header className="desk-card-head">
      <span className="num strong">{labelOf(record)}</span>
      <span className="chip blue">{review.current}</span>
      <span className="small muted">
        {review.list[record.kind]}
        {", "}
        {place === null ? review.list.noPlace : review.list.lines(place.lines.from, place.lines.to)}
      </span>
      <span className="spring" />
      {one.sureness === null ? <span className="small muted">{review.list.written}</span> : <Confidence share={one.sureness} />}
    </header>
  );
}

/** The words of the document; of an indicator with several milestones, those of each. */
function Passages({ record }: { readonly record: DeskRecord }) {
  const words = useFurtherWords().reviewDesk.card;
  const { one, kind } = record;
  const printed = [one.passage, ...(kind === "indicator" ? record.one.targets.map(({ raw }) => raw) : [])];
  const passages = [...new Set(printed.map((passage) => passage.trim()))].filter((passage) => passage !== "");
  if (passages.length === 0) return null;
  return (
    <blockquote className="desk-passage" aria-label={words.passage}>
      {passages.map((passage) => (
        <p key={passage}>{passage}</p>
      ))}
    </blockquote>
  );
}

/** The words as they were read from garbled print, beside what was made of them. */
function RestoredNote({ record }: { readonly record: DeskRecord }) {
  const { plans } = useWords();
  const { reviewDesk: review } = useFurtherWords();
  const restored = record.one.restored?.[record.kind === "indicator" ? "indicator" : "text"];
  if (restored === undefined) return null;
  return (
    <p className="small muted desk-note">
      {plans.source.restoredFrom}: <q className="raw-words">{restored.raw}</q>. {review.card.restored}
      {restored.sure ? "." : `, ${plans.source.restoredUnsure}`}
    </p>
  );
}

function CardFinding({ finding }: { readonly finding: ReviewFinding }) {
  const sentence = useFindingSentence();
  const mark = findingMarks[finding.severity];
  return (
    <p className={`notice desk-note ${mark.tone}`}>
      <StatusMark mark={mark} /> {sentence(finding)}
    </p>
  );
}

function Decided({ record, mergedName }: { readonly record: DeskRecord; readonly mergedName: string | null }) {
  const { reviewDesk: review } = useFurtherWords();
  const format = useFormat();
  const { decision, recordState } = record.one;
  if (decision === null || recordState === "candidate") return null;
  return (
    <p className="small muted desk-note">
      <span className="strong">{review.states[recordState]}</span>{" "}
      {decision.by === null ? "" : review.decidedBy(decision.by, format.localInstant(decision.on))}{" "}
      {mergedName === null ? null : review.mergedInto(mergedName)}
      {decision.reason === null ? null : review.rejectedWhy(decision.reason)}
    </p>
  );
}

type ActionProps = { readonly state: string; readonly isDirty: boolean; readonly acts: CardActs };

function CardActions({ state, isDirty, acts }: ActionProps) {
  const words = useFurtherWords().reviewDesk.acts;
  if (state === "rejected") {
    return (
      <div className="desk-acts">
        <Button leftSection={<Icon name="undo" />} onClick={acts.reopen}>
          {words.reopen}
        </Button>
      </div>
    );
  }
  return (
    <div className="desk-acts">
      {state === "candidate" || isDirty ? (
        <Button variant="filled" onClick={acts.accept} rightSection={<kbd>{isDirty ? "Ctrl Enter" : "Enter"}</kbd>}>
          {isDirty ? words.saveAndAccept : words.accept}
        </Button>
      ) : null}
      {isDirty ? (
        <Button onClick={acts.discard}>{words.discard}</Button>
      ) : (
        <Button onClick={acts.edit} rightSection={<kbd>E</kbd>}>
          {words.edit}
        </Button>
      )}
      <Button onClick={acts.split} rightSection={<kbd>T</kbd>} disabled={isDirty}>
        {words.split}
      </Button>
      <Button onClick={acts.merge} rightSection={<kbd>G</kbd>} disabled={isDirty}>
        {words.merge}
      </Button>
      <span className="spring" />
      {state === "confirmed" ? (
        <Button variant="subtle" onClick={acts.reopen}>
          {words.reopen}
        </Button>
      ) : null}
      <Button variant="subtle" color="gray" onClick={acts.reject} rightSection={<kbd>X</kbd>}>
        {words.reject}
      </Button>
    </div>
  );
}
