import { lazy, type ReactNode, Suspense, useState } from "react";
import type { DocumentPage, Place } from "#plans/contract.ts";
import { useWords } from "../language.tsx";
import { marksOf, pageOfSpan } from "./page-marks.ts";
import { usePageView } from "./page-view.ts";
import { PageViewToggle } from "./page-view-toggle.tsx";
import { SourceExcerpt } from "./source-excerpt.tsx";
import { Loading } from "./states.tsx";
import type { SourceSpan } from "./text-pieces.ts";
import { pictureAddress, usePages, usePageWords } from "./use-pages.ts";

// Only scans and PDFs need it: whoever follows Word plans never fetches it.
const PagePicture = lazy(async () => ({ default: (await import("./page-picture.tsx")).PagePicture }));

type ViewProps = {
  readonly planId: string;
  readonly place: Place;
  /** Stands above the view: the lines, the way to the whole text. */
  readonly children: ReactNode;
};

/** A passage in its surroundings: on the picture of its page where the document has pages, in the text otherwise. */
export function SourceView({ planId, place, children }: ViewProps) {
  const { pages, isPending } = usePages(planId);
  const { view, choose } = usePageView();
  const isPaged = pages.length > 0;
  return (
    <div className="source-view">
      <div className="source-place">
        {isPaged ? <PageViewToggle view={view} onChoose={choose} /> : null}
        {children}
      </div>
      {isPending ? (
        <Loading />
      ) : isPaged && view === "picture" ? (
        <PagesOfPlan planId={planId} pages={pages} span={place.span} />
      ) : (
        <SourceExcerpt planId={planId} place={place} around={3} />
      )}
    </div>
  );
}

type Props = {
  readonly planId: string;
  readonly pages: readonly DocumentPage[];
  readonly span: SourceSpan | null;
  /** Other passages, marked faintly. */
  readonly others?: readonly SourceSpan[];
};

/** The page that holds a passage, and the way to the others. Another passage opens its own page again. */
export function PagesOfPlan({ planId, pages, span, others = [] }: Props) {
  const home = span === null ? null : pageOfSpan(pages, span);
  const passage = span === null ? "" : `${span.from}-${span.to}`;
  const [turned, setTurned] = useState<{ readonly passage: string; readonly number: number } | null>(null);
  const number = turned !== null && turned.passage === passage ? turned.number : (home?.number ?? pages[0]?.number ?? 1);
  const page = pages.find((one) => one.number === number) ?? null;
  const words = usePageWords(planId, page === null || page.mode === "blank" ? [] : [number]);
  const aspect = page === null ? 595 / 842 : page.width / page.height;
  const { picture } = useWords().plans.source;
  return (
    <Suspense fallback={<Loading />}>
      <PagePicture
        src={pictureAddress(planId, number)}
        number={number}
        total={pages.length}
        aspect={aspect}
        isDrawn={page?.hasPicture ?? false}
        marks={span === null ? [] : marksOf(words, span, aspect)}
        faint={others.flatMap((one) => (isOnPage(one, page) ? marksOf(words, one, aspect) : []))}
        home={home?.number ?? null}
        onPage={(next) => setTurned({ passage, number: next })}
      />
      {page?.mode === "blank" ? <p className="small muted">{picture.blank}</p> : null}
    </Suspense>
  );
}

function isOnPage({ from, to }: SourceSpan, page: DocumentPage | null): boolean {
  return page?.span !== null && page?.span !== undefined && page.span.from < to && page.span.to > from;
}
