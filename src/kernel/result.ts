/**
 * Rules return, operations throw, edges translate. A refusal is what a rule says when it says no:
 * a code that speaks the domain, and the data that its sentence needs; never the sentence itself.
 */
export type RefusalData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type Refusal<Code extends string = string> = { readonly code: Code; readonly data: RefusalData };

export type Result<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse<Code extends string>(
  code: Code,
  data: RefusalData = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, data } };
}

/** Thrown by operations so that the transaction rolls back by itself; edges turn it into a status and a sentence. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(`refused: ${refusal.code} ${JSON.stringify(refusal.data)}`);
    this.name = "RefusedError";
    this.refusal = refusal;
  }
}

/** Unwraps a rule's answer inside an operation: the value, or a RefusedError. */
export function orRefuse<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new RefusedError(result.refusal);
}

/** Refuses at once, for an operation that finds the reason itself (not found, stale version). */
export function refuseNow(code: string, data: RefusalData = {}): never {
  throw new RefusedError({ code, data });
}
