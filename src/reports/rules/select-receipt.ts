/**
 * What a body gets back after it has sent its report: what it reported, when, in which version and state. One page for the usual
 * form; figures and words as they were sent.
 */
import type { LocalInstant } from "#periods/model.ts";
import { type FormIndicator, type FormRecord, type FormTask, timelinessOf } from "#reporting/present.ts";
import { formatDay, formatInstant } from "#text/format.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import { reporting } from "#text/vi/reporting.ts";
import { tasks as taskWords } from "#text/vi/tasks.ts";
import type { Block, OfficialReport, PlanPaper, Table } from "../model.ts";
import { citedPlan, issuingBody, periodInWords, saidIn } from "./report-words.ts";
import { marked, restoredNotes } from "./restored-mark.ts";
import { headerOf } from "./select-head.ts";

export type ReceiptFacts = {
  readonly paper: PlanPaper;
  readonly form: FormRecord;
  readonly firstSubmittedAt: LocalInstant | null;
  readonly chain: { readonly sequence: number; readonly hash: string };
  readonly now: LocalInstant;
};

export function selectReceipt({ paper, form, firstSubmittedAt, chain, now }: ReceiptFacts): OfficialReport {
  const { round, latest, organisationName } = form;
  const content = contentBlocks(form);
  return {
    header: {
      ...headerOf(paper, now),
      parentBody: issuingBody(paper).toUpperCase(),
      issuingBody: organisationName.toUpperCase(),
      number: "",
    },
    type: words.receiptType,
    subject: words.receipt.subject(organisationName, periodInWords(round.periodId)),
    blocks: [
      paragraph(words.receipt.opening(citedPlan(paper))),
      ...(latest === null ? [] : [paragraph(sentLine(form, firstSubmittedAt, now))]),
      ...content,
      ...restoredNotes(content),
      ...saidBlocks(form),
      note(words.receipt.printedAt(formatDay(now.slice(0, 10), "vi"))),
      note(words.chainHead(paper.ownerName, chain.sequence, chain.hash)),
    ],
    signature: null,
    recipients: [],
    annexes: [],
  };
}

function sentLine({ round, latest }: FormRecord, firstSubmittedAt: LocalInstant | null, now: LocalInstant): string {
  if (latest === null) return "";
  const isLate = timelinessOf({ firstSubmittedAt }, round.dueAt, now) === "late";
  const due = formatInstant(round.dueAt, "vi");
  const sent =
    latest.submittedAt === null ? "" : `${words.receipt.sentAt(formatInstant(latest.submittedAt, "vi"), isLate, due)} `;
  return `${sent}${words.receipt.version(latest.version)} ${words.receipt.state(reporting.states[latest.state])}`;
}

function contentBlocks({ latest, indicators, tasks }: FormRecord): Block[] {
  if (latest?.nothingToReport) return [paragraph(words.receipt.nothing)];
  return [
    ...(indicators.length === 0
      ? []
      : [subheading(words.receipt.indicators(indicators.length)), table(indicatorTable(indicators))]),
    ...(tasks.length === 0 ? [] : [subheading(words.receipt.tasks(tasks.length)), table(taskTable(tasks))]),
  ];
}

function indicatorTable(indicators: readonly FormIndicator[]): Table {
  const { number, name, unit } = words.indicatorColumns;
  const { value, parts, note } = words.receipt;
  return {
    columns: [
      { title: number, share: 75, align: "centre" },
      { title: name, share: 365, align: "left" },
      { title: unit, share: 95, align: "centre" },
      { title: value, share: 130, align: "right" },
      { title: parts, share: 140, align: "right" },
      { title: note, share: 195, align: "left" },
    ],
    rows: indicators.map(({ indicator, value: entered }, i) => {
      const said = entered === null ? { value: words.none, parts: null } : saidIn(entered);
      return {
        kind: "cells",
        cells: [
          String(i + 1),
          marked(indicator.name, indicator, "indicator"),
          marked(indicator.unit ?? "", indicator, "unit"),
          said.value,
          said.parts ?? "",
          entered?.note ?? "",
        ],
      };
    }),
  };
}

function taskTable(tasks: readonly FormTask[]): Table {
  const { number, text, result, reason } = words.taskColumns;
  return {
    columns: [
      { title: number, share: 75, align: "centre" },
      { title: text, share: 365, align: "left" },
      { title: words.receipt.state2, share: 170, align: "left" },
      { title: result, share: 225, align: "left" },
      { title: reason, share: 165, align: "left" },
    ],
    rows: tasks.map(({ task, update }, i) => {
      const state = update === null ? words.none : taskWords.states[update.state];
      const percent = update?.percent == null ? "" : ` (${update.percent}%)`;
      return {
        kind: "cells",
        cells: [
          task.number ?? String(i + 1),
          marked(task.text, task, "text"),
          state + percent,
          update?.result ?? "",
          update?.delayReason ?? "",
        ],
      };
    }),
  };
}

function saidBlocks({ latest }: FormRecord): Block[] {
  if (latest === null) return [];
  const { narrative, difficulties, proposals } = words.receipt;
  const said = [
    [narrative, latest.narrative],
    [difficulties, latest.difficulties],
    [proposals, latest.proposals],
  ] as const;
  return said
    .filter(([, text]) => text.trim() !== "")
    .map(([source, text]): Block => ({ kind: "quote", source, text: text.trim() }));
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

function note(text: string): Block {
  return { kind: "note", text };
}

function subheading(text: string): Block {
  return { kind: "subheading", text };
}

function table(model: Table): Block {
  return { kind: "table", table: model };
}
