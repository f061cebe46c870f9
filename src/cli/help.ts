import type { CliText } from "#text/vi/cli.ts";
import type { CommandName } from "./command.ts";
import { commands } from "./command-table.ts";

export function generalHelp(say: CliText): string {
  const names = Object.keys(commands) as CommandName[]; // keys of a Record<CommandName, …>
  const usages = names.map((name) => [say.commands[name].usage.replace(/ \[?--.*/, " …"), say.commands[name].summary] as const);
  const width = Math.max(...usages.map(([usage]) => usage.length));
  return [
    say.help.title,
    "",
    ...usages.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`),
    "",
    ...say.help.general.map((line) => `  ${line}`),
  ].join("\n");
}

export function commandHelp(name: CommandName, say: CliText): string {
  const { usage, summary, more } = say.commands[name];
  const options = [...Object.keys(commands[name].options), "lang", "help"];
  const known: Readonly<Record<string, readonly [string, string]>> = say.options;
  const lines = options.map((option) => known[option] ?? [`--${option}`, ""]);
  const width = Math.max(...lines.map(([form]) => form.length));
  return [
    `${say.help.usage}: ./lotrinh ${usage}`,
    "",
    summary,
    ...more,
    "",
    ...lines.map(([form, meaning]) => `  ${form.padEnd(width)}  ${meaning}`),
  ].join("\n");
}
