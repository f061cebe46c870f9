import { randomUUID } from "node:crypto";
import type { Change } from "#audit/operations/change.ts";
import { enqueue } from "#db/jobs.ts";
import type { Tx } from "#db/transaction.ts";
import type { DocumentId } from "#documents/model.ts";
import { insertLinks, insertPages } from "#documents/store.ts";
import { lockNumbers, placeDocument } from "#documents/store-graph.ts";
import { type Bytes, putFile } from "#files/store.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { groupBy } from "#kernel/group-by.ts";
import { asId } from "#kernel/ids.ts";
import { orRefuse, refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { bodyResolver } from "#organisations/operations/resolve-bodies.ts";
import { organisationOn } from "#organisations/store.ts";
import type { IndicatorId, PlanId } from "#plans/model.ts";
import { insertPlan, insertRows, lockImport, planFromFile } from "#plans/store.ts";
import { proposeCascade } from "#review/operations/propose-cascade.ts";
import { insertTaskRows } from "#tasks/store.ts";
import type { ImportCounts, Reading, Source, SourceFormat } from "../model.ts";
import { pictureTypeOf } from "../readers/sniff.ts";
import { dayOrNull, draftRegister, type RegisterDraft, type Resolve, withLearnedNames } from "../rules/draft-register.ts";
import { type IndicatorDraft, placeOf } from "../rules/group-indicators.ts";
import { packedWords } from "../rules/pages/packed-words.ts";

export const drawPagesKind = "draw-pages";

export type ImportReading = {
  readonly reading: Reading;
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: () => Bytes };
  readonly organisationId: OrganisationId;
};

export type Imported = { readonly planId: PlanId; readonly counts: ImportCounts };

const mediaTypes: Readonly<Record<Exclude<SourceFormat, "image">, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pdf: "application/pdf",
  text: "text/plain",
  markdown: "text/markdown",
};

/** Puts a read document into the register as a draft plan of its owner, whole or not at all. */
export async function importReading(change: Change, input: ImportReading, today: CalendarDay): Promise<Imported> {
  const { tx } = change;
  const { reading, file, organisationId } = input;
  await lockImport(tx, organisationId, file.sha256);
  if ((await organisationOn(tx, organisationId, today)) === null) refuseNow("ORGANISATION_NOT_FOUND");
  const earlier = await planFromFile(tx, organisationId, file.sha256);
  if (earlier !== null) refuseNow("PLAN_ALREADY_IMPORTED", { planId: earlier });
  const sure = withLearnedNames(reading, (await bodyResolver(tx, organisationId, today)).sure);
  const draft = orRefuse(draftRegister(reading, file.name, sure));

  const stored = await putFile(tx, file.bytes(), await mediaTypeOf(reading.source.format, file.bytes));
  if (stored !== file.sha256) throw new Error(`the file changed while it was read: ${file.sha256} is now ${stored}`);
  const documentId = await saveDocument(change, input, draft);
  const number = reading.register.document.number;
  const searchKey = fold(`${draft.title} ${number ?? ""}`);
  const planId = await insertPlan(tx, { documentId, organisationId, title: draft.title, searchKey });
  await saveIndicators(tx, planId, draft.indicators, sure);
  await saveTasks(tx, planId, draft);
  await saveOrders(tx, planId, reading, sure);
  await saveFindings(tx, planId, draft);
  await proposeCascade(tx, planId, today);

  const counts = countsOf(draft);
  change.note({
    chain: organisationId,
    operation: "import-plan",
    subjectKind: "plan",
    subjectId: planId,
    before: null,
    after: { documentId, title: draft.title, number, fileName: file.name, fileSha256: file.sha256, ...counts },
  });
  return { planId, counts };
}

/** A picture is what its first bytes say, whatever its name hopes. */
export async function mediaTypeOf(format: SourceFormat, bytes: () => Bytes): Promise<string> {
  if (format !== "image") return mediaTypes[format];
  return pictureTypeOf(await headOf(bytes())) ?? "application/octet-stream";
}

async function headOf(bytes: Bytes): Promise<Uint8Array> {
  for await (const chunk of Buffer.isBuffer(bytes) ? [bytes] : bytes) return chunk;
  return new Uint8Array();
}

function countsOf({ indicators, tasks, findings }: RegisterDraft): ImportCounts {
  const targets = indicators.reduce((sum, indicator) => sum + indicator.targets.length, 0);
  return { indicators: indicators.length, targets, tasks: tasks.length, findings: findings.length };
}

async function saveDocument(
  { tx, actor }: Change,
  { reading, file, organisationId }: ImportReading,
  draft: RegisterDraft,
): Promise<DocumentId> {
  const { source, register } = reading;
  const { number, type, issuer, parentBody, place, date, subject, signer, signerRole } = register.document;
  await lockNumbers(tx, [number, ...draft.links.map((link) => link.number)]);
  const documentId = await placeDocument(tx, {
    ...{ number, type, issuer, parentBody, place, subject, signer, signerRole },
    fileSha256: file.sha256,
    fileName: file.name,
    format: source.format,
    issuedOn: dayOrNull(date),
    sourceText: source.text,
    sourceNotes: JSON.stringify(source.notes),
    confidence: JSON.stringify(register.document.confidence),
    places: JSON.stringify(register.document.places),
    searchKey: fold(`${draft.title} ${number ?? ""} ${file.name}`),
    recordedBy: actor.accountId,
    confidentiality: register.document.confidentiality,
    restoredLines: source.restored === undefined ? null : JSON.stringify(source.restored.lines),
  });
  await insertLinks(tx, documentId, draft.links);
  await insertPages(tx, pageRows(documentId, source));
  if (source.pages.length > 0) await enqueue(tx, { kind: drawPagesKind, payload: { documentId, organisationId, actor } });
  return documentId;
}

function pageRows(documentId: DocumentId, { pages, words }: Source) {
  const wordsOf = groupBy(words, (word) => word.page);
  return pages.map(({ number, mode, lines, span, width, height, turned }) => ({
    ...{ documentId, number, mode, width, height, turned },
    ...{ fromLine: lines?.[0] ?? null, toLine: lines?.[1] ?? null },
    ...{ spanFrom: span?.[0] ?? null, spanTo: span?.[1] ?? null },
    words: JSON.stringify(packedWords(wordsOf.get(number) ?? [])),
  }));
}

async function saveIndicators(tx: Tx, planId: PlanId, drafts: readonly IndicatorDraft[], resolve: Resolve): Promise<void> {
  const indicators = drafts.map((draft) => ({ id: asId<"indicator">(randomUUID()), draft }));
  await insertRows(
    tx,
    "indicator",
    indicators.map(({ id, draft }, position) => indicatorRow(id, planId, position + 1, draft)),
  );
  await insertRows(
    tx,
    "target",
    indicators.flatMap(({ id, draft }) => targetRows(id, draft)),
  );
  await insertRows(
    tx,
    "indicatorAssignment",
    indicators.flatMap(({ id, draft }) => assignmentsOf(id, draft, resolve)),
  );
}

function indicatorRow(id: IndicatorId, planId: PlanId, position: number, draft: IndicatorDraft) {
  const { group, leads, targets: _apart, confidence, restored, ...columns } = draft;
  return {
    ...columns,
    ...{ id, planId, position },
    groupCode: group,
    leadTexts: [...leads],
    searchKey: fold(`${draft.name} ${draft.rowLabel ?? ""}`),
    confidence: JSON.stringify(confidence),
    restored: JSON.stringify(restored),
  };
}

function targetRows(indicatorId: IndicatorId, { targets }: IndicatorDraft) {
  return targets.map(({ repairs, confidence, ...columns }) => ({
    ...columns,
    indicatorId,
    repairs: JSON.stringify(repairs),
    confidence: JSON.stringify(confidence),
  }));
}

function assignmentsOf(indicatorId: IndicatorId, { leads }: IndicatorDraft, resolve: Resolve) {
  const bodies = new Set(leads.map(resolve).filter((body) => body !== null));
  return [...bodies].map((organisationId) => ({ indicatorId, organisationId }));
}

async function saveTasks(tx: Tx, planId: PlanId, { tasks }: RegisterDraft): Promise<void> {
  const drafts = tasks.map((draft) => ({ id: randomUUID(), draft }));
  const rows = drafts.map(({ id, draft: { candidate, bodies: _apart, ...columns } }, index) => ({
    ...columns,
    ...{ id, planId },
    position: index + 1,
    number: candidate.number,
    heading: candidate.group,
    form: candidate.form,
    text: candidate.text,
    deliverable: candidate.deliverable,
    scheduleKind: candidate.schedule.kind,
    scheduleFrom: candidate.schedule.from,
    scheduleTo: candidate.schedule.to,
    scheduleText: candidate.schedule.text,
    scheduleAlso: candidate.schedule.also ?? null,
    raw: candidate.raw,
    confidence: JSON.stringify(candidate.confidence),
    restored: JSON.stringify(candidate.restored ?? {}),
  }));
  await insertTaskRows(tx, "task", rows);
  await insertTaskRows(
    tx,
    "taskAssignment",
    drafts.flatMap(({ id, draft }) => draft.bodies.map((body) => ({ taskId: id, ...body }))),
  );
}

/** What the organisation section orders: duties, and when who reports to whom. */
async function saveOrders(tx: Tx, planId: PlanId, { register }: Reading, resolve: Resolve): Promise<void> {
  const duties = register.duties.map((duty, index) => ({
    ...placeOf(duty),
    planId,
    position: index + 1,
    bodyText: duty.body,
    organisationId: resolve(duty.body),
    kind: duty.kind,
    text: duty.text,
  }));
  const rules = register.reporting.map((rule, index) => ({
    ...placeOf(rule),
    planId,
    position: index + 1,
    cadence: rule.cadence,
    dueText: rule.due,
    dueDay: within(rule.dueDay, 31),
    dueMonth: within(rule.dueMonth, 12),
    fromBodies: [...rule.from],
    toBodies: [...rule.to],
    via: rule.via,
  }));
  await insertRows(tx, "duty", duties);
  await insertRows(tx, "reportingRule", rules);
}

/** A misread day or month is no day or month; the words stand beside it. */
function within(number: number | null, most: number): number | null {
  return number !== null && Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

async function saveFindings(tx: Tx, planId: PlanId, { findings }: RegisterDraft): Promise<void> {
  const rows = findings.map(({ kind, severity, rule, text, lines }, index) => ({
    ...{ planId, kind, severity, rule, text },
    position: index + 1,
    fromLine: lines[0],
    toLine: lines[1],
  }));
  await insertRows(tx, "finding", rows);
}
