import { findByWords } from "#db/word-search.ts";
import { fold } from "#kernel/fold.ts";
import { bodiesNamed } from "#organisations/store-search.ts";
import { searchAnswer, searchQuery } from "#plans/contract.ts";
import { plansNamed } from "#plans/store-sight.ts";
import { readablePlanIds } from "../readable-plans.ts";
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
    const seen = scope.operator ? null : [...scope.visible];
    const plans = await readablePlanIds(request);
    const [named, bodies, records] = await Promise.all([
      plansNamed(database, plans, phrase, today, most),
      bodiesNamed(database, seen, phrase, today, most),
      findByWords(database, phrase.split(" "), plans, most),
    ]);
    const hits: Hit[] = [
      ...named.map((hit) => ({ ...hit, kind: "plan" as const, planId: hit.id })),
      ...bodies.map(({ id, name, shortName, parentName }) => ({
        ...{ kind: "organisation" as const, id, planId: null, title: name, context: parentName ?? shortName ?? "" },
      })),
      ...records,
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
