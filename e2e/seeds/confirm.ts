/** What a careful person would decide about what was read, as rules that know nothing of any one document. */
import type { Page } from "playwright-core";
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import type { ReviewDesk, ReviewIndicator, ReviewTask } from "#tasks/contract-review.ts";
import { reviewAnswer } from "#tasks/contract-review.ts";
import { pages as words } from "#text/vi/pages.ts";
import { settle } from "../person.ts";
import { ask } from "../register.ts";
import { changeAll } from "./wire.ts";

const { reviewDesk: review } = words;

type Ref = { readonly kind: "indicator" | "task"; readonly id: string; readonly revision: number };
type Verdict = { readonly record: Ref; readonly reject: string | null };

export const deskOf = async (page: Page, plan: string): Promise<ReviewDesk> =>
  await ask(page, `/api/plans/${plan}/review`, reviewAnswer);

/** Candidates in the order of the paper, each with why it is not taken, or null. */
export function verdictsOf(desk: ReviewDesk): Verdict[] {
  const seen = new Set<string>();
  const twice = (key: string) => (seen.has(key) ? true : !seen.add(key));
  const indicators = desk.indicators.map((one) => ({
    record: refOf("indicator", one),
    reject: whyNotIndicator(one) ?? (twice(`${fold(one.name)} ${aimsOf(one)}`) ? review.reject.reasons.twice : null),
    state: one.recordState,
  }));
  const tasks = desk.tasks.map((one) => ({
    record: refOf("task", one),
    reject: one.text.trim() === "" ? review.reject.reasons.other : null,
    state: one.recordState,
  }));
  return [...indicators, ...tasks].filter(({ state }) => state === "candidate");
}

const refOf = (kind: Ref["kind"], { id, revision }: { readonly id: string; readonly revision: number }): Ref => ({
  kind,
  id,
  revision,
});

function whyNotIndicator({ name, targets }: ReviewIndicator): string | null {
  const says = (text: string | null) => text !== null && text.trim() !== "";
  const aims = targets.some((target) => says(target.value) || says(target.text) || target.operator === "exists");
  return says(name) && aims ? null : review.reject.reasons.other;
}

const aimsOf = ({ targets }: ReviewIndicator): string =>
  JSON.stringify(
    targets.map(({ milestoneYear, milestoneTo, operator, value, valueTo, text }) => ({
      ...{ milestoneYear, milestoneTo, operator, value, valueTo, text },
    })),
  );

/** What the reader doubts is answered: what stops goes to the issuer, everything else is taken as it was printed. */
export async function answerFindings(page: Page, plan: string, { findings }: ReviewDesk): Promise<void> {
  const open = findings.filter(({ answer }) => answer === null);
  await changeAll(
    page,
    open.map(({ id, severity }) => ({
      path: `/api/plans/${plan}/findings/${id}`,
      body:
        severity === "error"
          ? { answer: "ask-the-issuer", reason: "Đề nghị cơ quan ban hành đối chiếu bản lưu" }
          : { answer: "accepted-as-printed", reason: "Đã đối chiếu với bản in" },
    })),
  );
}

/** On the desk: the surest at once, then the first one by hand; the rest by the rules. Leaves the desk complete. */
export async function confirmByRules(page: Page, plan: string): Promise<void> {
  await page.goto(`/ke-hoach/${plan}/ra-soat`);
  await settle(page);
  const before = await deskOf(page, plan);
  const { total } = before.progress;
  let decided = 0;
  if (before.sure.length > 0) {
    decided += before.sure.length;
    const act = page.getByRole("button", { name: review.list.acceptSure(String(decided)), exact: true });
    await Promise.all([answered(page, plan), act.click()]);
    await progressShows(page, decided, total);
  }
  if (decided < total) {
    await Promise.all([answered(page, plan), page.keyboard.press("Enter")]);
    await progressShows(page, decided + 1, total);
  }
  const desk = await deskOf(page, plan);
  await answerFindings(page, plan, desk);
  const verdicts = verdictsOf(desk);
  const kept = verdicts.filter(({ reject }) => reject === null).map(({ record }) => record);
  const rejected = groupBy(
    verdicts.filter(({ reject }) => reject !== null),
    ({ reject }) => reject,
  );
  const path = `/api/plans/${plan}/review`;
  const confirm = kept.length === 0 ? [] : [{ path: `${path}/confirm`, body: { records: kept } }];
  const reject = [...rejected].map(([reason, ones]) => ({
    path: `${path}/reject`,
    body: { records: ones.map(({ record }) => record), reason },
  }));
  await changeAll(page, [...confirm, ...reject]);
  await page.reload();
  await settle(page);
  await progressShows(page, desk.progress.total, desk.progress.total);
}

/** The page shows a decision before the register has it. */
async function answered(page: Page, plan: string): Promise<void> {
  const path = `/api/plans/${plan}/review/confirm`;
  await page.waitForResponse((response) => new URL(response.url()).pathname.startsWith(path) && response.ok());
}

async function progressShows(page: Page, decided: number, total: number): Promise<void> {
  await page
    .locator(".desk-progress")
    .getByText(review.progress(String(decided), String(total)))
    .waitFor();
}

export type Confirmed = {
  readonly indicators: readonly ReviewIndicator[];
  readonly tasks: readonly ReviewTask[];
};
/** What counts from now on. */
export function confirmedOf(desk: ReviewDesk): Confirmed {
  const counts = ({ recordState }: { readonly recordState: string }) => recordState === "confirmed";
  return { indicators: desk.indicators.filter(counts), tasks: desk.tasks.filter(counts) };
}
