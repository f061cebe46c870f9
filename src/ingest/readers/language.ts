/** Opens the compiled language model: beside the bundle when built, compiled into .cache when running from sources. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type LanguageModel, languageModelFrom } from "../rules/restore/language-model.ts";

let opened: Promise<LanguageModel> | null = null;

/** Reads it once per process. */
export function openLanguage(): Promise<LanguageModel> {
  opened ??= find().then((file) => languageModelFrom(readFileSync(file)));
  return opened;
}

async function find(): Promise<string> {
  let directory = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const built = join(directory, "language.bin");
    if (existsSync(built)) return built;
    if (existsSync(join(directory, "package.json"))) return compiled(directory);
    const above = dirname(directory);
    if (above === directory) throw new Error("language.bin is missing beside the program; build again");
    directory = above;
  }
}

async function compiled(root: string): Promise<string> {
  const file = join(root, ".cache/language.bin");
  const corpus = join(root, "src/ingest/corpus");
  const script = join(root, "scripts/compile-language.mjs");
  // The directories too: a file that left is a change.
  const sources = [corpus, join(root, "src/ingest/vocabulary")].flatMap((folder) => [
    folder,
    ...readdirSync(folder).map((name) => join(folder, name)),
  ]);
  const newest = Math.max(...[script, ...sources].map((name) => statSync(name).mtimeMs));
  if (existsSync(file) && statSync(file).mtimeMs > newest) return file;
  // The script is plain JavaScript outside the sources; its one export is known.
  const { compileLanguage }: { compileLanguage: (to: string) => void } = await import(
    /* @vite-ignore */ pathToFileURL(script).href
  );
  compileLanguage(file);
  return file;
}
