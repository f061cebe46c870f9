/**
 * One indicator over its milestones. Names are compared on their skeleton (no marks, no filler words), then the scope
 * slots exactly: the same wording for another area, school level or kind of enterprise is another indicator
 * (measured: wrong joins are of this one kind). A series holds one target of a milestone.
 */
import type { TargetCandidate } from "#ingest/model.ts";
import { foldInPlace } from "../words/folded.ts";
import type { TargetDraft } from "./read-targets.ts";

const fillers =
  /(?<![a-z])(?:ty le|ti le|so luong|so|cac|co|dat|duoc|tren dia ban|dia ban|trong|vao|voi|toi|cua|va|nhung|xa|phuong|thi xa|thanh pho|tinh|dia phuong|nguoi dan|vneid|mot so|moi nam|hang nam|tiep tuc|phan dau)(?![a-z])/g;

/** Where one of these words differs, the indicators differ. */
const slots: readonly RegExp[] = [
  /(?<![a-z0-9])[2-6]g(?![a-z0-9])/g,
  /khu cong nghiep|cum cong nghiep|khu kinh te|do thi|nong thon/g,
  /mam non|pho thong|tieu hoc|thcs|trung hoc|thuong xuyen|dai hoc|giao vien|hoc sinh/g,
  /vua va nho|khoi nghiep|khoa hoc va cong nghe|cong nghe so|hop tac xa|ho kinh doanh/g,
  /cap xa|cap tinh|cap huyen|trung uong|quoc gia/g,
  /dinh danh|chu ky so|thanh toan|tien mat|suc khoe|toan trinh|ho so|phi tiep xuc|phi dia gioi/g,
  /truong thanh/g,
];

type Key = {
  readonly skeleton: string;
  /** Groups of three letters, each as one number in the order of the letters, and how often. */
  readonly grams: ReadonlyMap<number, number>;
  readonly total: number;
  readonly slots: string;
  readonly kind: string;
};

export function seriesKeyOf(name: string, kind: string): Key {
  const folded = foldInPlace(name).replace(/[^a-z0-9%/ ]+/g, " ");
  const skeleton = ` ${folded.replace(fillers, " ").replace(/\s+/g, " ").trim() || folded} `;
  let found: string | null = null;
  return {
    skeleton,
    grams: gramsOf(skeleton),
    total: Math.max(1, skeleton.length - 2),
    // Tasks are compared by their words alone and never ask for it.
    get slots() {
      found ??= slotsOf(folded);
      return found;
    },
    kind,
  };
}

/** A skeleton has plain letters, figures and signs only: seven bits each. */
function gramsOf(skeleton: string): ReadonlyMap<number, number> {
  const grams = new Map<number, number>();
  let gram = 0;
  for (let i = 0; i < skeleton.length; i++) {
    gram = ((gram << 7) | skeleton.charCodeAt(i)) & 0x1fffff;
    if (i >= 2) grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

function slotsOf(folded: string): string {
  return slots.map((slot) => [...new Set(folded.match(slot) ?? [])].sort().join("+")).join("|");
}

/** Likeness of two names between 0 and 1; 0 where a scope slot or the kind of measure differs. */
export function likeness(a: Key, b: Key): number {
  if (a.kind !== b.kind || a.slots !== b.slots || Math.min(a.total, b.total) < Math.max(a.total, b.total) * 0.55) return 0;
  return wordLikeness(a, b);
}

/** Likeness of the words alone, whatever is measured about them. */
export function wordLikeness(a: Key, b: Key): number {
  let shared = 0;
  const [small, large] = a.grams.size < b.grams.size ? [a, b] : [b, a];
  for (const [gram, count] of small.grams) shared += Math.min(count, large.grams.get(gram) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

/** Share, count, index, existence or words: a series does not mix them. */
export function measureKindOf(target: Pick<TargetDraft, "op" | "unit" | "indicator">): string {
  if (target.op === "text") return "text";
  if (target.op === "exists") return "exists";
  if (target.unit?.startsWith("%")) return "share";
  return /^số/iu.test(target.indicator) ? "count" : "index";
}

type Series = {
  readonly id: string;
  readonly keys: Key[];
  readonly milestones: Set<number>;
  group: string;
  readonly names: Set<string>;
};
const enough = 0.78;
/** Plans of the genre have some hundred targets; beyond this, names are joined only where their skeletons are equal. */
export const fuzzyLimit = 1500;

/** Numbers the targets and gives each its series; targets of table rows come with their row's series already. */
export function joinSeries(drafts: readonly (TargetDraft & { readonly series?: string })[]): readonly TargetCandidate[] {
  const all: Series[] = [];
  const bySkeleton = new Map<string, Series[]>();
  const fuzzy = drafts.length <= fuzzyLimit;
  return drafts.map((draft, index) => {
    const id = `t${index + 1}`;
    if (draft.series !== undefined) return { ...draft, id, series: draft.series };
    const key = seriesKeyOf(draft.indicator, measureKindOf(draft));
    const alike = bySkeleton.get(key.skeleton) ?? [];
    const series = bestFor(draft, key, fuzzy ? all : alike.slice(-8)) ?? open(draft, all);
    if (!fuzzy) bySkeleton.set(key.skeleton, [...alike.slice(-8), series]);
    series.keys.push(key);
    series.milestones.add(draft.milestone);
    series.names.add(draft.indicator);
    return { ...draft, id, series: series.id };
  });
}

function open(draft: TargetDraft, all: Series[]): Series {
  const series: Series = { id: `s${all.length + 1}`, keys: [], milestones: new Set(), group: draft.group, names: new Set() };
  all.push(series);
  return series;
}

function bestFor(draft: TargetDraft, key: Key, all: readonly Series[]): Series | null {
  let best: { series: Series; score: number } | null = null;
  for (const series of all) {
    if (series.milestones.has(draft.milestone)) continue;
    const alike = Math.max(...series.keys.map((k) => likeness(k, key)));
    const score = alike + (series.group === draft.group ? 0.03 : 0) + (series.names.has(draft.indicator) ? 0.02 : 0);
    if (alike >= enough && (best === null || score > best.score)) best = { series, score };
  }
  return best?.series ?? null;
}
