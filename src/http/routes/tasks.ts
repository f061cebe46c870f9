import { judgedPlanOf, loadTaskStandings } from "#evaluation/operations/load-standing.ts";
import { presentTaskStanding } from "#evaluation/present.ts";
import { dayQuery } from "#plans/contract-amendments.ts";
import { tasksAnswer } from "#tasks/contract.ts";
import { presentTask } from "#tasks/present.ts";
import { planToRead } from "../readable-plans.ts";
import { defineRoute } from "../route.ts";

const listTasks = defineRoute({
  method: "GET",
  path: "/api/plans/:id/tasks",
  policy: "plans:read",
  query: dayQuery,
  answer: tasksAnswer,
  handle: async (request) => {
    const plan = await planToRead(request, request.params.id);
    const judged = await judgedPlanOf(request.database, plan, null, request.query.day ?? request.today);
    const standings = await loadTaskStandings(request.database, judged);
    const tasks = standings.map((standing) => presentTask(standing.task, standing.bodies, presentTaskStanding(standing)));
    return { tasks, asOf: judged.day.on };
  },
});

export const tasksRoutes = [listTasks];
