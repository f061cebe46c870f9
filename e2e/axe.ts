import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

type Found = {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
};

/** What axe finds on the page as it stands. It is handed over by the debugger, so the content policy stays as strict as it is. */
export async function axeViolations(page: Page): Promise<string[]> {
  const debug = await page.context().newCDPSession(page);
  try {
    await debug.send("Runtime.evaluate", { expression: source });
    const expression = `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] }).then((r) => JSON.stringify(r.violations))`;
    const { result } = await debug.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    // The shape is axe's own.
    const found = JSON.parse(String(result.value)) as readonly Found[];
    return found.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes
          .slice(0, 4)
          .map((n) => `  ${n.html.slice(0, 240)}\n  ${n.failureSummary ?? ""}`)
          .join("\n")}`,
    );
  } finally {
    await debug.detach();
  }
}

/** How many pixels the whole page can be pushed sideways: a person on a phone would lose the edge of it. */
export async function sidewaysPixels(page: Page): Promise<number> {
  return await page.evaluate(
    () => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth) - document.documentElement.clientWidth,
  );
}
