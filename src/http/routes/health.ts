import { sql } from "kysely";
import { healthAnswer } from "../contract.ts";
import { defineRoute } from "../route.ts";

const health = defineRoute({
  method: "GET",
  path: "/api/health",
  policy: "public",
  answer: healthAnswer,
  handle: async (request) => {
    const { today, installation } = request;
    try {
      await sql`select 1`.execute(request.database);
    } catch (error) {
      // A stated boundary: an unreachable database is what this question is asked for.
      request.log.error({ err: error }, "the database does not answer");
      const answer = { status: "database-unreachable", version: installation.version, database: "unreachable", today } as const;
      return Response.json(answer, { status: 503 });
    }
    return { status: "ok", version: installation.version, database: "ok", today };
  },
});

export const healthRoutes = [health];
