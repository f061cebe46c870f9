import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { partyReport } from "#text/vi/party-report.ts";
import type { Annex, Block, OfficialReport } from "../model.ts";
import type { PrintProfile } from "../rules/party-profile.ts";
import { halfPoints, twips } from "./docx-measures.ts";
import { blockParagraphs, paragraph, run } from "./docx-paragraphs.ts";
import { noBorders, noRules, ruledTable } from "./docx-tables.ts";
import { settleZip } from "./settled-zip.ts";

/** The report as a Word file. The same model gives the same bytes: the moment of packing is replaced by `recordedAt`. */
export async function writePartyReport(report: OfficialReport, profile: PrintProfile, recordedAt: string): Promise<Uint8Array> {
  const width = profile.paper.width - profile.margin.left - profile.margin.right;
  const document = new Document({
    title: `${report.type} ${report.subject}`,
    creator: report.header.issuingBody,
    lastModifiedBy: report.header.issuingBody,
    styles: {
      default: {
        document: {
          run: { font: profile.font, size: halfPoints(profile.body.size), language: { value: "vi-VN", eastAsia: "vi-VN" } },
        },
      },
    },
    sections: [
      {
        properties: { page: pageOf(profile, false), titlePage: true },
        headers: { default: pageNumberHeader(profile), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          headerTable(report, profile, width),
          hairline(),
          ...titleParagraphs(report, profile),
          ...report.blocks.flatMap((block) => bodyOf(block, profile, width)),
          closingTable(report, profile, width),
        ],
      },
      ...report.annexes.map((annex) => ({
        properties: { page: pageOf(profile, true) },
        headers: { default: pageNumberHeader(profile) },
        children: annexChildren(annex, profile),
      })),
    ],
  });
  return settleZip(await Packer.toBuffer(document), recordedAt);
}

// A landscape page is the sheet turned to the left: its top margin is the sheet's binding edge.
function pageOf(profile: PrintProfile, isLandscape: boolean) {
  const { margin, paper } = profile;
  const turned = isLandscape ? { top: margin.left, right: margin.top, bottom: margin.right, left: margin.bottom } : margin;
  return {
    size: {
      width: twips(paper.width),
      height: twips(paper.height),
      orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(turned.top),
      right: twips(turned.right),
      bottom: twips(turned.bottom),
      left: twips(turned.left),
      header: twips(isLandscape ? profile.headerAt + 5 : profile.headerAt),
      footer: twips(profile.headerAt),
    },
  };
}

function pageNumberHeader(profile: PrintProfile): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(profile.pageNumberSize) })],
      }),
    ],
  });
}

function plainCell(children: readonly Paragraph[], width: number): TableCell {
  return new TableCell({
    children,
    borders: noBorders,
    width: { size: width, type: WidthType.DXA },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
  });
}

function twoColumns(left: readonly Paragraph[], right: readonly Paragraph[], width: number, leftShare: number): Table {
  const total = twips(width);
  const leftWidth = Math.round(total * leftShare);
  return new Table({
    width: { size: total, type: WidthType.DXA },
    columnWidths: [leftWidth, total - leftWidth],
    layout: TableLayoutType.FIXED,
    borders: noRules,
    rows: [new TableRow({ cantSplit: true, children: [plainCell(left, leftWidth), plainCell(right, total - leftWidth)] })],
  });
}

function headerTable(report: OfficialReport, profile: PrintProfile, width: number): Table {
  const { header } = report;
  const left = { size: profile.header.leftSize, align: "centre" } as const;
  const date = header.place === null ? header.date : `${header.place}, ${header.date}`;
  return twoColumns(
    [
      ...(header.parentBody === null ? [] : [paragraph(header.parentBody, left)]),
      paragraph(header.issuingBody, { ...left, bold: true }),
      paragraph(partyReport.star, left),
      paragraph(header.number, left),
    ],
    [
      underlinedWords(profile, width * (1 - profile.header.leftShare)),
      paragraph(date, { size: profile.header.dateSize, italics: true, align: "centre", before: 6 }),
    ],
    width,
    profile.header.leftShare,
  );
}

/** The name of the Party with a solid line of its own length under it: a border of a paragraph drawn in to the words. */
function underlinedWords(profile: PrintProfile, cellWidth: number): Paragraph {
  const { republic } = partyReport;
  // Bold capitals of this face are about 0.72 of their size wide, spaces a quarter.
  const letters = republic.replaceAll(" ", "").length;
  const spaces = republic.length - letters;
  const wordsWidth = ((letters * 0.72 + spaces * 0.25) * profile.header.rightSize * 25.4) / 72;
  const indent = twips(Math.max(0, (cellWidth - wordsWidth) / 2));
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: indent, right: indent },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: "000000" } },
    children: [run(republic.replaceAll(" ", " "), { size: profile.header.rightSize, bold: true })],
  });
}

function titleParagraphs(report: OfficialReport, profile: PrintProfile): Paragraph[] {
  return [
    paragraph(report.type, { size: profile.titleSize, bold: true, align: "centre", before: 18, keepNext: true }),
    paragraph(report.subject, { size: profile.subjectSize, bold: true, align: "centre", keepNext: true }),
    paragraph(partyReport.rule, { size: profile.subjectSize, align: "centre", after: 6 }),
  ];
}

function bodyOf(block: Block, profile: PrintProfile, width: number): (Paragraph | Table)[] {
  if (block.kind === "table") return [spacer(4), ruledTable(block.table, width, profile.annex.tableSize), spacer(2)];
  return blockParagraphs(block, profile);
}

/** LibreOffice does not keep headings with what follows on a page where a table stands directly before text. */
function hairline(): Paragraph {
  return paragraph("", { size: 1, line: 1 });
}

function spacer(size: number): Paragraph {
  return paragraph("", { size });
}

/** Recipients on the left, signature on the right, never parted by a page. */
function closingTable(report: OfficialReport, profile: PrintProfile, width: number): Table {
  const { titleSize, listSize } = profile.recipients;
  const left =
    report.recipients.length === 0
      ? [spacer(listSize)]
      : [
          paragraph([run(partyReport.recipientsTitle, { size: titleSize, underline: true }), run(":", { size: titleSize })], {
            size: titleSize,
            before: 12,
          }),
          ...report.recipients.map((recipient) => paragraph(recipient, { size: listSize })),
        ];
  const { signature } = report;
  const look = { size: profile.signatureSize, align: "centre" } as const;
  const right =
    signature === null
      ? [spacer(listSize)]
      : [
          paragraph(signature.authority, { ...look, bold: true, before: 12 }),
          paragraph(signature.role, { ...look, after: profile.signatureGap }),
          paragraph(signature.name ?? "", { ...look, bold: true }),
        ];
  return twoColumns(left, right, width, profile.header.leftShare);
}

function annexChildren(annex: Annex, profile: PrintProfile): (Paragraph | Table)[] {
  const width = profile.paper.height - profile.margin.top - profile.margin.bottom;
  const { titleSize, tableSize, noteSize } = profile.annex;
  const title = { size: titleSize, bold: true, align: "centre", keepNext: true } as const;
  return [
    paragraph(annex.label, title),
    paragraph(annex.title, title),
    paragraph(annex.reference, { size: noteSize, italics: true, align: "centre", after: 6, keepNext: true }),
    ruledTable(annex.table, width, tableSize),
    ...annex.closing.map((text, i) => paragraph(text, { size: noteSize, italics: true, align: "both", before: i === 0 ? 6 : 2 })),
  ];
}
