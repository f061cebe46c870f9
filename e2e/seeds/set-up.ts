/** What a plan needs before its first round, decided by group as the desk proposes, and the round itself on its page. */
import type { Page } from "playwright-core";
import { assignedAnswer, assignmentAnswer } from "#plans/contract.ts";
import { type RoundProposal, roundAnswer, roundProposalAnswer } from "#reporting/contract.ts";
import { pages as words } from "#text/vi/pages.ts";
import { settle } from "../person.ts";
import { ask } from "../register.ts";
import { changeAll } from "./wire.ts";

const { plans, reporting } = words;

/** Each group goes to the body that the plan speaks for most, the owner where it speaks for none; measures as proposed. */
export async function setUpByRules(page: Page, plan: string, owner: string): Promise<void> {
  const path = `/api/plans/${plan}/assignment`;
  const { indicatorGroups, taskGroups } = await ask(page, path, assignmentAnswer);
  const first = (proposals: readonly { readonly organisationId: string | null }[]) =>
    proposals.find(({ organisationId }) => organisationId !== null)?.organisationId ?? owner;
  const indicators = indicatorGroups.flatMap((group) => {
    const open = group.indicators.filter(({ responsible }) => responsible.length === 0).map(({ id }) => id);
    return open.length === 0
      ? []
      : [{ path: `${path}/indicators`, body: { indicatorIds: open, organisationIds: [first(group.proposals)] } }];
  });
  const tasks = taskGroups.flatMap((group) => {
    const open = group.tasks
      .filter(({ leads }) => !leads.some(({ organisationId }) => organisationId !== null))
      .map(({ id }) => id);
    return open.length === 0 ? [] : [{ path: `${path}/tasks`, body: { taskIds: open, organisationId: first(group.proposals) } }];
  });
  await changeAll(page, [...indicators, ...tasks]);
  await setMeasures(page, path);
}

/** As proposed; where nothing in the plan speaks for one, the state at a day and once a quarter. */
async function setMeasures(page: Page, path: string): Promise<void> {
  const idsOf = async (fits: (one: { readonly accumulation: string | null; readonly frequency: string | null }) => boolean) => {
    const { indicatorGroups } = await ask(page, path, assignmentAnswer);
    return indicatorGroups.flatMap(({ indicators }) => indicators.filter(fits).map(({ id }) => id));
  };
  const proposed = "proposed";
  const all = await idsOf(() => true);
  if (all.length === 0) return;
  const measures = { measureKind: proposed, direction: proposed, accumulation: proposed, frequency: proposed };
  await ask(page, `${path}/indicators`, assignedAnswer, { indicatorIds: all, ...measures });
  const states = await idsOf(({ accumulation }) => accumulation === null);
  const quarterly = await idsOf(({ frequency }) => frequency === null);
  await changeAll(page, [
    ...(states.length === 0 ? [] : [{ path: `${path}/indicators`, body: { indicatorIds: states, accumulation: "state" } }]),
    ...(quarterly.length === 0
      ? []
      : [{ path: `${path}/indicators`, body: { indicatorIds: quarterly, frequency: "quarterly" } }]),
  ]);
}

export async function putInForce(page: Page, plan: string): Promise<void> {
  await page.goto(`/ke-hoach/${plan}/chi-tieu`);
  await settle(page);
  await page.getByRole("button", { name: plans.page.putInForce }).click();
  await page.getByRole("dialog").getByRole("button", { name: plans.page.putInForce }).click();
  await page.getByText(plans.page.putInForceDone).waitFor();
}

export type Opened = { readonly proposal: RoundProposal; readonly roundId: string; readonly debtors: number };

/** Opens what the page proposes, and sees it open. */
export async function openFirstRound(page: Page, plan: string): Promise<Opened> {
  await page.goto(`/ke-hoach/${plan}/ky-bao-cao`);
  await settle(page);
  const proposed = page.waitForResponse((response) => response.url().includes("/rounds/proposal"));
  await page.getByRole("button", { name: reporting.planRounds.open }).click();
  const proposal = roundProposalAnswer.parse(await (await proposed).json());
  await page.locator("form.open-round-form button[type=submit]").click();
  await page.waitForURL(/\/ky-bao-cao\/[^/]+$/);
  await settle(page);
  const roundId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { debtors } = await ask(page, `/api/rounds/${roundId}`, roundAnswer);
  return { proposal, roundId, debtors: debtors.length };
}
