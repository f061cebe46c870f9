/** Who signed, in which role and for whom: the block after the recipients ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", name). */
import { signerRoles, surnames } from "#ingest/vocabulary/documents.ts";
import { foldedOf, foldInPlace } from "../words/folded.ts";
import { hasWords, words } from "../words/word-pattern.ts";
import type { HeadLine } from "./head-lines.ts";

export type Signature = {
  readonly name: HeadLine | null;
  readonly signer: string | null;
  readonly role: string | null;
  /** "Ban Thường vụ", "Ban Chấp hành", or null where a body signs for itself. */
  readonly onBehalf: string | null;
};

const family = new Set(surnames.map((s) => foldInPlace(s)));
const personName = /(?:^|[;.\s])((?:\p{Lu}[\p{Ll}\p{M}’']+\s+){1,4}\p{Lu}[\p{Ll}\p{M}]+)\s*$/u;
const roles = signerRoles.map((role) => ({ role, pattern: words([role]) }));
const behalf = /(?:t\s*\/\s*m|tm)\s*\.?\s*(ban\s+th\w+ng\s+v\w|ban\s+ch\w+p\s+h\w+nh)/;

export function signatureOf(lines: readonly HeadLine[], garbled: boolean): Signature {
  const named = lines.findLast((line) => nameIn(line.text, garbled) !== null) ?? null;
  const role = lines.map((line) => roleIn(capitalsOf(line.text), garbled)).find((found) => found !== null) ?? null;
  const signedFor = lines.map((line) => behalf.exec(foldInPlace(line.text, garbled))?.[1]).find((found) => found !== undefined);
  return {
    name: named,
    signer: named ? nameIn(named.text, garbled) : null,
    role: role ? officeName(role) : null,
    onBehalf: signedFor === undefined ? null : /th\w+ng/.test(signedFor) ? "Ban Thường vụ" : "Ban Chấp hành",
  };
}

function nameIn(text: string, garbled: boolean): string | null {
  if (!garbled && /^\s*[-–•+]/.test(text)) return null;
  const name = personName.exec(text.replace(/[*_]/g, ""))?.[1];
  if (name === undefined) return null;
  const parts = name.trim().split(/\s+/);
  const first = parts.findIndex((part) => family.has(foldInPlace(part)));
  const person = first < 0 ? null : parts.slice(first);
  return person && person.length >= 2 ? person.join(" ") : null;
}

/** "phó bí thư" → "Phó Bí thư": a deputy's office keeps the capital of the office. */
function officeName(role: string): string {
  const capital = (word: string) => word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
  return capital(role.replace(/(?<=^phó )(?:bí|chủ|trưởng|giám)/u, capital).replace(/thường trực$/u, capital));
}

/** A line in capitals, or what stands in capitals at the end of a line that two columns were flattened into. */
function capitalsOf(text: string): string {
  const all = (text.match(/\p{Lu}/gu)?.length ?? 0) > (text.match(/\p{Ll}/gu)?.length ?? 0);
  return all ? text : (/(?:(?<=\s)\p{Lu}{2,}(?:\s+|$)){2,6}/u.exec(text)?.[0] ?? "");
}

function roleIn(text: string, garbled: boolean): string | null {
  const folded = foldedOf(text, garbled);
  return roles.find(({ pattern }) => hasWords(pattern, folded))?.role ?? null;
}
