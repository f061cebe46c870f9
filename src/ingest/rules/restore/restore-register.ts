/**
 * The words of a garbled register as people will read them, and the whole text beside them; `raw` and every figure stay as read
 * (decision 0008).
 */
import type { ReadRegister, Source } from "#ingest/model.ts";
import { lettersOf } from "../words/letters.ts";
import { bodyMatcher } from "./known-bodies.ts";
import type { LanguageModel } from "./language-model.ts";
import { bodiesNamed, type Field, readFields } from "./read-fields.ts";
import { type Lexicon, type Manner, restore } from "./restore.ts";

/** Restores the display fields; a document is read once, so equal cells are decoded once. */
export function restoreRegister(register: ReadRegister, model: LanguageModel, lexicon: Lexicon = []): ReadRegister {
  const known = new Map<string, Field>();
  const reader = (manner: Manner) => (text: string) => {
    const key = `${manner} ${text}`;
    const field = known.get(key) ?? fieldOf(text, manner, model, lexicon);
    known.set(key, field);
    return field;
  };
  return readFields(register, {
    prose: reader("prose"),
    torn: reader("torn"),
    name: reader("name"),
    bodyOf: bodyMatcher(bodiesNamed(register)),
  });
}

function fieldOf(text: string, manner: Manner, model: LanguageModel, lexicon: Lexicon): Field {
  const { text: restored, tokens } = restore(text, model, lexicon, manner);
  const sure = tokens.filter((token) => token.sure).length;
  return {
    read: manner === "torn" && restored !== text ? restored.replace(/ {2,}/g, " ").trim() : restored,
    raw: text,
    sure: sure === tokens.length,
    share: tokens.length === 0 ? 1 : sure / tokens.length,
  };
}

/** The whole text restored, one entry for each line of it: to be shown beside the raw lines, never to be read from. */
export function restoredLines(source: Pick<Source, "text">, model: LanguageModel, lexicon: Lexicon = []): readonly string[] {
  return source.text
    .split(/(\n[^\S\n]*\n)/)
    .map((part) => (isProse(part) ? restore(part, model, lexicon).text : part))
    .join("")
    .split("\n");
}

/** Table debris and rows of figures are left alone: a decoder would make words of them. */
function isProse(text: string): boolean {
  const solid = text.replace(/\s/g, "").length;
  return solid > 1 && lettersOf(text).all / solid >= 0.6;
}
