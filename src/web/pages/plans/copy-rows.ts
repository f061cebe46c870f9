import { writeTableHtml, writeTabText } from "#reports/rules/sheet/tab-text.ts";

/** Puts a table on the clipboard: with its cells marked as text for a spreadsheet, and as plain text for everything else. */
export async function copyRows(rows: readonly (readonly string[])[]): Promise<void> {
  const plain = writeTabText(rows.map((row) => row.map(harmless)));
  if (typeof ClipboardItem === "undefined") return await navigator.clipboard.writeText(plain);
  const blob = (text: string, type: string) => new Blob([text], { type });
  await navigator.clipboard.write([
    new ClipboardItem({ "text/html": blob(writeTableHtml(rows), "text/html"), "text/plain": blob(plain, "text/plain") }),
  ]);
}

/** Pasted as plain text, "=…" would be counted; an apostrophe keeps it words. */
function harmless(text: string): string {
  return /^[=@]|^[+-](?![\d.,\s]*$)/.test(text) ? `'${text}` : text;
}
