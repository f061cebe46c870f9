/**
 * Takes the pictures of the README from the demo, in Vietnamese, at 1366×768. Run after a build: node scripts/take-pictures.mjs [NAME …]
 * (names without ending; none means all). The page of the Word report is drawn by LibreOffice and pdftoppm; without them that picture
 * stays as it is.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { runnerImport } from "vite";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, "docs", "pictures");
const mostBytes = 150 * 1024;
const load = async (path) => (await runnerImport(join(root, path), { root, configFile: false, logLevel: "error" })).module;

const [{ openBrowser }, { startDemo }, { logIn, settle, sitDown }] = [
  await load("e2e/browser.ts"),
  await load("e2e/program.ts"),
  await load("e2e/person.ts"),
];
const { demoPassword } = await load("src/cli/demo/create-people.ts");
const { pages: words } = await load("src/text/vi/pages.ts");

/** As few colours as are needed to stay small; a picture that cannot be made small is a fault of this script. */
async function save(name, picture) {
  for (const colours of [256, 128, 64, 32]) {
    const bytes = await sharp(picture).png({ palette: true, colours, effort: 10, compressionLevel: 9 }).toBuffer();
    if (bytes.length > mostBytes && colours > 32) continue;
    writeFileSync(join(folder, `${name}.png`), bytes);
    console.log(`${name}.png: ${Math.round(bytes.length / 1024)} KB, ${colours} colours`);
    return;
  }
}

const wanted = process.argv.slice(2);
const program = await startDemo();
const browser = await openBrowser();
const scratch = mkdtempSync(join(tmpdir(), "lotrinh-pictures-"));

/** A page of the demo for one person. */
async function as(login) {
  const person = await sitDown(browser, program.address);
  await logIn(person, login, demoPassword);
  await settle(person.page);
  return person.page;
}

const asked = async (page, path) => await page.evaluate(async (address) => await (await fetch(address)).json(), path);
const planOf = async (page, fits) => (await asked(page, "/api/plans")).plans.find(fits) ?? fail("no such plan in the demo");
const fail = (what) => {
  throw new Error(what);
};
const open = async (page, path) => {
  await page.goto(path);
  await settle(page);
  // What a page loads after itself shows that it is loading only once it has begun.
  await page.waitForTimeout(1500);
  await settle(page);
};
const shot = async (page) => {
  await page.mouse.move(0, 0);
  return await page.screenshot();
};

const toTop = async (locator) => await locator.evaluate((element) => element.scrollIntoView({ block: "start" }));

const pictures = {
  "tong-quan": async () => {
    const page = await as("ct.vanphong");
    const plan = await planOf(page, (one) => one.organisationName.includes("Cẩm Trúc"));
    await open(page, `/ke-hoach/${plan.id}`);
    return await shot(page);
  },
  /** From the file: candidates beside their source, the one at hand marked. */
  "ra-soat": async () => {
    const page = await as("hl.vanphong");
    const plan = await planOf(page, (one) => one.state === "draft");
    await open(page, `/ke-hoach/${plan.id}/ra-soat?thu-tu=van-ban`);
    for (let at = 0; at < 3; at += 1) await page.keyboard.press("j");
    await settle(page);
    return await shot(page);
  },
  "thiet-lap": async () => {
    const page = await as("hl.vanphong");
    const plan = await planOf(page, (one) => one.state === "draft");
    await open(page, `/ke-hoach/${plan.id}/phan-cong`);
    await page.mouse.wheel(0, 270);
    await page.waitForTimeout(300);
    return await shot(page);
  },
  /** Where an indicator stands and every step of why. */
  "vi-sao": async () => {
    const page = await as("lk.vanphong");
    const plan = await planOf(page, (one) => one.documentNumber === "24-KH/ĐU");
    const { indicators } = await asked(page, `/api/plans/${plan.id}/indicators`);
    const { id } = indicators.find((one) => one.name.includes("nộp trực tuyến")) ?? fail("no such indicator");
    await open(page, `/chi-tieu/${id}`);
    return await shot(page);
  },
  "cap-tren": async () => {
    const page = await as("ct.vanphong");
    const plan = await planOf(page, (one) => one.organisationName.includes("Cẩm Trúc"));
    await open(page, `/ke-hoach/${plan.id}/cap-tren`);
    const table = page.locator("table").last();
    await toTop(table);
    // The bar of the page lies over what stands at its top.
    await page.mouse.wheel(0, -130);
    await page.waitForTimeout(300);
    return await shot(page);
  },
  /** A body that ends: who takes over, what stands under it, what hangs on it. */
  "thay-doi-don-vi": async () => {
    const page = await as("quantri");
    const { bodies } = words;
    const { organisations } = await asked(page, "/api/organisations");
    const of = (name) => organisations.find((one) => one.name === name) ?? fail(`no ${name} in the demo`);
    const ended = of("Phòng Kinh tế xã Cẩm Trúc");
    await open(page, `/don-vi/thay-doi?cu=${ended.id}`);
    await choose(page, bodies.change.kind, bodies.kinds.dissolve);
    await choose(page, bodies.change.addKnown, of("Phòng Văn hóa - Xã hội xã Cẩm Trúc").name);
    await settle(page);
    await toTop(page.getByRole("region", { name: bodies.change.work(ended.name) }));
    return await shot(page);
  },
  "bao-cao": async () => {
    const page = await as("ct.vanphong");
    const plan = await planOf(page, (one) => one.documentNumber === "21-KH/ĐU");
    const { rounds } = await asked(page, `/api/plans/${plan.id}/rounds`);
    const round = rounds.find((one) => one.periodId === "2026Q3") ?? fail("no third quarter in the demo");
    await open(page, `/ky-bao-cao/${round.id}`);
    await page.getByRole("button", { name: words.reporting.round.issue }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator('a[href^="/api/reports/"]').first().click(),
    ]);
    const file = join(scratch, "bao-cao.docx");
    await download.saveAs(file);
    const found = (program) => ["/usr/bin", "/usr/local/bin"].map((bin) => join(bin, program)).find((path) => existsSync(path));
    const [office, draw] = [found("soffice"), found("pdftoppm")];
    if (office === undefined || draw === undefined) return null;
    const profile = `-env:UserInstallation=file://${join(scratch, "office")}`;
    execFileSync(office, [profile, "--headless", "--convert-to", "pdf", "--outdir", scratch, file], { stdio: "ignore" });
    execFileSync(draw, ["-png", "-singlefile", "-r", "110", join(scratch, "bao-cao.pdf"), join(scratch, "bao-cao")]);
    return await sharp(join(scratch, "bao-cao.png")).resize({ width: 662 }).toBuffer();
  },
  /** A scan, recognised on the machine: what was read beside the picture of its page. */
  "ban-quet": async () => {
    const page = await as("lk.vanphong");
    const { upload } = words.plans;
    await open(page, "/ke-hoach");
    await page.getByRole("button", { name: upload.open }).click();
    await page.locator("input[type=file]").setInputFiles(join(root, "fixtures/formats/prose/scan-200.pdf"));
    await page.getByRole("button", { name: upload.send }).click();
    await page.getByText(upload.done("scan-200.pdf")).waitFor({ timeout: 300_000 });
    const plan = await planOf(page, (one) => one.state === "draft");
    await open(page, `/ke-hoach/${plan.id}/ra-soat?thu-tu=van-ban`);
    // The pictures of the pages are drawn after the import.
    for (let tries = 0; tries < 60 && (await page.locator(".page-picture img").count()) === 0; tries += 1) {
      await page.waitForTimeout(2000);
      await open(page, `/ke-hoach/${plan.id}/ra-soat?thu-tu=van-ban`);
    }
    for (let at = 0; at < 2; at += 1) await page.keyboard.press("j");
    await settle(page);
    await page.waitForTimeout(1500);
    return await shot(page);
  },
};

async function choose(page, label, option) {
  await page
    .getByRole("combobox", { name: label })
    .or(page.getByLabel(label, { exact: true }))
    .first()
    .click();
  await page.getByRole("option", { name: option }).first().click();
}

try {
  for (const [name, take] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const picture = await take().catch((error) => {
      console.error(`${name}: ${error.message}`);
      process.exitCode = 1;
      return null;
    });
    if (picture !== null) await save(name, picture);
    else if (existsSync(join(folder, `${name}.png`))) console.log(`${name}.png stays as it is`);
    for (const context of browser.contexts()) await context.close();
  }
} finally {
  await browser.close();
  await program.stop();
  rmSync(scratch, { recursive: true, force: true });
}
