import { makeChange } from "#audit/operations/change.ts";
import { refuseNow } from "#kernel/result.ts";
import { done } from "#kernel/wire.ts";
import { savedViewAnswer, saveViewRequest, viewQueryShape, viewsAnswer, viewsQuery } from "#plans/contract-views.ts";
import { removeView, saveView } from "#plans/operations/save-view.ts";
import { canShareView } from "#plans/policy.ts";
import { viewsFor } from "#plans/store-views.ts";
import { defineRoute } from "../route.ts";

const listViews = defineRoute({
  method: "GET",
  path: "/api/views",
  policy: "signed-in",
  query: viewsQuery,
  answer: viewsAnswer,
  handle: async (request) => {
    const { scope, database, today } = request;
    const accountId = scope.accountId ?? refuseNow("FORBIDDEN");
    const views = await viewsFor(database, { accountId, offices: [...scope.visible], place: request.query.place }, today);
    return {
      views: views.map(({ accountId: owner, query, ...view }) => ({
        ...view,
        query: viewQueryShape.parse(query),
        isMine: owner === accountId,
      })),
    };
  },
});

const keepView = defineRoute({
  method: "POST",
  path: "/api/views",
  policy: "views:save",
  body: saveViewRequest,
  answer: savedViewAnswer,
  handle: async (request) => {
    const { scope, body } = request;
    const accountId = scope.accountId ?? refuseNow("FORBIDDEN");
    request.authorise(body.organisationId === null || canShareView(scope, body.organisationId));
    const id = await makeChange(request.database, request.actor, (change) => saveView(change, { ...body, accountId }));
    return { id };
  },
});

const dropView = defineRoute({
  method: "DELETE",
  path: "/api/views/:id",
  policy: "signed-in",
  answer: done,
  handle: async (request) => {
    const { scope, params } = request;
    await makeChange(request.database, request.actor, (change) => removeView(change, params.id, scope.accountId));
    return { done: true };
  },
});

export const savedViewsRoutes = [listViews, keepView, dropView];
