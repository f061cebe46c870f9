import type { CommandInput } from "../command.ts";
import { serve } from "../serve.ts";
import { serveOptions } from "../serve-options.ts";
import { listenForStop } from "../stop-signal.ts";
import { openFor } from "../with-database.ts";

export async function run(input: CommandInput): Promise<0 | 1> {
  const options = serveOptions(input);
  const stop = listenForStop();
  const opened = await openFor(input, { as: "owner" });
  try {
    return await serve(input, opened, options, stop);
  } finally {
    await opened.close();
  }
}
