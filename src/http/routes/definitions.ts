import { makeChange } from "#audit/operations/change.ts";
import {
  createDefinitionRequest,
  definitionAnswer,
  definitionsAnswer,
  retireDefinitionRequest,
  reviseDefinitionRequest,
} from "#catalogue/contract.ts";
import type { DefinitionId } from "#catalogue/model.ts";
import { createDefinition } from "#catalogue/operations/create-definition.ts";
import { retireDefinition } from "#catalogue/operations/retire-definition.ts";
import { reviseDefinition } from "#catalogue/operations/revise-definition.ts";
import { canKeepDefinition, canReadDefinition } from "#catalogue/policy.ts";
import { type DefinitionRecord, presentDefinition, presentVersion } from "#catalogue/present.ts";
import { definitionsInSight, findDefinition, versionsOfDefinition } from "#catalogue/store.ts";
import { definitionSeriesAnswer } from "#evaluation/contract-definition-series.ts";
import { loadDefinitionSeries } from "#evaluation/operations/load-definition-series.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import { definitionPageAnswer } from "#plans/contract-definitions.ts";
import { presentFollowing } from "#plans/present-definitions.ts";
import { aimsOfIndicators, indicatorsFollowing, linkedCounts } from "#plans/store-definitions.ts";
import { readablePlanIds } from "../readable-plans.ts";
import { defineRoute, type RouteRequest } from "../route.ts";

type Asking = Pick<RouteRequest<unknown, unknown, unknown>, "database" | "scope" | "today">;

const listDefinitions = defineRoute({
  method: "GET",
  path: "/api/definitions",
  policy: "signed-in",
  answer: definitionsAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const owners = scope.operator ? null : [...scope.visible];
    const [definitions, planIds] = await Promise.all([definitionsInSight(database, { owners }, today), readablePlanIds(request)]);
    const linked = await linkedCounts(database, planIds);
    return {
      definitions: definitions.map((one) =>
        presentDefinition(one, linked.get(one.id) ?? 0, canKeepDefinition(scope, one.ownerId)),
      ),
      mayCreateCommon: canKeepDefinition(scope, null),
    };
  },
});

const showDefinition = defineRoute({
  method: "GET",
  path: "/api/definitions/:id",
  policy: "definitions:read",
  answer: definitionPageAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const definition = await readableDefinition(request, request.params.id);
    request.authorise(canReadDefinition(scope, definition.ownerId));
    const planIds = await readablePlanIds(request);
    const [versions, following] = await Promise.all([
      versionsOfDefinition(database, definition.id),
      indicatorsFollowing(database, definition.id, planIds, today),
    ]);
    const targets = await aimsOfIndicators(
      database,
      following.map((indicator) => indicator.id),
    );
    return {
      definition: presentDefinition(definition, following.length, canKeepDefinition(scope, definition.ownerId)),
      versions: versions.map(presentVersion),
      indicators: presentFollowing(following, targets),
    };
  },
});

const showSeries = defineRoute({
  method: "GET",
  path: "/api/definitions/:id/series",
  policy: "definitions:read",
  answer: definitionSeriesAnswer,
  handle: async (request) => {
    const { id, ownerId } = await readableDefinition(request, request.params.id);
    request.authorise(canReadDefinition(request.scope, ownerId));
    const planIds = await readablePlanIds(request);
    return { lines: await loadDefinitionSeries(request.database, id, planIds, request.today) };
  },
});

const addDefinition = defineRoute({
  method: "POST",
  path: "/api/definitions",
  policy: "definitions:keep",
  body: createDefinitionRequest,
  answer: definitionAnswer,
  handle: async (request) => {
    const { code, ownerId: owner, ...content } = request.body;
    request.authorise(canKeepDefinition(request.scope, owner));
    const ownerId = owner === null ? null : asId<"organisation">(owner);
    const id = await makeChange(request.database, request.actor, (change) =>
      createDefinition(change, { content, ownerId, code }, request.today),
    );
    return await answerFor(request, id);
  },
});

const addVersion = defineRoute({
  method: "POST",
  path: "/api/definitions/:id/versions",
  policy: "definitions:keep",
  body: reviseDefinitionRequest,
  answer: definitionAnswer,
  handle: async (request) => {
    const { id, ownerId } = await readableDefinition(request, request.params.id);
    request.authorise(canKeepDefinition(request.scope, ownerId));
    const { version, validFrom, reason, ...content } = request.body;
    await makeChange(request.database, request.actor, (change) =>
      reviseDefinition(change, { id, content, version, validFrom, reason }, request.today),
    );
    return await answerFor(request, id);
  },
});

const setRetired = (path: "/api/definitions/:id/retire" | "/api/definitions/:id/restore", retired: boolean) =>
  defineRoute({
    method: "POST",
    path,
    policy: "definitions:keep",
    body: retireDefinitionRequest,
    answer: definitionAnswer,
    handle: async (request) => {
      const { id, ownerId } = await readableDefinition(request, request.params.id);
      request.authorise(canKeepDefinition(request.scope, ownerId));
      const { reason } = request.body;
      await makeChange(request.database, request.actor, (change) =>
        retireDefinition(change, { id, retired, reason }, request.today),
      );
      return await answerFor(request, id);
    },
  });

/** The definition if the person may read it; else there is none. */
async function readableDefinition({ database, scope, today }: Asking, id: string): Promise<DefinitionRecord> {
  const found = await findDefinition(database, asId(id), today);
  return found !== null && canReadDefinition(scope, found.ownerId) ? found : refuseNow("DEFINITION_NOT_FOUND");
}

async function answerFor(request: Asking, id: DefinitionId) {
  const definition = await readableDefinition(request, id);
  const [versions, linked] = await Promise.all([
    versionsOfDefinition(request.database, id),
    readablePlanIds(request).then((planIds) => linkedCounts(request.database, planIds)),
  ]);
  const mayKeep = canKeepDefinition(request.scope, definition.ownerId);
  return {
    definition: presentDefinition(definition, linked.get(id) ?? 0, mayKeep),
    versions: versions.map(presentVersion),
  };
}

export const definitionsRoutes = [
  listDefinitions,
  showDefinition,
  showSeries,
  addDefinition,
  addVersion,
  setRetired("/api/definitions/:id/retire", true),
  setRetired("/api/definitions/:id/restore", false),
];
