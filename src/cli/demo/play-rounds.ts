import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import type { OrganisationId } from "#organisations/model.ts";
import type { LocalInstant } from "#periods/model.ts";
import type { RoundId } from "#reporting/model.ts";
import { lockRound } from "#reporting/operations/lock-round.ts";
import { openRound } from "#reporting/operations/open-round.ts";
import { saveSubmission } from "#reporting/operations/save-submission.ts";
import { takeStep } from "#reporting/operations/take-step.ts";
import type { SubmissionRecord } from "#reporting/present.ts";
import { dayOfInstant } from "#reporting/rules/lateness.ts";
import { owedBy } from "#reporting/store.ts";
import type { BroughtPlan } from "./bring-plan.ts";
import type { People } from "./create-people.ts";
import { type Entries, entriesOf } from "./entries.ts";
import type { StoryRound, StoryStep, StorySubmission } from "./story.ts";
import { named } from "./the-one.ts";

export type Playing = {
  readonly db: Database;
  readonly people: People;
  readonly lockReason: string;
};

type Happening = { readonly at: LocalInstant; readonly play: () => Promise<void> };

/** What the bodies and the office did, in the order of its moments, until the end of the given day. */
export async function playRounds(playing: Playing, brought: BroughtPlan, until: CalendarDay): Promise<void> {
  const happenings = brought.plan.rounds.flatMap((round) => happeningsOf(playing, brought, round));
  const past = happenings.filter(({ at }) => dayOfInstant(at) <= until);
  for (const { play } of past.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) await play();
}

function happeningsOf(playing: Playing, brought: BroughtPlan, round: StoryRound): Happening[] {
  let opened: RoundId | undefined;
  const roundId = () => opened ?? fail(`round ${round.period} of ${brought.plan.id} is not open yet`);
  const lockAt = `${round.cutOffOn}T17:00`;
  const opening = {
    at: round.openedAt,
    play: async () => {
      opened = await open(playing, brought, round);
    },
  };
  const steps = round.submissions.flatMap((submission) => stepsOf(playing, brought, { round, roundId, submission }));
  const locking = { at: lockAt, play: () => lock(playing, brought, roundId(), lockAt) };
  return [opening, ...steps, ...(round.locked ? [locking] : [])];
}

async function open({ db }: Playing, { plan, planId, officer }: BroughtPlan, round: StoryRound): Promise<RoundId> {
  const input = { planId, periodId: round.period, dueAt: null, asksSignature: false, asksAcceptance: false };
  return await makeChange(db, officer, (change) => openRound(change, input, round.openedAt)).catch((error: unknown) => {
    throw new Error(`round ${round.period} of ${plan.id} could not be opened`, { cause: error });
  });
}

async function lock({ db, lockReason }: Playing, { officer }: BroughtPlan, roundId: RoundId, at: LocalInstant): Promise<void> {
  await makeChange(db, officer, (change) => lockRound(change, { roundId, reason: lockReason }, at));
}

type Report = { readonly round: StoryRound; readonly roundId: () => RoundId; readonly submission: StorySubmission };

function stepsOf(playing: Playing, brought: BroughtPlan, report: Report): Happening[] {
  let kept: SubmissionRecord | null = null;
  let sentBefore = false;
  return report.submission.steps.map((step) => ({
    at: step.at,
    play: async () => {
      const { action } = step;
      if (action === "save" || action === "submit") kept = await save(playing, brought, report, step, kept, !sentBefore);
      if (action === "submit") sentBefore = true;
      if (action !== "save") kept = await move(playing, step, kept ?? fail(`${action} before anything was saved`), action);
    },
  }));
}

async function save(
  { db, people }: Playing,
  brought: BroughtPlan,
  { round, roundId, submission }: Report,
  step: StoryStep,
  kept: SubmissionRecord | null,
  isFirst: boolean,
): Promise<SubmissionRecord> {
  const organisationId: OrganisationId = named(people.bodies, submission.organisation);
  const { nothingToReport, narrative, difficulties, proposals } = submission;
  const entries = await owedOnly(db, roundId(), organisationId, entriesOf(brought, round, submission, isFirst));
  const words = { nothingToReport, narrative, difficulties, proposals };
  const input = { roundId: roundId(), organisationId, revision: kept?.revision ?? 0, ...words, ...entries };
  return await makeChange(db, named(people.actors, step.by), (change) => saveSubmission(change, input, step.at));
}

/** The story repeats what is done; a round no longer asks for what was done in an earlier one. */
async function owedOnly(db: Database, roundId: RoundId, organisationId: OrganisationId, entries: Entries): Promise<Entries> {
  const owed = await owedBy(db, roundId, organisationId);
  const stillOwed = entries.taskUpdates.filter(({ taskId, state }) => state !== "done" || owed?.taskIds.has(taskId) === true);
  return { ...entries, taskUpdates: stillOwed };
}

async function move(
  { db, people }: Playing,
  step: StoryStep,
  { id, revision }: SubmissionRecord,
  action: Exclude<StoryStep["action"], "save">,
): Promise<SubmissionRecord> {
  const reason = step.reason === undefined ? {} : { reason: step.reason };
  return await makeChange(db, named(people.actors, step.by), (change) =>
    takeStep(action, change, { submissionId: id, revision, ...reason }, step.at),
  ).catch((error: unknown) => {
    throw new Error(`${step.action} by ${step.by} at ${step.at} was not possible`, { cause: error });
  });
}

function fail(what: string): never {
  throw new Error(`the demo story does not hold together: ${what}`);
}
