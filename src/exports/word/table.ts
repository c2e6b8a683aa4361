import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { BlockTable } from '../../core/publish/blocks.js';
import { headRows } from './headRows.js';
import { mergedRows, type MergedCell } from './mergedRows.js';
import { TEXT_WIDTH } from './page.js';
import { runsOf } from './runs.js';
import { CELL } from './styles.js';

/** A table with more columns takes 小五, others 五号. */
const WIDE = 8;

const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const BORDERS = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** A table of more rows than this may not fit on a page, and so is not kept on one. */
const LONG = 40;

const MERGES = { first: VerticalMergeType.RESTART, more: VerticalMergeType.CONTINUE } as const;

/** What a row of a table is drawn with. */
interface RowLook {
  readonly widths: readonly number[];
  readonly type: (typeof CELL)['small' | 'normal'];
  readonly isHead: boolean;
  /** True where the next row must stand on the same page. */
  readonly keepNext: boolean;
}

/**
 * A table as wide as the text, with merged cells as the paper has them. It is kept on one page, so that a
 * merged label stands beside all of its rows, but for a list. Where it does not fit, its head is repeated;
 * no row is split.
 */
export function wordTable({ columns, rows, isList }: BlockTable): Table {
  const widths = widthsOf(columns);
  const type = columns.length > WIDE ? CELL.small : CELL.normal;
  const heads = headRows(rows);
  const isWhole = rows.length <= LONG && isList !== true;
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { marginUnitType: WidthType.DXA, top: 30, bottom: 30, left: 30, right: 30 },
    rows: mergedRows(rows).map((row, at) => {
      const keepNext = at < rows.length - 1 && (isWhole || at < heads);
      return wordRow(row, { widths, type, isHead: at < heads, keepNext });
    }),
  });
}

/** The widths of the columns in twips; together they are as wide as the text. */
function widthsOf(columns: readonly number[]): number[] {
  const whole = columns.reduce((sum, width) => sum + width, 0);
  const edges = columns.map((_, at) =>
    Math.round((columns.slice(0, at + 1).reduce((sum, width) => sum + width, 0) / whole) * TEXT_WIDTH),
  );
  return edges.map((edge, at) => edge - (edges[at - 1] ?? 0));
}

function wordRow(cells: readonly MergedCell[], { isHead, ...look }: RowLook): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(isHead ? { tableHeader: true } : {}),
    children: cells.map((cell) => wordCell(cell, look)),
  });
}

/** A cell; the one that only goes on with that above asks for the next row too, as LibreOffice goes by it. */
function wordCell(cell: MergedCell, { widths, type, keepNext }: Omit<RowLook, 'isHead'>): TableCell {
  const { text, column, columnSpan, merge, align, role } = cell;
  const width = widths.slice(column - 1, column - 1 + columnSpan).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(merge ? { verticalMerge: MERGES[merge] } : {}),
    children: [
      new Paragraph({
        style: role === 'number' ? type.figure : type.text,
        alignment: align,
        ...(keepNext ? { keepNext } : {}),
        children: runsOf(text),
      }),
    ],
  });
}
