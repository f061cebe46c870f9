import { parseArgs } from "node:util";
import { programVersion } from "#db/project-root.ts";
import type { CliText } from "#text/vi/cli.ts";
import { type CommandInput, type CommandName, UsageError } from "./command.ts";
import { commands, isCommandName } from "./command-table.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { chooseLanguage, type Language } from "./language.ts";

const everywhere = { help: { type: "boolean", short: "h" }, lang: { type: "string" } } as const;

/** The command line. Resolves to the exit code: 0 done, 1 refused, 2 wrong usage. */
export async function main(given: readonly string[]): Promise<number> {
  const language = chooseLanguage(languageIn(given));
  const say = await wordsOf(language);
  try {
    return await runGiven(given, language, say);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      const { tellFailure } = await import("./failure.ts");
      return await tellFailure(error, language);
    }
    const name = commandIn(given)?.name;
    process.stderr.write(`${error.message}\n\n${name === undefined ? generalHelp(say) : commandHelp(name, say)}\n`);
    return 2;
  }
}

async function runGiven(given: readonly string[], language: Language, say: CliText): Promise<number> {
  const found = commandIn(given);
  if (found === null) return general(given, say);
  const shape = commands[found.name];
  const { values, positionals } = parse(found.rest, { ...shape.options, ...everywhere }, say);
  if (values.help === true) {
    process.stdout.write(`${commandHelp(found.name, say)}\n`);
    return 0;
  }
  if (positionals.length < shape.words) throw new UsageError(say.usage.wordMissing);
  if (positionals.length > shape.words) throw new UsageError(say.usage.wordTooMany(positionals[shape.words] ?? ""));
  const { run } = await shape.load();
  return await run(inputOf(values, positionals, language, say));
}

function general(given: readonly string[], say: CliText): number {
  const [first] = given.filter(
    (argument) => argument !== "--lang" && !["vi", "en"].includes(argument) && !argument.startsWith("--lang="),
  );
  if (first === "--version" || first === "-V") {
    process.stdout.write(`${programVersion()}\n`);
    return 0;
  }
  if (first === "--help" || first === "-h" || first === "help") {
    process.stdout.write(`${generalHelp(say)}\n`);
    return 0;
  }
  throw new UsageError(first === undefined ? say.usage.commandMissing : say.usage.commandUnknown(first));
}

/** One word or two: "read", "user add". */
function commandIn(given: readonly string[]): { name: CommandName; rest: string[] } | null {
  const from = given[0] === "--lang" ? 2 : given[0]?.startsWith("--lang=") ? 1 : 0;
  const words = given.slice(from);
  const rest = from === 0 ? [] : given.slice(0, from);
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(" ");
    if (words.length >= length && isCommandName(name)) return { name, rest: [...words.slice(length), ...rest] };
  }
  return null;
}

type Values = Record<string, string | boolean | undefined>;

function parse(rest: string[], options: Record<string, { type: "string" | "boolean"; short?: string }>, say: CliText) {
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true, strict: true });
    // Without `multiple` an option never has a list of values.
    return { values: values as Values, positionals };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const option = error instanceof Error ? (/'(-[^' =<]*)/.exec(error.message)?.[1] ?? "") : "";
    if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new UsageError(say.usage.optionUnknown(option));
    if (code === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") throw new UsageError(say.usage.optionValue(option));
    throw error;
  }
}

function inputOf(values: Values, words: readonly string[], language: Language, say: CliText): CommandInput {
  return {
    words,
    language,
    say,
    text: (option) => {
      const value = values[option];
      return typeof value === "string" ? value : undefined;
    },
    flag: (option) => values[option] === true,
    print: (line) => process.stdout.write(`${line}\n`),
    tell: (line) => process.stderr.write(`${line}\n`),
  };
}

function languageIn(given: readonly string[]): string | undefined {
  const at = given.indexOf("--lang");
  return at >= 0 ? given[at + 1] : given.find((argument) => argument.startsWith("--lang="))?.slice("--lang=".length);
}

async function wordsOf(language: Language): Promise<CliText> {
  return language === "en" ? (await import("#text/en/cli.ts")).cli : (await import("#text/vi/cli.ts")).cli;
}
