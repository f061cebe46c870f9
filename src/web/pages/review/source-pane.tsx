import { Button } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { usePageView } from "../../components/page-view.ts";
import { PageViewToggle } from "../../components/page-view-toggle.tsx";
import { PagesOfPlan } from "../../components/source-view.tsx";
import { usePages } from "../../components/use-pages.ts";
import { useFormat, useFurtherWords } from "../../language.tsx";
import { useLines } from "../documents/source-viewer.tsx";
import { type DeskSpan, deskPieces } from "./desk-pieces.ts";

export type Focus = {
  readonly lines: { readonly from: number; readonly to: number };
  readonly span: DeskSpan | null;
  /** Changes when the same place is asked for again. */
  readonly turn: number;
};
type Props = {
  readonly planId: string;
  readonly lineCount: number;
  readonly spans: readonly DeskSpan[];
  readonly focus: Focus | null;
  readonly mayAdd: boolean;
  readonly onOpen: (id: string) => void;
  readonly onMark: (kind: "indicator" | "task", span: { readonly from: number; readonly to: number }) => Promise<unknown>;
};

/** The document with every record's words marked, and those of the one looked at in sight; on its pages where it has any. */
export function SourcePane(props: Props) {
  const words = useFurtherWords().reviewDesk.source;
  const { pages } = usePages(props.planId);
  const { view, choose } = usePageView();
  const isPicture = pages.length > 0 && view === "picture";
  return (
    <section className="desk-source" aria-label={words.title}>
      <header className="desk-pane-head">
        <h2>{words.title}</h2>
        {isPicture || !props.mayAdd ? null : <span className="small muted desk-hint">{words.hint}</span>}
        <span className="spring" />
        {pages.length === 0 ? null : <PageViewToggle view={view} onChoose={choose} />}
      </header>
      {isPicture ? (
        <div className="desk-pages">
          <PagesOfPlan planId={props.planId} pages={pages} span={props.focus?.span ?? null} others={props.spans} />
        </div>
      ) : (
        <MarkedText {...props} />
      )}
    </section>
  );
}

function MarkedText({ planId, lineCount, spans, focus, mayAdd, onOpen, onMark }: Props) {
  const words = useFurtherWords().reviewDesk.source;
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: lineCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => 44,
    overscan: 12,
  });
  const target = focus?.lines.from ?? null;
  const turn = focus?.turn ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same place, asked for again, comes back into sight.
  useEffect(() => {
    if (target !== null && target > 0) virtualizer.scrollToIndex(target - 1, { align: "center" });
  }, [target, turn, virtualizer]);
  const shown = virtualizer.getVirtualItems();
  const lineAt = useLines(planId, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0, lineCount);
  const sorted = useMemo(() => spans.toSorted((a, b) => a.from - b.from), [spans]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={scroller} className="desk-text" tabIndex={0} aria-label={words.text} data-own-keys>
        <div className="source" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {shown.map(({ index, start, key }) => {
            const line = lineAt(index + 1);
            const isDoubted =
              focus !== null && focus.span === null && index + 1 >= focus.lines.from && index + 1 <= focus.lines.to;
            return (
              <div
                key={key}
                data-index={index}
                ref={virtualizer.measureElement}
                className={isDoubted ? "desk-line is-doubted" : "desk-line"}
                style={{ transform: `translateY(${start}px)` }}
              >
                {line === null ? null : (
                  <p data-start={line.start}>
                    {deskPieces(line.text, line.start, inLine(sorted, line), focus?.span?.id ?? null).map((piece) =>
                      piece.owner === null ? (
                        piece.text
                      ) : (
                        // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside opens every record by keyboard.
                        <mark
                          key={piece.from}
                          className={piece.isChosen ? "desk-mark is-chosen" : "desk-mark"}
                          data-label={piece.isFirst ? piece.owner.label : undefined}
                          title={words.record(piece.owner.name)}
                          onClick={() => openUnlessMarking(() => onOpen(piece.owner?.id ?? ""))}
                        >
                          {piece.text}
                        </mark>
                      ),
                    )}
                  </p>
                )}
                {line?.restored === undefined || line.restored === line.text ? null : (
                  <p className="restored-line">{line.restored}</p>
                )}
              </div>
            );
          })}
        </div>
      </section>
      {mayAdd ? <MarkBar scroller={scroller} onMark={onMark} /> : null}
    </>
  );
}

function inLine(sorted: readonly DeskSpan[], { start, text }: { readonly start: number; readonly text: string }) {
  return sorted.filter(({ from, to }) => from < start + text.length && to > start);
}

function openUnlessMarking(open: () => void) {
  if ((window.getSelection()?.toString() ?? "") === "") open();
}

type BarProps = { readonly scroller: RefObject<HTMLElement | null>; readonly onMark: Props["onMark"] };

/** What can be made of the passage that is marked just now. */
function MarkBar({ scroller, onMark }: BarProps) {
  const words = useFurtherWords().reviewDesk.source;
  const format = useFormat();
  const [span, setSpan] = useState<{ readonly from: number; readonly to: number } | null>(null);
  useEffect(() => {
    const onSelect = () => setSpan(markedSpan(scroller.current));
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [scroller]);
  if (span === null) return null;
  const add = async (kind: "indicator" | "task") => {
    window.getSelection()?.removeAllRanges();
    await onMark(kind, span);
  };
  return (
    <div className="desk-mark-bar" role="toolbar" aria-label={words.hint}>
      <span className="small muted num">{words.marked(format.number(span.to - span.from))}</span>
      <span className="spring" />
      {(["indicator", "task"] as const).map((kind) => (
        // A press must not take the marking away before the click is made of it.
        <Button key={kind} onMouseDown={(event) => event.preventDefault()} onClick={() => void add(kind)}>
          {words.add[kind]}
        </Button>
      ))}
    </div>
  );
}

/** The marked characters of the whole text: each line knows where it begins. */
export function markedSpan(within: HTMLElement | null): { readonly from: number; readonly to: number } | null {
  const selection = window.getSelection();
  if (within === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const from = placeOf(within, range.startContainer, range.startOffset);
  const to = placeOf(within, range.endContainer, range.endOffset);
  return from === null || to === null || to <= from ? null : { from, to };
}

function placeOf(within: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>("[data-start]") ?? null;
  if (line === null || !within.contains(line)) return null;
  const before = document.createRange();
  before.selectNodeContents(line);
  before.setEnd(node, offset);
  return Number(line.dataset.start) + before.toString().length;
}
