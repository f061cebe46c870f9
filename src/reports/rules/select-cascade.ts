/**
 * A plan against the plan above it, and all plans below it, as tables for Excel (issue: exportable, in Vietnamese): the rows of the
 * screen, everything written out, nothing left to a colour.
 */
import type { Cascade, CascadeDown, MilestoneLine, Neighbour } from "#review/contract-cascade.ts";
import { formatDay, formatDecimal } from "#text/format.ts";
import { targetLabel, withUnit } from "#text/target-label.ts";
import { cascadePages as words } from "#text/vi/cascade-pages.ts";
import type { SheetTable } from "../model.ts";

type Aim = MilestoneLine["superior"];

const years = ({ milestoneYear, milestoneTo }: Aim) =>
  milestoneTo === null ? `${milestoneYear}` : `${milestoneYear}–${milestoneTo}`;
const aimsText = (aims: readonly Aim[]) => aims.map((aim) => `${years(aim)}: ${targetLabel(aim, "vi")}`).join("\n");
const dayText = (on: string | null) => (on === null ? words.noDay : formatDay(on, "vi"));

function milestonesText(milestones: readonly MilestoneLine[], unit: string | null): string {
  return milestones
    .map(({ superior, ours, verdict, gap }) => {
      const by = gap === null || gap === "0" ? "" : ` (${withUnit(formatDecimal(gap, "vi"), superior.unit ?? unit)})`;
      return `${years(superior)}: ${ours === null ? "" : `${targetLabel(ours, "vi")}, `}${words.milestones[verdict]}${by}`;
    })
    .join("\n");
}

const nameOf = ({ documentNumber, organisationName }: Pick<Neighbour, "documentNumber" | "organisationName">) =>
  documentNumber === null ? organisationName : `${documentNumber}, ${organisationName}`;

/** The matrix of a plan against one plan above it: indicators on the first sheet, tasks on the second. */
export function cascadeSheets(cascade: Cascade, plan: string, asOf: string): SheetTable[] {
  const { columns, sheet } = words;
  const superior = cascade.superior === null ? words.superiors.none : nameOf(cascade.superior);
  const head = { title: `${plan} – ${superior}`, note: asOf };
  const indicators = cascade.indicators.flatMap(({ superior: asked, coverage, answers }, index) => {
    const shown = answers.filter((answer) => answer.state !== "rejected");
    const first = [index + 1, asked.name, asked.unit, aimsText(asked.aims), words.coverage[coverage]];
    if (shown.length === 0) return [[...first, words.noAnswer, "", "", ""]];
    return shown.map((answer) => [
      ...first,
      answer.ours.name,
      milestonesText(answer.milestones, asked.unit),
      words.linkStates[answer.state],
      answer.score === null ? null : Number(answer.score),
    ]);
  });
  const additional = cascade.additionalIndicators.map((one) => [
    "",
    "",
    one.unit,
    "",
    words.additionalNote,
    one.name,
    "",
    "",
    "",
  ]);
  const tasks = cascade.tasks.flatMap(({ superior: asked, coverage, answers }, index) => {
    const shown = answers.filter((answer) => answer.state !== "rejected");
    const first = [asked.number ?? index + 1, asked.text, dayText(asked.dueOn), words.taskCoverage[coverage]];
    if (shown.length === 0) return [[...first, words.noAnswer, "", ""]];
    return shown.map((answer) => {
      const later = answer.daysLater === null ? "" : ` (${words.daysLater(String(answer.daysLater))})`;
      return [...first, answer.ours.text, `${dayText(answer.ours.dueOn)}${later}`, words.linkStates[answer.state]];
    });
  });
  return [
    {
      ...head,
      name: words.indicators,
      columns: [
        { header: sheet.number, width: 6 },
        { header: columns.superior, width: 44 },
        { header: sheet.unit, width: 12 },
        { header: columns.superiorTargets, width: 24 },
        { header: columns.state, width: 16 },
        { header: columns.ours, width: 44 },
        { header: columns.milestones, width: 34 },
        { header: columns.link, width: 16 },
        { header: sheet.likeness, width: 10 },
      ],
      rows: [...indicators, ...additional],
    },
    {
      ...head,
      name: words.tasks,
      columns: [
        { header: sheet.number, width: 8 },
        { header: columns.superior, width: 56 },
        { header: columns.superiorDue, width: 16 },
        { header: columns.state, width: 16 },
        { header: columns.ours, width: 56 },
        { header: columns.due, width: 22 },
        { header: columns.link, width: 16 },
      ],
      rows: tasks,
    },
  ];
}

/** All plans below, counted for each indicator and task, and who they are. */
export function cascadeDownSheets(down: Omit<CascadeDown, "mayKeep">, plan: string, asOf: string): SheetTable[] {
  const { columns, sheet, downColumns, taskDownColumns } = words;
  const head = { title: plan, note: `${asOf}, ${words.downTitle(String(down.plans.length))}` };
  const counted = (header: string) => ({ header, width: 12 });
  return [
    {
      ...head,
      name: sheet.down,
      columns: [
        { header: sheet.number, width: 6 },
        { header: columns.superior, width: 60 },
        { header: sheet.unit, width: 12 },
        { header: columns.superiorTargets, width: 26 },
        ...[downColumns.has, words.coverage.stricter, words.coverage.covered].map(counted),
        ...[downColumns.weaker, downColumns.partial, downColumns.incomparable, downColumns.missing].map(counted),
        { header: sheet.reason, width: 30 },
      ],
      rows: down.indicators.map(({ superior, counts, kept }, index) => [
        ...[index + 1, superior.name, superior.unit, aimsText(superior.aims)],
        counts.covered + counts.stricter + counts.weaker + counts.partial + counts.incomparable,
        ...[counts.stricter, counts.covered, counts.weaker, counts.partial, counts.incomparable, counts.missing],
        kept,
      ]),
    },
    {
      ...head,
      name: sheet.downTasks,
      columns: [
        { header: sheet.number, width: 8 },
        { header: columns.superior, width: 70 },
        { header: columns.superiorDue, width: 16 },
        ...[taskDownColumns.has, taskDownColumns.later, taskDownColumns.noDeadline, taskDownColumns.missing].map(counted),
      ],
      rows: down.tasks.map(({ superior, counts }, index) => [
        ...[superior.number ?? index + 1, superior.text, dayText(superior.dueOn), down.plans.length - counts.missing],
        ...[counts.later, counts["no-deadline"], counts.missing],
      ]),
    },
    {
      ...head,
      name: sheet.plans,
      columns: [
        { header: sheet.number, width: 6 },
        { header: words.planColumns.owner, width: 44 },
        { header: sheet.documentNumber, width: 18 },
        { header: sheet.issuedOn, width: 16 },
        { header: columns.link, width: 16 },
      ],
      rows: down.plans.map((one, index) => [
        ...[index + 1, one.organisationName, one.documentNumber, one.issuedOn === null ? null : formatDay(one.issuedOn, "vi")],
        words.linkStates[one.linkState],
      ]),
    },
  ];
}
