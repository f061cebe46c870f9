import { resolve } from "node:path";
import { readDocumentFile } from "#ingest/operations/read-file.ts";
import { orRefuse } from "#kernel/result.ts";
import { type CommandInput, tellPages } from "../command.ts";
import { summaryOf } from "../read-summary.ts";

/** Reads a document without any database. With --json standard output holds the register and nothing else. */
export async function run(input: CommandInput): Promise<0 | 1> {
  const path = resolve(input.words[0] ?? "");
  input.tell(input.say.progress.reading(path));
  const { register, source } = orRefuse(await readDocumentFile(path, { onPage: tellPages(input), registerOnly: true }));
  if (input.flag("json")) input.print(JSON.stringify(register, null, 2));
  else for (const line of summaryOf(register, source.text, input.say)) input.print(line);
  return 0;
}
