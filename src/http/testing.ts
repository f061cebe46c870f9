import { AsyncLocalStorage } from "node:async_hooks";
import type { KyselyPlugin } from "kysely";
import { pino } from "pino";
import { z } from "zod";
import { meAnswer } from "#accounts/contract.ts";
import type { AccountId, AuthorisedScope, Grant, Role } from "#accounts/model.ts";
import { createAccount } from "#accounts/operations/create-account.ts";
import type { Actor } from "#audit/model.ts";
import { makeChange } from "#audit/operations/change.ts";
import type { Database } from "#db/connect.ts";
import { type TestDatabase, testDatabase } from "#db/testing.ts";
import { readUpload } from "#ingest/operations/read-upload.ts";
import { findUpload } from "#ingest/store.ts";
import type { CalendarDay } from "#kernel/calendar-day.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import type { OrganisationId } from "#organisations/model.ts";
import { type CreateOrganisation, createOrganisation } from "#organisations/operations/create-organisation.ts";
import { type UploadState, uploadAnswer, uploadStateAnswer } from "#plans/contract.ts";
import { type App, buildApp } from "./app.ts";
import { clockOf } from "./clock.ts";
import { scopeOf } from "./gate.ts";
import type { Route } from "./route.ts";

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON, or null for another kind of answer. */
  readonly json: unknown;
  readonly bytes: Uint8Array;
  /** The refusal's code, or null. */
  readonly code: string | null;
};

export type Asking = { readonly headers?: Readonly<Record<string, string>>; readonly body?: NonNullable<RequestInit["body"]> };

/** A browser's worth of a person: cookie and csrf header come along by themselves. */
export type Client = {
  readonly accountId: AccountId;
  readonly login: string;
  readonly actor: Actor;
  readonly cookie: string;
  readonly csrfToken: string;
  readonly scope: () => Promise<AuthorisedScope>;
  readonly get: (path: string) => Promise<Answered>;
  readonly post: (path: string, body?: unknown) => Promise<Answered>;
  readonly put: (path: string, body?: unknown) => Promise<Answered>;
  readonly delete: (path: string) => Promise<Answered>;
  /** Anything else: a raw body, other headers. */
  readonly send: (method: string, path: string, asking?: Asking) => Promise<Answered>;
};

export type TestApp = {
  readonly app: App;
  readonly database: Database;
  readonly ownerDatabase: Database;
  readonly today: CalendarDay;
  readonly firstRunCode: string;
  /** A body; at the top of its tree without a parent. */
  readonly organisation: (given?: Partial<CreateOrganisation>) => Promise<OrganisationId>;
  readonly account: (
    grants: readonly Grant[],
    given?: { readonly login?: string; readonly name?: string },
  ) => Promise<TestAccount>;
  /** A new person with this role (or these) at the body, logged in. */
  readonly logIn: (role: Role | readonly Role[], organisationId: OrganisationId) => Promise<Client>;
  readonly logInAs: (login: string, password: string) => Promise<Client>;
  /** A request without any log-in. */
  readonly send: (method: string, path: string, asking?: Asking) => Promise<Answered>;
  readonly close: () => Promise<void>;
};

export type TestAccount = { readonly accountId: AccountId; readonly login: string; readonly password: string };

/** Where test requests come from (an address of the documentation range). */
export const testAddress = "192.0.2.7";
export const testPort = 51_234;
export const consoleActor: Actor = { accountId: null, name: "test", address: null, port: null };

const password = "cây cầu bắc qua suối";

/** The whole program behind its router, on a database of its own; `close` in afterAll. */
export async function testApp(
  given: {
    readonly today?: CalendarDay;
    readonly routes?: readonly Route[];
    readonly webRoot?: string;
    readonly secure?: boolean;
    readonly knocksPerMinute?: number;
    /** Hears of every query that the program sends. */
    readonly onQuery?: () => void;
  } = {},
): Promise<TestApp> {
  const db: TestDatabase = await testDatabase();
  const today = given.today ?? "2026-04-15";
  const firstRunCode = "ABCD-EFGH-JKMN";
  const counted = new AsyncLocalStorage<{ queries: number }>();
  const app = buildApp({
    database: db.database.withPlugin(hearing(() => noteQuery(counted.getStore(), given.onQuery))),
    logger: pino({ level: process.env.LOTRINH_LOG ?? "silent" }),
    clock: clockOf(today),
    installation: { version: "0.0.0-test", demo: false, secure: given.secure ?? false, firstRunCode },
    checkAnswers: true,
    webRoot: given.webRoot ?? "/nowhere",
    knocksPerMinute: given.knocksPerMinute ?? 10_000,
    ...(given.routes === undefined ? {} : { routes: given.routes }),
  });
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };

  const send = async (method: string, path: string, asking: Asking = {}, cookie?: string): Promise<Answered> => {
    const headers = new Headers({ host: "localhost", ...asking.headers });
    if (cookie !== undefined) headers.set("cookie", cookie);
    const init: RequestInit = { method, headers, ...(asking.body === undefined ? {} : { body: asking.body }) };
    const connection = { incoming: { socket: { remoteAddress: testAddress, remotePort: testPort } } };
    const asked = { queries: 0 };
    const answer = await counted.run(asked, async () => await answered(await app.request(path, init, connection)));
    return answer;
  };

  const organisation: TestApp["organisation"] = async (body = {}) => {
    const n = next();
    const input: CreateOrganisation = {
      name: `Đơn vị ${n}`,
      shortName: null,
      kind: "people-committee",
      level: "commune",
      line: "government",
      parentId: null,
      aliases: [],
      ...body,
    };
    return await makeChange(db.database, consoleActor, (change) => createOrganisation(change, input, today));
  };

  const account: TestApp["account"] = async (grants, names = {}) => {
    const login = names.login ?? `person${next()}`;
    const input = { login, name: names.name ?? `Người dùng ${login}`, grants, password };
    const { accountId } = await makeChange(db.database, consoleActor, (change) => createAccount(change, input));
    return { accountId, login, password };
  };

  const logInAs: TestApp["logInAs"] = async (login, secret) => {
    const answer = await send("POST", "/api/session", jsonOf({ login, password: secret }));
    if (answer.status !== 200) throw new Error(`log-in of ${login} was answered with ${answer.status} ${answer.code}`);
    const me = meAnswer.parse(answer.json);
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const csrf = { "x-csrf-token": me.csrfToken };
    const change = (method: string) => (path: string, body?: unknown) => {
      const { headers, body: text } = jsonOf(body ?? {});
      return send(method, path, { headers: { ...csrf, ...headers }, body: text }, cookie);
    };
    const accountId: AccountId = asId(me.accountId);
    return {
      accountId,
      login: me.login,
      actor: { accountId, name: me.name, address: testAddress, port: testPort },
      cookie,
      csrfToken: me.csrfToken,
      scope: async () => {
        const scope = await scopeOf(db.database, accountId, today);
        if (scope === null) throw new Error(`the account ${login} has no scope`);
        return scope;
      },
      get: (path) => send("GET", path, {}, cookie),
      post: change("POST"),
      put: change("PUT"),
      delete: (path) => send("DELETE", path, { headers: csrf }, cookie),
      send: (method, path, asking = {}) => send(method, path, { ...asking, headers: { ...csrf, ...asking.headers } }, cookie),
    };
  };

  return {
    app,
    database: db.database,
    ownerDatabase: db.ownerDatabase,
    today,
    firstRunCode,
    organisation,
    account,
    logInAs,
    logIn: async (role, organisationId) => {
      const held: readonly Role[] = typeof role === "string" ? [role] : role;
      const person = await account(held.map((one) => ({ role: one, organisationId })));
      return await logInAs(person.login, person.password);
    },
    send: (method, path, asking) => send(method, path, asking),
    close: () => db.close(),
  };
}

function noteQuery(asked: { queries: number } | undefined, onQuery: (() => void) | undefined): void {
  if (asked !== undefined) asked.queries += 1;
  onQuery?.();
}

/** Reads what a request sent in, as the program's worker would; answers what its sender is then told. */
export async function readSent({ database, today }: TestApp, client: Client, sent: Answered): Promise<UploadState> {
  const { jobId } = uploadAnswer.parse(sent.json);
  const upload = (await findUpload(database, { jobId })) ?? refuseNow("NOT_FOUND");
  await readUpload(database, upload.id, { today, onStep: () => undefined });
  return uploadStateAnswer.parse((await client.get(`/api/uploads/${jobId}`)).json);
}

function hearing(onQuery: () => void): KyselyPlugin {
  return {
    transformQuery: ({ node }) => node,
    // Heard once for each statement that was sent; a query inside another one is transformed too, but not sent.
    transformResult: async ({ result }) => {
      onQuery();
      return result;
    },
  };
}

/** A JSON body with its header, for `send`. */
export function jsonOf(value: unknown): { readonly headers: Record<string, string>; readonly body: string } {
  return { headers: { "content-type": "application/json" }, body: JSON.stringify(value) };
}

const refusedCode = z.object({ code: z.string(), requestId: z.string() });

async function answered(response: Response): Promise<Answered> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isJson = (response.headers.get("content-type") ?? "").startsWith("application/json");
  const json: unknown = isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null;
  const refused = response.ok ? null : refusedCode.safeParse(json);
  return { status: response.status, headers: response.headers, json, bytes, code: refused?.success ? refused.data.code : null };
}
