import { cellAddress, type Spot } from '../../../core/draw/address.js';
import { HIGHEST_ROW, rowHeight } from '../../../core/draw/rowHeight.js';
import { parsePlace } from '../reading/cellPlace.js';
import { attributeOf } from '../xml/attributes.js';
import { childrenNamed, rootOf } from '../xml/elements.js';

/** The width of a column that says none, in characters. */
const USUAL_WIDTH = 8.43;

/** A text that is merged over more columns is measured in these. */
const MOST_COLUMNS = 50;

/** A line at 12 points: its height, and how much of a column's width its characters have. */
const LINE = { height: 18, share: 6 / 7 };

/** What a sheet says of its columns and merges. */
export interface SheetMeasures {
  /** The index of the format of a column's empty cells. */
  readonly styleOf: (column: number) => string | undefined;
  /** The height that a row needs for a text at a place, in points. */
  readonly heightFor: (text: string, at: Spot) => number;
}

/** Measures a sheet. */
export function measureSheet(xml: string): SheetMeasures {
  const root = rootOf(xml);
  const [format] = childrenNamed(xml, root, 'sheetFormatPr');
  const usual = Number((format && attributeOf(xml, format, 'defaultColWidth')) ?? USUAL_WIDTH);
  const columns = childrenNamed(xml, root, 'cols')
    .flatMap((list) => childrenNamed(xml, list, 'col'))
    .map((column) => ({
      min: Number(attributeOf(xml, column, 'min')),
      max: Number(attributeOf(xml, column, 'max')),
      width: Number(attributeOf(xml, column, 'width') ?? usual),
      style: attributeOf(xml, column, 'style'),
    }));
  const merges = new Map(
    childrenNamed(xml, root, 'mergeCells')
      .flatMap((list) => childrenNamed(xml, list, 'mergeCell'))
      .map((merge) => (attributeOf(xml, merge, 'ref') ?? '').split(':'))
      .map(([from = '', to = from]) => [from, parsePlace(to)?.column] as const),
  );
  const columnAt = (column: number) => columns.find(({ min, max }) => column >= min && column <= max);
  const lastColumn = ({ row, column }: Spot) =>
    Math.min(merges.get(cellAddress(row, column)) ?? column, column + MOST_COLUMNS);
  return {
    styleOf: (column) => columnAt(column)?.style,
    heightFor: (text, at) => {
      let width = 0;
      for (let column = at.column; column <= lastColumn(at); column += 1)
        width += columnAt(column)?.width ?? usual;
      const room = Math.max(2, Math.floor(width * LINE.share));
      return Math.min(HIGHEST_ROW, rowHeight([[text, { width: room, height: LINE.height }]]));
    },
  };
}
