import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { z } from "zod";

export const samplePath = (name: string): string => fileURLToPath(new URL(`../samples/${name}`, import.meta.url));

/** A change through the program's own interface, made by the page that is open: its cookies, its csrf token, its origin. */
export async function ask<T extends z.ZodType>(page: Page, path: string, answer: T, body?: unknown): Promise<z.infer<T>> {
  const said = await page.evaluate(
    async ([address, sent]) => {
      const { csrfToken } = await (await fetch("/api/me")).json();
      const headers = { "content-type": "application/json", "x-csrf-token": csrfToken };
      const response = await fetch(address, sent === null ? {} : { method: "POST", headers, body: sent });
      return { status: response.status, text: await response.text() };
    },
    [path, body === undefined ? null : JSON.stringify(body)] as const,
  );
  if (said.status !== 200) throw new Error(`${path} answered ${said.status}: ${said.text}`);
  return answer.parse(JSON.parse(said.text));
}

const story = z.object({
  organisations: z.array(
    z.object({
      name: z.string(),
      shortName: z.string().nullable(),
      kind: z.string(),
      level: z.string(),
      line: z.string(),
      parent: z.string().nullable(),
      aliases: z.array(z.string()),
    }),
  ),
});

/** The bodies that the sample plan of the commune speaks of, except its owner and those named. */
export function bodiesOfCommune(without: readonly string[]) {
  const { organisations } = story.parse(JSON.parse(readFileSync(samplePath("demo.json"), "utf8")));
  return organisations.filter(
    ({ name, parent }) => name.includes("Cẩm Trúc") && parent !== "thanh-uy" && !without.includes(name),
  );
}
