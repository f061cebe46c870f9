import { SegmentedControl } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Overview } from "#evaluation/contract.ts";
import { formatShare } from "#text/format.ts";
import type { StatusMark as Mark } from "#text/status-marks.ts";
import { timelinessMarks } from "#text/status-marks.ts";
import { StatusMark } from "../../components/status.tsx";
import { useLanguage } from "../../language.tsx";

type Tasks = Overview["tasks"];
type Bucket = {
  readonly key: string;
  readonly word: string;
  readonly count: number;
  readonly mark: Mark;
  readonly under: ReactNode;
};
type Counting = "party" | "state" | "six";

/** The three official ways of counting the same tasks; each adds up to its total, and what stands outside is said. */
export function TaskAccounting({ tasks }: { readonly tasks: Tasks }) {
  const { language, words: all } = useLanguage();
  const words = all.evaluation.overview;
  const [counting, setCounting] = useState<Counting>("party");
  const buckets = bucketsOf(counting, tasks, all);
  const counted = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  const outside = tasks.total - counted;
  return (
    <section className="card" aria-label={words.tasks(tasks.total)}>
      <header>
        <h2>{words.tasks(tasks.total)}</h2>
      </header>
      <div className="pad stack">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={words.counting}
          value={counting}
          onChange={(value) => setCounting(value === "state" || value === "six" ? value : "party")}
          data={(["party", "state", "six"] as const).map((value) => ({ value, label: words.countings[value] }))}
        />
        <div className="bar" aria-hidden="true">
          {buckets
            .filter((bucket) => bucket.count > 0)
            .map((bucket) => (
              <span
                key={bucket.key}
                className={`fill ${bucket.mark.tone} ${bucket.mark.shape}`}
                style={{ flexGrow: bucket.count }}
              />
            ))}
        </div>
        <ul className="bucket-list">
          {buckets.map((bucket) => (
            <li key={bucket.key}>
              <span className="status-text t13">
                <StatusMark mark={bucket.mark} />
                {bucket.word}
              </span>
              <span className="num strong">{bucket.count}</span>
              <span className="num muted">{shareOf(bucket.count, counted, language)}</span>
              {bucket.under === null ? null : <span className="small muted bucket-under">{bucket.under}</span>}
            </li>
          ))}
          <li className="bucket-sum">
            <span className="strong t13">{words.sum}</span>
            <span className="num strong">{counted}</span>
            <span className="num muted">{`${counted}/${tasks.total}`}</span>
          </li>
        </ul>
      </div>
      <footer>
        {words.rounded} {outside > 0 ? words.apart(outside) : ""}
      </footer>
    </section>
  );
}

function shareOf(part: number, whole: number, language: "vi" | "en"): string {
  return formatShare(part, whole, language)?.split(" ")[0] ?? "–";
}

type AllWords = ReturnType<typeof useLanguage>["words"];

function bucketsOf(counting: Counting, tasks: Tasks, { evaluation, tasks: taskWords }: AllWords): Bucket[] {
  const words = evaluation.overview;
  const bucket = (key: string, word: string, count: number, mark: Mark, under: ReactNode = null): Bucket => ({
    key,
    word,
    count,
    mark,
    under,
  });
  const marks = timelinessMarks;
  if (counting === "party") {
    const { done, inTime, overdue, regular } = tasks.party;
    return [
      bucket("done", words.party.done, done, marks["done-on-time"], words.doneSplit(tasks.doneOnTime, tasks.doneLate)),
      bucket("in-time", words.party.inTime, inTime, marks["open-in-time"], words.soonSplit(tasks.dueSoon)),
      bucket("overdue", words.party.overdue, overdue, marks.overdue),
      bucket("regular", words.party.regular, regular, marks["regular-updated"], words.silentSplit(tasks.regularSilent)),
    ];
  }
  if (counting === "state") {
    const two = tasks.twoByTwo;
    return [
      bucket("done-on-time", words.twoByTwo.doneOnTime, two.doneOnTime, marks["done-on-time"]),
      bucket("done-late", words.twoByTwo.doneLate, two.doneLate, marks["done-late"]),
      bucket("open-in-time", words.twoByTwo.openInTime, two.openInTime, marks["open-in-time"]),
      bucket("open-overdue", words.twoByTwo.openOverdue, two.openOverdue, marks.overdue),
    ];
  }
  const six = [
    ["done-on-time", marks["done-on-time"]],
    ["done-late", marks["done-late"]],
    ["in-progress-on-time", marks["open-in-time"]],
    ["in-progress-late", marks.overdue],
    ["not-started-on-time", marks["no-deadline"]],
    ["not-started-late", marks.overdue],
  ] as const;
  return six.map(([key, mark]) => bucket(key, taskWords.sixStates[key], tasks.sixStates[key] ?? 0, mark));
}
