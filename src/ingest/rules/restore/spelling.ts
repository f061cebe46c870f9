/**
 * How likely a unit of a syllable (an onset or a rime) was read as certain letters, reckoned letter by letter: each printed
 * letter gives none to three read ones. All units are reckoned at once along a tree of their letters, and a branch that
 * cannot come to anything likely any more is left (decision 0008).
 */
import { bareOf } from "./syllables.ts";

/** By printed unit: what it was read as ("∅" for nothing), how often; under "" all together. */
export type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Gives each unit, by its number, that is read so with a likelihood above the least; in the order of the tree. */
export type Spelling = (read: string, give: (unit: number, share: number) => void) => void;

/** A spelling less likely than this is followed no further. */
export const leastSpelled = 1e-6;
export const longestRead = 12;

const longestPiece = 3;
const perPlace = longestPiece + 1;
/** A row holds what each number of read letters is worth; pieces may reach beyond the end. */
const wide = longestRead + 1 + longestPiece;
/** Any sign may stand for any letter now and then; without this floor rare letters would swallow what is unusual. */
const anySign = 0.0006;
const floors = [0.004, anySign, anySign / 8, 0];

/** One spelling for each list of units; they share what is known of letters. */
export function spellingsOf(letters: Table, lists: readonly (readonly string[])[]): readonly Spelling[] {
  const printed = [...new Set(lists.flatMap((units) => units.flatMap((unit) => [...unit])))];
  const trees = lists.map((units) => treeOf(units, printed));
  const layers = trees.flatMap(lettersByHeight);
  const pieces = piecesFrom(letters, printed, layers);
  let layer = printed.length;
  return trees.map((tree) => {
    const own = layer;
    layer += heightOf(tree);
    return spellingAlong(tree, pieces, own);
  });
}

/** The nodes of a tree without its root, each before its branches. */
type Tree = {
  /** The unit without letters, -1 for none. */
  readonly empty: number;
  readonly size: number;
  readonly letter: Uint8Array;
  /** The unit that ends here, -1 for none. */
  readonly unit: Int16Array;
  readonly depth: Uint8Array;
  /** How many letters the longest way further has. */
  readonly height: Uint8Array;
  /** The first node that is not below this one. */
  readonly after: Uint16Array;
};

type Node = { readonly letter: number; readonly children: Map<string, Node>; unit: number };

function treeOf(units: readonly string[], printed: readonly string[]): Tree {
  const root: Node = { letter: 0, children: new Map(), unit: -1 };
  let size = 0;
  units.forEach((unit, number) => {
    let node = root;
    for (const letter of unit) {
      let child = node.children.get(letter);
      if (child === undefined) {
        child = { letter: printed.indexOf(letter), children: new Map(), unit: -1 };
        node.children.set(letter, child);
        size += 1;
      }
      node = child;
    }
    node.unit = number;
  });
  const tree = {
    empty: root.unit,
    size,
    letter: new Uint8Array(size),
    unit: new Int16Array(size),
    depth: new Uint8Array(size),
    height: new Uint8Array(size),
    after: new Uint16Array(size),
  };
  let at = 0;
  const lay = (node: Node, depth: number): number => {
    let height = 0;
    for (const child of node.children.values()) {
      const own = at++;
      tree.letter[own] = child.letter;
      tree.unit[own] = child.unit;
      tree.depth[own] = depth;
      const below = lay(child, depth + 1);
      tree.height[own] = below;
      tree.after[own] = at;
      height = Math.max(height, below + 1);
    }
    return height;
  };
  lay(root, 0);
  return tree;
}

/** How many letters may follow the first one of a unit. */
function heightOf(tree: Tree): number {
  return tree.height.reduce((most, height) => Math.max(most, height), 0);
}

/** For each height, the letters that stand so far from the end of the longest unit through them. */
function lettersByHeight(tree: Tree): readonly Uint8Array[] {
  return Array.from({ length: heightOf(tree) }, (_, height) =>
    Uint8Array.from(new Set(tree.letter.filter((_letter, node) => tree.height[node] === height))),
  );
}

/** `layer`: where in the row of a piece that stands which the letters of each height make of it at most. */
function spellingAlong(tree: Tree, pieces: Pieces, layer: number): Spelling {
  const tallest = heightOf(tree);
  // One row for each depth of the tree, and the pieces of the word that is asked for: used again and again.
  const rows = new Float64Array((tallest + 2) * wide);
  const firsts = new Uint8Array(tallest + 2);
  const own = new Int32Array((longestRead + 1) * perPlace);
  const hopes = new Float64Array((tallest + 1) * wide);
  return (read, give) => {
    const width = Math.min(read.length, longestRead) + 1;
    const shares = pieces.sharesFor(read, width, own);
    hope(hopes, tallest, shares, own, layer, width);
    rows.fill(0, 0, wide)[0] = 1;
    if (tree.empty >= 0 && read === "") give(tree.empty, 1);
    for (let node = 0; node < tree.size; ) {
      const letter = tree.letter[node] ?? 0;
      const depth = tree.depth[node] ?? 0;
      const row = depth * wide;
      const from = firsts[depth] ?? 0;
      const unit = tree.unit[node] ?? -1;
      if (unit >= 0) {
        const whole = wholeAfter(rows, row, from, width, shares, own, letter);
        if (whole > leastSpelled) give(unit, whole);
      }
      const height = tree.height[node] ?? 0;
      if (height === 0) {
        node += 1;
        continue;
      }
      const first = step(rows, row, from, width, shares, own, letter);
      firsts[depth + 1] = first;
      node = isHopeful(rows, row + wide, hopes, height * wide, first, width) ? node + 1 : (tree.after[node] ?? tree.size);
    }
  };
}

/** What the whole word is worth if this is its last printed letter. */
function wholeAfter(
  rows: Float64Array,
  row: number,
  from: number,
  width: number,
  shares: Float64Array,
  own: Int32Array,
  letter: number,
): number {
  let sum = 0;
  for (let j = Math.max(from, width - perPlace); j < width; j++) {
    const here = rows[row + j] ?? 0;
    if (here >= leastSpelled) sum += here * (shares[(own[j * perPlace + width - 1 - j] ?? 0) + letter] ?? 0);
  }
  return sum;
}

/** One printed letter further, from the first place that may still be reached; answers the first such place after it. */
function step(
  rows: Float64Array,
  row: number,
  from: number,
  width: number,
  shares: Float64Array,
  own: Int32Array,
  letter: number,
): number {
  const next = row + wide;
  for (let j = from; j < width + longestPiece; j++) rows[next + j] = 0;
  for (let j = from; j < width; j++) {
    const here = rows[row + j] ?? 0;
    if (here < leastSpelled) continue;
    // A piece that would reach beyond the end has no share.
    const at = j * perPlace;
    const to = next + j;
    rows[to] = (rows[to] ?? 0) + here * (shares[(own[at] ?? 0) + letter] ?? 0);
    rows[to + 1] = (rows[to + 1] ?? 0) + here * (shares[(own[at + 1] ?? 0) + letter] ?? 0);
    rows[to + 2] = (rows[to + 2] ?? 0) + here * (shares[(own[at + 2] ?? 0) + letter] ?? 0);
    rows[to + 3] = (rows[to + 3] ?? 0) + here * (shares[(own[at + 3] ?? 0) + letter] ?? 0);
  }
  let first = from;
  while (first < width && (rows[next + first] ?? 0) <= leastSpelled) first += 1;
  return first;
}

/**
 * For each number of letters that may still come and each place of the word, what its rest can be worth at most: as if at every
 * place the letter stood that gives each piece most often.
 */
function hope(hopes: Float64Array, tallest: number, shares: Float64Array, own: Int32Array, layer: number, width: number): void {
  hopes.fill(0, 0, width)[width - 1] = 1;
  for (let height = 0; height < tallest; height++) {
    const row = height * wide;
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let k = 0; k < perPlace && j + k < width; k++)
        sum += (shares[(own[j * perPlace + k] ?? 0) + layer + height] ?? 0) * (hopes[row + j + k] ?? 0);
      hopes[row + wide + j] = Math.max(hopes[row + j] ?? 0, sum);
    }
  }
}

/** Sums are rounded in another order than they are reckoned: a hair more is hoped for. */
const hair = 1 + 1e-9;

function isHopeful(rows: Float64Array, row: number, hopes: Float64Array, hope: number, from: number, width: number): boolean {
  let sum = 0;
  for (let j = from; j < width; j++) sum += (rows[row + j] ?? 0) * (hopes[hope + j] ?? 0);
  return sum * hair > leastSpelled;
}

/** One row for each piece that was asked for: how likely each printed letter gives it, then at most those of each layer. */
type Pieces = {
  /** Writes where the pieces of a word stand into `own`, four for each place; those beyond its end have no share. */
  readonly sharesFor: (read: string, width: number, own: Int32Array) => Float64Array;
};

const mostPieces = 20_000;

function piecesFrom(letters: Table, printed: readonly string[], layers: readonly Uint8Array[]): Pieces {
  const write = writerOf(letters, printed);
  const known = new Map<string, number>();
  const long = printed.length + layers.length;
  // The first row stands for all pieces that reach beyond the end.
  let shares = new Float64Array(long * 1000);
  const placeOf = (piece: string): number => {
    const before = known.get(piece);
    if (before !== undefined) return before;
    const at = (known.size + 1) * long;
    if (at + long > shares.length) shares = grown(shares);
    write(piece, shares.subarray(at, at + printed.length));
    layers.forEach((layer, i) => {
      shares[at + printed.length + i] = mostAmong(layer, shares, at);
    });
    known.set(piece, at);
    return at;
  };
  return {
    sharesFor: (read, width, own) => {
      if (known.size > mostPieces) known.clear();
      for (let j = 0; j < width; j++)
        for (let k = 0; k < perPlace; k++) own[j * perPlace + k] = j + k < width ? placeOf(read.slice(j, j + k)) : 0;
      return shares;
    },
  };
}

function mostAmong(letters: Uint8Array, shares: Float64Array, at: number): number {
  let most = 0;
  for (let i = 0; i < letters.length; i++) most = Math.max(most, shares[at + (letters[i] ?? 0)] ?? 0);
  return most;
}

function grown(shares: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(shares.length * 2);
  more.set(shares);
  return more;
}

/** Writes how likely each printed letter gives a piece. */
function writerOf(letters: Table, printed: readonly string[]): (piece: string, shares: Float64Array) => void {
  const plain = printed.map(bareOf);
  const totals = printed.map((letter) => letters.get(letter)?.get("") ?? 0);
  const counted = countsByPiece(letters, printed);
  const shareOf = (letter: number, count: number, prior: number, length: number) =>
    (count + 4 * prior) / ((totals[letter] ?? 0) + 4) + (floors[length] ?? 0);
  // Most letters hardly ever give a piece: what they share is reckoned once for each length.
  const unlike = floors.map((_, length) =>
    Float64Array.from(printed, (_letter, i) => shareOf(i, 0, priorShare(false, false, length), length)),
  );
  return (piece, shares) => {
    const length = piece.length;
    shares.set(unlike[length] ?? []);
    const start = bareOf(piece.charAt(0));
    const counts = counted.get(piece === "" ? "∅" : piece);
    printed.forEach((letter, i) => {
      const same = start === plain[i];
      const count = counts?.get(i) ?? 0;
      if (same || count > 0 || piece === letter)
        shares[i] = shareOf(i, count, priorShare(same, piece === letter, length), length);
    });
  };
}

function countsByPiece(letters: Table, printed: readonly string[]): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const byPiece = new Map<string, Map<number, number>>();
  printed.forEach((letter, i) => {
    for (const [piece, count] of letters.get(letter) ?? [])
      byPiece.set(piece, (byPiece.get(piece) ?? new Map<number, number>()).set(i, count));
  });
  return byPiece;
}

/** Before anything was learnt: a letter is mostly read as itself or without its marks. */
function priorShare(same: boolean, itself: boolean, length: number): number {
  if (length === 0) return 0.01;
  if (length === 1) return itself ? 0.5 : same ? 0.4 : 0.0003;
  return (same ? 0.01 : 0.0001) * (length === 2 ? 1 : 0.05);
}
