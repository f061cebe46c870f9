import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "#cli/demo/create-people.ts";
import { pages as words } from "#text/vi/pages.ts";
import { axeViolations, sidewaysPixels } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { laptop, logIn, phone, settle, sitDown } from "./person.ts";
import { type Program, startDemo } from "./program.ts";

const { plans, shell } = words;
const scan = fileURLToPath(new URL("../fixtures/formats/prose/scan-200.pdf", import.meta.url));
/** Recognising and drawing a few pages takes its seconds, more of them on a busy machine. */
const slow = { timeout: 120_000 };

let browser: Browser;
let program: Program;
beforeAll(async () => {
  [browser, program] = await Promise.all([openBrowser(), startDemo()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

test("a scan is recognised page by page, and its passages stand marked on the picture of their page", async ({
  onTestFailed,
}) => {
  onTestFailed(() => console.error(program.log()));
  const officer = await sitDown(browser, program.address);
  await logIn(officer, "ct.vanphong", demoPassword);
  const { page } = officer;

  await uploadScan(page);
  const beside = await openSource(page);
  const picture = await pictureIn(beside);
  const shares = await inkUnderMarks(beside, picture);
  expect(Math.min(...shares)).toBeGreaterThan(leastInk);

  const asText = beside.getByText(plans.source.picture.asText, { exact: true });
  await asText.click();
  await beside.locator("mark").first().waitFor();
  expect(await beside.locator(".page-picture").count()).toBe(0);
  await beside.getByText(plans.source.picture.asPicture, { exact: true }).click();
  await picture.waitFor();

  await soundAt(page, laptop, beside);
  // On a phone the same panel comes as a drawer over the list.
  await soundAt(page, phone, page.getByRole("dialog", { name: plans.source.title }));
  expect(officer.faults).toEqual([]);
});

/** The passage is marked, nothing scrolls sideways, and the page is sound for everybody. */
async function soundAt(page: Page, viewport: typeof laptop, panel: Locator): Promise<void> {
  await page.setViewportSize(viewport);
  await panel.locator(".page-marks rect").first().waitFor();
  await settle(page);
  expect(await sidewaysPixels(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
}

async function uploadScan(page: Page): Promise<void> {
  const { upload } = plans;
  await page.getByRole("link", { name: shell.nav.plans }).first().click();
  await page.getByRole("button", { name: upload.open }).click();
  await page.locator("input[type=file]").setInputFiles(scan);
  await page.getByRole("button", { name: upload.send }).click();
  // The step that runs says which page of how many; the bar says the same.
  await page.locator("progress[max]").and(page.getByLabel(upload.pages)).waitFor(slow);
  await page
    .locator(".upload-step.is-now")
    .getByText(/\d+\/\d+/)
    .waitFor(slow);
  await page.getByText(upload.done("scan-200.pdf")).waitFor(slow);
  await page.getByRole("link", { name: upload.openPlan }).click();
  await page.waitForURL("**/chi-tieu");
  await settle(page);
}

async function openSource(page: Page): Promise<Locator> {
  await page
    .getByRole("button", { name: plans.table.openSource("") })
    .first()
    .click();
  const beside = page.getByRole("complementary", { name: plans.source.title });
  await beside.waitFor();
  return beside;
}

/** Pages are drawn in their own time: the page asks again by itself, nobody reloads. */
async function pictureIn(beside: Locator): Promise<Locator> {
  const picture = beside.locator(".page-sheet img");
  await picture.waitFor(slow);
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 500)).toBe(true);
  await expect.poll(() => beside.locator(".page-marks rect").count()).toBeGreaterThan(0);
  return picture;
}

/** A mark that slipped off its words lies on paper, where nothing is dark. */
const leastInk = 0.05;

/** How dark the picture is under each mark: the share of its points that are ink. */
async function inkUnderMarks(beside: Locator, picture: Locator): Promise<readonly number[]> {
  const marks = await beside
    .locator(".page-marks rect")
    .evaluateAll((rects) => rects.map((rect) => ["x", "y", "width", "height"].map((name) => Number(rect.getAttribute(name)))));
  return await picture.evaluate((img: HTMLImageElement, boxes: readonly (readonly number[])[]) => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [img.naturalWidth, img.naturalHeight];
    const pen = canvas.getContext("2d");
    if (pen === null) throw new Error("no canvas");
    pen.drawImage(img, 0, 0);
    return boxes.map(([x = 0, y = 0, width = 0, height = 0]) => {
      const { data } = pen.getImageData(
        ...([x * canvas.width, y * canvas.height, width * canvas.width, height * canvas.height] as const),
      );
      const dark = data.filter((value, i) => i % 4 === 0 && value < 128).length;
      return (dark * 4) / data.length;
    });
  }, marks);
}
