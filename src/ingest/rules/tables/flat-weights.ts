/** Which bodies and results one document has, and how often, as its rows were first read: what is there often is likelier. */
import { bodyNames, deliverableNames, placeLevels } from "#ingest/vocabulary/body-names.ts";
import { type FlatPhrase, generalPhrases, type Phrases, type ReadCells } from "./flat-cells.ts";
import { type PhraseNode, phraseTree } from "./flat-phrases.ts";

/** The same phrases, weighed by how often the rows of one document have them as first read. */
export function weighedBy(read: readonly ReadCells[]): Phrases {
  const leads = read.flatMap(({ lead }) => lead);
  const helpers = read.flatMap(({ coordinating }) => coordinating);
  return {
    ...generalPhrases,
    lead: weighedTree(bodyNames, leads, helpers),
    coordinating: weighedTree(bodyNames, helpers, leads),
    deliverable: weighedTree(
      deliverableNames,
      read.flatMap(({ deliverable }) => deliverable),
      [],
    ),
  };
}

/** What a body of the other column counts here: a document has one set of bodies, but some mostly lead and others mostly help. */
const ofOtherColumn = 0.35;

const levelOf = (name: string) => placeLevels.find((level) => name.endsWith(` ${level}`)) ?? null;

/** A name that was not found may still be there: most likely one of the level that the document speaks of. */
function weighedTree(names: readonly string[], own: readonly FlatPhrase[], others: readonly FlatPhrase[]): PhraseNode {
  const times = new Map<string, number>();
  const levels = new Map<string, number>();
  let levelled = 0;
  const count = ({ name, free }: FlatPhrase, share: number) => {
    if (free) return;
    times.set(name, (times.get(name) ?? 0) + share);
    const level = levelOf(name);
    if (level === null) return;
    levels.set(level, (levels.get(level) ?? 0) + share);
    levelled += share;
  };
  for (const phrase of own) count(phrase, 1);
  for (const phrase of others) count(phrase, ofOtherColumn);
  const weights = new Map(
    names.map((name) => {
      const level = levelOf(name);
      const share = level === null || levelled === 0 ? 0.2 : (levels.get(level) ?? 0) / levelled;
      return [name, (times.get(name) ?? 0) * (level === null ? 1 : 0.3 + 0.7 * share) + unseen * share + 0.01];
    }),
  );
  return phraseTree(names, weights);
}

const unseen = 0.5;
