/** Word documents in the Party print profile: A4, Times New Roman 14, header of two columns without borders, annexes in landscape. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const FONT = "Times New Roman";
const MILLIMETRE = 56.7;
const mm = (value) => Math.round(value * MILLIMETRE);
const points = (value) => value * 2;
const NO_BORDERS = Object.fromEntries(
  ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: "auto" },
  ]),
);
const MARGIN = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
const PORTRAIT = { width: mm(210), height: mm(297) };
const TEXT_WIDTH = mm(165);
const LANDSCAPE_WIDTH = mm(262);

function run(text, options = {}) {
  return new TextRun({ text, font: FONT, size: points(14), ...options });
}

function paragraph(text, { run: runOptions, ...options } = {}) {
  return new Paragraph({ ...options, children: [run(text, runOptions)] });
}

const centred = (text, runOptions, options = {}) =>
  paragraph(text, { alignment: AlignmentType.CENTER, run: runOptions, ...options });

const BODY = {
  alignment: AlignmentType.JUSTIFIED,
  spacing: { before: 120, line: 360, lineRule: LineRuleType.EXACT },
  indent: { firstLine: mm(10) },
};

function plainCell(children, width) {
  return new TableCell({ children, borders: NO_BORDERS, width: { size: width, type: WidthType.DXA } });
}

function twoColumns(left, right, widths) {
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [new TableRow({ children: [plainCell(left, widths[0]), plainCell(right, widths[1])] })],
  });
}

function headBlock(header) {
  const left = [];
  if (header.parentBody) left.push(centred(header.parentBody, { size: points(13) }));
  left.push(centred(header.body, { size: points(13), bold: true }), centred("*"), centred(`Số ${header.number}`));
  const underlined = { bold: true, underline: { type: UnderlineType.SINGLE } };
  const right = [
    centred("ĐẢNG CỘNG SẢN VIỆT NAM", underlined),
    centred(""),
    centred(header.placeAndDate, { italics: true, size: points(13) }),
  ];
  return twoColumns(left, right, [mm(84), mm(81)]);
}

function titleBlock(header) {
  return [
    centred(header.type, { bold: true, size: points(16) }, { spacing: { before: 360 } }),
    ...header.subject.map((line) => centred(line, { bold: true })),
    centred("-----", {}, { spacing: { after: 120 } }),
  ];
}

const HEADING_RUN = { 1: { bold: true }, 2: { bold: true }, 3: { bold: true, italics: true }, 4: { italics: true } };
const TYPED_NUMBER = /^(?:[IVX]+[.-]|\d+(?:\.\d+)*\.|[a-zđ]\))\s*/;

/** `auto` leaves numbers and dashes to Word's own lists; otherwise they are typed into the text. */
function bodyBlock(block, auto) {
  if (block.kind === "heading") {
    const numbered = auto && TYPED_NUMBER.test(block.text);
    const text = numbered ? block.text.replace(TYPED_NUMBER, "") : block.text;
    const options = numbered ? { numbering: { reference: "headings", level: block.level - 1 } } : {};
    return paragraph(text, { ...BODY, ...options, keepNext: true, run: HEADING_RUN[block.level] });
  }
  if (block.kind === "bullet" && auto) return paragraph(block.text, { ...BODY, numbering: { reference: "dashes", level: 0 } });
  return paragraph(block.kind === "bullet" ? `- ${block.text}` : block.text, BODY);
}

function signatureBlock(plan) {
  const small = { size: points(11) };
  const left = [
    paragraph("Nơi nhận:", { run: { size: points(12), underline: { type: UnderlineType.SINGLE } } }),
    ...plan.recipients.map((line) => paragraph(`- ${line}`, { run: small })),
  ];
  const right = [
    centred(plan.signature.authority, { bold: true }),
    centred(plan.signature.role),
    ...["", "", "", ""].map((line) => centred(line)),
    centred(plan.signature.name, { bold: true }),
  ];
  return twoColumns(left, right, [mm(85), mm(80)]);
}

function gridCell(cell, width, size) {
  const { text, bold = false, centre = false, columns = 1, rows = 1, keepNext = false } = cell;
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      paragraph(text, {
        keepNext,
        alignment: centre ? AlignmentType.CENTER : AlignmentType.LEFT,
        run: { size: points(size), bold },
      }),
    ],
  });
}

function headerRows(table, widths) {
  return table.header.map((cells) => {
    return new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: cells.map((cell) => {
        const width = widths.slice(cell.at, cell.at + (cell.columns ?? 1)).reduce((sum, one) => sum + one, 0);
        return gridCell({ ...cell, bold: true, centre: true }, width, table.size);
      }),
    });
  });
}

function sectionRow(row, table, widths) {
  const total = widths.reduce((sum, one) => sum + one, 0);
  const count = table.widths.length;
  if (row.number === null) {
    return new TableRow({
      cantSplit: true,
      children: [gridCell({ text: row.section, bold: true, keepNext: true, columns: count }, total, table.size)],
    });
  }
  const children = [
    gridCell({ text: row.number, bold: true, keepNext: true, centre: true }, widths[0], table.size),
    gridCell({ text: row.section, bold: true, keepNext: true, columns: count - 1 }, total - widths[0], table.size),
  ];
  return new TableRow({ cantSplit: true, children });
}

function dataRow(row, table, widths) {
  const centre = new Set(table.centred);
  const children = row.cells.map((text, column) => gridCell({ text, centre: centre.has(column) }, widths[column], table.size));
  return new TableRow({ cantSplit: true, children });
}

function gridTable(table) {
  const widths = table.widths.map(mm);
  const rows = table.rows.map((row) => ("section" in row ? sectionRow(row, table, widths) : dataRow(row, table, widths)));
  return new Table({
    width: { size: LANDSCAPE_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [...headerRows(table, widths), ...rows],
  });
}

function annexSection(annex) {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size: { ...PORTRAIT, orientation: PageOrientation.LANDSCAPE }, margin: { ...MARGIN, left: mm(20) } },
    },
    headers: { default: pageNumberHeader() },
    children: [
      centred(annex.number, { bold: true }),
      ...annex.title.map((line) => centred(line, { bold: true })),
      centred(annex.attachedTo, { italics: true, size: points(13) }),
      centred("-----", {}, { spacing: { after: 120 } }),
      gridTable(annex.table),
      ...annex.notes.map((line) => paragraph(line, { run: { italics: true, size: points(12) }, spacing: { before: 120 } })),
    ],
  };
}

function pageNumberHeader() {
  const number = new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: points(13) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

function footerOf(text) {
  return new Footer({ children: [centred(text, { italics: true, size: points(10) })] });
}

const level = (index, format, text) => ({
  level: index,
  format,
  text,
  suffix: LevelSuffix.SPACE,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: 0, firstLine: mm(10) } }, run: { font: FONT, size: points(14) } },
});

const NUMBERING = {
  config: [
    {
      reference: "headings",
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, "%1."),
        level(1, LevelFormat.DECIMAL, "%2."),
        level(2, LevelFormat.DECIMAL, "%2.%3."),
        level(3, LevelFormat.LOWER_LETTER, "%4)"),
      ],
    },
    { reference: "dashes", levels: [level(0, LevelFormat.BULLET, "-")] },
  ],
};

function bodySection(plan) {
  return {
    properties: { titlePage: true, page: { size: PORTRAIT, margin: MARGIN } },
    headers: { default: pageNumberHeader(), first: new Header({ children: [new Paragraph({})] }) },
    ...(plan.footer ? { footers: { default: footerOf(plan.footer), first: footerOf(plan.footer) } } : {}),
    children: [
      headBlock(plan.header),
      ...titleBlock(plan.header),
      ...plan.grounds.map((line) => paragraph(`- ${line}`, BODY)),
      ...plan.opening.map((line) => paragraph(line, BODY)),
      ...plan.body.map((block) => bodyBlock(block, plan.autoNumbered)),
      new Paragraph({ spacing: { before: 240 } }),
      signatureBlock(plan),
    ],
  };
}

/** The file's bytes; the same plan always gives the same bytes. */
export async function writeDocx(plan) {
  const document = new Document({
    title: plan.header.subject.join(" "),
    creator: plan.header.issuer,
    numbering: NUMBERING,
    styles: { default: { document: { run: { font: FONT, size: points(14) } } } },
    sections: [bodySection(plan), ...plan.annexes.map(annexSection)],
  });
  return stable(new Uint8Array(await Packer.toBuffer(document)), plan.header.date);
}

/** The package stamps the moment of writing into the properties and the archive; a sample carries the plan's own day instead. */
function stable(bytes, day) {
  const stamp = `${day}T08:00:00Z`;
  const entries = Object.entries(unzipSync(bytes)).map(([name, content]) => {
    if (name !== "docProps/core.xml") return [name, content];
    const core = strFromU8(content).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${stamp}`);
    return [name, strToU8(core)];
  });
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2026, 0, 1), level: 9 });
}
