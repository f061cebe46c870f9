import { useWords } from "../language.tsx";

export type SourceSpan = { readonly from: number; readonly to: number };

type Props = {
  /** Number of the first line (1-based) and the place of its first character in the whole text. */
  readonly from: number;
  readonly offset: number;
  readonly lines: readonly string[];
  /** Characters of the whole text to be marked; null marks none. */
  readonly span: SourceSpan | null;
};

/** Lines of the plan's text with their numbers, the passage marked. */
export function SourceLines({ from, offset, lines, span }: Props) {
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, offset));
  return (
    <div className="source">
      {lines.map((text, index) => (
        <SourceLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of a text has no other name than its number.
          key={from + index}
          number={from + index}
          text={text}
          span={span === null ? null : within(span, starts[index] ?? 0, text.length)}
        />
      ))}
    </div>
  );
}

/** The part of a span that lies in one line, in characters of that line. */
export function within({ from, to }: SourceSpan, start: number, length: number): SourceSpan | null {
  const first = Math.max(from - start, 0);
  const last = Math.min(to - start, length);
  return first < last ? { from: first, to: last } : null;
}

type LineProps = { readonly number: number; readonly text: string; readonly span: SourceSpan | null };

export function SourceLine({ number, text, span }: LineProps) {
  const words = useWords().plans.source;
  return (
    <div className="source-line">
      <span className="num" title={`${words.line} ${number}`}>
        {number}
      </span>
      <span>
        {span === null ? (
          text
        ) : (
          <>
            {text.slice(0, span.from)}
            <mark>{text.slice(span.from, span.to)}</mark>
            {text.slice(span.to)}
          </>
        )}
      </span>
    </div>
  );
}
