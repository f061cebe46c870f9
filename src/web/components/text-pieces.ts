/** A line cut where its marks begin and end, so that each piece is drawn in one way. */

export type SourceSpan = { readonly from: number; readonly to: number };

/** A word whose reading is doubtful, with how sure it is (0 to 1). */
export type DoubtfulWord = { readonly span: SourceSpan; readonly confidence: number };

export type Piece = { readonly from: number; readonly text: string; readonly isMarked: boolean; readonly doubt: number | null };

/** The part of a span that lies in one line, in characters of that line. */
export function within({ from, to }: SourceSpan, start: number, length: number): SourceSpan | null {
  const first = Math.max(from - start, 0);
  const last = Math.min(to - start, length);
  return first < last ? { from: first, to: last } : null;
}

/** `mark` and `doubts` count characters of the whole text; `start` is the place of the line's first character in it. */
export function piecesOf(text: string, start: number, mark: SourceSpan | null, doubts: readonly DoubtfulWord[]): Piece[] {
  const marked = mark === null ? null : within(mark, start, text.length);
  const doubtful = doubts.flatMap(({ span, confidence }) => {
    const own = within(span, start, text.length);
    return own === null ? [] : [{ ...own, confidence }];
  });
  const cuts = new Set([0, text.length]);
  for (const { from, to } of marked === null ? doubtful : [...doubtful, marked]) cuts.add(from).add(to);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length;
    return {
      from,
      text: text.slice(from, to),
      isMarked: marked !== null && from >= marked.from && to <= marked.to,
      doubt: doubtful.find((word) => from >= word.from && to <= word.to)?.confidence ?? null,
    };
  });
}
