import { Button, TextInput } from "@mantine/core";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type DocumentPage, sourceAnswer } from "#plans/contract.ts";
import { get, withQuery } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { usePageView } from "../../components/page-view.ts";
import { PageViewToggle } from "../../components/page-view-toggle.tsx";
import { SourceLine } from "../../components/source-lines.tsx";
import { PagesOfPlan } from "../../components/source-view.tsx";
import { useDoubtfulWords, usePages } from "../../components/use-pages.ts";
import { useFormat, useWords } from "../../language.tsx";
import { linesText, readLines } from "./lines-link.tsx";

const blockLines = 200;

type Props = { readonly planId: string; readonly lineCount: number };

/** The whole document: its text by line, or the pictures of its pages where it has any. */
export function SourceViewer({ planId, lineCount }: Props) {
  const words = useWords().plans.document;
  const format = useFormat();
  const { read } = useAddress();
  const { pages } = usePages(planId);
  const { view, choose } = usePageView();
  const lines = readLines(read("dong"));
  const marked = lines === null || lines.from > lineCount ? null : lines;
  // Each move has a key of its own: the same link, clicked again, brings its lines back.
  const moveKey = useLocation({ select: ({ state }) => state.__TSR_key });
  const card = useRef<HTMLElement>(null);
  const target = marked?.from ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: see moveKey.
  useEffect(() => {
    // On a narrow screen the text stands below the lists that lead to it.
    if (target !== null) card.current?.scrollIntoView({ block: "nearest" });
  }, [target, moveKey]);
  return (
    <section ref={card} className="card source-viewer" aria-label={words.text}>
      <header>
        <h2>{words.text}</h2>
        <span className="muted small num">{words.textNote(format.number(lineCount))}</span>
        <span className="spring" />
        {pages.length === 0 ? null : <PageViewToggle view={view} onChoose={choose} />}
        <JumpForm lineCount={lineCount} />
      </header>
      {pages.length > 0 && view === "picture" ? (
        <MarkedPages key={moveKey} planId={planId} pages={pages} marked={marked} />
      ) : (
        <WholeText planId={planId} lineCount={lineCount} marked={marked} moveKey={moveKey} />
      )}
    </section>
  );
}

type Lines = { readonly from: number; readonly to: number };
// Lines far apart are a whole annex: its beginning is marked.
const mostMarked = 400;

function MarkedPages({
  planId,
  pages,
  marked,
}: {
  readonly planId: string;
  readonly pages: readonly DocumentPage[];
  readonly marked: Lines | null;
}) {
  const from = marked?.from ?? 1;
  const to = Math.min(marked?.to ?? 1, from + mostMarked);
  const { data } = useQuery({ ...linesQuery(planId, from, to), enabled: marked !== null });
  const length = data === undefined ? 0 : data.lines.reduce((sum, line) => sum + line.length + 1, -1);
  const span = data === undefined ? null : { from: data.offset, to: data.offset + length };
  return <PagesOfPlan planId={planId} pages={pages} span={span} />;
}

type TextProps = Props & { readonly marked: Lines | null; readonly moveKey: string | undefined };

/** Only the lines in view are fetched and drawn, so a text of 100,000 lines opens like one of ten. */
function WholeText({ planId, lineCount, marked, moveKey }: TextProps) {
  const words = useWords().plans.document;
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: lineCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => 25,
    overscan: 20,
  });
  const target = marked?.from ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same link, clicked again, brings its lines back.
  useEffect(() => {
    if (target !== null) virtualizer.scrollToIndex(target - 1, { align: "center" });
  }, [target, moveKey, virtualizer]);
  const shown = virtualizer.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const lineAt = useLines(planId, first, last, lineCount);
  const doubts = useDoubtfulWords(planId, { from: first + 1, to: last + 1 });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1).
    <section ref={scroller} className="source-scroller" tabIndex={0} aria-label={words.textLabel}>
      <div className="source" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
        {shown.map(({ index, start, key }) => {
          const number = index + 1;
          const line = lineAt(number);
          const isMarked = marked !== null && number >= marked.from && number <= marked.to;
          return (
            <div
              key={key}
              data-index={index}
              ref={virtualizer.measureElement}
              className="source-row"
              style={{ transform: `translateY(${start}px)` }}
            >
              <SourceLine
                number={number}
                text={line?.text ?? words.loadingLine}
                start={line?.start ?? 0}
                span={isMarked && line !== null ? { from: line.start, to: line.start + line.text.length } : null}
                doubts={line === null ? [] : doubts}
                restored={line?.restored}
              />
            </div>
          );
        })}
      </div>
    </section>
  );
}

type PlacedLine = { readonly text: string; readonly start: number; readonly restored: string | undefined };

function linesQuery(planId: string, from: number, to: number) {
  return {
    queryKey: ["source", planId, from, to],
    queryFn: () => get(withQuery(`/api/plans/${planId}/source`, { from, to }), sourceAnswer),
    staleTime: Number.POSITIVE_INFINITY,
  };
}

/** The blocks of lines around what is in view; a text never changes, so a block is fetched once. */
export function useLines(planId: string, first: number, last: number, lineCount: number): (line: number) => PlacedLine | null {
  const blocks: number[] = [];
  for (let block = Math.floor(first / blockLines); block <= Math.floor(last / blockLines); block++) blocks.push(block);
  const answers = useQueries({
    queries: blocks.map((block) => {
      const from = block * blockLines + 1;
      return { ...linesQuery(planId, from, Math.min(from + blockLines - 1, lineCount)), enabled: lineCount > 0 };
    }),
  });
  return (line) => {
    const block = answers[Math.floor((line - 1) / blockLines) - (blocks[0] ?? 0)]?.data;
    const text = block?.lines[line - block.from];
    if (block === undefined || text === undefined) return null;
    const start = block.lines.slice(0, line - block.from).reduce((sum, one) => sum + one.length + 1, block.offset);
    return { text, start, restored: block.restored?.[line - block.from] };
  };
}

function JumpForm({ lineCount }: { readonly lineCount: number }) {
  const words = useWords().plans.document;
  const { write } = useAddress();
  const [typed, setTyped] = useState("");
  const go = (event: FormEvent) => {
    event.preventDefault();
    const lines = readLines(typed.trim());
    if (lines !== null && lines.from >= 1 && lines.from <= lineCount) write({ dong: linesText(lines) });
  };
  return (
    <form className="row jump" onSubmit={go}>
      <TextInput
        aria-label={words.jump}
        placeholder={words.jump}
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        w={96}
      />
      <Button type="submit">{words.jumpGo}</Button>
    </form>
  );
}
