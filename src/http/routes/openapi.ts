import { z } from "zod";
import { apiRoutes as en } from "#text/en/api-routes.ts";
import { apiRoutes as vi } from "#text/vi/api-routes.ts";
import type { Language } from "#text/words.ts";
import { type ApiWords, describeApi } from "../openapi.ts";
import { defineRoute, type Route } from "../route.ts";

const languageQuery = z.object({ lang: z.enum(["vi", "en"]).default("vi") });
const documentAnswer = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });

/** The description of these routes and of itself. */
export function openapiRoutes(routes: readonly Route[]): readonly Route[] {
  const describe: Route = defineRoute({
    method: "GET",
    path: "/api/openapi.json",
    policy: "signed-in",
    query: languageQuery,
    answer: documentAnswer,
    handle: async ({ query, installation }): Promise<z.infer<typeof documentAnswer>> =>
      describeApi([...routes, describe], installation, apiWords(query.lang)),
  });
  return [describe];
}

/** The words about routes; a route that has none yet goes by its name. */
export function apiWords(language: Language): ApiWords {
  const words = language === "vi" ? vi : en;
  const tags: Readonly<Record<string, string>> = words.tags;
  const routes: Readonly<Record<string, string>> = words.routes;
  return { ...words, tag: (part) => tags[part] ?? part, summary: (route) => routes[route] ?? route };
}
