import type { WordParts, WrittenAttributes } from '../../core/read/opened/wordParts.js';
import { attributeValue, isSaid } from './wordParts.js';

/** The parts of a table that its style may tell apart, the later ones over those before. */
const PARTS = [
  ...(['wholeTable', 'band1Vert', 'band2Vert', 'band1Horz', 'band2Horz'] as const),
  ...(['firstRow', 'lastRow', 'firstCol', 'lastCol'] as const),
  ...(['neCell', 'nwCell', 'seCell', 'swCell'] as const),
] as const;

/** A part of a table that its style may tell apart. */
export type PartOfTable = (typeof PARTS)[number];

/** Which of the parts that its style tells apart a table shows. */
export interface TableLook {
  readonly firstRow: boolean;
  readonly lastRow: boolean;
  readonly firstColumn: boolean;
  readonly lastColumn: boolean;
  readonly noHBand: boolean;
  readonly noVBand: boolean;
}

/** Where a cell stands in its table, from 0. */
export interface PlaceInTable {
  readonly row: number;
  readonly column: number;
  readonly isLastRow: boolean;
  readonly isLastColumn: boolean;
  readonly look: TableLook;
}

const FLAGS: Readonly<Record<keyof TableLook, number>> = {
  ...{ firstRow: 0x20, lastRow: 0x40, firstColumn: 0x80, lastColumn: 0x100 },
  ...{ noHBand: 0x200, noVBand: 0x400 },
};

/** What a table shows that says nothing of it. */
export const USUAL_LOOK = lookOf(() => false);

/** Reads which parts a table shows: from the flags by name, or else from their sum. */
export function readTableLook(attributes: WrittenAttributes): TableLook {
  const sum = parseInt(attributeValue(attributes, 'val') ?? '0', 16);
  return lookOf((flag) =>
    attributeValue(attributes, flag) === undefined ? (sum & FLAGS[flag]) !== 0 : isSaid(attributes, flag),
  );
}

function lookOf(has: (flag: keyof TableLook) => boolean): TableLook {
  return {
    ...{ firstRow: has('firstRow'), lastRow: has('lastRow') },
    ...{ firstColumn: has('firstColumn'), lastColumn: has('lastColumn') },
    ...{ noHBand: has('noHBand'), noVBand: has('noVBand') },
  };
}

/** The parts that a cell belongs to, the one that holds over the others last. */
export function partsAt(
  { row, column, isLastRow, isLastColumn, look }: PlaceInTable,
  { rowBand, columnBand }: { readonly rowBand: number; readonly columnBand: number },
): readonly PartOfTable[] {
  const [first, last] = [look.firstRow && row === 0, look.lastRow && isLastRow];
  const [left, right] = [look.firstColumn && column === 0, look.lastColumn && isLastColumn];
  const bandAt = (at: number, size: number) => 1 + (Math.floor(at / size) % 2);
  const across = bandAt(row - (look.firstRow ? 1 : 0), rowBand);
  const down = bandAt(column - (look.firstColumn ? 1 : 0), columnBand);
  const holds: Readonly<Record<PartOfTable, boolean>> = {
    wholeTable: true,
    ...{ band1Vert: !look.noVBand && !left && down === 1, band2Vert: !look.noVBand && !left && down === 2 },
    ...{
      band1Horz: !look.noHBand && !first && across === 1,
      band2Horz: !look.noHBand && !first && across === 2,
    },
    ...{ firstRow: first, lastRow: last, firstCol: left, lastCol: right },
    ...{ neCell: first && right, nwCell: first && left, seCell: last && right, swCell: last && left },
  };
  return PARTS.filter((part) => holds[part]);
}

/** How many cells each row of each table of a document has, in the order in which the tables begin. */
export function tableSizes(document: WordParts['document']): readonly (readonly number[])[] {
  const sizes: number[][] = [];
  const open: number[][] = [];
  document({
    open: (name) => {
      if (name === 'tbl') {
        const rows: number[] = [];
        sizes.push(rows);
        open.push(rows);
      } else if (name === 'tr') open.at(-1)?.push(0);
      else if (name === 'tc') {
        const rows = open.at(-1) ?? [];
        rows.push((rows.pop() ?? 0) + 1);
      }
    },
    text: () => undefined,
    close: (name) => {
      if (name === 'tbl') open.pop();
    },
  });
  return sizes;
}
