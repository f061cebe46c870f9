/**
 * Phrases of the vocabulary as trees of words, so that a cell whose words stand on several lines, between the words of
 * other cells, can be followed word by word. A word of a name that OCR lost may be stepped over once, at a cost.
 */
import { groupBy } from "#kernel/group-by.ts";
import { cost } from "./flat-costs.ts";
import { keyOf, likenessesOf, likenessIn, numberOfMeant, reckoned } from "./flat-words.ts";

export type PhraseNode = {
  readonly id: number;
  readonly word: string;
  /** The number of the word, by which it is compared. */
  readonly meant: number;
  /** The word before it and this one as one word; null where the phrase begins here. */
  readonly joined: string | null;
  readonly depth: number;
  readonly next: Map<string, PhraseNode>;
  /** The same nodes as a list: they are gone through for every word that is met here. */
  readonly after: PhraseNode[];
  /** How alike a word must be to be this one; a word of two letters is like too many others. */
  readonly least: number;
  /** The words two steps on that may be printed as one with the word before them, by the first letter of both. */
  joinedAfter: ReadonlyMap<number, readonly PhraseNode[]> | null;
  /** What was already found to follow, word by word: tables repeat their words. */
  readonly followed: Map<string, readonly Step[]>;
  /** The phrase that is whole here, as it is printed. */
  whole: string | null;
  /** How often the phrases through this node were found in the document; 0 where nothing is known of that. */
  weight: number;
  /** What `completionOf` said of it, once it was asked. */
  completion: Completion | null | undefined;
};
const leastAlike = 0.5;
type Completion = { readonly name: string; readonly missing: number };

function aNode(id: number, word: string, depth: number, before: string): PhraseNode {
  const joined = before === "" || before.length + word.length < 5 ? null : before + word;
  const meant = numberOfMeant(word);
  const least = word.length <= 2 ? 0.75 : leastAlike;
  return {
    ...{ id, word, meant, joined, depth, least, next: new Map(), after: [], joinedAfter: null },
    ...{ followed: new Map(), whole: null, weight: 0, completion: undefined },
  };
}

/** A tree of phrases; with `weights`, how often a document has each of them. */
export function phraseTree(phrases: readonly string[], weights: ReadonlyMap<string, number> | null = null): PhraseNode {
  let nodes = 1;
  const root = aNode(nodes, "", 0, "");
  for (const phrase of phrases) {
    const weight = weights?.get(phrase) ?? 0;
    let node = root;
    node.weight += weight;
    for (const word of phrase.split(/\s+/).map(keyOf)) {
      if (word === "") continue;
      let child = node.next.get(word);
      if (!child) {
        nodes += 1;
        child = aNode(nodes, word, node.depth + 1, node.word);
        node.next.set(word, child);
        node.after.push(child);
      }
      node = child;
      node.weight += weight;
    }
    node.whole ??= phrase;
  }
  return root;
}

/** The whole phrase that a cut-off one surely began: at most two words are missing, and hardly another goes on so. */
export function completionOf(node: PhraseNode): Completion | null {
  if (node.completion === undefined) node.completion = completed(node);
  return node.completion;
}

function completed(node: PhraseNode): Completion | null {
  let at = node;
  for (let missing = 0; missing <= 2; missing++) {
    if (at.whole !== null) return { name: at.whole, missing };
    const next = heaviest(at);
    if (next === null) return null;
    at = next;
  }
  return null;
}

function heaviest({ next, weight }: PhraseNode): PhraseNode | null {
  let best: PhraseNode | null = null;
  for (const one of next.values()) if (best === null || one.weight > best.weight) best = one;
  return best === null || next.size === 1 || best.weight > weight * 0.75 ? best : null;
}

/** A word of the phrase was found: the state of a cell there, and what it costs. */
export type Step = { readonly node: PhraseNode; readonly free: false; readonly cost: number };

const leastJoined = 0.7;
const mostSteps = 5;

/** Where a word leads from a node, the likeliest first. */
export function stepsFrom(node: PhraseNode, word: string): readonly Step[] {
  const known = node.followed.get(word);
  if (known) return known;
  if (node.followed.size > 4000) node.followed.clear();
  const found: Step[] = [];
  const row = likenessesOf(word);
  for (const child of node.after) {
    const alike = likenessIn(row, word, child.meant);
    if (alike >= child.least) found.push(stepTo(node, child, 0, alike));
    if (node.depth === 0) continue;
    for (const grandchild of child.after) {
      const later = likenessIn(row, word, grandchild.meant);
      if (later >= grandchild.least) found.push(stepTo(node, grandchild, cost.lostWord, later));
    }
  }
  node.joinedAfter ??= joinedAfter(node);
  for (const grandchild of node.joinedAfter.get(word.charCodeAt(0)) ?? []) {
    const joined = grandchild.joined ?? "";
    if (Math.abs(word.length - joined.length) > 2) continue;
    const alike = reckoned(word, joined);
    if (alike >= leastJoined) found.push(stepTo(node, grandchild, cost.joinedWords, alike));
  }
  found.sort((a, b) => a.cost - b.cost);
  const best = found.length > mostSteps ? found.slice(0, mostSteps) : found;
  node.followed.set(word, best);
  return best;
}

function stepTo(from: PhraseNode, node: PhraseNode, more: number, alike: number): Step {
  return { node, free: false, cost: more + rarity(from, node) + (1 - alike) * cost.doubt };
}

function joinedAfter({ after }: PhraseNode): ReadonlyMap<number, readonly PhraseNode[]> {
  const joined = after.flatMap((child) => child.after).filter((node) => node.joined !== null);
  return groupBy(joined, (node) => node.joined?.charCodeAt(0) ?? 0);
}

/** A document keeps to a few bodies and writes each in one way: what it has often is likelier than what it never has. */
function rarity(from: PhraseNode, to: PhraseNode): number {
  return from.weight === 0 || to.weight === 0 ? 0 : cost.rarity * Math.log(from.weight / to.weight);
}
