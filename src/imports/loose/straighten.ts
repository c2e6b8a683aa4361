import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { isOfForm } from '../pieces/isOfForm.js';
import type { PageCell, PagePiece, PageTable } from '../pieces/pieces.js';
import { comesToTotal, FEWEST_PARTS } from './comesToTotal.js';
import { bandHeads, headEdges, type BandHead } from './headColumns.js';
import {
  labelledRows,
  stripAbove,
  stripColumns,
  stripTop,
  widthsFor,
  type LabelledRow,
} from './labelledRows.js';
import { isChange } from './openEnds.js';
import { rowWidths } from './rowWidths.js';
import { gridWidth, hasHeadOverLabels, shiftedHeads } from './shiftedHeads.js';

/**
 * Puts the figures of rows that lost or gained cells below the columns of the others: a row with a figure for
 * each column is moved as a whole, and so is one with blanks that surely has a cell for each. The figures of
 * a row that has more or fewer are dropped where they do not begin beside the label, or where the row does
 * not end with the others: nobody can say below which column they belong.
 */
export function straighten(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  const straight: PagePiece[] = [];
  for (let at = 0; at < pieces.length;) {
    const run: PageTable[] = [];
    for (let piece = pieces[at]; piece?.kind === 'table'; piece = pieces[at + run.length]) run.push(piece);
    straight.push(...(run.length > 0 ? straightenRun(run, editions) : pieces.slice(at, at + 1)));
    at += Math.max(run.length, 1);
  }
  return straight;
}

/** What may name a part of a row behind its label: no note in brackets and no unit. */
const PART_NAME = /^\s*(?!万元)\p{Script=Han}{2}/u;

/** Where the figures of most rows of one width stand, and where these rows end. */
interface UsualPlace {
  readonly columns: readonly number[];
  readonly end: number | undefined;
  /** Where the row of their heads ends, where there is one. */
  readonly headEnd?: number | undefined;
}

/** Straightens tables with nothing between them: the parts of one table have the same columns. */
function straightenRun(run: readonly PageTable[], editions: readonly Edition[]): readonly PageTable[] {
  const rows = run.map((table) => {
    if (!isOfForm(table, editions)) return [];
    const strip = stripColumns(table, editions)?.length ?? 0;
    return labelledRows(table, widthsFor(table, editions), strip, stripTop(table, editions));
  });
  const usual = usualPlaces(rows.flat());
  const ofGrid = usual.get(gridWidth(editions));
  return run.map((table, at) => {
    const moved = new Map<PageCell, PageCell | undefined>();
    const dropped: LabelledRow[] = [];
    const end = breadthOf(table);
    const strip = stripColumns(table, editions);
    const heads = bandHeads(table, editions);
    const shifted = shiftedHeads(table, ofGrid?.columns ?? [], editions);
    // Below heads that move, a row with an unknown label must stand below their new places.
    const belowShifted = shifted.length > 0 ? ofGrid : undefined;
    const isAstray = shifted.length === 0 && hasHeadOverLabels(table, rows[at] ?? [], editions);
    for (const each of rows[at] ?? []) {
      const isStrip = each.next === undefined && strip !== undefined;
      const row = isStrip ? withoutNumber(each, strip) : each;
      const ofRows = below(heads, row, table) ?? usual.get(row.width) ?? belowShifted;
      const place = isStrip ? { columns: strip, end } : ofRows;
      const isSigned = row.width < gridWidth(editions) && beginsWithChange(row);
      const isUsual = place ? isStraight(row, place) : row.end === end && isUnderHeads(table, row);
      const isLost = isAstray && row.width === gridWidth(editions);
      if (isUsual && !isLost && !isSigned && !isShort(table, row)) continue;
      const isRead = !isLost && !isSigned && !row.isBroken;
      const isWhole = isRead && (row.figures.length === row.width || isWholeWithBlanks(row));
      const to = isWhole ? place : undefined;
      for (const [cell, other] of movesOf(row, to)) moved.set(cell, other);
      if (!to) dropped.push(row);
    }
    for (const label of labelsInColumns(table, rows[at] ?? [], ofGrid, editions))
      moved.set(label, { ...label, column: (ofGrid?.columns[0] ?? 0) - 1, columnSpan: 1 });
    for (const [head, column] of shifted) moved.set(head, { ...head, column, columnSpan: 1 });
    if (moved.size === 0) return table;
    const cells = table.cells.flatMap((cell) => (moved.has(cell) ? (moved.get(cell) ?? []) : [cell]));
    return { ...table, cells, ...toldOf(table, dropped, editions) };
  });
}

/** True for a row with a change right beside its label, where the paper has a count. */
function beginsWithChange({ next, figures: [first] }: LabelledRow): boolean {
  return first !== undefined && first.column === next && isChange(first.value);
}

/** The cells of a row in their places, its label before its figures; without a place its figures are gone. */
function movesOf(
  { label, between, figures, width, next = 0 }: LabelledRow,
  place: UsualPlace | undefined,
): readonly (readonly [PageCell, PageCell | undefined])[] {
  if (!place) return [...figures, ...between].map((cell) => [cell, undefined] as const);
  const { columns } = place;
  const [first = 0] = columns;
  const moves = figures.map((cell, at) => {
    const index = figures.length === width ? at : cell.column - next;
    return [cell, { ...cell, column: columns[index] ?? cell.column }] as const;
  });
  const isBehind = label && label.column >= first && first > 1;
  return isBehind ? [...moves, [label, { ...label, column: first - 1, columnSpan: 1 }]] : moves;
}

/** The labels of rows without figures that stand in a column of these, since cells before them were lost. */
function labelsInColumns(
  { cells }: PageTable,
  rows: readonly LabelledRow[],
  place: UsualPlace | undefined,
  editions: readonly Edition[],
): readonly PageCell[] {
  const first = place?.columns[0] ?? 0;
  const width = gridWidth(editions);
  if (first < 2 || !rows.some((row) => row.width === width)) return [];
  const isLabel = ({ value }: PageCell) => rowWidths(editions).get(fold(value))?.has(width) === true;
  const ends = new Map<number, number>();
  for (const { row, column } of cells) ends.set(row, Math.max(ends.get(row) ?? 0, column));
  return cells.filter((cell) => cell.column >= first && cell.column === ends.get(cell.row) && isLabel(cell));
}

/**
 * True for a row whose last figure stands as many cells behind its label as there are columns, and is the sum
 * of the others: one that lost a blank cell ends before.
 */
function isWholeWithBlanks({ next, figures, width, between }: LabelledRow): boolean {
  const last = figures.at(-1)?.column;
  const isAtEnd = width >= FEWEST_PARTS && next !== undefined && last === next + width - 1;
  return isAtEnd && between.length === 0 && comesToTotal(figures.map(({ value }) => value));
}

/** What a table tells of its rows that were dropped. */
function toldOf(
  table: PageTable,
  rows: readonly LabelledRow[],
  editions: readonly Edition[],
): Pick<PageTable, 'dropped' | 'droppedTables'> {
  if (rows.length === 0) return {};
  const tables = rows.flatMap(({ label, row }) => (label ? [] : (stripAbove(table, row, editions) ?? [])));
  return {
    dropped: [
      ...(table.dropped ?? []),
      ...rows.map(({ label, between, figures }) =>
        [label?.value ?? '', ...[...between, ...figures].map(({ value }) => value)].join(' '),
      ),
    ],
    ...(tables.length > 0 ? { droppedTables: [...new Set(tables)] } : {}),
  };
}

/** Where the figures of a row of a band stand: below the labels of its head. */
function below(heads: readonly BandHead[], row: LabelledRow, table: PageTable): UsualPlace | undefined {
  const head = heads.filter((each) => each.row < row.row).at(-1);
  if (head?.columns.length !== row.width) return undefined;
  return { columns: head.columns, end: breadthOf(table), headEnd: table.ends?.[head.row - 1] };
}

/**
 * True for a row that ends before the heads and has fewer places beside its label than columns: it lost
 * cells, though most other rows may end there too.
 */
function isShort(table: PageTable, { next, end, width, figures, row }: LabelledRow): boolean {
  if (next === undefined || end === undefined || figures.length >= width) return false;
  const [, last = 0] = headEdges(table, row) ?? [];
  return end - next + 1 < width && end < last;
}

/** True for a row with a label, and for one that begins and ends where the heads above it do. */
function isUnderHeads(table: PageTable, { next, figures, row }: LabelledRow): boolean {
  if (next !== undefined) return true;
  const edges = headEdges(table, row);
  return !edges || (figures[0]?.column === edges[0] && figures.at(-1)?.column === edges[1]);
}

function usualPlaces(rows: readonly LabelledRow[]): ReadonlyMap<number, UsualPlace> {
  const places = new Map<number, UsualPlace>();
  for (const width of new Set(rows.flatMap((row) => (row.width > 0 ? [row.width] : [])))) {
    const whole = rows.filter((row) => row.width === width && !row.isBroken && row.figures.length === width);
    const columns = mostOf(whole.map((row) => columnsOf(row).join(' ')));
    const own = whole.filter((row) => columnsOf(row).join(' ') === columns);
    const [first] = own;
    if (!first) continue;
    places.set(width, { columns: columnsOf(first), end: mostOf(own.map(({ end }) => end)) });
  }
  return places;
}

/** A row below a strip without its number, which stands before the strip where all columns have a figure. */
function withoutNumber(row: LabelledRow, [first = 0]: readonly number[]): LabelledRow {
  const figures = row.figures.filter(({ column }) => column >= first);
  return figures.length === row.width ? { ...row, figures } : row;
}

/** True for a row with its figures where they usually are; of a row with fewer, where nothing was shifted. */
function isStraight(row: LabelledRow, { columns, end, headEnd = end }: UsualPlace): boolean {
  const own = columnsOf(row);
  const isFull = own.length === row.width && own.every((column, at) => column === columns[at]);
  if (isFull) return true;
  // Behind the name of a part (行政检查) the figures are those of the part.
  if (row.between.some(({ value }) => PART_NAME.test(value))) return false;
  // Where a row begins and ends as the others, its figures stand below heads of their own.
  if (own.length === row.width)
    return row.end !== undefined && row.end === headEnd && row.next === columns[0];
  if (row.end !== end || !own.every((column) => columns.includes(column))) return false;
  // Blanks may part a label of one column from the figures, where labels of several stand above it.
  const { next = 0 } = row;
  const [first = 0] = columns;
  return next === first || row.next === undefined || (next < first && own.at(-1) === columns.at(-1));
}

function columnsOf({ figures }: LabelledRow): readonly number[] {
  return figures.map(({ column }) => column);
}

/** The column in which most rows of a table end, where the table tells it. */
export function breadthOf({ ends }: PageTable): number | undefined {
  return ends && mostOf(ends);
}

/** What occurs most, the first of those that do as often. */
function mostOf<Each>(list: readonly Each[]): Each | undefined {
  const counts = new Map<Each, number>();
  for (const each of list) counts.set(each, (counts.get(each) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
