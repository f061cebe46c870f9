import { findByWords } from "#db/word-search.ts";
import { fold } from "#kernel/fold.ts";
import { organisationsAt } from "#organisations/store.ts";
import { searchAnswer, searchQuery } from "#plans/contract.ts";
import { readablePlanIds, readablePlans, sightOf } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const most = 30;

type Hit = {
  kind: "plan" | "indicator" | "task" | "organisation";
  id: string;
  planId: string | null;
  title: string;
  context: string;
};

const search = defineRoute({
  method: "GET",
  path: "/api/search",
  policy: "signed-in",
  query: searchQuery,
  answer: searchAnswer,
  handle: async (request) => {
    const { database, scope, today } = request;
    const phrase = fold(request.query.q);
    if (phrase === "") return { hits: [] };
    const words = phrase.split(" ");
    const sight = await sightOf(request);
    const plans = await readablePlanIds(request, sight);
    const bodies = await organisationsAt(database, today, {
      ids: scope.operator ? null : [...scope.visible],
      containing: phrase,
    });
    const nameOf = new Map(bodies.map((body): [string, string] => [body.id, body.name]));
    const indicators = await findByWords(database, { table: "indicator", title: "name" }, words, plans, most);
    const tasks = await findByWords(database, { table: "task", title: "text" }, words, plans, most);
    const hits: Hit[] = [
      ...(await readablePlans(request, phrase, sight)).map(({ id, title, organisationName }) => ({
        ...{ kind: "plan" as const, id, planId: id, title, context: organisationName },
      })),
      ...bodies.map(({ id, name, shortName, parentId }) => ({
        ...{
          kind: "organisation" as const,
          id,
          planId: null,
          title: name,
          context: nameOf.get(parentId ?? "") ?? shortName ?? "",
        },
      })),
      ...indicators.map((hit) => ({ kind: "indicator" as const, ...hit })),
      ...tasks.map((hit) => ({ kind: "task" as const, ...hit })),
    ];
    return { hits: ranked(hits, phrase).slice(0, most) };
  },
});

/** What begins with the words first, then what has them at the beginning of a word, then the rest; equal ones keep their order. */
function ranked(hits: readonly Hit[], phrase: string): Hit[] {
  const rank = ({ title }: Hit) => {
    const folded = fold(title);
    return folded.startsWith(phrase) ? 0 : folded.includes(` ${phrase}`) ? 1 : 2;
  };
  const withRanks = hits.map((hit) => ({ hit, rank: rank(hit) }));
  return withRanks.toSorted((a, b) => a.rank - b.rank).map(({ hit }) => hit);
}

export const searchRoutes = [search];
