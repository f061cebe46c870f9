/** What samples/demo.json holds; samples/README.md says what each field means. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { roleName } from "#accounts/contract.ts";
import { projectRoot } from "#db/project-root.ts";
import { dayText, decimalNumber } from "#kernel/wire.ts";
import { organisationLevels } from "#organisations/model.ts";
import { accumulations, frequencies, measureKinds } from "#plans/model.ts";
import { absenceName, answerName, localInstant, submissionActionName, taskStateName } from "#reporting/contract.ts";
import { scheduleKinds } from "#tasks/model.ts";

const figure = z.strictObject({
  value: decimalNumber.optional(),
  numerator: decimalNumber.optional(),
  denominator: decimalNumber.optional(),
  answer: answerName.optional(),
  absence: absenceName.optional(),
  note: z.string().optional(),
});
export type StoryFigure = z.infer<typeof figure>;

const update = z.strictObject({
  state: taskStateName,
  percent: z.number().nullable(),
  doneOn: dayText.nullable(),
  result: z.string(),
  delayReason: z.string(),
});
export type StoryUpdate = z.infer<typeof update>;

const matched = { match: z.string() };
const period = z.string();

const indicator = z.strictObject({
  ...matched,
  organisation: z.string(),
  measureKind: z.enum(measureKinds),
  accumulation: z.enum(accumulations),
  frequency: z.enum(frequencies),
  numeratorName: z.string().nullable(),
  denominatorName: z.string().nullable(),
  actuals: z.record(period, figure),
});
export type StoryIndicator = z.infer<typeof indicator>;

const task = z.strictObject({ ...matched, organisation: z.string(), updates: z.record(period, update) });

const step = z.strictObject({
  action: z.enum(["save", ...submissionActionName.options]),
  by: z.string(),
  at: localInstant,
  reason: z.string().optional(),
});
export type StoryStep = z.infer<typeof step>;

const submission = z.strictObject({
  organisation: z.string(),
  state: z.string(),
  nothingToReport: z.boolean(),
  narrative: z.string(),
  difficulties: z.string(),
  proposals: z.string(),
  steps: z.array(step),
  firstActuals: z.array(figure.extend(matched)).optional(),
  actuals: z.array(figure.extend(matched)).optional(),
  updates: z.array(update.extend(matched)).optional(),
});
export type StorySubmission = z.infer<typeof submission>;

const round = z.strictObject({
  period,
  openedAt: localInstant,
  cutOffOn: dayText,
  dueOn: dayText,
  locked: z.boolean(),
  submissions: z.array(submission),
  silent: z.array(z.string()),
});
export type StoryRound = z.infer<typeof round>;

const amendment = z.strictObject({
  file: z.string(),
  issuer: z.string(),
  deadlines: z.array(z.strictObject({ ...matched, kind: z.enum(scheduleKinds), to: z.string(), text: z.string() })),
});
export type StoryAmendment = z.infer<typeof amendment>;

const succession = z.strictObject({
  by: z.string(),
  on: dayText,
  reason: z.string(),
  ended: z.array(z.strictObject({ ...matched, reason: z.string() })),
});

const plan = z.strictObject({
  id: z.string(),
  file: z.string(),
  organisation: z.string(),
  recordedBy: z.string(),
  state: z.enum(["draft", "in-force"]),
  indicators: z.array(indicator),
  tasks: z.array(task),
  amendment: amendment.optional(),
  succession: succession.optional(),
  rounds: z.array(round),
});
export type StoryPlan = z.infer<typeof plan>;

const bodyFacts = {
  id: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  kind: z.string(),
  level: z.enum(organisationLevels),
  line: z.enum(["party", "government", "front"]),
};
const organisation = z.strictObject({
  ...bodyFacts,
  parent: z.string().nullable(),
  aliases: z.array(z.string()),
});
export type StoryOrganisation = z.infer<typeof organisation>;

const account = z.strictObject({
  login: z.string(),
  name: z.string(),
  roles: z.array(z.strictObject({ role: roleName, organisation: z.string() })),
});
export type StoryAccount = z.infer<typeof account>;

const heir = { to: z.string() };
const change = z.strictObject({
  original: z.string(),
  on: dayText,
  by: z.string(),
  decision: z.string(),
  note: z.string(),
  born: z.array(z.strictObject({ ...bodyFacts, parent: z.string() })),
  children: z.array(z.strictObject({ organisation: z.string(), ...heir })),
  people: z.array(z.strictObject({ login: z.string(), ...heir })),
});
export type StoryChange = z.infer<typeof change>;

const story = z.strictObject({
  today: dayText,
  owner: z.string(),
  organisations: z.array(organisation),
  organisationSets: z.array(z.unknown()),
  accounts: z.array(account),
  changes: z.array(change),
  plans: z.array(plan),
});
export type Story = z.infer<typeof story>;

/** A sample file of the checkout. */
export function samplePath(file: string): string {
  return join(projectRoot(), "samples", file);
}

export function readStory(): Story {
  return story.parse(JSON.parse(readFileSync(samplePath("demo.json"), "utf8")));
}
