import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, labelsOf } from '../../core/form/labels.js';
import { leaves } from '../../core/form/outline.js';
import { remember } from '../../core/form/remember.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';
import { isPageNumber } from '../pieces/wrapped.js';
import { isValue } from './spacedFigures.js';

/** A line that says that the table above goes on below. */
const GOES_ON = /^\(?(?:续表?|接上[页表]|附?表.{0,4}续)[):]*$/;

/**
 * Joins the parts of one table of the form that page ends broke: tables with nothing but page numbers between
 * them, none of which has a row that another has. Heads that a part repeats are left out. The first part
 * becomes the whole table, the others become tables without rows, so that all pieces keep their places.
 */
export function joinParts(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  const joined = [...pieces];
  let first = -1;
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'line') {
      if (!isBetweenParts(piece.text)) first = -1;
      continue;
    }
    const above = joined[first];
    const whole = above?.kind === 'table' ? joinedTable(above, piece, editions) : undefined;
    if (whole) [joined[first], joined[at]] = [whole, { kind: 'table', rows: 0, cells: [] }];
    else first = at;
  }
  return joined;
}

function isBetweenParts(text: string): boolean {
  return isPageNumber(text) || GOES_ON.test(fold(text));
}

/** The table that a part of a table of the form is with the one below it; undefined where it is none. */
function joinedTable(
  above: PageTable,
  below: PageTable,
  editions: readonly Edition[],
): PageTable | undefined {
  const table = tableWith(above, editions);
  if (!table) return undefined;
  const heads = repeatedHeads(above, below);
  const added = below.cells.filter(({ row }) => row > heads);
  if (!goesOn(table, above.cells, added)) return undefined;
  const down = above.rows - heads;
  return {
    ...above,
    rows: below.rows + down,
    cells: [...above.cells, ...added.map((cell) => ({ ...cell, row: cell.row + down }))],
    ...(above.ends && below.ends ? { ends: [...above.ends, ...below.ends.slice(heads)] } : {}),
  };
}

/** The table of the form that most labels of a table of a page belong to. */
function tableWith({ cells }: PageTable, editions: readonly Edition[]): Table | undefined {
  const keys = cells.map(({ value }) => fold(value));
  const [best] = editions
    .flatMap(tablesOf)
    .map((table) => ({ table, found: keys.filter((key) => labelsOf(table).has(key)).length }))
    .sort((a, b) => b.found - a.found);
  return best && best.found > 0 ? best.table : undefined;
}

/** With how many rows a table begins that the one above it has too. */
function repeatedHeads(above: PageTable, below: PageTable): number {
  const known = new Set(rowsOf(above));
  const texts = rowsOf(below);
  const first = texts.findIndex((text) => text !== '' && !known.has(text));
  return first < 0 ? texts.length : first;
}

/** The folded texts of each row of a table. */
function rowsOf({ cells, rows }: PageTable): readonly string[] {
  const texts = Array.from({ length: rows }, () => '');
  for (const { row, value } of cells) texts[row - 1] += `|${fold(value)}`;
  return texts;
}

/** True where cells are rows of a table that those above do not have. */
function goesOn(table: Table, above: readonly PageCell[], below: readonly PageCell[]): boolean {
  if (table.paper === 'strip')
    return !above.some(isFigureCell) && below.length > 0 && !below.some((cell) => isLabelOf(table, cell));
  const has = new Set(rowLabelsIn(table, above));
  const adds = rowLabelsIn(table, below);
  return adds.length > 0 && adds.every((label) => !has.has(label));
}

function isFigureCell({ value }: PageCell): boolean {
  return isValue(value);
}

function isLabelOf(table: Table, { value }: PageCell): boolean {
  return labelsOf(table).has(fold(value));
}

function rowLabelsIn(table: Table, cells: readonly PageCell[]): readonly string[] {
  return cells.map(({ value }) => fold(value)).filter((key) => rowLabels(table).has(key));
}

/** The folded labels of the rows of figures of a table. */
const rowLabels = remember(
  (table: Table): ReadonlySet<string> => new Set(table.bands.flatMap(({ rows }) => foldLabels(leaves(rows)))),
);
