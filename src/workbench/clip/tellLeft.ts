import { cellAddress, addressOn } from '../../core/draw/address.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import type { PageSheets, PageTable, PlacedPiece } from '../../index.js';
import { blockOf, tellRow } from './clipBlock.js';
import type { PagePlan } from './planPage.js';

/** What is left of a page, in the words of the page, and what to say of it. */
interface Left {
  readonly unknown: readonly string[];
  readonly remarks: readonly string[];
}

/** Tells what of a page was not recognised: lines one after the other are told as one. */
export function tellLeft(
  { pieces }: PageSheets,
  { rows, cells, attached }: PagePlan,
  isPlanned: (placed: PlacedPiece) => boolean,
): Left {
  const unknown: string[] = [];
  let isRunning = false;
  for (const [at, placed] of pieces.entries()) {
    const { piece, role, sheet, row = 1 } = placed;
    if (attached.has(at)) {
      isRunning = false;
      continue;
    }
    if (piece.kind === 'table') {
      isRunning = false;
      // A part of the table above has no rows of its own.
      if (piece.rows > 0 && !isPlanned(placed)) unknown.push(...leftOfTable(placed, rows, cells));
      unknown.push(...droppedOf(piece));
      continue;
    }
    const isLeft =
      role === 'loose' ||
      role === 'outside' ||
      role === 'caption' ||
      (role === 'text' && !rows.has(`${sheet}!${row}`));
    if (isLeft && isRunning) unknown.push(`${unknown.pop() ?? ''} ${piece.text}`);
    else if (isLeft) unknown.push(piece.text);
    isRunning = isLeft;
  }
  return { unknown, remarks: tellUnneeded(pieces) };
}

/** What a page has that the program makes by itself. */
function tellUnneeded(pieces: readonly PlacedPiece[]): readonly string[] {
  const numbers = pieces.filter(({ role }) => role === 'pageNumber').length;
  return [
    ...(pieces.some(({ role }) => role === 'preface')
      ? ['前言由程序按封面自动生成，粘贴的前言没有写入。']
      : []),
    ...(numbers === 0 ? [] : [`去掉了 ${numbers} 行页码。`]),
  ];
}

/** The rows of a table with figures that have no place; all of a table of which nothing was read, as one. */
function leftOfTable(
  { piece, sheet = '', row: top = 1 }: PlacedPiece,
  rows: ReadonlySet<string>,
  cells: ReadonlySet<string>,
): readonly string[] {
  if (piece.kind !== 'table') return [];
  const isRead = piece.cells.some(({ row }) => rows.has(`${sheet}!${row + top - 1}`));
  if (!isRead)
    return [
      piece.cells
        .slice(0, 20)
        .map(({ value }) => value)
        .join(' '),
    ];
  const strange = new Set(
    piece.cells
      .filter(
        ({ row, column, value }) =>
          isNumeric({ row, column, value }) &&
          !cells.has(addressOn(sheet, cellAddress(row + top - 1, column))),
      )
      .map(({ row }) => row),
  );
  return blockOf(piece).flatMap((texts, at) => (strange.has(at + 1) ? [tellRow(texts)] : []));
}

/** Figures that are not among the cells of a table any more, whatever became of the others. */
function droppedOf({ dropped = [], ofLastYear }: PageTable): readonly string[] {
  return [
    ...dropped.map((text) => `${text}（分不清各数属于哪一栏）`),
    ...(ofLastYear === undefined ? [] : [`${ofLastYear.slice(0, 60)}（上一年的数）`]),
  ];
}
