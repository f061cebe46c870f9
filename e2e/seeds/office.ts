/** One register for all reference documents: an office of ours at the top, and under it the issuer of each document. */
import type { Page } from "playwright-core";
import { organisationAnswer } from "#organisations/contract.ts";
import { uploadStateAnswer } from "#plans/contract.ts";
import { pages as words } from "#text/vi/pages.ts";
import type { FirstRun } from "../first-run.ts";
import { ask } from "../register.ts";
import type { Owner } from "./bodies.ts";
import type { Material } from "./material.ts";
import { changeAll } from "./wire.ts";

const { plans } = words;

export const password = "mot cau de nho";
/** The office at the top: ours, of no document. */
export const office: FirstRun = {
  ...{ name: "Kiều Thị Minh Thư", login: "tong.hop", password },
  organisation: "Văn phòng tổng hợp kiểm thử",
};

export async function addOwner(page: Page, { owner, isGovernment }: Material, parentId: string): Promise<Owner> {
  const line = isGovernment ? "government" : "party";
  const kind = isGovernment ? "people-committee" : "party-committee";
  const level = isGovernment ? "province" : "commune";
  const body = { name: owner, shortName: null, kind, level, line, parentId, aliases: [] };
  const { organisation } = await ask(page, "/api/organisations", organisationAnswer, body);
  return { id: organisation.id, line };
}

export type Uploaded = {
  readonly plan: string;
  readonly counts: { readonly indicators: number; readonly targets: number; readonly tasks: number };
};

/** Chooses the owner and the file on the page, and waits until the job has read it. */
export async function uploadFor(page: Page, material: Pick<Material, "id" | "path" | "owner">): Promise<Uploaded> {
  const { upload } = plans;
  await page.goto("/ke-hoach");
  await page.getByRole("button", { name: upload.open }).click();
  const owner = page.getByRole("combobox", { name: upload.organisation });
  await owner.click();
  await owner.fill(material.owner);
  await page.getByRole("option", { name: material.owner, exact: true }).click();
  await page.locator("input[type=file]").setInputFiles(material.path);
  const finished = page.waitForResponse(async (response) => {
    if (!/\/api\/uploads\/[^/?]+$/.test(new URL(response.url()).pathname)) return false;
    const { state } = uploadStateAnswer.parse(await response.json());
    return state === "done" || state === "failed";
  });
  await page.getByRole("button", { name: upload.send }).click();
  const { planId, counts, refusal } = uploadStateAnswer.parse(await (await finished).json());
  if (planId === null || counts === null) throw new Error(`${material.id} was refused: ${refusal?.code}`);
  await page.getByRole("link", { name: words.reviewDesk.openAgain }).waitFor();
  return { plan: planId, counts };
}

/** The first words of a report, kept as a draft for the body that owes it. */
export async function beginReport(page: Page, roundId: string, organisationId: string): Promise<void> {
  const path = `/api/rounds/${roundId}/submissions/${organisationId}`;
  const words = { narrative: "", difficulties: "Đang tổng hợp.", proposals: "", actuals: [], taskUpdates: [] };
  await changeAll(page, [{ path, method: "PUT", body: { revision: 0, nothingToReport: false, ...words } }]);
}
