import type { CommandName, CommandShape } from "./command.ts";

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** Every command: its options, how many words it takes, and where it is. Nothing is loaded before it is asked for. */
export const commands: Readonly<Record<CommandName, CommandShape>> = {
  read: { options: { json: flag }, words: 1, load: () => import("./commands/read.ts") },
  import: { options: { organisation: text, data: text }, words: 1, load: () => import("./commands/import.ts") },
  start: {
    options: { data: text, port: text, host: text, "tls-cert": text, "tls-key": text, today: text },
    words: 0,
    load: () => import("./commands/start.ts"),
  },
  demo: { options: { port: text, host: text, today: text }, words: 0, load: () => import("./commands/demo.ts") },
  migrate: { options: { data: text }, words: 0, load: () => import("./commands/migrate.ts") },
  backup: { options: { data: text }, words: 1, load: () => import("./commands/backup.ts") },
  restore: { options: { data: text }, words: 1, load: () => import("./commands/restore.ts") },
  "user add": {
    options: { name: text, organisation: text, role: text, data: text },
    words: 1,
    load: () => import("./commands/user-add.ts"),
  },
  "organisations import": {
    options: { "as-of": text, organisation: text, codes: text, data: text },
    words: 1,
    load: () => import("./commands/organisations-import.ts"),
  },
  "audit verify": { options: { data: text }, words: 0, load: () => import("./commands/audit-verify.ts") },
};

export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
