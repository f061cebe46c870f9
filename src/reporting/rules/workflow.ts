/**
 * The states of a submission as a table (design §3): draft → (signed) → submitted → returned | approved → (accepted). Signature and
 * acceptance only where the rule asks for them. Reopening an official version opens version n + 1 as a draft; version n keeps its
 * state and stays official until the new one is approved. Who may act is the policy's matter.
 */
import { ok, type Result, refuse } from "#kernel/result.ts";
import type { SubmissionAction, SubmissionState, WorkflowRule } from "../model.ts";

export const transitions = {
  draft: { save: "draft", sign: "signed", submit: "submitted" },
  // Changing a signed paper takes the signature off.
  signed: { save: "draft", submit: "submitted" },
  submitted: { return: "returned", approve: "approved" },
  returned: { save: "returned", sign: "signed", submit: "submitted" },
  approved: { accept: "accepted", reopen: "approved" },
  accepted: { reopen: "accepted" },
} as const satisfies Record<SubmissionState, Partial<Record<SubmissionAction, SubmissionState>>>;

export type WorkflowRefusal = "TRANSITION_NOT_ALLOWED" | "SIGNATURE_MISSING" | "SIGNATURE_NOT_ASKED" | "ACCEPTANCE_NOT_ASKED";

/** What an action does: the state of this version afterwards, and whether a next version opens as a draft. */
export type Move = { readonly state: SubmissionState; readonly opensNextVersion: boolean };

export function nextState(state: SubmissionState, action: SubmissionAction, rule: WorkflowRule): Result<Move, WorkflowRefusal> {
  const allowed: Partial<Record<SubmissionAction, SubmissionState>> = transitions[state];
  const next = allowed[action];
  if (next === undefined) return refuse("TRANSITION_NOT_ALLOWED", { state, action });
  if (action === "submit" && rule.asksSignature && state !== "signed") return refuse("SIGNATURE_MISSING", { state });
  if (action === "sign" && !rule.asksSignature) return refuse("SIGNATURE_NOT_ASKED", { state });
  if (action === "accept" && !rule.asksAcceptance) return refuse("ACCEPTANCE_NOT_ASKED", { state });
  return ok({ state: next, opensNextVersion: action === "reopen" });
}

/** Actions possible in a state: what a screen may offer, before the policy says to whom. */
export function actionsIn(state: SubmissionState, rule: WorkflowRule): SubmissionAction[] {
  const actions: readonly SubmissionAction[] = ["save", "sign", "submit", "return", "approve", "accept", "reopen"];
  return actions.filter((action) => nextState(state, action, rule).ok);
}

export function isEditable(state: SubmissionState): boolean {
  return state === "draft" || state === "signed" || state === "returned";
}

export function isOfficial(state: SubmissionState): boolean {
  return state === "approved" || state === "accepted";
}

type Versioned = { readonly version: number; readonly state: SubmissionState };

/** The version that counts: the highest approved one, whatever a newer draft says. */
export function officialVersion<T extends Versioned>(versions: readonly T[]): T | null {
  return latestVersion(versions.filter((one) => isOfficial(one.state)));
}

/** The version that people work on. */
export function latestVersion<T extends Versioned>(versions: readonly T[]): T | null {
  return versions.reduce<T | null>((latest, one) => (latest === null || one.version > latest.version ? one : latest), null);
}

/** Versions that an approval of `version` takes out of force. */
export function supersededBy<T extends Versioned>(version: number, versions: readonly T[]): T[] {
  return versions.filter((one) => one.version < version && isOfficial(one.state));
}
