import { useFormat, useWords } from "../language.tsx";
import { type DoubtfulWord, type Piece, piecesOf, type SourceSpan } from "./text-pieces.ts";

type Props = {
  /** Number of the first line (1-based) and the place of its first character in the whole text. */
  readonly from: number;
  readonly offset: number;
  readonly lines: readonly string[];
  /** Characters of the whole text to be marked; null marks none. */
  readonly span: SourceSpan | null;
  /** Recognised words of which the reader was not sure. */
  readonly doubts?: readonly DoubtfulWord[];
  /** The same lines with their diacritics put back, of a garbled text. */
  readonly restored?: readonly string[] | undefined;
};

/** Lines of the plan's text with their numbers, the passage marked. */
export function SourceLines({ from, offset, lines, span, doubts = [], restored }: Props) {
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, offset));
  return (
    <div className="source">
      {lines.map((text, index) => (
        <SourceLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a text has no other name than its number.
          key={from + index}
          number={from + index}
          text={text}
          start={starts[index] ?? 0}
          span={span}
          doubts={doubts}
          restored={restored?.[index]}
        />
      ))}
    </div>
  );
}

type LineProps = {
  readonly number: number;
  readonly text: string;
  /** Place of the line's first character in the whole text, which span and doubts count. */
  readonly start: number;
  readonly span: SourceSpan | null;
  readonly doubts: readonly DoubtfulWord[];
  readonly restored?: string | undefined;
};

export function SourceLine({ number, text, start, span, doubts, restored }: LineProps) {
  const words = useWords().plans.source;
  return (
    <div className="source-line">
      <span className="num" title={`${words.line} ${number}`}>
        {number}
      </span>
      <span>
        {piecesOf(text, start, span, doubts).map((piece) =>
          piece.isMarked ? (
            <mark key={piece.from}>
              <PieceWords piece={piece} />
            </mark>
          ) : (
            <PieceWords key={piece.from} piece={piece} />
          ),
        )}
        {restored === undefined || restored === text ? null : (
          <span className="restored-line" title={words.restoredHint}>
            <span className="hidden-word">{words.restored}: </span>
            {restored}
          </span>
        )}
      </span>
    </div>
  );
}

function PieceWords({ piece }: { readonly piece: Piece }) {
  const words = useWords().plans.source;
  const format = useFormat();
  if (piece.doubt === null) return piece.text;
  const hint = words.doubtful(format.number(Math.round(piece.doubt * 100)));
  return (
    <span className="doubtful-word" title={hint}>
      {piece.text}
      <span className="hidden-word">{words.doubtfulMark}</span>
    </span>
  );
}
