/**
 * Words that the reader restored from garbled print carry a sign on paper too, as they do on screen (issue of reading: raw and
 * restored are never mixed up). Whatever prints the sign says below what it means; a paper of clean print says nothing of it.
 */
import { presentRestored } from "#plans/present.ts";
import { partyReport as words } from "#text/vi/party-report.ts";
import type { Block, Table } from "../model.ts";

/** The text with the sign behind it when this field of its record was restored. */
export function marked(text: string, record: { readonly restored: unknown }, field: string): string {
  const { restored } = presentRestored(record.restored);
  return text === "" || restored?.[field] === undefined ? text : text + words.restoredMark;
}

/** The line that explains the sign under a table that prints it; none otherwise. */
export function restoredLines({ rows }: Table): string[] {
  const texts = rows.flatMap((row) => (row.kind === "group" ? [row.text] : row.cells));
  return explained(texts);
}

/** The same for running text and its tables, as small print; bodies' own words are theirs and carry no sign of ours. */
export function restoredNotes(blocks: readonly Block[]): Block[] {
  const lines = blocks.flatMap((block) => {
    if (block.kind === "table") return restoredLines(block.table);
    return block.kind === "item" || block.kind === "paragraph" ? explained([block.text]) : [];
  });
  return lines.slice(0, 1).map((text) => ({ kind: "note", text }));
}

function explained(texts: readonly string[]): string[] {
  return texts.some((text) => text.includes(words.restoredMark)) ? [words.restoredNote] : [];
}
