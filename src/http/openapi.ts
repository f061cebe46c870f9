import { z } from "zod";
import { refusedAnswer } from "#kernel/wire.ts";
import type { Installation, Route, RouteMethod } from "./route.ts";
import { cookieName } from "./session-cookie.ts";

/** What the description says in the reader's language. */
export type ApiWords = {
  readonly title: string;
  readonly description: string;
  readonly refused: string;
  readonly answered: string;
  readonly file: string;
  readonly cookie: string;
  readonly csrf: string;
  /** By the first part of the address after /api/. */
  readonly tag: (part: string) => string;
  readonly summary: (route: string) => string;
};

type Schema = { readonly [keyword: string]: unknown };

/** The routes of the program as an OpenAPI 3.1 document, made from the very contracts that the router checks with. */
export function describeApi(
  routes: readonly Route[],
  { version, secure }: Pick<Installation, "version" | "secure">,
  words: ApiWords,
) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, words) };
  }
  const tags = [...new Set(routes.map(tagOf))].map((name) => ({ name, "x-displayName": words.tag(name) }));
  return {
    openapi: "3.1.0",
    info: {
      title: words.title,
      description: words.description,
      version,
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    tags,
    paths,
    components: {
      schemas: { Refused: schemaOf(refusedAnswer) },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: cookieName(secure), description: words.cookie },
        csrf: { type: "apiKey", in: "header", name: "x-csrf-token", description: words.csrf },
      },
    },
  };
}

function tagOf(route: Route): string {
  return (route.path.split("/")[2] ?? "").replace(".json", "");
}

/** "GET /api/plans/:id": the name by which a route's words are found. */
export function nameOf({ method, path }: { readonly method: RouteMethod; readonly path: string }): string {
  return `${method} ${path}`;
}

function operationOf(route: Route, words: ApiWords) {
  const body = bodyOf(route);
  return {
    operationId: operationIdOf(route),
    tags: [tagOf(route)],
    summary: words.summary(nameOf(route)),
    "x-policy": route.policy,
    ...(route.policy === "public" ? { security: [] } : { security: [securityOf(route)] }),
    parameters: [...pathParameters(route), ...queryParameters(route)],
    ...(body === null ? {} : { requestBody: { required: true, content: body } }),
    responses: {
      200: { description: words.answered, content: answerOf(route, words) },
      default: {
        description: words.refused,
        content: { "application/json": { schema: { $ref: "#/components/schemas/Refused" } } },
      },
    },
  };
}

function securityOf({ method }: Route) {
  return method === "GET" ? { session: [] } : { session: [], csrf: [] };
}

function operationIdOf({ method, path }: Route): string {
  const parts = path.split("/").slice(2);
  const words = parts.map((part) => (part.startsWith(":") ? `by-${part.slice(1)}` : part)).join("-");
  return `${method.toLowerCase()}-${words}`.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function pathParameters({ path }: Route) {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    schema: name === "id" || name.endsWith("Id") ? { type: "string", format: "uuid" } : { type: "string" },
  }));
}

function queryParameters({ query }: Route) {
  if (query === null) return [];
  const { properties, required } = schemaOf(query);
  const must = new Set(Array.isArray(required) ? required : []);
  const fields: readonly [string, unknown][] =
    typeof properties === "object" && properties !== null ? Object.entries(properties) : [];
  return fields.map(([name, schema]) => ({ name, in: "query", required: must.has(name), schema }));
}

function bodyOf({ body, takesFile }: Route) {
  if (body !== null) return { "application/json": { schema: schemaOf(body) } };
  return takesFile ? { "application/octet-stream": {} } : null;
}

function answerOf({ answer }: Route, words: ApiWords) {
  if (typeof answer === "string") return { "application/octet-stream": { schema: { type: "string", description: words.file } } };
  return { "application/json": { schema: schemaOf(answer) } };
}

/** What crosses the wire: the side of a contract that is sent. Rules beyond a shape (a day that exists) have no keyword and are left out. */
function schemaOf(contract: z.ZodType): Schema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(contract, { io: "input", unrepresentable: "any" });
  return schema;
}
