import type { Logger } from "pino";
import type { z } from "zod";
import type { AccountId, AuthorisedScope } from "#accounts/model.ts";
import type { Actor } from "#audit/model.ts";
import type { Database } from "#db/connect.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";

export type RouteMethod = "GET" | "POST" | "PUT" | "DELETE";

/** Who may come: anybody, anybody with a log-in, or whoever the named policy lets in (the handler asks it through `authorise`). */
export type RoutePolicy = "public" | "signed-in" | `${string}:${string}`;

/** Where a request comes from, as the connection says; forwarded headers are claims and not read. */
export type Caller = { readonly address: string; readonly port: number | null; readonly userAgent: string | null };

/** The log-in record behind a request. The token itself is in the cookie only. */
export type OpenSession = {
  readonly tokenHash: string;
  readonly csrfToken: string;
  readonly accountId: AccountId;
  readonly login: string;
  readonly name: string;
  readonly mustChangePassword: boolean;
  readonly expiresAt: string;
};

/** What a route may know of the running program. */
export type Installation = {
  readonly version: string;
  readonly demo: boolean;
  /** Behind TLS: cookies are Secure and carry the __Host- prefix. */
  readonly secure: boolean;
  /** Printed on the console while no account exists. */
  readonly firstRunCode: string | null;
};

export type RouteRequest<Params, Query, Body> = {
  /** Parts of the path. A part called `id` or `…Id` is a UUID by the time a handler sees it (else the answer is 404). */
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Who acts and how far they reach; a public route that asks for it is a programming error. */
  readonly scope: AuthorisedScope;
  /** For makeChange. */
  readonly actor: Actor;
  readonly today: CalendarDay;
  /** Local time at Hà Nội, "YYYY-MM-DDTHH:MM", on the day that rules count with. */
  readonly now: () => string;
  readonly database: Database;
  /** Says what the policy answered; a refusal ends the request with 403. */
  readonly authorise: (allowed: boolean) => void;
  /** The body of a route that takes a file, piece by piece; more than `maxBytes` ends the request with 413. */
  readonly rawBody: (maxBytes: number) => AsyncIterable<Uint8Array>;
  readonly setHeader: (name: string, value: string) => void;
  readonly requestId: string;
  readonly caller: Caller;
  /** Null on a public route. */
  readonly session: OpenSession | null;
  readonly installation: Installation;
  readonly log: Logger;
};

/** A path's parts by name: "/api/plans/:id" has `id`. */
export type ParamsOf<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [K in Name]: string } & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? { readonly [K in Name]: string }
    : Readonly<Record<never, string>>;

type Unchanging<T> = T extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Unchanging<T[K]> }
    : T;

/** What a handler gives back: the object of the contract, or a Response of its own for files and streams. */
export type AnswerOf<Answer> = Answer extends z.ZodType ? Unchanging<z.input<Answer>> | Response : Response;

export type RouteAnswer = z.ZodType | "file" | "stream";

/** A route as the router sees it, its types erased. */
export type Route = {
  readonly method: RouteMethod;
  readonly path: string;
  readonly policy: RoutePolicy;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | null;
  /** The body is a file, as raw bytes. */
  readonly takesFile: boolean;
  readonly answer: RouteAnswer;
  readonly handle: (request: RouteRequest<Readonly<Record<string, string>>, unknown, unknown>) => Promise<unknown>;
};

export function defineRoute<
  const Path extends `/api/${string}`,
  Answer extends RouteAnswer,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  // Its own parameter only so that literals in a handler's answer keep their types ("ok" stays "ok").
  const Given extends AnswerOf<Answer> = AnswerOf<Answer>,
>(definition: {
  readonly method: RouteMethod;
  readonly path: Path;
  readonly policy: RoutePolicy;
  readonly query?: Query;
  readonly body?: Body;
  readonly takesFile?: boolean;
  readonly answer: Answer;
  readonly handle: (request: RouteRequest<ParamsOf<Path>, z.output<Query>, z.output<Body>>) => Promise<Given>;
}): Route {
  return {
    method: definition.method,
    path: definition.path,
    policy: definition.policy,
    query: definition.query ?? null,
    body: definition.body ?? null,
    takesFile: definition.takesFile ?? false,
    answer: definition.answer,
    // JSON boundary: the runner has parsed query and body with these very schemas, and the path gave the parts.
    handle: async (request) => await definition.handle(request as never),
  };
}

/** Headers of a file to keep; the name may hold any letter (RFC 6266, with a plain-letter twin for old programs). */
export function attachmentHeaders(file: {
  readonly byteSize: number;
  readonly name: string;
  readonly mediaType: string;
}): Record<string, string> {
  const plain = file.name
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\%]/g, "_");
  const coded = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    "content-type": file.mediaType,
    "content-length": String(file.byteSize),
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${coded}`,
  };
}

/** Answers with a file to keep. */
export function fileAnswer(file: { readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string }): Response {
  const headers = attachmentHeaders({ ...file, byteSize: file.bytes.byteLength });
  return new Response(new Uint8Array(file.bytes), { headers });
}
