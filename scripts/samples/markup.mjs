/**
 * The small notation in which the sample plans are written: one line is one paragraph. `#` to `####` are headings, `- ` a bullet,
 * `@tasks`, `@duties` and `@plain` say what the bullets below them are. Braces after `- ` hold what a careful clerk would enter from
 * the bullet, square brackets mark the words that name the indicator; neither is printed.
 */

const ANNOTATION = /^\{([^}]*)\}\s*/;

/** The blocks of a plan's body, in reading order. */
export function parseBody(text) {
  const blocks = [];
  let mode = "plain";
  for (const line of text.split("\n").map((raw) => raw.trim())) {
    if (line === "") continue;
    if (line.startsWith("@")) {
      mode = line.slice(1);
      continue;
    }
    const heading = /^(#{1,4}) (.*)$/.exec(line);
    if (heading) blocks.push({ kind: "heading", level: heading[1].length, text: heading[2], mode });
    else if (line.startsWith("- ")) blocks.push(bullet(line.slice(2), mode));
    else blocks.push({ kind: "paragraph", text: line, mode });
  }
  return blocks;
}

function bullet(text, mode) {
  const annotation = ANNOTATION.exec(text);
  const marked = text.replace(ANNOTATION, "");
  return {
    kind: "bullet",
    mode,
    annotation: annotation ? annotation[1].trim() : null,
    names: [...marked.matchAll(/\[([^\]]+)\]/g)].map((match) => match[1]),
    text: marked.replace(/[[\]]/g, ""),
  };
}

/** Rows of a table written with bars. A first cell `=` makes a section row of the second cell. */
export function parseRows(text) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map((cells) => (cells[0] === "=" ? { section: cells[1], number: cells[2] ?? null } : { cells }));
}
