/** GET /api/health: what a watchdog needs and nobody else minds. */
import { z } from "zod";

export const healthAnswer = z.object({
  status: z.enum(["ok", "database-unreachable"]),
  version: z.string(),
  database: z.enum(["ok", "unreachable"]),
  today: z.string(),
});
