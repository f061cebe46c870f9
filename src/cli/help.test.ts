import { describe, expect, test } from "vitest";
import { cli as en } from "#text/en/cli.ts";
import { cli as vi } from "#text/vi/cli.ts";
import type { CommandName } from "./command.ts";
import { commands } from "./command-table.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { chooseLanguage } from "./language.ts";

const names = Object.keys(commands) as CommandName[]; // keys of a Record<CommandName, …>

describe.each([
  ["Vietnamese", vi],
  ["English", en],
])("help in %s", (_, say) => {
  test("lists every command", () => {
    const help = generalHelp(say);
    for (const name of names) expect(help).toContain(`  ${name}`);
  });

  test.each(names)("explains every option of %s", (name) => {
    const help = commandHelp(name, say);
    expect(help).toContain(`./lotrinh ${say.commands[name].usage}`);
    for (const option of [...Object.keys(commands[name].options), "lang", "help"]) {
      expect(help).toMatch(new RegExp(`^ {2}--${option}\\b.* {2}\\S.{5,}`, "m"));
    }
  });
});

test.each([
  ["asked for", "en", { LANG: "vi_VN.UTF-8" }, "en"],
  ["asked for", "vi", { LANG: "en_US.UTF-8" }, "vi"],
  ["of the machine's locale", undefined, { LANG: "en_GB.UTF-8" }, "en"],
  ["that wins over LANG", undefined, { LC_ALL: "en_US.UTF-8", LANG: "vi_VN" }, "en"],
  ["when nothing is said", undefined, {}, "vi"],
  ["when the locale says nothing", undefined, { LC_ALL: "", LANG: "C.UTF-8" }, "vi"],
] as const)("the language is the one %s (%s)", (_, asked, environment, language) => {
  expect(chooseLanguage(asked, environment)).toBe(language);
});
