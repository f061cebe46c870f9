/**
 * The body of a plan against its annex: the same indicator with another figure or for another year, the same task with another
 * time. That both say the same is no doubt, it is how the genre is written (ingest: body against annex).
 */
import type { Anomaly, Schedule, TargetCandidate } from "#ingest/model.ts";
import { fuzzyLimit, likeness, measureKindOf, wordLikeness } from "../targets/series.ts";
import type { TaskDraft } from "../tasks/read-prose-tasks.ts";
import { anomaly } from "./anomaly-rules.ts";
import { keyed, twinsOf } from "./twins.ts";

/** Names are written more shortly in a table than in a sentence. */
const sameName = { clean: 0.86, garbled: 0.9 } as const;
const sameTask = { clean: 0.88, garbled: 0.92 } as const;

export function reviewAnnexValues(
  targets: readonly TargetCandidate[],
  tasks: readonly TaskDraft[],
  garbled: boolean,
): readonly Anomaly[] {
  const how = garbled ? "garbled" : "clean";
  return [...figures(targets, sameName[how]), ...times(tasks, sameTask[how])];
}

function figures(targets: readonly TargetCandidate[], enough: number): readonly Anomaly[] {
  const measured = targets.filter((t) => t.value !== null && t.recurring === null);
  const series = new Map<string, TargetCandidate[]>();
  for (const target of measured.slice(0, fuzzyLimit)) {
    const key = `${target.row === undefined ? "body" : "annex"} ${target.series}`;
    series.set(key, [...(series.get(key) ?? []), target]);
  }
  const records = [...series.values()].flatMap((members) => {
    const [first] = members;
    return first ? [keyed({ first, members }, first.indicator, measureKindOf(first), "")] : [];
  });
  const pairs = twinsOf(
    records,
    likeness,
    enough,
    (a, b) => (a.first.row === undefined) !== (b.first.row === undefined) && a.first.unit === b.first.unit,
  );
  return pairs.flatMap(([a, b]) => (a.first.row === undefined ? against(a.members, b.members) : against(b.members, a.members)));
}

function against(body: readonly TargetCandidate[], annex: readonly TargetCandidate[]): readonly Anomaly[] {
  return body.flatMap((said) => {
    const same = annex.filter((t) => t.milestone === said.milestone);
    if (same.some((t) => t.value === said.value && t.valueTo === said.valueTo)) return [];
    const [other] = same;
    if (other)
      return [
        anomaly("body-annex-differs", `${said.indicator}, ${said.milestone}: ${figureOf(said)} ≠ ${figureOf(other)}`, said.lines),
      ];
    const elsewhere = annex.find(
      (t) => t.value === said.value && t.valueTo === said.valueTo && !body.some((own) => own.milestone === t.milestone),
    );
    return elsewhere
      ? [
          anomaly(
            "body-annex-milestone",
            `${said.indicator}, ${figureOf(said)}: ${said.milestone} ≠ ${elsewhere.milestone}`,
            said.lines,
          ),
        ]
      : [];
  });
}

function figureOf({ op, value, valueTo, unit }: TargetCandidate): string {
  const written = (number: number | null) => String(number ?? "").replace(".", ",");
  const figure = valueTo === null ? written(value) : `${written(value)} - ${written(valueTo)}`;
  const sign = op === ">=" ? "≥ " : op === "<=" ? "≤ " : op === ">" || op === "<" ? `${op} ` : op === "top" ? "top " : "";
  return `${sign}${figure}${unit === "%" ? "%" : ""}`;
}

function times(tasks: readonly TaskDraft[], enough: number): readonly Anomaly[] {
  const dated = tasks.filter((t) => t.text.length > 25 && spanOfTime(t.schedule) !== null);
  const pairs = twinsOf(
    dated.map((task) => keyed(task, withoutTime(task), "task", "")),
    wordLikeness,
    enough,
    (a, b) => a.form !== b.form,
  );
  return pairs.flatMap(([a, b]) => {
    const [body, annex] = a.form === "prose" ? [a, b] : [b, a];
    const [here, there] = [spanOfTime(body.schedule), spanOfTime(annex.schedule)];
    const apart = here !== null && there !== null && (here[1] < there[0] || there[1] < here[0]);
    return apart
      ? [anomaly("body-annex-deadline", `${body.schedule.text} ≠ ${annex.schedule.text}: ${body.text}`, body.lines)]
      : [];
  });
}

/** A sentence carries its deadline among its words, a row has it in a column. */
function withoutTime({ text, schedule }: TaskDraft): string {
  return schedule.text === "" ? text : text.replace(schedule.text, "").replace(/[,;\s]+(?:hoàn thành|xong)?[\s.]*$/iu, "");
}

/** The first and the last day that a deadline may mean, as text that sorts; null where it names none. */
function spanOfTime({ kind, to }: Schedule): readonly [string, string] | null {
  if (to === null || !["month", "quarter", "year"].includes(kind)) return null;
  const quarter = /^(\d{4})-Q([1-4])$/.exec(to);
  if (quarter?.[1] && quarter[2]) {
    const last = Number(quarter[2]) * 3;
    const month = (number: number) => String(number).padStart(2, "0");
    return [`${quarter[1]}-${month(last - 2)}-01`, `${quarter[1]}-${month(last)}-31`];
  }
  if (/^\d{4}$/.test(to)) return [`${to}-01-01`, `${to}-12-31`];
  return to.length === 7 ? [`${to}-01`, `${to}-31`] : [to, to];
}
