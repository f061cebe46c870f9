/**
 * What a reading becomes in the register before any row is written: title, indicators, tasks, duties, reporting rules, links and
 * findings (design §3). A plan without a single indicator is a plan; only a paper with neither targets nor tasks is none.
 */
import type { DocumentLinkKind } from "#documents/model.ts";
import { type CalendarDay, isCalendarDay } from "#kernel/calendar-day.ts";
import { fold } from "#kernel/fold.ts";
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { deadlineOf } from "#tasks/rules/deadline.ts";
import type { Anomaly, CitedDocument, DocumentHeader, Reading, TaskCandidate } from "../model.ts";
import { type GroupedIndicators, groupIndicators, type PlaceDraft, placeOf } from "./group-indicators.ts";
import { learnedNames } from "./tasks/learned-names.ts";

/** The one body that a written name surely means, or null. */
export type Resolve = (written: string) => OrganisationId | null;

export type BodyDraft = {
  readonly role: "lead" | "support";
  readonly position: number;
  readonly bodyText: string;
  readonly organisationId: OrganisationId | null;
};

export type TaskDraft = PlaceDraft & {
  readonly candidate: TaskCandidate;
  readonly dueOn: CalendarDay | null;
  readonly searchKey: string;
  readonly bodies: readonly BodyDraft[];
};

export type LinkDraft = {
  readonly kind: DocumentLinkKind;
  readonly number: string | null;
  readonly issuedOn: CalendarDay | null;
  readonly issuer: string | null;
};

export type RegisterDraft = GroupedIndicators & {
  readonly title: string;
  readonly tasks: readonly TaskDraft[];
  readonly links: readonly LinkDraft[];
  readonly findings: readonly Anomaly[];
};

/** Asks for the name as written, then for the long name that the document itself gives for it. */
export function withLearnedNames({ source }: Pick<Reading, "source">, resolve: Resolve): Resolve {
  const longNameOf = learnedNames(source.text);
  return (written) => {
    const found = resolve(written);
    const long = found === null ? longNameOf(written) : null;
    return long === null ? found : resolve(long);
  };
}

export function draftRegister(
  { register }: Reading,
  fileName: string,
  resolve: Resolve,
): Result<RegisterDraft, "PLAN_HAS_NOTHING"> {
  if (register.targets.length === 0 && register.tasks.length === 0 && register.indicatorRows.length === 0) {
    return refuse("PLAN_HAS_NOTHING", { fileName });
  }
  const grouped = groupIndicators(register.targets, register.indicatorRows);
  return ok({
    ...grouped,
    title: titleOf(register.document, fileName),
    tasks: register.tasks.map((task) => taskDraft(task, resolve)),
    links: linksOf(register.document),
    findings: [...register.anomalies, ...doubtsOfFilling(grouped)],
  });
}

/** "Kế hoạch hành động" + "thực hiện Nghị quyết …"; the file's name where the paper has no title that could be read. */
function titleOf({ type, subject }: DocumentHeader, fileName: string): string {
  const title = [type, subject].filter((part) => part !== null && part.trim() !== "").join(" ");
  return title === "" ? fileName : title.replace(/\s+/g, " ").trim();
}

function taskDraft(candidate: TaskCandidate, resolve: Resolve): TaskDraft {
  const { kind, from, to, text, also } = candidate.schedule;
  // Whether a day is named does not depend on today; only a yearly task's does, and that one keeps none.
  const deadline = deadlineOf({ kind, from, to, text, also: also ?? null }, "2000-01-01");
  return {
    ...placeOf(candidate),
    candidate,
    dueOn: deadline.kind === "day" ? deadline.on : null,
    searchKey: fold(`${candidate.text} ${candidate.number ?? ""}`),
    bodies: bodiesOf(candidate, resolve),
  };
}

/** Written names in order; a body that two of the names mean leads once, the second name stays as words. */
function bodiesOf({ leads, coordinating }: TaskCandidate, resolve: Resolve): BodyDraft[] {
  const draft = (names: readonly string[], role: BodyDraft["role"]) => {
    const taken = new Set<OrganisationId>();
    return names.map((bodyText, position) => {
      const found = resolve(bodyText);
      const organisationId = found === null || taken.has(found) ? null : found;
      if (organisationId !== null) taken.add(organisationId);
      return { role, position, bodyText, organisationId };
    });
  };
  return [...draft(leads, "lead"), ...draft(coordinating, "support")];
}

/** A ground that the plan's own title names is what it carries out; the other grounds are cited. */
export function linksOf({ basis, supersedes, cites, amends, subject }: DocumentHeader): LinkDraft[] {
  const title = fold(subject ?? "");
  const link = (kind: LinkDraft["kind"], { number, date, issuer }: CitedDocument): LinkDraft => ({
    kind,
    number,
    issuedOn: dayOrNull(date),
    issuer,
  });
  const isCarriedOut = ({ number }: CitedDocument) => number !== null && title.includes(fold(number));
  return [
    ...basis.map((cited) => link(isCarriedOut(cited) ? "carries-out" : "cites", cited)),
    ...supersedes.map((cited) => link("supersedes", cited)),
    ...(amends ?? []).map((cited) => link("amends", cited)),
    ...(cites ?? []).map((cited) => link("cites", cited)),
  ];
}

export function dayOrNull(text: string | null): CalendarDay | null {
  return text !== null && isCalendarDay(text) ? text : null;
}

/** What filling the register itself must say: nothing measured, and targets whose year is none. */
function doubtsOfFilling({ indicators, leftOut }: GroupedIndicators): Anomaly[] {
  const nothingMeasured: Anomaly[] =
    indicators.length === 0
      ? [{ kind: "other", severity: "warning", rule: "plan-without-indicators", text: "", lines: [1, 1] }]
      : [];
  const yearless = leftOut.map(
    ({ raw, lines }): Anomaly => ({ kind: "wrong-date", severity: "error", rule: "milestone-out-of-range", text: raw, lines }),
  );
  return [...nothingMeasured, ...yearless];
}
