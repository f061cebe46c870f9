import { SegmentedControl } from "@mantine/core";
import { useMemo, useState } from "react";
import type { PlanSummary } from "#plans/contract.ts";
import type { ReviewFinding } from "#plans/contract-review.ts";
import type { ReviewDesk } from "#tasks/contract-review.ts";
import { ApiRefusal } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { RefusalNotice } from "../../components/states.tsx";
import { useScreen } from "../../components/use-screen.ts";
import { useFurtherWords } from "../../language.tsx";
import { CandidateList } from "./candidate-list.tsx";
import { KeysDialog, MergeDialog, RejectDialog, SplitDialog } from "./desk-dialogs.tsx";
import { DeskFoot } from "./desk-foot.tsx";
import { DeskHead } from "./desk-head.tsx";
import type { DeskSpan } from "./desk-pieces.ts";
import {
  type DeskOrder,
  type DeskRecord,
  deskItems,
  deskRecords,
  doubtedIds,
  isOpen,
  labelOf,
  nameOf,
  nextOpen,
  recordOfFinding,
  recordsInView,
} from "./desk-records.ts";
import { FindingList, sortedFindings } from "./finding-list.tsx";
import { RecordCard } from "./record-card.tsx";
import { SourcePane } from "./source-pane.tsx";
import { useDeskActs, usePresence } from "./use-desk.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useRecordEdit } from "./use-record-edit.ts";

type Props = { readonly plan: PlanSummary; readonly desk: ReviewDesk; readonly lineCount: number };
type Dialog = "reject" | "merge" | "split" | "keys";
type Part = "records" | "source" | "findings";

/** Source, candidates and findings side by side; choosing in one moves the other two. */
export function Desk({ plan, desk, lineCount }: Props) {
  const words = useFurtherWords().reviewDesk;
  const { read, write } = useAddress();
  const { isNarrow } = useScreen();
  const [part, setPart] = useState<Part>("records");
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [marked, setMarked] = useState("");
  const view = read("xem") === "tat-ca" ? "all" : "open";
  const order: DeskOrder = read("thu-tu") === "van-ban" ? "document" : "doubt";
  const all = useMemo(() => deskRecords(desk), [desk]);
  const [picked, setPicked] = useState<string | null>(() => recordsInView(all, view, order, null)[0]?.one.id ?? null);
  const [finding, setFinding] = useState<{ readonly id: string; readonly turn: number } | null>(null);
  const list = recordsInView(all, view, order, picked);
  const record = all.find(({ one }) => one.id === picked) ?? list[0] ?? null;
  const chosenId = record?.one.id ?? null;
  const mayDecide = plan.allowed.includes("review");
  const acts = useDeskActs(plan.id);
  const holders = usePresence(plan.id, mayDecide ? chosenId : null, desk, acts.isBusy);
  const edit = useRecordEdit(record, acts);

  const choose = async (id: string | null) => {
    if (id === chosenId && picked !== null) return;
    if (edit.isDirty && !(await edit.save(false))) return;
    setFinding(null);
    setPicked(id);
  };
  const move = (step: 1 | -1) => {
    const at = list.findIndex(({ one }) => one.id === chosenId);
    const next = list[at + step];
    if (next !== undefined) void choose(next.one.id);
  };
  const accept = async () => {
    if (record === null || !mayDecide || record.one.recordState === "rejected") return;
    const next = nextOpen(list, record.one.id);
    if (edit.isDirty) {
      if (await edit.save(true)) setPicked(next);
      return;
    }
    setPicked(next);
    if (isOpen(record)) await acts.confirm(record);
  };
  const reject = (reason: string) => {
    if (record === null) return;
    setDialog(null);
    edit.discard();
    setPicked(nextOpen(list, record.one.id));
    void acts.reject(record, reason);
  };
  const ask = (next: Dialog) => {
    if (record === null || !mayDecide || (next !== "reject" && edit.isDirty) || record.one.recordState === "rejected") return;
    setMarked(window.getSelection()?.toString().trim() ?? "");
    setDialog(next);
  };
  const openFinding = (one: ReviewFinding) => {
    const about = recordOfFinding(all, one);
    if (about !== null && view === "open" && !isOpen(about)) write({ xem: "tat-ca" });
    void choose(about?.one.id ?? chosenId).then(() => {
      setFinding({ id: one.id, turn: Date.now() });
      if (isNarrow) setPart(about === null ? "source" : "records");
    });
  };
  const nextFinding = () => {
    const open = sortedFindings(desk.findings).filter(({ answer }) => answer === null);
    const next = open[(open.findIndex(({ id }) => id === finding?.id) + 1) % Math.max(1, open.length)];
    if (next !== undefined) openFinding(next);
  };
  useDeskKeys({
    ...{ move, nextFinding, accept: () => void accept(), undo: acts.undoLast, edit: focusFirstField },
    ...{ split: () => ask("split"), merge: () => ask("merge"), reject: () => ask("reject"), help: () => setDialog("keys") },
  });

  const spans = useMemo(() => all.flatMap(placesOf), [all]);
  const doubted = useMemo(() => doubtedIds(all, desk.findings), [all, desk.findings]);
  const openNow = desk.findings.find(({ id }) => id === finding?.id) ?? null;
  const focus = focusOf(record, openNow, finding?.turn ?? 0);
  const counts = { open: all.filter(isOpen).length, all: all.length, sure: desk.sure.length };
  const card =
    record === null || edit.draft === null ? null : (
      <RecordCard
        record={record}
        draft={edit.draft}
        isDirty={edit.isDirty}
        newer={edit.newer}
        holder={holders.get(record.one.id) ?? null}
        isFixed={!mayDecide}
        findings={desk.findings.filter(
          (one) => one.answer === null && one.severity !== "info" && recordOfFinding([record], one) !== null,
        )}
        mergedName={mergedName(all, record)}
        onChange={edit.change}
        acts={{
          ...{ accept: () => void accept(), edit: focusFirstField, discard: edit.discard, keepMine: () => void edit.keepMine() },
          ...{ split: () => ask("split"), merge: () => ask("merge"), reject: () => ask("reject") },
          reopen: () => void acts.reopen(record),
        }}
      />
    );
  const isStale = acts.error instanceof ApiRefusal && edit.newer !== null;
  return (
    <div className={`review-desk shows-${part}`}>
      <DeskHead plan={plan} desk={desk} settled={acts.settled} />
      {isNarrow ? <NarrowParts part={part} onPart={setPart} /> : null}
      {mayDecide ? null : <p className="notice desk-banner">{words.noDraft}</p>}
      {acts.error === null || isStale ? null : (
        <div className="desk-banner">
          <RefusalNotice error={acts.error} />
        </div>
      )}
      <div className="desk-panes">
        <SourcePane
          planId={plan.id}
          lineCount={lineCount}
          spans={spans}
          focus={focus}
          mayAdd={mayDecide}
          onOpen={(id) => void choose(id)}
          onMark={async (kind, span) => {
            const id = await acts.mark(kind, span, words.reject.reasons.other);
            if (id !== null) setPicked(id);
          }}
        />
        <CandidateList
          items={deskItems(list, order, new Set(desk.sure))}
          chosenId={chosenId}
          card={card}
          view={view}
          order={order}
          counts={counts}
          bar={desk.bar}
          mayDecide={mayDecide}
          doubted={doubted}
          holders={holders}
          onView={(next) => write({ xem: next === "all" ? "tat-ca" : null })}
          onOrder={(next) => write({ "thu-tu": next === "document" ? "van-ban" : null })}
          onBar={(least) => void acts.setBar(least)}
          onChoose={(id) => void choose(id)}
          onSure={(section) => void acts.confirmSure(section)}
        />
        <FindingList
          findings={desk.findings}
          openId={finding?.id ?? null}
          mayAnswer={mayDecide}
          onOpen={openFinding}
          onAnswer={(one, answer, reason) => acts.answer(one, answer, reason)}
        />
      </div>
      <DeskFoot savedAt={acts.savedAt} onKeys={() => setDialog("keys")} />
      {dialog === "keys" ? <KeysDialog onClose={() => setDialog(null)} /> : null}
      {dialog === "reject" ? <RejectDialog onClose={() => setDialog(null)} onReject={reject} /> : null}
      {dialog === "merge" && record !== null ? (
        <MergeDialog
          record={record}
          others={mergeable(all, record)}
          onClose={() => setDialog(null)}
          onMerge={(into) => {
            setDialog(null);
            setPicked(into.one.id);
            void acts.merge(into, record);
          }}
        />
      ) : null}
      {dialog === "split" && record !== null ? (
        <SplitDialog
          record={record}
          marked={marked}
          onClose={() => setDialog(null)}
          onSplit={(given) => {
            setDialog(null);
            void acts.split(given);
          }}
        />
      ) : null}
    </div>
  );
}

function NarrowParts({ part, onPart }: { readonly part: Part; readonly onPart: (part: Part) => void }) {
  const words = useFurtherWords().reviewDesk;
  const parts = ["records", "source", "findings"] as const;
  return (
    <div className="desk-banner stack">
      <p className="notice small">{words.narrow}</p>
      <SegmentedControl
        aria-label={words.parts.label}
        fullWidth
        value={part}
        onChange={(next) => onPart(parts.find((one) => one === next) ?? "records")}
        data={parts.map((value) => ({ value, label: words.parts[value] }))}
      />
    </div>
  );
}

/** Into the first field of the open record, behind its last letter. */
function focusFirstField() {
  const field = document.querySelector<HTMLTextAreaElement>("textarea[data-desk-first]");
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}

/** Where a record was read: an indicator wherever one of its milestones stands. */
function placesOf(record: DeskRecord): DeskSpan[] {
  const { one } = record;
  if (one.recordState === "rejected") return [];
  const places = [one.place, ...(record.kind === "indicator" ? record.one.targets.map(({ place }) => place) : [])];
  const about = { id: one.id, label: labelOf(record), name: nameOf(record) };
  const spans = places.flatMap((place) => (place === null || place.lines.from === 0 ? [] : [place.span]));
  return [...new Map(spans.map((span) => [span.from, span])).values()].map((span) => ({ ...span, ...about }));
}

function focusOf(record: DeskRecord | null, finding: ReviewFinding | null, turn: number) {
  const span = record === null ? null : (placesOf(record)[0] ?? null);
  if (finding !== null) {
    const isOfRecord = record !== null && recordOfFinding([record], finding) !== null;
    return { lines: finding.lines, span: isOfRecord ? span : null, turn };
  }
  return record === null || record.one.place === null ? null : { lines: record.one.place.lines, span, turn: 0 };
}

/** Records of the same kind that stand, those nearest in the document first. */
function mergeable(all: readonly DeskRecord[], record: DeskRecord): readonly DeskRecord[] {
  const at = all.indexOf(record);
  const fits = ({ kind, one }: DeskRecord) => kind === record.kind && one.id !== record.one.id && one.recordState !== "rejected";
  const near = all.flatMap((other, index) => (fits(other) ? [{ other, distance: Math.abs(index - at) }] : []));
  return near.toSorted((a, b) => a.distance - b.distance).map(({ other }) => other);
}

function mergedName(all: readonly DeskRecord[], record: DeskRecord): string | null {
  const into = record.one.decision?.mergedInto ?? null;
  const found = all.find(({ one }) => one.id === into);
  return found === undefined ? null : nameOf(found);
}
