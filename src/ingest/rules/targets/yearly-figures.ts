/**
 * One statement with a figure for each of several years: "Tỷ lệ … : năm 2027 đạt 85%, năm 2030 đạt 95%", "… đạt 70% vào năm 2027
 * và 90% vào năm 2030". It is taken apart into one sentence a year, each with the words of the thing that is measured.
 */
import { type Milestone, type NamedYear, yearsNamedIn } from "../outline/milestones.ts";
import { type Folded, foldedOf } from "../words/folded.ts";
import { withoutLeadIns, withoutVerb } from "./indicator-name.ts";
import { type Quantity, quantitiesIn } from "./quantities.ts";

export type YearlyFigure = { readonly milestone: Milestone; readonly text: Folded };

/** The sentences of the years; empty where the text does not name two years or more, each with one figure of its own. */
export function yearlyFiguresOf(text: Folded, signsUndecided: boolean): readonly YearlyFigure[] {
  const years = yearsNamedIn(text.folded);
  if (new Set(years.map((y) => y.milestone.year)).size < 2) return [];
  const quantities = quantitiesIn(text, signsUndecided);
  if (quantities.length !== years.length) return [];
  return yearsFirst(text, years, quantities) ?? figuresFirst(text, years, quantities) ?? [];
}

/** "…: năm 2027 đạt 85%, năm 2030 đạt 95%": each year before its figure. */
function yearsFirst(text: Folded, years: readonly NamedYear[], figures: readonly Quantity[]): readonly YearlyFigure[] | null {
  const pairs = years.map((year, i) => ({ year, figure: figures[i], next: years[i + 1] }));
  if (!pairs.every(({ year, figure, next }) => figure && year.to <= figure.from && (!next || figure.to <= next.from)))
    return null;
  const first = pairs[0];
  if (!first?.figure) return null;
  const told = thingIn(text.raw.slice(0, first.year.from), text);
  const opening = thingIn(text.raw.slice(first.year.to, first.figure.from), text);
  const thing = told === "" ? opening : told;
  // "Đến năm 2027 có 85% hộ dân …; đến năm 2030 đạt 95%": the thing stands behind the first figure.
  const behind = thing === "" ? bare(text.raw.slice(first.figure.to, first.next?.from)) : "";
  return pairs.flatMap(({ year, figure, next }) => {
    if (!figure) return [];
    const until = next?.from ?? text.raw.length;
    const own = thingIn(text.raw.slice(year.to, figure.from), text);
    const said = own.split(/\s+/).length > 3 ? own : thing;
    const rest = bare(text.raw.slice(figure.to, until)) || behind;
    return sentence(
      year.milestone,
      `${said} ${said === "" ? "" : "đạt"} ${text.raw.slice(figure.from, figure.to)} ${rest}`,
      text,
    );
  });
}

/** "… đạt 70% vào năm 2027 và 90% vào năm 2030": each figure before its year. */
function figuresFirst(text: Folded, years: readonly NamedYear[], figures: readonly Quantity[]): readonly YearlyFigure[] | null {
  const pairs = years.map((year, i) => ({ year, figure: figures[i], next: figures[i + 1] }));
  if (!pairs.every(({ year, figure, next }) => figure && figure.to <= year.from && (!next || year.to <= next.from))) return null;
  const thing = text.raw.slice(0, figures[0]?.from);
  return pairs.flatMap(({ year, figure }) =>
    figure
      ? sentence(
          year.milestone,
          `${thing}${text.raw.slice(figure.from, figure.to)} ${bare(text.raw.slice(figure.to, year.from))}`,
          text,
        )
      : [],
  );
}

/** The words without lead-ins and without the verb before the figure: what is measured, or nothing. */
function thingIn(words: string, { garbled }: Folded): string {
  return bare(withoutVerb(withoutLeadIns(foldedOf(bare(words), garbled))).raw);
}

function sentence(milestone: Milestone, raw: string, text: Folded): readonly YearlyFigure[] {
  return [{ milestone, text: foldedOf(raw.replace(/\s+/g, " ").trim(), text.garbled) }];
}

function bare(words: string): string {
  return words
    .replace(/^[\s,;:.()–-]+/, "")
    .replace(/(?:[\s,;:.()–-]|\svà\s*$)+$/u, "")
    .trim();
}
