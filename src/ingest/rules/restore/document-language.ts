/**
 * What one document writes after what: words that were read surely once help where the same words came out worse. The general
 * language is mixed with the pairs of this document, counted in a first reading of it (decision 0008).
 */
import type { LanguageModel } from "./language-model.ts";
import { proseOf } from "./prose-parts.ts";
import { type Lexicon, restore } from "./restore.ts";

/** The share of the document in what may follow a word that it holds often. */
const share = 0.35;
/** A word that it holds so often has half of that share. */
const halfway = 2;
/** A reading counts when it won by this. */
const clearMargin = 5;
const discount = 0.5;

/** The language of this text. */
export function documentLanguage(text: string, model: LanguageModel, lexicon: Lexicon): LanguageModel {
  return mixed(model, pairsOf(text, model, lexicon));
}

/** How often a word was followed at all, and by which word how often, under the word before and after. */
type Pairs = { readonly followed: ReadonlyMap<number, number>; readonly pairs: ReadonlyMap<number, number> };

/** More words than any language has. */
const wide = 65_536;

function pairsOf(text: string, model: LanguageModel, lexicon: Lexicon): Pairs {
  const followed = new Map<number, number>();
  const pairs = new Map<number, number>();
  for (const part of proseOf(text)) {
    if (!part.isProse) continue;
    let before = -1;
    let end = 0;
    for (const token of restore(part.text, model, lexicon).tokens) {
      const id = token.margin >= clearMargin ? model.idOf(token.read.toLowerCase()) : -1;
      if (id >= 0 && before >= 0 && /^\s*$/.test(part.text.slice(end, token.rawSpan[0]))) {
        const key = before * wide + id;
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
        followed.set(before, (followed.get(before) ?? 0) + 1);
      }
      before = id;
      end = token.rawSpan[1];
    }
  }
  return { followed, pairs };
}

function mixed(model: LanguageModel, { followed, pairs }: Pairs): LanguageModel {
  const totals = new Float64Array(model.size);
  const shares = new Float64Array(model.size);
  const logsOfRest = new Float64Array(model.size);
  for (const [word, total] of followed) {
    totals[word] = total;
    shares[word] = (share * total) / (total + halfway);
    logsOfRest[word] = Math.log(1 - (shares[word] ?? 0));
  }
  const logAfter: LanguageModel["logAfter"] = (pair, second, third) => {
    const log = model.logAfter(pair, second, third);
    const total = second < 0 ? 0 : (totals[second] ?? 0);
    if (total === 0) return log;
    const seen = third < 0 ? undefined : pairs.get(second * wide + third);
    if (seen === undefined) return log + (logsOfRest[second] ?? 0);
    const own = shares[second] ?? 0;
    return Math.log((1 - own) * Math.exp(log) + (own * (seen - discount)) / total);
  };
  return {
    ...model,
    logAfter,
    logOf: (first, second, third) => logAfter(model.pairOf(first, second), second, third),
  };
}
