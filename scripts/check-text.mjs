// Words shown to people live in src/text only: no Vietnamese letter in a string or page elsewhere, no literal text in JSX.
// Words looked for in documents (ingest/vocabulary) and names of sample data in tests are not words shown.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const vietnamese = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
const letters = /\p{L}{2,}/u;
const spokenAttributes = new Set(["title", "label", "placeholder", "alt", "aria-label", "aria-description", "description"]);
// The shipped catalogue is data in Vietnamese and English, as an office would enter it.
const exempt = /^src\/(text|ingest\/vocabulary)\/|^src\/catalogue\/rules\/starter[a-z-]*\.ts$|\.test\.ts$|\/testing[a-z-]*\.ts$/;
// Legacy encodings are tables of letters; the folder of rules reads letters, it never shows them.
const readsLetters = /^src\/ingest\/(rules|readers)\//;

/** Literal words in one source file, as "line: text". */
export function literalWords(path, source) {
  if (exempt.test(path)) return [];
  const found = [];
  const file = ts.createSourceFile(
    path,
    source,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const report = (node, text) =>
    found.push(
      `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${JSON.stringify(text.trim().slice(0, 60))}`,
    );
  const visit = (node) => {
    if (ts.isJsxText(node) && letters.test(node.text)) report(node, node.text);
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (spokenAttributes.has(node.name.getText()) && letters.test(node.initializer.text)) report(node, node.initializer.text);
    }
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (isText && !readsLetters.test(path) && vietnamese.test(node.text)) report(node, node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (/\.tsx?$/.test(entry.name)) yield path.replaceAll("\\", "/");
  }
}

function main() {
  const found = [...walk("src")].flatMap((path) => literalWords(path, readFileSync(path, "utf8")));
  for (const line of found) console.error(`${line} belongs to src/text (both languages)`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) main();
