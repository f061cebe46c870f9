/** Builds the flat text of a source, line by line, so that every block knows its lines and its characters. */
import type { Span } from "../model.ts";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";

export type PlacedLine = { readonly line: number; readonly span: Span };

export type SourceText = {
  readonly addLine: (text: string) => PlacedLine;
  readonly lines: readonly string[];
  readonly text: () => string;
};

export function createSourceText(limits: ReaderLimits): SourceText {
  const lines: string[] = [];
  let at = 0;
  return {
    lines,
    addLine: (text) => {
      const span: Span = [at, at + text.length];
      lines.push(text);
      at = span[1] + 1;
      if (lines.length > limits.lines) refuseFile("TOO_MANY_LINES", { limit: limits.lines });
      if (at > limits.characters) refuseFile("TEXT_TOO_LONG", { limit: limits.characters });
      return { line: lines.length, span };
    },
    text: () => lines.join("\n"),
  };
}
