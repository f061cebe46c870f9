/** The parts of a Word file that matter here, found by their relationships: producers name the parts as they like. */
import type { ReaderLimits } from "./limits.ts";
import { refuseFile } from "./refuse-file.ts";
import type { XmlHandler } from "./xml.ts";
import { createXmlReader } from "./xml.ts";
import type { Zip } from "./zip.ts";

export type WordPackage = {
  readonly main: string;
  readonly styles: string | null;
  readonly numbering: string | null;
  readonly headersAndFooters: readonly string[];
};

export type Relationship = { readonly id: string; readonly type: string; readonly target: string };

/** Finds the parts, or says what kind of zip this is instead. */
export function findWordParts(zip: Zip, limits: ReaderLimits): WordPackage {
  const main = mainPart(zip, limits);
  if (main === null || !zip.entries.has(main)) return refuseOtherZip(zip);
  const slash = main.lastIndexOf("/");
  const folder = main.slice(0, slash + 1);
  const related = readRelationships(zip, `${folder}_rels/${main.slice(slash + 1)}.rels`, folder, limits);
  const first = (kind: string) => related.find((r) => r.type.endsWith(`/${kind}`))?.target ?? null;
  return {
    main,
    styles: first("styles"),
    numbering: first("numbering"),
    headersAndFooters: related.filter((r) => /\/(header|footer)$/.test(r.type)).map((r) => r.target),
  };
}

function mainPart(zip: Zip, limits: ReaderLimits): string | null {
  const root = readRelationships(zip, "_rels/.rels", "", limits).find((r) => r.type.endsWith("/officeDocument"));
  const target = root?.target ?? "word/document.xml";
  return /^(xl|ppt)\//.test(target) ? null : target;
}

/** What a part is related to inside the package; targets outside of it are never followed. */
export function readRelationships(zip: Zip, part: string, folder: string, limits: ReaderLimits): Relationship[] {
  const found: Relationship[] = [];
  readXml(zip, part, limits, {
    open: (tag) => {
      const target = tag.attribute("Target");
      if (tag.name !== "rel:Relationship" || target === undefined || tag.attribute("TargetMode") === "External") return;
      found.push({ id: tag.attribute("Id") ?? "", type: tag.attribute("Type") ?? "", target: resolvePart(folder, target) });
    },
    close: () => {},
  });
  return found;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

function refuseOtherZip(zip: Zip): never {
  const names = [...zip.entries.keys()];
  if (names.some((name) => name.startsWith("xl/"))) refuseFile("FILE_IS_SPREADSHEET", { format: ".xlsx" });
  if (names.some((name) => name.startsWith("ppt/"))) refuseFile("FILE_IS_SLIDES", { format: ".pptx" });
  if (names.includes("mimetype") && names.includes("content.xml")) refuseFile("FILE_IS_OTHER_FORMAT", { format: "OpenDocument" });
  return refuseFile("FILE_IS_ARCHIVE", { format: "ZIP" });
}

/** Parses one part as it inflates; does nothing when the part is missing. */
export function readXml(zip: Zip, part: string, limits: ReaderLimits, handler: XmlHandler): void {
  if (!zip.entries.has(part)) return;
  const reader = createXmlReader(handler, limits);
  zip.inflate(part, reader.write);
  reader.end();
}
