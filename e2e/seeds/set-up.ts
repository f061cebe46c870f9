/** What a plan needs before its first round, taken on the set-up desk as it proposes, and the round itself on its page. */
import type { Page } from "playwright-core";
import { judgedBys } from "#plans/model.ts";
import { type RoundProposal, roundAnswer, roundProposalAnswer } from "#reporting/contract.ts";
import { type ChangeSetUpRequest, type SetUp, setUpAnswer } from "#reporting/contract-set-up.ts";
import { pages as words } from "#text/vi/pages.ts";
import { settle } from "../person.ts";
import { ask } from "../register.ts";
import { changeAll } from "./wire.ts";

const { plans, setUp } = words;

/** Everything that the desk proposes is taken on its page; what nothing in the plan speaks for is set by rules. Answers the desk. */
export async function setUpByRules(page: Page, plan: string, owner: string): Promise<SetUp> {
  await page.goto(`/ke-hoach/${plan}/phan-cong`);
  await settle(page);
  // What was taken may speak for more: a body that holds one record of a group is proposed for the others.
  for (let rounds = 0; rounds < mostAccepted; rounds += 1) if (!(await acceptWhatIsProposed(page, plan))) break;
  const path = `/api/plans/${plan}/set-up`;
  const desk = await ask(page, path, setUpAnswer);
  const changes = whatNothingSays(desk, owner);
  const hasRules = desk.checks.every(({ code, open }) => code !== "rules" || open === 0);
  await changeAll(page, [
    ...changes.map((body) => ({ path: `${path}/changes`, body })),
    ...(hasRules ? [] : [{ path: `${path}/rules`, body: { rules: [...desk.rules.map(ruleAsItStands), quarterly] } }]),
  ]);
  return await ask(page, path, setUpAnswer);
}

const mostAccepted = 6;

/** What is sure in one act, else what is to be looked at; false where nothing is proposed any more. */
async function acceptWhatIsProposed(page: Page, plan: string): Promise<boolean> {
  const [sure, rest] = [setUp.acceptSure("[\\d.]+"), setUp.acceptRest("[\\d.]+")];
  const act = page.getByRole("button", { name: new RegExp(`^(${sure}|${rest})$`) });
  if ((await act.count()) === 0) return false;
  const saved = page.waitForResponse((response) => response.url().endsWith(`/api/plans/${plan}/set-up/changes`));
  await act.click();
  const response = await saved;
  if (!response.ok()) throw new Error(`Proposals were refused: ${await response.text()}`);
  await page.reload();
  await settle(page);
  return true;
}

/** The owner answers where no body does; a state at a day, once a quarter; words are judged by whom the program names first. */
function whatNothingSays({ indicators, tasks }: SetUp, owner: string): ChangeSetUpRequest[] {
  const set = <T extends { readonly id: string }, S>(rows: readonly T[], fits: (row: T) => boolean, what: S) => {
    const ids = rows.filter(fits).map(({ id }) => id);
    return ids.length === 0 ? [] : [{ ids, set: what }];
  };
  const settings = [
    ...set(indicators, ({ bodies }) => bodies.length === 0, { organisationIds: [owner] }),
    ...set(indicators, ({ measureKind }) => measureKind === null, { measureKind: "count" as const }),
    ...set(indicators, (one) => one.accumulation === null, { accumulation: "state" as const }),
    ...set(indicators, ({ frequency }) => frequency === null, { frequency: "quarterly" as const }),
    ...set(indicators, ({ judgedBy, wordTargets }) => judgedBy === null && wordTargets.length > 0, { judgedBy: judgedBys[0] }),
  ];
  const unled = set(tasks, ({ leads }) => leads.length === 0, { leadId: owner });
  return [
    ...settings.map((one) => ({ kind: "edit" as const, indicators: [one], tasks: [] })),
    ...unled.map((one) => ({ kind: "edit" as const, indicators: [], tasks: [one] })),
  ];
}

const quarterly = {
  ...{ id: null, cadence: "quarterly", dueDay: 20, dueMonth: null, namedDayCounts: false },
  ...{ fromBodies: [], toBodies: [] },
};

function ruleAsItStands({ id, cadence, dueDay, dueMonth, namedDayCounts, fromBodies, toBodies }: SetUp["rules"][number]) {
  return { id, cadence, dueDay, dueMonth, namedDayCounts, fromBodies, toBodies };
}

export async function putInForce(page: Page, plan: string): Promise<void> {
  await page.goto(`/ke-hoach/${plan}/chi-tieu`);
  await settle(page);
  await page.getByRole("button", { name: plans.page.putInForce }).click();
  await page.getByRole("dialog").getByRole("button", { name: plans.page.putInForce }).click();
  await page.getByText(plans.page.putInForceDone).waitFor();
}

export type Opened = { readonly proposal: RoundProposal; readonly roundId: string; readonly debtors: number };

/** Opens what the desk proposes once nothing is missing, and sees it open. */
export async function openFirstRound(page: Page, plan: string): Promise<Opened> {
  await page.goto(`/ke-hoach/${plan}/phan-cong`);
  await settle(page);
  await page.getByRole("heading", { name: setUp.complete }).waitFor();
  const proposed = page.waitForResponse((response) => response.url().includes("/rounds/proposal"));
  await page.getByRole("button", { name: setUp.openFirst }).click();
  const proposal = roundProposalAnswer.parse(await (await proposed).json());
  await page.locator("form.open-round-form button[type=submit]").click();
  await page.waitForURL(/\/ky-bao-cao\/[^/]+$/);
  await settle(page);
  const roundId = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const { debtors } = await ask(page, `/api/rounds/${roundId}`, roundAnswer);
  return { proposal, roundId, debtors: debtors.length };
}
