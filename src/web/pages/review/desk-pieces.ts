/** A line cut where records begin and end, so that each piece is drawn in one way: whose words it is, and whether one is looked at. */
import { type SourceSpan, within } from "../../components/text-pieces.ts";

export type DeskSpan = SourceSpan & { readonly id: string; readonly label: string; readonly name: string };
export type DeskPiece = {
  readonly from: number;
  readonly text: string;
  /** The record that the words belong to: the one looked at before others. */
  readonly owner: DeskSpan | null;
  readonly isChosen: boolean;
  /** The words with which the owner begins carry its number. */
  readonly isFirst: boolean;
};

/** `spans` count characters of the whole text; `start` is the place of the line's first character in it. */
export function deskPieces(text: string, start: number, spans: readonly DeskSpan[], chosenId: string | null): DeskPiece[] {
  const own = spans.flatMap((span) => {
    const part = within(span, start, text.length);
    return part === null ? [] : [{ span, part }];
  });
  const cuts = new Set([0, text.length]);
  for (const { part } of own) cuts.add(part.from).add(part.to);
  const places = [...cuts].toSorted((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? text.length;
    const owners = own.filter(({ part }) => part.from <= from && part.to >= to).map(({ span }) => span);
    const chosen = owners.find(({ id }) => id === chosenId);
    const isChosen = chosen !== undefined;
    const owner = chosen ?? owners[0] ?? null;
    const isFirst = owner !== null && Math.max(owner.from - start, 0) === from && owner.from >= start;
    return { from, text: text.slice(from, to), owner, isChosen, isFirst };
  });
}
