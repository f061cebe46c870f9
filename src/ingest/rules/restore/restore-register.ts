/**
 * The words of a garbled register as people will read them, and the whole text beside them; `raw` and every figure stay as read
 * (decision 0008).
 */
import type { ReadRegister, Source } from "#ingest/model.ts";
import { documentLanguage } from "./document-language.ts";
import { bodyMatcher } from "./known-bodies.ts";
import type { LanguageModel } from "./language-model.ts";
import { proseOf } from "./prose-parts.ts";
import { bodiesNamed, type Field, readFields } from "./read-fields.ts";
import { type Lexicon, type Manner, restore } from "./restore.ts";

/** Restores the display fields; a document is read once, so equal cells are decoded once. `text` is the whole of it. */
export function restoreRegister(
  register: ReadRegister,
  text: string,
  language: LanguageModel,
  lexicon: Lexicon = [],
): ReadRegister {
  const known = new Map<string, Field>();
  // What a torn cell may say is known best from the rest of the document; prose says it well enough by itself.
  let ofDocument: LanguageModel | null = null;
  const languageFor = (manner: Manner) => {
    if (manner !== "torn") return language;
    ofDocument ??= documentLanguage(text, language, lexicon);
    return ofDocument;
  };
  const reader = (manner: Manner) => (field: string) => {
    const key = `${manner} ${field}`;
    const read = known.get(key) ?? fieldOf(field, manner, languageFor(manner), lexicon);
    known.set(key, read);
    return read;
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
  return proseOf(source.text)
    .map(({ text, isProse }) => (isProse ? restore(text, model, lexicon).text : text))
    .join("")
    .split("\n");
}
