import { BorderStyle, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType } from "docx";
import type { Align, Column, Row, Table as TableModel } from "../model.ts";
import { points, twips } from "./docx-measures.ts";
import { paragraph } from "./docx-paragraphs.ts";

export const noBorder = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
export const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const;
export const noRules = { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder } as const;
const line = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const lines = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } as const;
const headingShade = { type: ShadingType.CLEAR, fill: "F0F0F0", color: "auto" } as const;

/** A ruled table over the given width (mm). Its heading row repeats on every page and no row is torn between two pages. */
export function ruledTable(model: TableModel, width: number, size: number): Table {
  const widths = columnWidths(model.columns, twips(width));
  return new Table({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // Borders and padding once for the table: a long annex has thousands of cells.
    borders: lines,
    margins: { top: points(2), bottom: points(2), left: twips(1.2), right: twips(1.2) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: model.columns.map((column, i) =>
          cell(column.title, widths[i] ?? 0, "centre", size, { bold: true, isHeading: true }),
        ),
      }),
      ...model.rows.map((row) => bodyRow(row, model.columns, widths, size)),
    ],
  });
}

/** Shares become whole twips; the last column takes what rounding left, so that the widths add up to the table's. */
function columnWidths(columns: readonly Column[], total: number): number[] {
  const shares = columns.reduce((sum, column) => sum + column.share, 0);
  const widths = columns.map((column) => Math.floor((column.share * total) / shares));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width));
}

function bodyRow(row: Row, columns: readonly Column[], widths: readonly number[], size: number): TableRow {
  if (row.kind === "group") {
    const width = widths.reduce((sum, each) => sum + each, 0);
    return new TableRow({
      cantSplit: true,
      keepNext: true,
      children: [cell(row.text, width, "left", size, { bold: true, span: columns.length })],
    });
  }
  return new TableRow({
    cantSplit: row.cells.every((text) => text.length < 1500),
    children: columns.map((column, i) => cell(row.cells[i] ?? "", widths[i] ?? 0, column.align, size, {})),
  });
}

type CellLook = { readonly bold?: boolean; readonly isHeading?: boolean; readonly span?: number };

function cell(text: string, width: number, align: Align, size: number, look: CellLook): TableCell {
  const paragraphs = text.split("\n").map((part) => paragraph(part, { size, align, ...(look.bold ? { bold: true } : {}) }));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(look.isHeading ? { verticalAlign: VerticalAlign.CENTER } : {}),
    ...(look.span === undefined ? {} : { columnSpan: look.span }),
    ...(look.isHeading ? { shading: headingShade } : {}),
    children: paragraphs,
  });
}
