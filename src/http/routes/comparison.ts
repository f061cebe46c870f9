import { comparisonAnswer, comparisonQuery } from "#review/contract-compare.ts";
import { loadComparison } from "#review/operations/load-comparison.ts";
import { readablePair } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const compare = defineRoute({
  method: "GET",
  path: "/api/comparison",
  policy: "plans:read",
  query: comparisonQuery,
  answer: comparisonAnswer,
  handle: async (request) => {
    const [left, right] = await readablePair(request, request.query.left, request.query.right);
    request.authorise(true); // both were found among what the person may read
    return await loadComparison(request.database, left, right, request.today);
  },
});

export const comparisonRoutes = [compare];
