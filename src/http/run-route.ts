import type { Logger } from "pino";
import { z } from "zod";
import type { AuthorisedScope } from "#accounts/model.ts";
import type { Database } from "#db/connect.ts";
import { isUuid } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { type Asked, jsonAnswer } from "./answer.ts";
import type { Clock } from "./clock.ts";
import { refuseForeignOrigin, refuseForgedChange, type Visitor, visitorOf } from "./gate.ts";
import { bodyPieces, jsonBody } from "./read-body.ts";
import type { Caller, Installation, Route, RouteRequest } from "./route.ts";
import { tokenOf } from "./session-cookie.ts";

/** What every route works with, given once when the program starts. */
export type Ground = {
  readonly database: Database;
  readonly clock: Clock;
  readonly installation: Installation;
  /** Development and tests: an answer that breaks its contract is an error. */
  readonly checkAnswers: boolean;
};

export type Incoming = Asked & {
  readonly raw: Request;
  readonly params: Readonly<Record<string, string>>;
  readonly caller: Caller;
  readonly log: Logger;
  /** Tells the access log who it was. */
  readonly seen: (accountId: string) => void;
};

const handlerSeconds = 60;
// A person with a first password may ask who they are, change it, and leave.
const openBeforeChange: ReadonlySet<string> = new Set(["/api/me", "/api/me/password", "/api/session"]);
// Answers that hold a secret of the log-in are not packed together with anything (their length must tell nothing).
const neverPacked: ReadonlySet<string> = new Set(["/api/me", "/api/session", "/api/setup"]);

/** One request through one route: where from, who, what, allowed, done. */
export async function runRoute(route: Route, ground: Ground, incoming: Incoming): Promise<Response> {
  const visitor = await letIn(route, ground, incoming);
  checkParams(incoming.params);
  const query = route.query === null ? undefined : parse(route.query, queryOf(incoming.raw.url));
  const body = route.body === null ? undefined : parse(route.body, await jsonBody(incoming.raw));

  const headers = new Headers({ "cache-control": "no-store" });
  let asked = route.policy === "public" || route.policy === "signed-in";
  const request: RouteRequest<Readonly<Record<string, string>>, unknown, unknown> = {
    params: incoming.params,
    query,
    body,
    get scope(): AuthorisedScope {
      if (visitor === null) throw new Error(`${route.path} is public and has no scope`);
      return visitor.scope;
    },
    actor: {
      accountId: visitor?.session.accountId ?? null,
      name: visitor?.session.name ?? "visitor",
      address: incoming.caller.address,
      port: incoming.caller.port,
    },
    today: ground.clock.today(),
    now: ground.clock.now,
    database: ground.database,
    authorise: (allowed) => {
      asked = true;
      if (!allowed) refuseNow("FORBIDDEN");
    },
    rawBody: (maxBytes) => {
      if (!route.takesFile) throw new Error(`${route.method} ${route.path} takes no file`);
      return bodyPieces(incoming.raw, maxBytes);
    },
    setHeader: (name, value) => headers.append(name, value),
    requestId: incoming.requestId,
    caller: incoming.caller,
    session: visitor?.session ?? null,
    installation: ground.installation,
    log: incoming.log,
  };
  const answer =
    route.body === null && route.method !== "GET" ? await route.handle(request) : await withinTime(route.handle(request));
  if (!asked) throw new Error(`${route.method} ${route.path} answered without asking its policy ${route.policy}`);
  const response = answer instanceof Response ? answer : await jsonOf(route, answer, ground, incoming);
  return withHeaders(response, headers);
}

async function letIn(route: Route, ground: Ground, incoming: Incoming): Promise<Visitor | null> {
  const { headers } = incoming.raw;
  if (route.method !== "GET") refuseForeignOrigin(headers);
  if (route.policy === "public") return null;
  const token = tokenOf(headers.get("cookie") ?? undefined, ground.installation.secure);
  const visitor = await visitorOf(ground.database, token, ground.clock.today());
  if (visitor === null) refuseNow("NOT_SIGNED_IN");
  incoming.seen(visitor.session.accountId);
  if (route.method !== "GET") refuseForgedChange(headers, visitor.session);
  if (visitor.session.mustChangePassword && !openBeforeChange.has(route.path)) refuseNow("PASSWORD_MUST_CHANGE");
  return visitor;
}

function checkParams(params: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(params)) {
    if ((name === "id" || name.endsWith("Id")) && !isUuid(value)) refuseNow("NOT_FOUND");
  }
}

function queryOf(url: string): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  const given = new URL(url).searchParams;
  for (const name of new Set(given.keys())) {
    const values = given.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}

function parse(schema: z.ZodType, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".")))].filter((path) => path !== "");
  return refuseNow("INPUT_NOT_VALID", { fields: fields.slice(0, 20) });
}

async function jsonOf(route: Route, answer: unknown, ground: Ground, incoming: Incoming): Promise<Response> {
  if (typeof route.answer === "string")
    throw new Error(`${route.method} ${route.path} promised a ${route.answer} and gave an object`);
  if (ground.checkAnswers) {
    const checked = route.answer.safeParse(answer);
    if (!checked.success) throw new Error(`${route.method} ${route.path} breaks its contract: ${z.prettifyError(checked.error)}`);
  }
  const acceptsGzip = incoming.acceptsGzip && !neverPacked.has(route.path);
  return await jsonAnswer(answer, 200, { requestId: incoming.requestId, acceptsGzip });
}

function withHeaders(response: Response, headers: Headers): Response {
  const all = new Headers(response.headers);
  headers.forEach((value, name) => {
    if (name === "set-cookie") all.append(name, value);
    else if (!all.has(name)) all.set(name, value);
  });
  return new Response(response.body, { status: response.status, headers: all });
}

async function withinTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<"late">((resolve) => {
    timer = setTimeout(() => resolve("late"), handlerSeconds * 1000);
  });
  try {
    const first = await Promise.race([work.then((value) => ({ value })), late]);
    if (first === "late") refuseNow("REQUEST_TIMED_OUT");
    return first.value;
  } finally {
    clearTimeout(timer);
  }
}
