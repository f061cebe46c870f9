import type { ReadRegister, TargetCandidate } from "#ingest/model.ts";
import type { CliText } from "#text/vi/cli.ts";

const longest = 78;

/** What a person wants to see first of a document that was read: its head, what it promises, and what to look at. */
export function summaryOf(register: ReadRegister, source: string, say: CliText): string[] {
  const words = say.summary;
  const { document } = register;
  const head = [
    [document.type, document.number].filter((part) => part !== null).join(" "),
    document.subject,
    document.issuer,
    document.date,
  ].filter((part) => part !== null && part !== "");
  return [
    ...(head.length === 0 ? [] : [...head.map((line) => String(line)), ""]),
    words.counts(register.targets.length, seriesOf(register.targets).size, register.tasks.length, source.split("\n").length),
    "",
    ...section(words.indicators, indicatorLines(register.targets)),
    ...section(words.tasks, taskLines(register)),
    ...section(
      words.reporting,
      register.reporting.map(
        ({ due, from, to, lines }) => `${place(lines)} ${due ?? "–"}: ${from.join(", ")} → ${to.join(", ")}`,
      ),
    ),
    ...section(
      words.doubts,
      register.anomalies.map(({ severity, text, lines }) => `${place(lines)} ${words.severity[severity]}: ${short(text)}`),
    ),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length})`, ...lines.map((line) => `  ${line}`), ""];
}

function seriesOf(targets: readonly TargetCandidate[]): Map<string, TargetCandidate[]> {
  const series = new Map<string, TargetCandidate[]>();
  for (const target of targets) series.set(target.series, [...(series.get(target.series) ?? []), target]);
  return series;
}

function indicatorLines(targets: readonly TargetCandidate[]): string[] {
  return [...seriesOf(targets).values()].flatMap((series) => {
    const [first] = series;
    if (first === undefined) return [];
    return [`${place(first.lines)} ${short(first.indicator)}: ${series.map(milestone).join("; ")}`];
  });
}

function milestone({ milestone: year, milestoneTo, op, value, valueTo, unit, text }: TargetCandidate): string {
  const years = milestoneTo === undefined ? String(year) : `${year}–${milestoneTo}`;
  if (value === null) return `${years} ${short(text ?? op, 30)}`;
  const amount = op === "range" ? `${value}–${valueTo ?? ""}` : `${op} ${value}`;
  return `${years} ${amount}${unit === null ? "" : unit === "%" ? "%" : ` ${unit}`}`;
}

function taskLines(register: ReadRegister): string[] {
  return register.tasks.map(({ lines, number, text, leads, schedule }) => {
    const after = [leads.join(", "), schedule.text].filter((part) => part !== "").join(" · ");
    return `${place(lines)} ${number === null ? "" : `${number}. `}${short(text)}${after === "" ? "" : ` [${after}]`}`;
  });
}

function place([from, to]: readonly [number, number]): string {
  return (from === to ? `${from}` : `${from}–${to}`).padStart(9);
}

function short(text: string, length = longest): string {
  const flat = text.replace(/\s+/g, " ").trim();
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`;
}
