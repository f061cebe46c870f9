import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { basename, resolve } from "node:path";
import { makeChange } from "#audit/operations/change.ts";
import { importReading } from "#ingest/operations/import-plan.ts";
import { readDocumentFile } from "#ingest/operations/read-file.ts";
import { orRefuse } from "#kernel/result.ts";
import { type CommandInput, tellPages, UsageError } from "../command.ts";
import { consoleActor, organisationNamed, today } from "../console.ts";
import { withVisit } from "../with-database.ts";

/** Reads a document, then puts it into the register of the named body, whole or not at all. */
export async function run(input: CommandInput): Promise<0 | 1> {
  const path = resolve(input.words[0] ?? "");
  const owner = input.text("organisation");
  if (owner === undefined) throw new UsageError(input.say.usage.optionMissing("--organisation"));
  input.tell(input.say.progress.reading(path));
  const reading = orRefuse(await readDocumentFile(path, { onPage: tellPages(input) }));
  const file = { name: basename(path), sha256: await hashOf(path), bytes: () => createReadStream(path) };
  return await withVisit(input, "visitor", async ({ app }) => {
    const { id } = await organisationNamed(app, owner, input.say);
    const { counts } = await makeChange(app, consoleActor(), (change) =>
      importReading(change, { reading, file, organisationId: id }, today()),
    );
    input.print(input.say.done.imported(file.name, counts.indicators, counts.targets, counts.tasks));
    return 0 as const;
  });
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest("hex");
}
