/**
 * How sure a record can be that was read from a scan: never surer than the recognition of its words. A number is as sure as its
 * least sure figure, a sign is a matter of a few dots, and nothing of a scan claims the certainty of a file's own text unless its
 * words do (ingest: a number read wrongly must not come with high confidence).
 */
import type { Confidence, ReadRegister, Source, SourceWord, Span, TargetCandidate } from "../model.ts";

/** Below this a figure counts as unsure; an unsure field stays below the claim of being right. */
const sureWord = 0.9;
const unsureAtMost = 0.9;
/** One word read as badly as this makes a name or a text unsure, however well the others were read. */
const badWord = 0.7;
const signAtMost = 0.85;
/**
 * Recognition writes fluent wrong words and is sure of them ("chuyến đối" for "chuyển đổi", measured on scans of 150 dots): however
 * sure it is, words of a picture stay just below the claim of being right until a person has seen them.
 */
const wordsAtMost = 0.94;
/** A target of no group may have lost the row that named its group. */
const ungroupedAtMost = 0.6;
const wordFields = new Set([
  "indicator",
  "text",
  "subject",
  "leads",
  "coordinating",
  "issuer",
  "parentBody",
  "signer",
  "group",
  "deliverable",
]);
const figures = new Set(["value", "op", "milestone", "number", "date", "schedule", "dueDay", "dueMonth"]);

/** The register with the confidence of every field that stands on recognised words held to theirs. */
export function capByRecognition(register: ReadRegister, source: Source): ReadRegister {
  const words = source.words.filter((word) => word.confidence !== null).sort((a, b) => a.span[0] - b.span[0]);
  if (words.length === 0) return register;
  const within = (span: Span) => wordsIn(words, span);
  const capped = <T extends { readonly span: Span; readonly confidence: Confidence }>(record: T): T => ({
    ...record,
    confidence: heldTo(record.confidence, within(record.span), source.text),
  });
  const cappedTarget = (target: TargetCandidate): TargetCandidate => {
    const held = capped(target);
    const group = held.confidence["group"];
    return held.group !== "other" || group === undefined
      ? held
      : { ...held, confidence: { ...held.confidence, group: Math.min(group, ungroupedAtMost) } };
  };
  const { document } = register;
  const places = document.places;
  const confidence = Object.fromEntries(
    Object.entries(document.confidence).map(([field, value]) => {
      const place = places[field];
      return [field, place ? (heldTo({ [field]: value }, within(place.span), source.text)[field] ?? value) : value];
    }),
  );
  return {
    ...register,
    document: { ...document, confidence },
    targets: register.targets.map(cappedTarget),
    tasks: register.tasks.map(capped),
  };
}

function heldTo(confidence: Confidence, words: readonly SourceWord[], text: string): Confidence {
  const all = words.map((word) => word.confidence ?? 1);
  if (all.length === 0) return confidence;
  const withFigures = words.filter((word) => /\d/.test(text.slice(...word.span))).map((word) => word.confidence ?? 1);
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const hasBadWord = words.some((word) => (word.confidence ?? 1) < badWord && /\p{L}{3}/u.test(text.slice(...word.span)));
  const least = Math.min(...(withFigures.length > 0 ? withFigures : all));
  return Object.fromEntries(
    Object.entries(confidence).map(([field, value]) => {
      const read = figures.has(field) ? least : mean;
      const isWords = wordFields.has(field);
      if (isWords) return [field, Math.min(value, hasBadWord ? Math.min(mean, unsureAtMost) : wordsAtMost, sureOrLess(mean))];
      const most = field === "op" ? Math.min(read, signAtMost) : read < sureWord ? Math.min(read, unsureAtMost) : value;
      return [field, Math.min(value, most)];
    }),
  );
}

/** Words that were read unsurely on the whole bring their own measure with them. */
function sureOrLess(mean: number): number {
  return mean < sureWord ? Math.min(mean, unsureAtMost) : 1;
}

/** The words that touch the span: found by halving, since a long scan has tens of thousands. */
function wordsIn(words: readonly SourceWord[], [from, to]: Span): SourceWord[] {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.span[1] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: SourceWord[] = [];
  for (let at = low; at < words.length; at += 1) {
    const word = words[at];
    if (!word || word.span[0] >= to) break;
    found.push(word);
  }
  return found;
}
