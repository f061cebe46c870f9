import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, type Page, chromium as playwright } from "playwright-core";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
// Meant for a cloud function: with one process a second window takes the whole browser down.
const unwanted = new Set(["--single-process", "--no-zygote"]);

/** A headless Chromium: the one from npm, or an installed one when LOTRINH_CHROMIUM names it or npm's cannot run here. */
export async function openBrowser(): Promise<Browser> {
  const named = process.env.LOTRINH_CHROMIUM;
  if (named) return await playwright.launch({ executablePath: named, args: ["--no-sandbox"], headless: true });
  try {
    const args = chromium.args.filter((arg) => !unwanted.has(arg));
    return await playwright.launch({ executablePath: await unpackedChromium(), args, headless: true });
  } catch (error) {
    const other = installed.find((path) => existsSync(path));
    if (other === undefined) throw error;
    return await playwright.launch({ executablePath: other, args: ["--no-sandbox"], headless: true });
  }
}

/** npm's browser unpacks itself into the folder for temporary files, for its owner only: each user of the machine needs an own copy. */
async function unpackedChromium(): Promise<string> {
  const before = process.env.TMPDIR;
  const own = join(tmpdir(), `lotrinh-chromium-${process.getuid?.() ?? 0}`);
  mkdirSync(own, { recursive: true });
  process.env.TMPDIR = own;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Fails the journey on anything a person would not see: a breach of the content policy, an error of a script, a lost answer. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (/Content.Security.Policy|violates the following/i.test(message.text())) faults.push(`policy: ${message.text()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 500) faults.push(`server: ${response.status()} ${response.url()}`);
  });
  return faults;
}
