import { lettersOf } from "../words/letters.ts";

/** A text in its paragraphs and what parts them; table debris and rows of figures are no prose: a decoder would make words of them. */
export function proseOf(text: string): readonly { readonly text: string; readonly isProse: boolean }[] {
  return text.split(/(\n[^\S\n]*\n)/).map((part) => ({ text: part, isProse: isProse(part) }));
}

function isProse(text: string): boolean {
  const solid = text.replace(/\s/g, "").length;
  return solid > 1 && lettersOf(text).all / solid >= 0.6;
}
