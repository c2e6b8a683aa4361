import { frameOf } from '../../core/draw/frameTable.js';
import type { Placed } from '../../core/draw/layout.js';
import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { remember } from '../../core/form/remember.js';
import { MOST_ROWS } from '../pieces/isOfForm.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';
import { isValue } from './spacedFigures.js';

/**
 * Puts the labels of a strip over its figures where the page lost the spans of its cells: all of them stand
 * in the order and the rows of the paper, and right below them a row of a figure for each column.
 */
export function placeStripHeads(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  const strips = editions.flatMap(tablesOf).filter(({ paper }) => paper === 'strip');
  return pieces.map((piece) => {
    if (piece.kind === 'line' || piece.rows > MOST_ROWS) return piece;
    return strips.map((strip) => withHeads(piece, strip)).find((each) => each !== piece) ?? piece;
  });
}

/** The heads of a strip in reading order, and those below the first row, which a page may lack. */
const headsOf = remember((table: Table): readonly (readonly Placed[])[] => {
  const heads = frameOf(table)
    .heads.filter(({ look }) => look === 'head')
    .sort((a, b) => a.row - b.row || a.column - b.column);
  return [heads, heads.filter(({ row }) => row > (heads[0]?.row ?? 0))];
});

function withHeads(table: PageTable, strip: Table): PageTable {
  for (const heads of headsOf(strip)) {
    const from = findHeads(table.cells, heads);
    const left = from === undefined ? undefined : leftOfFigures(table, strip, from + heads.length);
    const [first] = heads;
    if (from === undefined || left === undefined || !first) continue;
    const own = table.cells.slice(from, from + heads.length);
    const top = (own[0]?.row ?? 1) - first.row;
    const right = own.map((cell, at): PageCell => {
      const { row, column, rowSpan, columnSpan } = heads[at] as Placed;
      return { ...cell, row: row + top, column: column + left, rowSpan, columnSpan };
    });
    // In other rows than those of the paper nothing tells which labels stand over which.
    const isPlaced = own.every((cell, at) => cell.column === right[at]?.column);
    if (isPlaced || own.some((cell, at) => cell.row !== right[at]?.row)) return table;
    const below = table.cells[from + heads.length]?.row ?? 0;
    return {
      ...table,
      cells: [...table.cells.slice(0, from), ...right, ...table.cells.slice(from + heads.length)],
      ...(table.ends ? { ends: withEnds(table.ends, first.row + top, below) } : {}),
    };
  }
  return table;
}

/** The ends of rows, from one row on those above another as that one. */
function withEnds(ends: readonly number[], first: number, below: number): readonly number[] {
  return ends.map((end, at) => (at >= first - 1 && at < below ? (ends[below - 1] ?? end) : end));
}

/** Where the labels of a strip stand among the cells, one right after the other. */
function findHeads(cells: readonly PageCell[], heads: readonly Placed[]): number | undefined {
  const keys = heads.map(({ value }) => fold(String(value)));
  const hasAll = (from: number) => keys.every((key, index) => fold(cells[from + index]?.value ?? '') === key);
  const at = cells.findIndex((_, from) => hasAll(from));
  return at < 0 ? undefined : at;
}

/** How many columns stand before the figures right below the labels; undefined where no whole row does. */
function leftOfFigures({ cells, ends = [] }: PageTable, strip: Table, next: number): number | undefined {
  const row = cells[next]?.row ?? 0;
  const above = cells[next - 1]?.row ?? 0;
  const own = cells.filter((cell) => cell.row === row);
  const width = frameOf(strip).places.size;
  const figures = own.filter(({ value }) => isValue(value));
  if (row !== above + 1 || figures.length * 2 <= own.length) return undefined;
  const [first, last] = [own[0]?.column ?? 1, own.at(-1)?.column ?? 1];
  if (own.length === width && last - first + 1 === width) return first - 1;
  return ends[row - 1] === width ? 0 : undefined;
}
