/** Writes the flat text of a source of pages, and notes for each word where in the text and where on its page it stands. */
import type { SourceWord, Span } from "../../model.ts";
import type { PrintedLine } from "./page-lines.ts";

export type PlacedText = { readonly text: string; readonly line: number; readonly span: Span };

export type PageText = {
  /** One line of the text from any number of printed lines. */
  readonly addLine: (printed: readonly PrintedLine[]) => PlacedText;
  readonly lineCount: () => number;
  readonly text: () => string;
  readonly words: readonly SourceWord[];
  /** The first and last character and line of each page. */
  readonly reach: ReadonlyMap<number, { readonly span: Span; readonly lines: Span }>;
};

/** "38-" / "KH/TU": a number of a document that was broken at one of its signs. */
const endsInside = /[\p{L}\d][-/]$/u;

function wordsOf(line: PrintedLine) {
  return line.words.map(({ page, word }, at) => ({ page, word, isBroken: at === 0 && /^[\p{L}\d]/u.test(word.text) }));
}

export function createPageText(): PageText {
  const lines: string[] = [];
  const words: SourceWord[] = [];
  const reach = new Map<number, { span: Span; lines: Span }>();
  let at = 0;
  const widen = (page: number, span: Span, line: number) => {
    const known = reach.get(page);
    reach.set(page, {
      span: [Math.min(known?.span[0] ?? span[0], span[0]), Math.max(known?.span[1] ?? span[1], span[1])],
      lines: [Math.min(known?.lines[0] ?? line, line), Math.max(known?.lines[1] ?? line, line)],
    });
  };
  return {
    words,
    reach,
    lineCount: () => lines.length,
    text: () => lines.join("\n"),
    addLine: (printed) => {
      const from = at;
      let text = "";
      for (const { page, word, isBroken } of printed.flatMap(wordsOf)) {
        if (text !== "" && !(isBroken && endsInside.test(text))) text += " ";
        const span: Span = [from + text.length, from + text.length + word.text.length];
        text += word.text;
        const { box, confidence, repair } = word;
        words.push({ page, span, box, confidence, ...(repair === undefined ? {} : { repair }) });
        widen(page, span, lines.length + 1);
      }
      lines.push(text);
      at = from + text.length + 1;
      return { text, line: lines.length, span: [from, from + text.length] };
    },
  };
}
