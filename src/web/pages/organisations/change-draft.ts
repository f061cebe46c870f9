/** A change of bodies as it stands on the page before it is sent: what is chosen so far, and the request that comes of it. */
import type { ChangeKindName, RecordEventRequest } from "#organisations/contract-events.ts";
import type { HandoverRequest, WorkAnswer, WorkKindName } from "#reporting/contract-work.ts";

export type NewBodyDraft = {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly level: "central" | "province" | "commune" | "unit";
  readonly line: "party" | "government" | "front";
  readonly parentId: string | null;
};
export type ResultDraft = { readonly id: string } | { readonly born: NewBodyDraft };

/** Where work or a body below goes: the position of a body after the change, all of them, or nowhere. */
export type Destination = string;
export const everyHeir = "all";
export const stays = "stays";

export type ChangeDraft = {
  readonly kind: ChangeKindName;
  readonly day: string;
  readonly decision: string;
  readonly note: string;
  readonly workFunction: string | null;
  readonly originals: readonly string[];
  readonly resulting: readonly ResultDraft[];
  readonly renamed: { readonly name: string; readonly shortName: string };
  readonly place: { readonly line: "party" | "government" | "front"; readonly parentId: string | null };
  /** By body below an original. */
  readonly children: Readonly<Record<string, Destination>>;
  /** By original: the rule, and what is chosen apart by "kind id". */
  readonly work: Readonly<Record<string, WorkChoice>>;
};
export type WorkChoice = { readonly rule: Destination; readonly apart: Readonly<Record<string, Destination>> };

export function emptyDraft(today: string, original: string | null): ChangeDraft {
  return {
    ...{ kind: "merge", day: today, decision: "", note: "", workFunction: null, resulting: [], children: {}, work: {} },
    originals: original === null ? [] : [original],
    renamed: { name: "", shortName: "" },
    place: { line: "party", parentId: null },
  };
}

/** Whether the originals end with the change. */
export function endsOriginals({ kind }: Pick<ChangeDraft, "kind">): boolean {
  return kind === "merge" || kind === "split" || kind === "dissolve";
}

/** Whether bodies after the change are asked for. */
export function hasResulting(draft: Pick<ChangeDraft, "kind" | "workFunction">): boolean {
  return endsOriginals(draft) || (draft.kind === "transfer" && draft.workFunction !== null);
}

export function isComplete(draft: ChangeDraft): boolean {
  if (draft.day === "" || draft.originals.length === 0) return false;
  if (draft.kind === "rename") return draft.renamed.name.trim() !== "";
  if (draft.kind === "transfer" && draft.workFunction === null) return true;
  if (draft.kind === "transfer" && draft.workFunction?.trim() === "") return false;
  const least = draft.kind === "split" ? 2 : draft.kind === "dissolve" ? 0 : 1;
  const named = draft.resulting.every((body) => "id" in body || body.born.name.trim() !== "");
  return named && draft.resulting.length >= least && (draft.kind !== "merge" || draft.resulting.length === 1);
}

export function eventRequest(draft: ChangeDraft): RecordEventRequest {
  const isMove = draft.kind === "transfer" && draft.workFunction === null;
  const stay = draft.originals.map((id) => ({ id }));
  return {
    kind: draft.kind,
    effectiveFrom: draft.day,
    function: draft.kind === "transfer" ? draft.workFunction : null,
    decision: draft.decision,
    note: draft.note,
    originals: [...draft.originals],
    resulting: hasResulting(draft) ? draft.resulting.map(resultOf) : stay,
    rename: draft.kind === "rename" ? { name: draft.renamed.name, shortName: textOrNull(draft.renamed.shortName) } : null,
    place: isMove ? { line: draft.place.line, parentId: draft.place.parentId } : null,
    children: endsOriginals(draft)
      ? Object.entries(draft.children).map(([id, to]) => ({ id, to: to === stays ? null : Number(to) }))
      : [],
  };
}

function resultOf(body: ResultDraft): RecordEventRequest["resulting"][number] {
  if ("id" in body) return { id: body.id };
  return { born: { ...body.born, shortName: textOrNull(body.born.shortName) } };
}

/** A rule for each original whose work can go somewhere. A function that moves takes along only what is chosen. */
export function ruleOf(draft: ChangeDraft, original: string): WorkChoice {
  const chosen = draft.work[original];
  if (chosen !== undefined) return chosen;
  return { rule: draft.kind === "transfer" || draft.resulting.length === 0 ? stays : everyHeir, apart: {} };
}

/** What becomes of the work, once the day has come. Originals that go on as themselves keep what they have unless told otherwise. */
export function handoverRequests(draft: ChangeDraft, today: string): HandoverRequest[] {
  if (!hasResulting(draft) || draft.day > today || draft.resulting.length === 0) return [];
  return draft.originals.flatMap((from) => handoverOf(from, ruleOf(draft, from), draft.resulting.length));
}

export function handoverOf(from: string, choice: WorkChoice, heirs: number): HandoverRequest[] {
  const to = (destination: Destination) => positionsOf(destination, heirs);
  const except = Object.entries(choice.apart).flatMap(([key, destination]) => {
    const [kind, id] = key.split(" ");
    return kind !== undefined && id !== undefined && isWorkKind(kind) ? [{ kind, id, to: to(destination) }] : [];
  });
  const rule = to(choice.rule);
  return rule.length === 0 && except.length === 0 ? [] : [{ from, to: rule, except }];
}

function positionsOf(destination: Destination, heirs: number): number[] {
  if (destination === stays) return [];
  if (destination === everyHeir) return Array.from({ length: heirs }, (_, at) => at);
  return [Number(destination)];
}

const workKinds: ReadonlySet<string> = new Set(["indicator", "task", "report", "person", "plan"]);
function isWorkKind(text: string): text is WorkKindName {
  return workKinds.has(text);
}

function textOrNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}

export type WorkGroup = {
  readonly kind: WorkKindName;
  /** The plan that the items belong to, or "" for people. */
  readonly planId: string;
  readonly planTitle: string;
  readonly items: readonly { readonly id: string; readonly label: string; readonly detail: string }[];
};

/** Open work by kind and plan: what a person decides about at once. */
export function workGroups(work: WorkAnswer): WorkGroup[] {
  const groups = new Map<
    string,
    { kind: WorkKindName; planId: string; planTitle: string; items: WorkGroup["items"][number][] }
  >();
  const add = (kind: WorkKindName, plan: { planId: string; planTitle: string }, item: WorkGroup["items"][number]) => {
    const group = groups.get(`${kind} ${plan.planId}`) ?? { kind, ...plan, items: [] };
    groups.set(`${kind} ${plan.planId}`, group);
    if (!group.items.some((one) => one.id === item.id)) group.items.push(item);
  };
  const planOf = ({ planId, planTitle }: { planId: string; planTitle: string }) => ({ planId, planTitle });
  for (const one of work.plans) {
    if (one.state !== "superseded")
      add("plan", planOf(one), { id: one.planId, label: one.planTitle, detail: one.documentNumber ?? "" });
  }
  for (const one of work.indicators) if (one.open) add("indicator", planOf(one), { id: one.id, label: one.name, detail: "" });
  for (const one of work.tasks) if (one.open) add("task", planOf(one), { id: one.id, label: one.text, detail: one.number ?? "" });
  for (const one of work.reports) if (one.open) add("report", planOf(one), { id: one.id, label: one.periodId, detail: "" });
  for (const one of work.people) add("person", { planId: "", planTitle: "" }, { id: one.id, label: one.name, detail: one.login });
  return [...groups.values()];
}
