import type { EnteredUpdate, EnteredValue } from "#reporting/model.ts";
import type { BroughtPlan } from "./bring-plan.ts";
import type { StoryFigure, StoryRound, StorySubmission, StoryUpdate } from "./story.ts";
import { named } from "./the-one.ts";

export type Entries = { readonly actuals: readonly EnteredValue[]; readonly taskUpdates: readonly EnteredUpdate[] };

type Figure = StoryFigure & { readonly match: string };
type Update = StoryUpdate & { readonly match: string };

/** What the body enters: its own list where the story gives one (a draft), else all that it answers for in the period. */
export function entriesOf(brought: BroughtPlan, round: StoryRound, submission: StorySubmission, isFirst: boolean): Entries {
  const figures = submission.actuals ?? figuresOf(brought, round, submission);
  const updates = submission.updates ?? updatesOf(brought, round, submission);
  const first = new Map((isFirst ? (submission.firstActuals ?? []) : []).map((figure) => [figure.match, figure]));
  return {
    actuals: figures.map((figure) => enteredValue(brought, first.get(figure.match) ?? figure)),
    taskUpdates: updates.map(({ match, ...update }) => ({ taskId: named(brought.tasks, match), ...update })),
  };
}

function figuresOf({ plan }: BroughtPlan, { period }: StoryRound, { organisation }: StorySubmission): Figure[] {
  return plan.indicators.flatMap(({ match, organisation: body, actuals }) => {
    const figure = body === organisation ? actuals[period] : undefined;
    return figure === undefined ? [] : [{ match, ...figure }];
  });
}

function updatesOf({ plan }: BroughtPlan, { period }: StoryRound, { organisation }: StorySubmission): Update[] {
  return plan.tasks.flatMap(({ match, organisation: body, updates }) => {
    const update = body === organisation ? updates[period] : undefined;
    return update === undefined ? [] : [{ match, ...update }];
  });
}

function enteredValue(
  brought: BroughtPlan,
  { match, value, numerator, denominator, answer, absence, note }: Figure,
): EnteredValue {
  return {
    indicatorId: named(brought.indicators, match),
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    answer: answer ?? null,
    absence: absence ?? null,
    note: note ?? "",
  };
}
