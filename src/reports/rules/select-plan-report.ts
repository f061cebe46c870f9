/**
 * The plan's report for a round (outline of domain §11, form of domain §12): every figure and sentence comes from the register, the
 * span of data, the day of judgement, the rule's version, the day of extraction and the coverage are stated once, at the beginning.
 */
import { countTasks } from "#evaluation/present.ts";
import { groupBy } from "#kernel/group-by.ts";
import { periodDays } from "#periods/rules/period-days.ts";
import { nextPeriod } from "#periods/rules/period-id.ts";
import { progressOf, timelinessOf } from "#reporting/present.ts";
import { formatDay, formatInstant, formatShare, officialDate } from "#text/format.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import type { Annex, Block, BodyWords, OfficialReport, ReportFacts } from "../model.ts";
import { bodyCode, citedPlan, issuingBody, periodInWords, shortPlan } from "./report-words.ts";
import { restoredLines, restoredNotes } from "./restored-mark.ts";
import { headerOf, recipientsOf, signatureOf } from "./select-head.ts";
import { indicatorBlocks, indicatorTable } from "./select-indicators.ts";
import { nextTaskBlocks, taskBlocks, taskTable } from "./select-tasks.ts";

export function selectPlanReport(facts: ReportFacts): OfficialReport {
  const { paper, round, now } = facts;
  const period = periodInWords(round.periodId);
  const blocks = blocksOf(facts, period);
  return {
    header: headerOf(paper, now),
    type: words.type,
    subject: words.subject(shortPlan(paper), period),
    blocks: [...blocks, ...restoredNotes(blocks)],
    signature: signatureOf(paper),
    recipients: recipientsOf(facts.recipients),
    annexes: annexesOf(facts, period),
  };
}

function blocksOf(facts: ReportFacts, period: string): Block[] {
  return [
    ...openingBlocks(facts, period),
    heading(words.headings.leadership),
    ...leadershipBlocks(facts),
    heading(words.headings.results),
    subheading(words.headings.indicators),
    ...indicatorBlocks(facts.indicators),
    subheading(words.headings.tasks),
    ...taskBlocks(facts.tasks, facts.round.periodId),
    heading(words.headings.assessment),
    ...assessmentBlocks(facts),
    heading(words.headings.next),
    ...nextBlocks(facts),
    heading(words.headings.proposals),
    ...quotes(facts.words, (body) => body.proposals, words.noProposals),
  ];
}

function openingBlocks({ paper, span, day, debtors, now }: ReportFacts, period: string): Block[] {
  const shown = (on: string) => formatDay(on, "vi");
  const missing = debtors.filter((debtor) => progressOf(debtor) !== "approved").map((debtor) => debtor.name);
  const basis = words.basis(shown(span.from), shown(span.to), shown(day.on), day.rule.version, shown(now.slice(0, 10)));
  return [
    paragraph(words.opening(paper.issuer ?? paper.ownerName, citedPlan(paper), period)),
    paragraph(basis + words.coverage(debtors.length - missing.length, debtors.length, missing)),
  ];
}

function leadershipBlocks(facts: ReportFacts): Block[] {
  const { round, debtors, indicators, tasks, now } = facts;
  const arrivals = groupBy(debtors, (debtor) => timelinessOf(debtor, round.dueAt, now));
  const steps = groupBy(debtors, progressOf);
  const none = [...(arrivals.get("not-due") ?? []), ...(arrivals.get("overdue") ?? [])].map((debtor) => debtor.name);
  const count = (step: "approved" | "submitted" | "returned") => steps.get(step)?.length ?? 0;
  const counts = { onTime: arrivals.get("in-time")?.length ?? 0, late: arrivals.get("late")?.length ?? 0, none };
  const narratives = facts.words.filter((body) => body.narrative.trim() !== "");
  return [
    paragraph(words.planHolds(indicators.length, tasks.length, debtors.length)),
    paragraph(words.reporting(formatInstant(round.dueAt, "vi"), counts)),
    paragraph(words.reviewing(count("approved"), count("submitted"), count("returned"))),
    ...(narratives.length === 0
      ? []
      : [paragraph(words.narratives), ...narratives.map((body) => quote(body.name, body.narrative))]),
  ];
}

function assessmentBlocks(facts: ReportFacts): Block[] {
  return [
    subheading(words.headings.general),
    ...generalBlocks(facts),
    subheading(words.headings.difficulties),
    ...quotes(facts.words, (body) => body.difficulties, words.noDifficulties),
  ];
}

/** Rates with their parts beside them; a rate of nothing is not printed. */
function generalBlocks({ indicators, tasks, debtors, round, now }: ReportFacts): Block[] {
  const good = indicators.filter(({ proof }) => proof.verdict.code === "achieved" || proof.verdict.code === "on-track").length;
  const { party } = countTasks(tasks);
  const counted = party.done + party.inTime + party.overdue + party.regular;
  const inTime = debtors.filter((debtor) => timelinessOf(debtor, round.dueAt, now) === "in-time").length;
  const ofIndicators = formatShare(good, indicators.length, "vi");
  const [done, overdue] = [formatShare(party.done, counted, "vi"), formatShare(party.overdue, counted, "vi")];
  const ofBodies = formatShare(inTime, debtors.length, "vi");
  return [
    ...(ofIndicators === null ? [] : [paragraph(words.generalIndicators(ofIndicators))]),
    ...(done === null || overdue === null ? [] : [paragraph(words.generalTasks(done, overdue))]),
    ...(ofBodies === null ? [] : [paragraph(words.generalReporting(ofBodies))]),
  ];
}

function nextBlocks({ round, tasks }: ReportFacts): Block[] {
  const next = nextPeriod(round.periodId);
  return nextTaskBlocks(tasks, periodDays(next, "calendar"), periodInWords(next));
}

function annexesOf(facts: ReportFacts, period: string): Annex[] {
  const { paper, round, now, chain } = facts;
  const reference = words.annexReference(bodyCode(paper.number), officialDate(now.slice(0, 10)), issuingBody(paper));
  const [indicators, tasks] = [indicatorTable(facts.indicators, round.periodId), taskTable(facts.tasks)];
  return [
    {
      label: words.annex(1),
      title: words.indicatorAnnex(period),
      reference,
      table: indicators,
      closing: [...restoredLines(indicators), words.shareNote],
    },
    {
      label: words.annex(2),
      title: words.taskAnnex(period),
      reference,
      table: tasks,
      closing: [...restoredLines(tasks), words.chainHead(paper.ownerName, chain.sequence, chain.hash)],
    },
  ];
}

function quotes(bodies: readonly BodyWords[], textOf: (body: BodyWords) => string, otherwise: string): Block[] {
  const spoken = bodies.filter((body) => textOf(body).trim() !== "");
  return spoken.length === 0 ? [paragraph(otherwise)] : spoken.map((body) => quote(body.name, textOf(body)));
}

function heading(text: string): Block {
  return { kind: "heading", text };
}

function subheading(text: string): Block {
  return { kind: "subheading", text };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}

function quote(source: string, text: string): Block {
  return { kind: "quote", source, text: text.trim() };
}
