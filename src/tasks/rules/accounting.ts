/**
 * The three countings that reports ask for (domain §3), from one list of tasks: the State's 2 × 2, the six states, and the four
 * buckets of Party reports. In each, the buckets add up to what is counted, and what is counted with what is listed apart adds up to
 * the list. Paused, cancelled and undated tasks are never counted silently.
 */
import { type DecimalText, decimal, decimalText } from "#kernel/decimal.ts";
import type { TaskState, Timeliness } from "../model.ts";

/** A task as the countings see it. */
export type CountedTask = { readonly state: TaskState; readonly timeliness: Timeliness };

export type Apart = "regular" | "no-deadline" | "done-undated" | "paused" | "cancelled";

export type Accounting<Bucket extends string> = {
  /** Every task of the list. */
  readonly total: number;
  /** Tasks inside the buckets: the denominator of every rate. */
  readonly counted: number;
  readonly buckets: Readonly<Record<Bucket, number>>;
  readonly apart: Readonly<Record<Apart, number>>;
};

/** hoàn thành {đúng hạn, quá hạn} × chưa hoàn thành {trong hạn, quá hạn} */
export type StateBucket = "done-on-time" | "done-late" | "open-in-time" | "open-overdue";
/** {chưa thực hiện, đang thực hiện, hoàn thành} × {đúng hạn, trễ hạn} */
export type SixBucket =
  | "not-started-on-time"
  | "not-started-late"
  | "in-progress-on-time"
  | "in-progress-late"
  | "done-on-time"
  | "done-late";
/** hoàn thành, trong hạn, quá hạn, thường xuyên */
export type PartyBucket = "done" | "in-time" | "overdue" | "regular";

const stateBuckets: Record<Timeliness, StateBucket | Apart> = {
  "done-on-time": "done-on-time",
  "done-late": "done-late",
  "done-undated": "done-undated",
  "open-in-time": "open-in-time",
  "due-soon": "open-in-time",
  overdue: "open-overdue",
  "regular-updated": "regular",
  "regular-silent": "regular",
  "no-deadline": "no-deadline",
  paused: "paused",
  cancelled: "cancelled",
};

const partyBuckets: Record<Timeliness, PartyBucket | Apart> = {
  "done-on-time": "done",
  "done-late": "done",
  // The Party counting asks whether a task is done, not when.
  "done-undated": "done",
  "open-in-time": "in-time",
  "due-soon": "in-time",
  overdue: "overdue",
  "regular-updated": "regular",
  "regular-silent": "regular",
  "no-deadline": "no-deadline",
  paused: "paused",
  cancelled: "cancelled",
};

/** The 2 × 2 of the Government office. */
export function stateAccounting(tasks: readonly CountedTask[]): Accounting<StateBucket> {
  const empty = { "done-on-time": 0, "done-late": 0, "open-in-time": 0, "open-overdue": 0 };
  return account(tasks, empty, (task) => stateBuckets[task.timeliness]);
}

/** Six states. */
export function sixStateAccounting(tasks: readonly CountedTask[]): Accounting<SixBucket> {
  const empty = {
    "not-started-on-time": 0,
    "not-started-late": 0,
    "in-progress-on-time": 0,
    "in-progress-late": 0,
    "done-on-time": 0,
    "done-late": 0,
  };
  return account(tasks, empty, sixBucketOf);
}

/** The four buckets of Party reports. */
export function partyAccounting(tasks: readonly CountedTask[]): Accounting<PartyBucket> {
  return account<PartyBucket>(tasks, { done: 0, "in-time": 0, overdue: 0, regular: 0 }, (task) => partyBuckets[task.timeliness]);
}

function sixBucketOf({ state, timeliness }: CountedTask): SixBucket | Apart {
  const bucket = stateBuckets[timeliness];
  if (bucket !== "open-in-time" && bucket !== "open-overdue") return bucket;
  const begun = state === "not-started" ? "not-started" : "in-progress";
  return bucket === "open-in-time" ? `${begun}-on-time` : `${begun}-late`;
}

function account<Bucket extends string>(
  tasks: readonly CountedTask[],
  empty: Readonly<Record<Bucket, number>>,
  bucketOf: (task: CountedTask) => Bucket | Apart,
): Accounting<Bucket> {
  const buckets: Record<Bucket, number> = { ...empty };
  const apart: Record<Apart, number> = { regular: 0, "no-deadline": 0, "done-undated": 0, paused: 0, cancelled: 0 };
  let counted = 0;
  for (const task of tasks) {
    const place = bucketOf(task);
    // "regular" is a bucket of one counting and stands apart in the others: the buckets are asked first.
    if (isKey(buckets, place)) {
      buckets[place] += 1;
      counted += 1;
    } else if (isKey(apart, place)) apart[place] += 1;
  }
  return { total: tasks.length, counted, buckets, apart };
}

function isKey<K extends string>(record: Record<K, number>, key: string): key is K {
  return Object.hasOwn(record, key);
}

/** A rate in percent with one decimal, rounded half up; null without a denominator. Shown beside its two numbers, never forced to 100. */
export function sharePercent(part: number, whole: number): DecimalText | null {
  return whole === 0 ? null : decimalText(decimal(part).times(100).div(whole).toDecimalPlaces(1));
}
