/** What the register says of a body on a day, over its own interface. */
import type { Page } from "playwright-core";
import { organisationsAnswer } from "#organisations/contract.ts";
import { type BodyAnswer, bodyAnswer } from "#organisations/contract-bodies.ts";
import { type WorkAnswer, workAnswer } from "#reporting/contract-work.ts";
import { ask } from "../register.ts";

export const bodyOn = async (page: Page, id: string, day: string): Promise<BodyAnswer> =>
  await ask(page, `/api/organisations/${id}?on=${day}`, bodyAnswer);

export const workOn = async (page: Page, id: string, day: string): Promise<WorkAnswer> =>
  await ask(page, `/api/organisations/${id}/work?on=${day}`, workAnswer);

/** Names of the day by id. */
export async function namesOn(page: Page, day: string): Promise<ReadonlyMap<string, string>> {
  const { organisations } = await ask(page, `/api/organisations?on=${day}`, organisationsAnswer);
  return new Map(organisations.map(({ id, name }) => [id, name]));
}
