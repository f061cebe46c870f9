/**
 * Phrases of the vocabulary as trees of words, so that a cell whose words stand on several lines, between the words of
 * other cells, can be followed word by word. A word of a name that OCR lost may be stepped over once, at a cost.
 */
import { keyOf, likenessesOf, likenessIn, numberOfMeant } from "./flat-words.ts";

export type PhraseNode = {
  readonly id: number;
  readonly word: string;
  /** The number of the word, by which it is compared. */
  readonly meant: number;
  readonly depth: number;
  readonly next: Map<string, PhraseNode>;
  /** What was already found to follow, word by word: tables repeat their words. */
  readonly followed: Map<string, readonly Step[]>;
  /** The phrase that is whole here, as it is printed. */
  whole: string | null;
  /** How often the phrases through this node were found in the document; 0 where nothing is known of that. */
  weight: number;
  /** What it costs to leave the phrase here, once that was asked. */
  broken: number | null;
};

function aNode(id: number, word: string, depth: number): PhraseNode {
  return {
    id,
    word,
    meant: numberOfMeant(word),
    depth,
    next: new Map(),
    followed: new Map(),
    whole: null,
    weight: 0,
    broken: null,
  };
}

/** A tree of phrases; with `weights`, how often a document has each of them. */
export function phraseTree(phrases: readonly string[], weights: ReadonlyMap<string, number> | null = null): PhraseNode {
  let nodes = 1;
  const root = aNode(nodes, "", 0);
  for (const phrase of phrases) {
    const weight = weights?.get(phrase) ?? 0;
    let node = root;
    node.weight += weight;
    for (const word of phrase.split(/\s+/).map(keyOf)) {
      if (word === "") continue;
      let child = node.next.get(word);
      if (!child) {
        nodes += 1;
        child = aNode(nodes, word, node.depth + 1);
        node.next.set(word, child);
      }
      node = child;
      node.weight += weight;
    }
    node.whole ??= phrase;
  }
  return root;
}

/** The whole phrase that a cut-off one surely began: at most two words are missing, and hardly another goes on so. */
export function completionOf(node: PhraseNode): { readonly name: string; readonly missing: number } | null {
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

const leastAlike = 0.5;
const costOfDoubt = 2.2;
const costOfLostWord = 1.1;

/** Where a word leads from a node, the likeliest first. */
export function stepsFrom(node: PhraseNode, word: string): readonly Step[] {
  const known = node.followed.get(word);
  if (known) return known;
  if (node.followed.size > 4000) node.followed.clear();
  const found: Step[] = [];
  const row = likenessesOf(word);
  const add = (to: PhraseNode, cost: number) => {
    const alike = likenessIn(row, word, to.meant);
    // A word of two letters is like too many others.
    if (alike < (to.word.length <= 2 ? 0.75 : leastAlike)) return;
    found.push({ node: to, free: false, cost: cost + rarity(node, to) + (1 - alike) * costOfDoubt });
  };
  for (const child of node.next.values()) {
    add(child, 0);
    if (node.depth > 0) for (const grandchild of child.next.values()) add(grandchild, costOfLostWord);
  }
  found.sort((a, b) => a.cost - b.cost);
  const best = found.slice(0, 5);
  node.followed.set(word, best);
  return best;
}

const costOfRarity = 0.2;

/** A document keeps to a few bodies and writes each in one way: what it has often is likelier than what it never has. */
function rarity(from: PhraseNode, to: PhraseNode): number {
  return from.weight === 0 || to.weight === 0 ? 0 : costOfRarity * Math.log(from.weight / to.weight);
}
