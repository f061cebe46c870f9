/** Many changes through the page that is open, a few at a time: its cookies, its csrf token, its origin. */
import type { Page } from "playwright-core";
import type { z } from "zod";
import type { Program } from "../program.ts";

export type Sent = { readonly path: string; readonly body: unknown; readonly method?: "POST" | "PUT" };
export type Said = { readonly status: number; readonly text: string };

const atOnce = 4;

/** The answers in the order of the requests, whatever they say. */
export async function tellAll(page: Page, requests: readonly Sent[]): Promise<readonly Said[]> {
  if (requests.length === 0) return [];
  const plain = requests.map(({ path, body, method }) => ({ path, method: method ?? "POST", body: JSON.stringify(body) }));
  return await page.evaluate(
    async ([all, lanes]) => {
      const { csrfToken } = await (await fetch("/api/me")).json();
      const headers = { "content-type": "application/json", "x-csrf-token": csrfToken };
      const answers: { status: number; text: string }[] = all.map(() => ({ status: 0, text: "" }));
      let next = 0;
      const lane = async () => {
        for (let at = next++; at < all.length; at = next++) {
          const one = all[at];
          if (one === undefined) return;
          const response = await fetch(one.path, { method: one.method, headers, body: one.body });
          answers[at] = { status: response.status, text: await response.text() };
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return answers;
    },
    [plain, atOnce] as const,
  );
}

/** As above; anything but a yes fails the journey. */
export async function changeAll(page: Page, requests: readonly Sent[]): Promise<void> {
  const answers = await tellAll(page, requests);
  const refused = answers.flatMap(({ status, text }, at) =>
    status === 200 ? [] : [`${requests[at]?.path} answered ${status}: ${text.slice(0, 300)}`],
  );
  if (refused.length > 0) throw new Error(`${refused.length} of ${answers.length} refused:\n${refused.slice(0, 5).join("\n")}`);
}

/** Many questions in one go; the answers in their order. */
export async function readAll<T extends z.ZodType>(page: Page, paths: readonly string[], answer: T): Promise<z.infer<T>[]> {
  const texts = await page.evaluate(
    async ([all, lanes]) => {
      const said: string[] = all.map(() => "");
      let next = 0;
      const lane = async () => {
        for (let at = next++; at < all.length; at = next++) {
          const response = await fetch(all[at] ?? "");
          if (!response.ok) throw new Error(`${all[at]} answered ${response.status}`);
          said[at] = await response.text();
        }
      };
      await Promise.all(Array.from({ length: lanes }, lane));
      return said;
    },
    [[...paths], atOnce] as const,
  );
  return texts.map((text) => answer.parse(JSON.parse(text)));
}

/** What the program held to be wrong: its log without the requests that went well. */
export function troubles(program: Program): string {
  const lines = program.log().split("\n");
  return lines.filter((line) => line !== "" && !/"level":30/.test(line)).join("\n");
}
