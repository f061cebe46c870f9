/**
 * Does our target promise as much as the superior's, at each of its milestones (issue: covered, stricter, weaker by how much)?
 * Which way is better decides: more, less, or inside a range. A milestone after our plan's last one is not asked of it; where we
 * have no target of the same year, an earlier one that already reaches it will do.
 */
import { type Decimal, type DecimalText, decimal, decimalText } from "#kernel/decimal.ts";
import { fold } from "#kernel/fold.ts";
import type { Aim, Coverage, Measured, MilestoneFinding, MilestoneVerdict } from "../model.ts";

type Better = "more" | "less" | "within";
type Side = Pick<Measured, "unit" | "direction" | "aims">;
/** `apart`: pairs of numbers, the larger first, whose distances make the verdict. */
type Compared = {
  readonly verdict: MilestoneVerdict;
  readonly apart: readonly (readonly [DecimalText, DecimalText])[];
};

/** One finding for each target of the superior, in the order of its milestones. `horizon` is our plan's last year. */
export function compareTargets(superior: Side, ours: Side, horizon: number | null): MilestoneFinding[] {
  const better = betterOf(superior, ours);
  return superior.aims
    .toSorted((a, b) => yearOf(a) - yearOf(b))
    .map((asked) => {
      const found = answerTo(asked, superior, ours, better, horizon);
      return { superior: asked, ours: found.ours, verdict: found.verdict, gap: gapOf(found) };
    });
}

/** The same in one word, without the distances. */
export function coverageOfPair(superior: Side, ours: Side, horizon: number | null): ReturnType<typeof coverageOf> {
  const better = betterOf(superior, ours);
  return coverageOf(superior.aims.map((asked) => answerTo(asked, superior, ours, better, horizon)));
}

type Answered = Compared & { readonly ours: Aim | null };

function answerTo(asked: Aim, superior: Side, ours: Side, better: Better, horizon: number | null): Answered {
  const wanted = withUnit(asked, superior);
  const compared = (aim: Aim): Answered => ({ ours: aim, ...compareAims(wanted, withUnit(aim, ours), better) });
  const same = ours.aims.find((aim) => yearOf(aim) === yearOf(asked));
  if (same !== undefined) return compared(same);
  const earlier = ours.aims.filter((aim) => yearOf(aim) < yearOf(asked)).toSorted((a, b) => yearOf(b) - yearOf(a));
  const reaching = earlier.map(compared).find(({ verdict }) => verdict === "equal" || verdict === "stricter");
  if (reaching !== undefined) return reaching;
  const verdict: MilestoneVerdict = horizon !== null && yearOf(asked) > horizon ? "beyond" : "missing";
  return { ours: null, verdict, apart: [] };
}

/** A span counts at its end. */
export function yearOf({ milestoneYear, milestoneTo }: Pick<Aim, "milestoneYear" | "milestoneTo">): number {
  return milestoneTo ?? milestoneYear;
}

function withUnit(aim: Aim, { unit }: Side): Aim {
  return aim.unit === null && unit !== null ? { ...aim, unit } : aim;
}

const signs = { ">=": "more", ">": "more", "<=": "less", "<": "less", top: "less" } as const;

/** The superior's direction, else ours, else what the signs of the targets say, else whether their values fall. */
export function betterOf(superior: Side, ours: Side): Better {
  const given = superior.direction ?? ours.direction;
  if (given !== null) return given === "up" ? "more" : given === "range" ? "within" : "less";
  const aims = [...superior.aims, ...ours.aims];
  for (const { operator } of aims) if (Object.hasOwn(signs, operator)) return signs[operator as keyof typeof signs]; // hasOwn says so
  if (aims.some(({ operator }) => operator === "range")) return "within";
  return falls(superior.aims) || falls(ours.aims) ? "less" : "more";
}

function falls(aims: readonly Aim[]): boolean {
  const values = aims.toSorted((a, b) => yearOf(a) - yearOf(b)).flatMap(({ value }) => (value === null ? [] : [decimal(value)]));
  const [first, last] = [values[0], values.at(-1)];
  return first !== undefined && last?.lt(first) === true;
}

const none: Compared = { verdict: "incomparable", apart: [] };
const equal: Compared = { verdict: "equal", apart: [] };

/** Two targets of one milestone. */
function compareAims(superior: Aim, ours: Aim, better: Better): Compared {
  if (superior.recurring !== ours.recurring || !unitsAgree(superior.unit, ours.unit)) return none;
  if (superior.operator === "exists") return ours.operator === "text" ? none : equal;
  if (superior.value === null || ours.value === null) return sameWords(superior, ours) ? equal : none;
  const [asked, given] = [boundsOf(superior, better), boundsOf(ours, better)];
  const low = lag("floor", asked.low, given.low, asked.isLowOpen, given.isLowOpen);
  const high = lag("ceiling", asked.high, given.high, asked.isHighOpen, given.isHighOpen);
  return settle([low, high]);
}

type Bounds = {
  readonly low: DecimalText | null;
  readonly high: DecimalText | null;
  readonly isLowOpen: boolean;
  readonly isHighOpen: boolean;
};

/** What a target allows: "≥ 60" from 60 up, "top 5" up to 5, "40–50" the lower end where more is better. */
function boundsOf(aim: Aim, better: Better): Bounds {
  const upper = aim.valueTo ?? aim.value;
  if (better === "more") return { low: aim.value, high: null, isLowOpen: aim.operator === ">", isHighOpen: false };
  if (better === "less") return { low: null, high: upper, isLowOpen: false, isHighOpen: aim.operator === "<" };
  const isFloor = aim.operator === ">=" || aim.operator === ">";
  const isCeiling = aim.operator === "<=" || aim.operator === "<" || aim.operator === "top";
  return {
    low: isCeiling ? null : aim.value,
    high: isFloor ? null : upper,
    isLowOpen: aim.operator === ">",
    isHighOpen: aim.operator === "<",
  };
}

type Lag = { readonly verdict: "equal" | "weaker" | "stricter"; readonly by: readonly [DecimalText, DecimalText] | null };

type Edge = "floor" | "ceiling";

/** How the given edge stands to the asked one: a lower floor or a higher ceiling is weaker; an open end is a hair stricter. */
function lag(edge: Edge, asked: DecimalText | null, given: DecimalText | null, askedOpen: boolean, givenOpen: boolean): Lag {
  if (asked === null || given === null) {
    if (asked === given) return { verdict: "equal", by: null };
    return { verdict: asked === null ? "stricter" : "weaker", by: null };
  }
  const order = compareDecimals(asked, given);
  if (order === 0 && askedOpen === givenOpen) return { verdict: "equal", by: null };
  const isWeaker = order === 0 ? askedOpen : order > 0 === (edge === "floor");
  return { verdict: isWeaker ? "weaker" : "stricter", by: order > 0 ? [asked, given] : [given, asked] };
}

// Texts of at most fifteen signs are exact as numbers, and in the same order: a matrix compares hundreds of thousands of them.
const exactSigns = 15;

function compareDecimals(a: DecimalText, b: DecimalText): number {
  if (a.length <= exactSigns && b.length <= exactSigns) return Number(a) - Number(b);
  return decimal(a).cmp(decimal(b));
}

/** One side that stays behind makes the whole weaker. */
function settle(sides: readonly Lag[]): Compared {
  for (const verdict of ["weaker", "stricter"] as const) {
    const those = sides.filter((side) => side.verdict === verdict);
    if (those.length > 0) return { verdict, apart: those.flatMap(({ by }) => (by === null ? [] : [by])) };
  }
  return equal;
}

/** The larger of the distances that make the verdict. */
function gapOf({ apart }: Compared): DecimalText | null {
  const gaps: Decimal[] = apart.map(([more, less]) => decimal(more).minus(decimal(less)));
  const most = gaps.toSorted((a, b) => b.cmp(a))[0];
  return most === undefined ? null : decimalText(most);
}

function unitsAgree(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  const [left, right] = [fold(a ?? ""), fold(b ?? "")];
  return left === "" || right === "" || left === right;
}

function sameWords(a: Aim, b: Aim): boolean {
  return a.operator === b.operator && fold(a.text ?? "") === fold(b.text ?? "");
}

/** The findings of all milestones in one word. */
export function coverageOf(findings: readonly Pick<MilestoneFinding, "verdict">[]): Exclude<Coverage, "missing" | "kept"> {
  const has = (verdict: MilestoneVerdict) => findings.some((finding) => finding.verdict === verdict);
  if (has("weaker")) return "weaker";
  if (has("missing")) return "partial";
  if (has("incomparable")) return "incomparable";
  return has("stricter") ? "stricter" : "covered";
}
