// Who answers today for a body that five mergers lie behind: the question alone, beside a bare `select 1` of the same connection.
import { sql } from "kysely";
import { openDatabase } from "#db/open-database.ts";
import { asId } from "#kernel/ids.ts";
import { successorsOn } from "#organisations/store-events.ts";

const [data = "", oldest = ""] = process.argv.slice(2);
const opened = await openDatabase({ data, as: "visitor" });
const db = opened.app;

async function taken(work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < 210; at += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  return times.slice(10); // the first ones warm up
}

const id = asId<"organisation">(oldest);
const heirs = await successorsOn(db, id, "2026-05-15");
if (heirs.length !== 1 || heirs[0] === id) throw new Error("the old body has no successor");
const successors = await taken(() => successorsOn(db, id, "2026-05-15"));
const bare = await taken(() => sql`select 1`.execute(db));
process.stdout.write(JSON.stringify({ successors, bare }));
await opened.close();
process.exit(0);
