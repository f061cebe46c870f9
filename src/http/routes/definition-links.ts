import { makeChange } from "#audit/operations/change.ts";
import { canReadDefinition } from "#catalogue/policy.ts";
import type { DefinitionRecord } from "#catalogue/present.ts";
import { definitionsInSight, findDefinition } from "#catalogue/store.ts";
import { asId } from "#kernel/ids.ts";
import { refuseNow } from "#kernel/result.ts";
import {
  definedAnswer,
  defineFromIndicatorRequest,
  definitionLinksAnswer,
  indicatorDefinitionAnswer,
  linkDefinitionsRequest,
  linkedAnswer,
  suggestionsAnswer,
  suggestionsQuery,
} from "#plans/contract-definitions.ts";
import { defineFromIndicator } from "#plans/operations/define-from-indicator.ts";
import { linkDefinitions } from "#plans/operations/link-definitions.ts";
import { canAssign } from "#plans/policy.ts";
import { presentLinks } from "#plans/present-definitions.ts";
import { indexDefinitions, suggestDefinitions } from "#plans/rules/suggest-definitions.ts";
import { aimsOfPlan, indicatorsOfPlan } from "#plans/store.ts";
import { knownWordings, linkOfIndicator, linksOfPlan } from "#plans/store-definitions.ts";
import { planToRead, readablePlan } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const showLinks = defineRoute({
  method: "GET",
  path: "/api/plans/:id/definition-links",
  policy: "plans:read",
  answer: definitionLinksAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const plan = await planToRead(request, request.params.id);
    const owners = scope.operator ? null : [...scope.visible];
    const [definitions, indicators, targets, links] = await Promise.all([
      definitionsInSight(database, { owners }, today),
      indicatorsOfPlan(database, plan.id),
      aimsOfPlan(database, plan.id),
      linksOfPlan(database, plan.id),
    ]);
    const wordings = await knownWordings(
      database,
      definitions.map((definition) => definition.id),
    );
    const mayLink = canAssign(scope, plan) && plan.state !== "superseded";
    return presentLinks({ indicators, targets, links, definitions, wordings, mayLink });
  },
});

const saveLinks = defineRoute({
  method: "POST",
  path: "/api/plans/:id/definition-links",
  policy: "plans:assign",
  body: linkDefinitionsRequest,
  answer: linkedAnswer,
  handle: async (request) => {
    const { scope, today } = request;
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAssign(scope, plan));
    const links = request.body.links.map(({ indicatorId, definitionId }) => ({
      indicatorId: asId<"indicator">(indicatorId),
      definitionId: definitionId === null ? null : asId<"definition">(definitionId),
    }));
    const owners = scope.operator ? null : [...scope.visible];
    const inSight = new Set((await definitionsInSight(request.database, { owners }, today)).map((one) => one.id));
    if (links.some(({ definitionId }) => definitionId !== null && !inSight.has(definitionId))) refuseNow("DEFINITION_NOT_FOUND");
    const changed = await makeChange(request.database, request.actor, (change) =>
      linkDefinitions(change, { planId: plan.id, links }, today),
    );
    return { changed };
  },
});

const define = defineRoute({
  method: "POST",
  path: "/api/plans/:id/definitions",
  policy: "plans:assign",
  body: defineFromIndicatorRequest,
  answer: definedAnswer,
  handle: async (request) => {
    const { plan } = await readablePlan(request, request.params.id);
    request.authorise(canAssign(request.scope, plan));
    const indicatorId = asId<"indicator">(request.body.indicatorId);
    const definitionId = await makeChange(request.database, request.actor, (change) =>
      defineFromIndicator(change, { planId: plan.id, indicatorId }, request.today),
    );
    const made = (await findDefinition(request.database, definitionId, request.today)) ?? refuseNow("DEFINITION_NOT_FOUND");
    return { definitionId, code: made.code, name: made.name };
  },
});

const suggest = defineRoute({
  method: "GET",
  path: "/api/definitions/suggestions",
  policy: "signed-in",
  query: suggestionsQuery,
  answer: suggestionsAnswer,
  handle: async (request) => {
    const { database, scope, today, query } = request;
    const owners = scope.operator ? null : [...scope.visible];
    const definitions = await definitionsInSight(database, { owners, inUse: true }, today);
    const ids = definitions.map((definition) => definition.id);
    const index = indexDefinitions(definitions, await knownWordings(database, ids));
    const wanted = { name: query.name, unit: query.unit ?? null, groupCode: query.group ?? null };
    return {
      suggestions: suggestDefinitions(wanted, index).flatMap((suggestion) => {
        const definition = definitions.find((one) => one.id === suggestion.definitionId);
        return definition === undefined ? [] : [{ ...suggestion, definition: refOf(definition) }];
      }),
    };
  },
});

const showOfIndicator = defineRoute({
  method: "GET",
  path: "/api/indicators/:id/definition",
  policy: "plans:read",
  answer: indicatorDefinitionAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const link = (await linkOfIndicator(database, asId(request.params.id))) ?? refuseNow("NOT_FOUND");
    await planToRead(request, link.planId);
    const found = link.definitionId === null ? null : await findDefinition(database, link.definitionId, today);
    return { definition: found !== null && canReadDefinition(scope, found.ownerId) ? refOf(found) : null };
  },
});

function refOf({ id, code, name, unit }: DefinitionRecord) {
  return { id, code, name, unit };
}

export const definitionLinksRoutes = [showLinks, saveLinks, define, suggest, showOfIndicator];
