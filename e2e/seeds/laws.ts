/** What must hold of every plan that is tracked, whatever its document says. Each answers with complaints; none is right. */
import type { Page } from "playwright-core";
import { documentAnswer, type IndicatorRow, indicatorsAnswer } from "#plans/contract.ts";
import { roundAnswer, submissionFormAnswer } from "#reporting/contract.ts";
import { type TaskRow, tasksAnswer } from "#tasks/contract.ts";
import type { ReviewDesk } from "#tasks/contract-review.ts";
import { ask } from "../register.ts";
import { canBeOneBody, type Named } from "./bodies.ts";
import { confirmedOf } from "./confirm.ts";
import type { Opened } from "./set-up.ts";
import { readAll } from "./wire.ts";

export type Register = { readonly indicators: readonly IndicatorRow[]; readonly tasks: readonly TaskRow[] };

export async function registerOf(page: Page, plan: string): Promise<Register> {
  const { indicators } = await ask(page, `/api/plans/${plan}/indicators`, indicatorsAnswer);
  const { tasks } = await ask(page, `/api/plans/${plan}/tasks`, tasksAnswer);
  return { indicators, tasks };
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();

/** What was confirmed is in the register, and nothing else; each record was decided once. */
export function confirmedIsTracked(desk: ReviewDesk, { indicators, tasks }: Register): string[] {
  const confirmed = confirmedOf(desk);
  const wrong: string[] = [];
  if (String(idsOf(indicators)) !== String(idsOf(confirmed.indicators))) wrong.push("indicators are not those confirmed");
  if (String(idsOf(tasks)) !== String(idsOf(confirmed.tasks))) wrong.push("tasks are not those confirmed");
  const rejected = [...desk.indicators, ...desk.tasks].filter(({ recordState }) => recordState === "rejected");
  for (const one of rejected) if (one.decision?.reason == null) wrong.push(`${one.id} was rejected without a reason`);
  const decided = indicators.length + tasks.length + rejected.length;
  if (decided !== desk.progress.decided || decided !== desk.progress.total) {
    wrong.push(`${decided} records were decided, the progress says ${desk.progress.decided} of ${desk.progress.total}`);
  }
  if (desk.findings.some(({ answer }) => answer === null)) wrong.push("a finding stands without an answer");
  return wrong;
}

/** Every record, target and passage points into the document that was uploaded. */
export async function everyRecordHasItsPlace(page: Page, plan: string, desk: ReviewDesk): Promise<string[]> {
  const { lineCount } = await ask(page, `/api/plans/${plan}/document`, documentAnswer);
  const { indicators, tasks } = confirmedOf(desk);
  const fits = (place: { readonly lines: { readonly from: number; readonly to: number } } | null) =>
    place !== null && place.lines.from >= 1 && place.lines.from <= place.lines.to && place.lines.to <= lineCount;
  const wrong: string[] = [];
  for (const one of [...indicators, ...tasks]) {
    if (!fits(one.place)) wrong.push(`${one.id} has no place in the document`);
    if (one.passage.trim() === "") wrong.push(`${one.id} has no passage`);
    if (one.decision === null) wrong.push(`${one.id} counts without a person's decision`);
  }
  for (const target of indicators.flatMap(({ targets }) => targets)) {
    if (!fits(target.place)) wrong.push(`target ${target.id} has no place in the document`);
    if (target.raw.trim() === "") wrong.push(`target ${target.id} has no words of the document`);
  }
  return wrong;
}

/** Every written lead and support has its body, or stands on the list of those that a person must name. */
export function everyNameHasItsBody({ tasks }: Register, named: Named): string[] {
  const wrong: string[] = [];
  for (const [name, body] of named) {
    if (body === null && canBeOneBody(name)) wrong.push("a name that can be one body got none");
  }
  for (const task of tasks) {
    const met = new Set([...task.leads, ...task.supports].flatMap(({ organisationId }) => organisationId ?? []));
    for (const { organisationId, written } of [...task.leads, ...task.supports]) {
      if (organisationId !== null || written === null) continue;
      const body = named.get(written);
      if (body === undefined) wrong.push(`a name of task ${task.id} is on no list`);
      // A second spelling of a body that stands there already keeps only its words.
      if (typeof body === "string" && !met.has(body)) wrong.push(`a name of task ${task.id} lost its body`);
    }
  }
  return wrong;
}

/** Nothing is left without a body, and what each body owes in the round is what it was given. */
export async function roundAsksEverything(page: Page, opened: Opened, { indicators, tasks }: Register): Promise<string[]> {
  const wrong: string[] = [];
  const { unready } = opened.proposal;
  const left = unready.indicatorsWithoutBody + unready.indicatorsWithoutMeasure + unready.tasksWithoutBody;
  if (left > 0) wrong.push(`${left} records were not ready: ${JSON.stringify(unready)}`);
  if (opened.debtors === 0 || opened.debtors !== opened.proposal.debtors.length) wrong.push(`${opened.debtors} bodies owe`);
  const { debtors } = await ask(page, `/api/rounds/${opened.roundId}`, roundAnswer);
  const ids = new Set([...idsOf(indicators), ...idsOf(tasks)]);
  const paths = debtors.map(({ organisationId }) => `/api/rounds/${opened.roundId}/submissions/${organisationId}`);
  const forms = await readAll(page, paths, submissionFormAnswer);
  for (const [at, { organisationId, indicators: n, tasks: m }] of debtors.entries()) {
    const form = forms[at];
    if (form?.indicators.length !== n || form.tasks.length !== m) wrong.push(`the form of ${organisationId} asks something else`);
    const asked = [
      ...(form?.indicators ?? []).map(({ indicatorId }) => indicatorId),
      ...(form?.tasks ?? []).map(({ taskId }) => taskId),
    ];
    if (!asked.every((id) => ids.has(id))) wrong.push(`the form of ${organisationId} asks for what is not tracked`);
  }
  return wrong;
}
