import { AlignmentType, LineRuleType, Paragraph, TextRun } from "docx";
import type { Block } from "../model.ts";
import type { PrintProfile } from "../rules/party-profile.ts";
import { halfPoints, points, twips } from "./docx-measures.ts";

type Look = {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
  readonly align?: "left" | "centre" | "right" | "both";
  readonly before?: number;
  readonly after?: number;
  readonly firstLine?: number;
  readonly left?: number;
  readonly line?: number;
  readonly keepNext?: boolean;
};

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
} as const;

export function run(text: string, look: Pick<Look, "size" | "bold" | "italics" | "underline">): TextRun {
  return new TextRun({
    text,
    size: halfPoints(look.size),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italics ? { italics: true } : {}),
    ...(look.underline ? { underline: {} } : {}),
  });
}

/** One paragraph of one look; runs in place of text where looks are mixed. */
export function paragraph(content: string | readonly TextRun[], look: Look): Paragraph {
  return new Paragraph({
    children: typeof content === "string" ? [run(content, look)] : content,
    ...(look.align === undefined || look.align === "left" ? {} : { alignment: alignments[look.align] }),
    ...(look.before || look.after || look.line ? { spacing: spacingOf(look) } : {}),
    ...(look.firstLine || look.left ? { indent: { firstLine: twips(look.firstLine ?? 0), left: twips(look.left ?? 0) } } : {}),
    ...(look.keepNext ? { keepNext: true, keepLines: true } : {}),
  });
}

function spacingOf({ before = 0, after = 0, line }: Look) {
  const exact = line === undefined ? {} : { line: points(line), lineRule: LineRuleType.EXACT };
  return { before: points(before), after: points(after), ...exact };
}

/** A block of the body, except a table. */
export function blockParagraphs(block: Exclude<Block, { kind: "table" }>, profile: PrintProfile): Paragraph[] {
  const base: Look = { ...profile.body, align: "both" };
  switch (block.kind) {
    case "heading":
      return [paragraph(block.text, { ...base, bold: true, keepNext: true, before: profile.body.before * 2 })];
    case "subheading":
      return [paragraph(block.text, { ...base, bold: true, keepNext: true })];
    case "paragraph":
      // A sentence that opens a list stays with its first item.
      return [paragraph(block.text, { ...base, keepNext: block.text.endsWith(":") })];
    case "note":
      return [paragraph(block.text, { size: profile.annex.noteSize, italics: true, align: "left", before: profile.body.before })];
    case "item":
      return [paragraph(`- ${block.text}`, base)];
    case "quote": {
      const [first = "", ...rest] = block.text
        .split(/\n+/)
        .map((part) => part.trim())
        .filter((part) => part !== "");
      const opening = [
        run(`- ${block.source}: `, { ...base, bold: true }),
        run(rest.length > 0 ? `“${first}` : `“${first}”`, base),
      ];
      return [paragraph(opening, base), ...rest.map((part, i) => paragraph(i === rest.length - 1 ? `${part}”` : part, base))];
    }
  }
}
