import { readCatalogue } from "./catalogue.ts";
import { describeSchema } from "./describe-schema.ts";
import { describeTypes } from "./describe-types.ts";
import { migrate } from "./migrate.ts";
import { withClient } from "./roles.ts";
import { startThrowAwayServer } from "./throw-away-server.ts";

/** Migrates an empty database and describes what came out: the two committed files of `npm run schema`. */
export async function dumpSchema(): Promise<{ schema: string; types: string }> {
  const server = await startThrowAwayServer("lotrinh");
  try {
    await migrate(server.access.owner);
    return await withClient(server.access.owner, async (client) => {
      const catalogue = await readCatalogue(client);
      return { schema: describeSchema(catalogue), types: describeTypes(catalogue) };
    });
  } finally {
    await server.stop();
  }
}
