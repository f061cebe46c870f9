/** Builds Word files and bytes of old encodings for tests, and the program of the watched child. */
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Zippable } from "fflate";
import { strToU8, zipSync } from "fflate";
import { build } from "vite";
import type { LegacyEncoding } from "../rules/legacy-encodings.ts";
import { convertLegacy, faceValue } from "../rules/legacy-encodings.ts";

const w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = [
  `xmlns:w="${w}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

export type DocxParts = {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Further entries of the archive, or other contents for the usual ones. */
  readonly entries?: Zippable;
};

/** A Word file from the XML inside w:body, w:styles, w:numbering, w:hdr, w:ftr. */
export function aDocx({ body, styles, numbering, header, footer, entries }: DocxParts): Uint8Array {
  const parts = [
    ["styles", "styles", styles],
    ["numbering", "numbering", numbering],
    ["header", "hdr", header],
    ["footer", "ftr", footer],
  ] as const;
  const present = parts.filter(([, , xml]) => xml !== undefined);
  const files: Zippable = {
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": relationships([["officeDocument", "word/document.xml"]]),
    "word/_rels/document.xml.rels": relationships(present.map(([name]) => [name, `${name}.xml`])),
    "word/document.xml": strToU8(part("document", `<w:body>${body}</w:body>`)),
  };
  for (const [name, root, xml] of present) files[`word/${name}.xml`] = strToU8(part(root, xml ?? ""));
  return zipSync({ ...files, ...entries });
}

function part(root: string, xml: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${xml}</w:${root}>`;
}

function relationships(list: readonly (readonly [string, string])[]): Uint8Array {
  const xml = list
    .map(([type, target], at) => `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`)
    .join("");
  return strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${xml}</Relationships>`);
}

/** A paragraph of plain text, with the XML of its properties. */
export function p(text: string, properties = ""): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

export function r(text: string, properties = ""): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}

/** A list item of list `list` at a 0-based level. */
export function li(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join("")}</w:tr>`;
}

export function tc(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : p(content)}</w:tc>`;
}

/** Text as it would have been typed in an old encoding: the inverse of `convertLegacy`, by trying. */
export function inOldEncoding(text: string, encoding: LegacyEncoding): Uint8Array {
  const back = backwards(encoding);
  const bytes: number[] = [];
  for (const letter of text.normalize("NFC")) {
    const found = back.get(letter);
    if (found) bytes.push(...found);
    else bytes.push(letter.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}

function backwards(encoding: LegacyEncoding): Map<string, readonly number[]> {
  const back = new Map<string, readonly number[]>();
  const learn = (bytes: readonly number[]) => {
    const letter = convertLegacy(faceValue(Uint8Array.from(bytes)), encoding);
    if (letter.length === 1 && letter > "\u007f" && !back.has(letter)) back.set(letter, bytes);
  };
  const upper = Array.from({ length: 128 }, (_, at) => 128 + at);
  // A mark of VNI that stands alone decodes to itself, but nobody types a letter that way.
  const isLoneMark = (byte: number) => encoding === "VNI" && !"íìÍÌ".includes(String.fromCharCode(byte)) && isUnchanged(byte);
  const isUnchanged = (byte: number) => convertLegacy(String.fromCharCode(byte), encoding) === String.fromCharCode(byte);
  for (const byte of upper) if (!isLoneMark(byte)) learn([byte]);
  if (encoding === "TCVN3") return back;
  const vowels = [..."aeiouyAEIOUY"].map((letter) => letter.charCodeAt(0));
  for (const letter of [...vowels, ...upper]) {
    // VNI's marks follow the case of their letter: the small ones are the higher bytes.
    const isSmall = (letter & 0x20) !== 0;
    for (const mark of isSmall ? upper.toReversed() : upper) learn([letter, mark]);
  }
  return back;
}

let program: Promise<string> | null = null;

/** Bundles the child once per test run and names it in the environment, as an installed program would find it. */
export function buildReader(): Promise<string> {
  program ??= bundleReader();
  return program;
}

async function bundleReader(): Promise<string> {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const folder = `${root}/.cache/reader`;
  const draft = `${folder}/${process.pid}`;
  mkdirSync(draft, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: "error",
    // Packages stay outside, as in the installed program: some are native.
    ssr: { target: "node" },
    build: {
      ssr: "src/ingest/read-child.ts",
      outDir: draft,
      minify: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "read-child.js", codeSplitting: false } },
    },
  });
  // Several test files may build at once: the finished file appears in one step.
  renameSync(`${draft}/read-child.js`, `${folder}/read-child.js`);
  rmSync(draft, { recursive: true });
  process.env.LOTRINH_READER = `${folder}/read-child.js`;
  return `${folder}/read-child.js`;
}
