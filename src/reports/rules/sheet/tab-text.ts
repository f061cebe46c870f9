/**
 * Rows as spreadsheets exchange them over the clipboard: cells parted by tabs, rows by line breaks; a cell that holds one of these or
 * a quotation mark stands in quotation marks, its own ones doubled.
 */
export function readTabText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let isQuoted = false;
  const source = text.replace(/\r\n?/g, "\n");
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at] ?? "";
    if (isQuoted && sign === '"' && source[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (isQuoted && sign === '"') isQuoted = false;
    else if (isQuoted) cell += sign;
    else if (sign === '"' && cell === "") isQuoted = true;
    else if (sign === "\t") {
      row.push(cell);
      cell = "";
    } else if (sign === "\n") {
      rows.push([...row, cell]);
      [row, cell] = [[], ""];
    } else cell += sign;
  }
  if (cell !== "" || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((one) => one.trim() !== ""));
}

export function writeTabText(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return rows.map((row) => row.map(quoted).join("\t")).join("\n");
}

/** The same as a table whose cells a spreadsheet takes for text: "007" keeps its zeros and "=1+1" is not counted. */
export function writeTableHtml(rows: readonly (readonly string[])[]): string {
  const safe = (text: string) =>
    text
      .replaceAll("&", "&amp;")
      .replaceAll("<", "&lt;")
      .replaceAll(">", "&gt;")
      .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">');
  const cells = (row: readonly string[]) => row.map((cell) => `<td style='mso-number-format:"\\@"'>${safe(cell)}</td>`).join("");
  return `<meta charset="utf-8"><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join("")}</table>`;
}
