/** XML of office parts, parsed as it arrives. Entities and document types are refused by name: no plan needs them, attacks do. */
import { TextDecoder } from "node:util";
import type { SaxesTagNS } from "saxes";
import { SaxesParser } from "saxes";
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";

export type XmlTag = {
  /** The local name with the usual prefix of its namespace, whatever prefix the file uses: "w:p", "mc:Choice"; "?:x" elsewhere. */
  readonly name: string;
  /** An attribute by its local name. */
  readonly attribute: (local: string) => string | undefined;
};

export type XmlHandler = {
  readonly open: (tag: XmlTag) => void;
  readonly close: (name: string) => void;
  readonly text?: (text: string) => void;
};

export type XmlReader = { readonly write: (piece: Uint8Array) => void; readonly end: () => void };

const prefixes: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
  "http://purl.oclc.org/ooxml/officeDocument/math": "m",
  "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
  "http://purl.oclc.org/ooxml/drawingml/main": "a",
  "urn:schemas-microsoft-com:vml": "v",
  "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
  "http://purl.oclc.org/ooxml/spreadsheetml/main": "x",
};

export function createXmlReader(handler: XmlHandler, limits: ReaderLimits): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let decoder: TextDecoder | null = null;
  let [depth, beforeRoot] = [0, ""];
  parser.on("doctype", () => refuseFile("XML_ENTITIES"));
  parser.on("error", (error) => refuseFile(/entity/i.test(error.message) ? "XML_ENTITIES" : "XML_DAMAGED"));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > limits.xmlDepth) refuseFile("XML_DAMAGED");
    handler.open({ name: nameOf(tag), attribute: (local) => attributeOf(tag, local) });
  });
  parser.on("closetag", (tag) => {
    depth -= 1;
    handler.close(nameOf(tag));
  });
  if (handler.text) {
    parser.on("text", handler.text);
    parser.on("cdata", handler.text);
  }
  const feed = (text: string) => {
    // saxes would collect a whole document type before it reports one.
    if (beforeRoot.length < 4096) beforeRoot += text.slice(0, 4096);
    if (depth === 0 && /<!(doctype|entity)/i.test(beforeRoot)) refuseFile("XML_ENTITIES");
    parser.write(text);
  };
  return {
    write: (piece) => {
      decoder ??= decoderFor(piece);
      feed(decodePiece(decoder, piece));
    },
    end: () => {
      feed(decodePiece(decoder ?? new TextDecoder(), undefined));
      parser.close();
    },
  };
}

function decoderFor(piece: Uint8Array): TextDecoder {
  const [first, second] = piece;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  return new TextDecoder("utf-8", { fatal: true });
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    return refuseFile("XML_DAMAGED");
  }
}

function nameOf(tag: SaxesTagNS): string {
  return `${prefixes[tag.uri] ?? "?"}:${tag.local}`;
}

function attributeOf(tag: SaxesTagNS, local: string): string | undefined {
  const plain = tag.attributes[local];
  if (plain) return plain.value;
  for (const name in tag.attributes) {
    if (tag.attributes[name]?.local === local) return tag.attributes[name].value;
  }
  return undefined;
}

/** An on/off property: present means on, unless it says otherwise. */
export function isOn(tag: XmlTag): boolean {
  return !["0", "false", "off"].includes(tag.attribute("val") ?? "1");
}
