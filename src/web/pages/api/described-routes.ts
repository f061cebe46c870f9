import { z } from "zod";
import { asSchema, type JsonSchema } from "./sample-body.ts";

/** What the page needs of the description that the program gives of its own interface. */
const media = z.record(z.string(), z.looseObject({ schema: z.unknown().optional() }));
const operation = z.looseObject({
  operationId: z.string(),
  tags: z.array(z.string()),
  summary: z.string(),
  "x-policy": z.string(),
  parameters: z.array(
    z.looseObject({ name: z.string(), in: z.enum(["path", "query"]), required: z.boolean(), schema: z.unknown() }),
  ),
  requestBody: z.looseObject({ content: media }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: media })),
});
export const descriptionAnswer = z.looseObject({
  tags: z.array(z.looseObject({ name: z.string(), "x-displayName": z.string() })),
  paths: z.record(z.string(), z.record(z.string(), operation)),
});

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: JsonSchema;
};
export type DescribedRoute = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly policy: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonSchema | null;
  readonly takesFile: boolean;
  readonly answer: JsonSchema | null;
};

export function routesOf({ paths }: z.infer<typeof descriptionAnswer>): readonly DescribedRoute[] {
  return Object.entries(paths).flatMap(([path, of]) =>
    Object.entries(of).map(([method, one]) => {
      const sent = one.requestBody?.content;
      const json = (content: z.infer<typeof media> | undefined) => content?.["application/json"]?.schema;
      const answer = json(one.responses["200"]?.content);
      return {
        ...{ id: one.operationId, method: method.toUpperCase(), path, tag: one.tags[0] ?? "", summary: one.summary },
        policy: one["x-policy"],
        parameters: one.parameters.map((parameter) => ({ ...parameter, schema: asSchema(parameter.schema) })),
        body: json(sent) === undefined ? null : asSchema(json(sent)),
        takesFile: sent !== undefined && "application/octet-stream" in sent,
        answer: answer === undefined ? null : asSchema(answer),
      };
    }),
  );
}

/** The address to call, with the parts filled in; empty questions are left out. */
export function addressOf(route: DescribedRoute, values: Readonly<Record<string, string>>): string {
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  const query = new URLSearchParams();
  for (const { name, in: at } of route.parameters) if (at === "query" && values[name]) query.set(name, values[name]);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}
