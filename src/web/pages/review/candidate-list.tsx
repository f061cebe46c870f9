import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { targetLabel } from "#text/target-label.ts";
import { Confidence } from "../../components/confidence.tsx";
import { Icon } from "../../components/icon.tsx";
import { EmptyState } from "../../components/states.tsx";
import { StatusMark } from "../../components/status.tsx";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { type DeskItem, type DeskOrder, type DeskRecord, labelOf, nameOf } from "./desk-records.ts";

type Props = {
  readonly items: readonly DeskItem[];
  readonly chosenId: string | null;
  /** The card of the chosen record, in its place in the list. */
  readonly card: ReactNode;
  readonly view: "open" | "all";
  readonly order: DeskOrder;
  readonly counts: { readonly open: number; readonly all: number; readonly sure: number };
  readonly bar: number;
  readonly mayDecide: boolean;
  readonly doubted: ReadonlySet<string>;
  readonly holders: ReadonlyMap<string, string>;
  readonly onView: (view: "open" | "all") => void;
  readonly onOrder: (order: DeskOrder) => void;
  readonly onBar: (least: number) => void;
  readonly onChoose: (id: string) => void;
  readonly onSure: (section: { readonly kind: DeskRecord["kind"]; readonly title: string | null } | null) => void;
};

/** The candidates as a list of any length; the one looked at is open in its place. */
export function CandidateList(props: Props) {
  const { items, chosenId, card } = props;
  const words = useFurtherWords().reviewDesk.list;
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.key === chosenId ? 560 : 36),
    overscan: 10,
    getItemKey: (index) => items[index]?.key ?? index,
  });
  const at = items.findIndex(({ key }) => key === chosenId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the record comes into sight when it is chosen, not whenever the list is.
  useEffect(() => {
    if (at < 0) return;
    virtualizer.scrollToIndex(at, { align: "start" });
  }, [chosenId]);
  return (
    <section className="desk-list" aria-label={words.title}>
      <ListHead {...props} />
      {items.length === 0 ? <NoRecords {...props} /> : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={scroller} className="desk-rows" tabIndex={0} aria-label={words.rows}>
        <div style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            return (
              <div
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className="desk-item"
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.type === "section" ? (
                  <SectionRow item={item} mayDecide={props.mayDecide} onSure={props.onSure} />
                ) : item.key === chosenId ? (
                  card
                ) : (
                  <CandidateRow
                    record={item.record}
                    isDoubted={props.doubted.has(item.key)}
                    holder={props.holders.get(item.key) ?? null}
                    onChoose={() => props.onChoose(item.key)}
                  />
                )}
              </div>
            );
          })}
        </div>
      </section>
    </section>
  );
}

const bars = [0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98] as const;

function ListHead({ view, order, counts, bar, mayDecide, onView, onOrder, onBar, onSure }: Props) {
  const words = useFurtherWords().reviewDesk.list;
  const format = useFormat();
  const percent = (share: number) => `${format.number(Math.round(share * 100))}%`;
  const known = [...new Set([...bars, bar])].toSorted((a, b) => a - b);
  return (
    <>
      <header className="desk-pane-head">
        <h2 className="hidden-word">{words.title}</h2>
        <SegmentedControl
          size="xs"
          aria-label={words.filter}
          value={view}
          onChange={(next) => onView(next === "all" ? "all" : "open")}
          data={[
            { value: "open", label: words.open(format.number(counts.open)) },
            { value: "all", label: words.all(format.number(counts.all)) },
          ]}
        />
        <span className="spring" />
        <NativeSelect
          size="xs"
          aria-label={words.order}
          value={order}
          onChange={(event) => onOrder(event.currentTarget.value === "document" ? "document" : "doubt")}
          data={[
            { value: "doubt", label: words.byDoubt },
            { value: "document", label: words.byDocument },
          ]}
        />
      </header>
      {mayDecide && counts.sure > 0 ? (
        <div className="desk-sure">
          <Button size="compact-sm" onClick={() => onSure(null)} leftSection={<Icon name="check" />}>
            {words.acceptSure(format.number(counts.sure))}
          </Button>
          <span className="spring" />
          <NativeSelect
            size="xs"
            aria-label={words.bar}
            title={words.barHint}
            value={String(bar)}
            onChange={(event) => onBar(Number(event.currentTarget.value))}
            data={known.map((share) => ({ value: String(share), label: `${words.bar}: ${percent(share)}` }))}
          />
        </div>
      ) : null}
      <div className="desk-columns" aria-hidden="true">
        <span>{words.columns.number}</span>
        <span>{words.columns.record}</span>
        <span>{words.columns.aim}</span>
        <span>{words.columns.sureness}</span>
      </div>
    </>
  );
}

function NoRecords({ counts, onView }: Props) {
  const words = useFurtherWords().reviewDesk.list;
  const format = useFormat();
  if (counts.all === 0) return <EmptyState title={words.empty}>{words.emptyBody}</EmptyState>;
  return (
    <EmptyState
      title={words.emptyOpen}
      action={<Button onClick={() => onView("all")}>{words.all(format.number(counts.all))}</Button>}
    >
      {words.emptyOpenBody}
    </EmptyState>
  );
}

type SectionProps = Pick<Props, "mayDecide" | "onSure"> & { readonly item: Extract<DeskItem, { type: "section" }> };

function SectionRow({ item, mayDecide, onSure }: SectionProps) {
  const words = useFurtherWords().reviewDesk.list;
  const format = useFormat();
  const title = item.title ?? words.noSection;
  return (
    <div className="desk-section">
      <h3 title={title}>{title}</h3>
      {mayDecide && item.sure > 0 ? (
        <button
          type="button"
          className="quiet-button small"
          aria-label={words.acceptSection(format.number(item.sure), title)}
          onClick={() => onSure({ kind: item.kind, title: item.title })}
        >
          {words.acceptSure(format.number(item.sure))}
        </button>
      ) : null}
    </div>
  );
}

const stateMarks = {
  candidate: null,
  confirmed: { tone: "green", shape: "check" },
  rejected: { tone: "grey", shape: "square" },
  withdrawn: { tone: "grey", shape: "square" },
} as const;

type RowProps = {
  readonly record: DeskRecord;
  readonly isDoubted: boolean;
  readonly holder: string | null;
  readonly onChoose: () => void;
};

function CandidateRow({ record, isDoubted, holder, onChoose }: RowProps) {
  const { reviewDesk: review } = useFurtherWords();
  const aim = useAim();
  const { one, kind } = record;
  const mark = stateMarks[one.recordState];
  return (
    <button type="button" className={`desk-row is-${one.recordState}`} data-desk-row={one.id} onClick={onChoose}>
      <span className="num muted">{labelOf(record)}</span>
      <span className="desk-row-name" title={nameOf(record)}>
        <Icon name={kind} /> <span className="hidden-word">{review.list[kind]}: </span>
        {nameOf(record)}
        {holder === null ? null : <span className="desk-holder"> {review.heldBy(holder)}</span>}
      </span>
      <span className="desk-row-aim">{aim(record)}</span>
      <span className="desk-row-sure">
        {one.sureness === null ? <span className="muted">{review.list.written}</span> : <Confidence share={one.sureness} />}
      </span>
      <span className="desk-row-mark">
        {mark === null ? (
          isDoubted ? (
            <span className="orange" title={review.list.doubtful}>
              <StatusMark mark={{ tone: "orange", shape: "triangle" }} />
              <span className="hidden-word">{review.list.doubtful}</span>
            </span>
          ) : null
        ) : (
          <span className={mark.tone} title={review.states[one.recordState]}>
            <StatusMark mark={mark} />
            <span className="hidden-word">{review.states[one.recordState]}</span>
          </span>
        )}
      </span>
    </button>
  );
}

/** What a record asks for, in one line. */
function useAim(): (record: DeskRecord) => string {
  const words = useFurtherWords().reviewDesk.list;
  const format = useFormat();
  return (record) => {
    if (record.kind === "task") {
      const lead = record.one.bodies.find(({ role }) => role === "lead");
      const due = record.one.dueOn === null ? record.one.scheduleText || words.noTime : format.day(record.one.dueOn);
      return [lead?.name ?? lead?.bodyText ?? "", due].filter((part) => part !== "").join(", ");
    }
    const targets = record.one.targets.map((target) => `${targetLabel(target, format.language)} (${target.milestoneYear})`);
    return targets.length === 0 ? words.noAim : targets.join("; ");
  };
}
