import { Button, TextInput } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { sourceAnswer } from "#plans/contract.ts";
import { get, withQuery } from "../../api.ts";
import { useAddress } from "../../components/address.ts";
import { SourceLine } from "../../components/source-lines.tsx";
import { useFormat, useWords } from "../../language.tsx";
import { linesText, readLines } from "./lines-link.tsx";

const pageLines = 200;

type Props = { readonly planId: string; readonly lineCount: number };

/** The whole text by line; only the lines in view are fetched and drawn, so a text of 100,000 lines opens like one of ten. */
export function SourceViewer({ planId, lineCount }: Props) {
  const words = useWords().plans.document;
  const format = useFormat();
  const { read } = useAddress();
  const marked = readLines(read("dong"));
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: lineCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => 25,
    overscan: 20,
  });
  // Each move has a key of its own: the same link, clicked again, brings its lines back.
  const moveKey = useLocation({ select: ({ state }) => state.__TSR_key });
  const target = marked === null ? null : Math.min(marked.from, lineCount);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see moveKey.
  useEffect(() => {
    if (target === null) return;
    virtualizer.scrollToIndex(target - 1, { align: "center" });
    // On a narrow screen the text stands below the lists that lead to it.
    scroller.current?.closest("section.card")?.scrollIntoView({ block: "nearest" });
  }, [target, moveKey, virtualizer]);
  const shown = virtualizer.getVirtualItems();
  const lineAt = useLines(planId, shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0, lineCount);
  return (
    <section className="card source-viewer" aria-label={words.text}>
      <header>
        <h2>{words.text}</h2>
        <span className="muted small num">{words.textNote(format.number(lineCount))}</span>
        <span className="spring" />
        <JumpForm lineCount={lineCount} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroller must be reachable by keyboard (WCAG 2.1.1). */}
      <section ref={scroller} className="source-scroller" tabIndex={0} aria-label={words.textLabel}>
        <div className="source" style={{ height: virtualizer.getTotalSize(), position: "relative" }}>
          {shown.map(({ index, start, key }) => {
            const number = index + 1;
            const text = lineAt(number);
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
                  text={text ?? words.loadingLine}
                  span={isMarked && text !== null ? { from: 0, to: text.length } : null}
                />
              </div>
            );
          })}
        </div>
      </section>
    </section>
  );
}

/** The pages of lines around what is in view; a text never changes, so a page is fetched once. */
function useLines(planId: string, first: number, last: number, lineCount: number): (line: number) => string | null {
  const pages: number[] = [];
  for (let page = Math.floor(first / pageLines); page <= Math.floor(last / pageLines); page++) pages.push(page);
  const answers = useQueries({
    queries: pages.map((page) => {
      const from = page * pageLines + 1;
      const to = Math.min(from + pageLines - 1, lineCount);
      return {
        queryKey: ["source", planId, from, to],
        queryFn: () => get(withQuery(`/api/plans/${planId}/source`, { from, to }), sourceAnswer),
        staleTime: Number.POSITIVE_INFINITY,
        enabled: lineCount > 0,
      };
    }),
  });
  return (line) => {
    const page = answers[Math.floor((line - 1) / pageLines) - (pages[0] ?? 0)]?.data;
    return page?.lines[line - page.from] ?? null;
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
