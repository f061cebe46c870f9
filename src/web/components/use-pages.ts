import { useQueries, useQuery } from "@tanstack/react-query";
import { type DocumentPage, pagesAnswer, pageWordsAnswer } from "#plans/contract.ts";
import { get } from "../api.ts";
import type { PlacedWord } from "./page-marks.ts";
import type { DoubtfulWord } from "./text-pieces.ts";

// Neither the pages of a document nor their words ever change. What failed is not asked again by the next part of the page that
// wants it: those parts come and go with the answer.
const forever = { staleTime: Number.POSITIVE_INFINITY, retryOnMount: false } as const;
const drawingPause = 8_000;
const noPages: readonly DocumentPage[] = [];

/** The pages of a PDF or a scan; none for a document without pages, and none while they are on their way. */
export function usePages(planId: string): { readonly pages: readonly DocumentPage[]; readonly isPending: boolean } {
  const query = useQuery({
    queryKey: ["pages", planId],
    queryFn: () => get(`/api/plans/${planId}/pages`, pagesAnswer),
    ...forever,
    // Pages are drawn in their own time after the import.
    refetchInterval: ({ state }) => (state.data?.pages.some((page) => !page.hasPicture) === true ? drawingPause : false),
  });
  return { pages: query.data?.pages ?? noPages, isPending: query.isPending };
}

/** The words of these pages with their places, as far as they have arrived. */
export function usePageWords(planId: string, numbers: readonly number[]): readonly PlacedWord[] {
  const answers = useQueries({
    queries: numbers.map((number) => ({
      queryKey: ["page-words", planId, number],
      queryFn: () => get(`/api/plans/${planId}/pages/${number}/words`, pageWordsAnswer),
      ...forever,
    })),
  });
  return answers.flatMap(({ data }) => data?.words ?? []);
}

/** Below this a recognised word is underlined: the same bound as "thấp" beside a record. */
const doubtfulBelow = 0.7;

/** The recognised words of these lines of which the reader was not sure. */
export function useDoubtfulWords(planId: string, lines: { readonly from: number; readonly to: number }): readonly DoubtfulWord[] {
  const { pages } = usePages(planId);
  const recognised = pages.filter(
    (page) => page.mode === "recognised" && page.lines !== null && page.lines.from <= lines.to && page.lines.to >= lines.from,
  );
  const words = usePageWords(
    planId,
    recognised.map((page) => page.number),
  );
  return words.flatMap(({ span, confidence }) =>
    confidence !== null && confidence < doubtfulBelow ? [{ span, confidence }] : [],
  );
}

export const pictureAddress = (planId: string, number: number) => `/api/plans/${planId}/pages/${number}/picture`;
