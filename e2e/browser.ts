import { existsSync } from "node:fs";
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
    return await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
  } catch (error) {
    const other = installed.find((path) => existsSync(path));
    if (other === undefined) throw error;
    return await playwright.launch({ executablePath: other, args: ["--no-sandbox"], headless: true });
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
