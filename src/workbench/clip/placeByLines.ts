import type { TextBlock } from '../../index.js';
import type { Spot } from '../../core/draw/address.js';
import { fold } from '../../core/form/fold.js';
import type { Typed } from '../../hosts/page/pageHost.js';
import { isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';
import { isFigure, isLabelColumn, isUnitText, measureLabels, type LabelSize } from './blockLabels.js';
import { isLabelText, labelsOn, type Labels } from './labelsOn.js';
import { lineUp, type Lines } from './lineUp.js';
import { openRows, placesIn } from './openPlaces.js';

/** Rows that bear the labels of columns; one alone, as 总计, may be a row. */
const FEWEST_TURNED = 2;

/**
 * What makes a row whole: a figure for each place, where spaces part them and a blank is lost; or a cell for
 * each place, where blanks keep theirs.
 */
export type WholeBy = 'figures' | 'cells';

/** A block on its way to a sheet, and the place from which it goes where no label says otherwise. */
export interface BlockToPlace {
  readonly sheet: PageSheet;
  /** Left out on a sheet that is not in view: rows must then have as many figures as places. */
  readonly at?: Spot;
  readonly block: TextBlock;
  /** The places of cells that span columns, as `row,column` counting from 1 in the block. */
  readonly spanning?: ReadonlySet<string>;
  /** Given where each row beside a label must be whole. */
  readonly wholeBy?: WholeBy;
}

/** Where the cells of a block go, and its rows of which something has no place. */
export interface LinesPlaced {
  readonly typed: readonly Typed[];
  readonly left: readonly (readonly string[])[];
  /** True where labels named rows or columns. */
  readonly isNamed: boolean;
}

/** Where the cells of a block go by the labels of its rows and columns, or in order where they have none. */
export function placeByLines({ sheet, at, block, spanning, wholeBy }: BlockToPlace): LinesPlaced {
  const labels = labelsOn(sheet);
  const open = openRows(sheet);
  const room = Math.max(0, ...open.map((row) => placesIn(sheet, row).length));
  const size = measureLabels(block, labels, room);
  // A turned table: what stands beside its rows names columns.
  if (rowKeys(block, size).filter((key) => labels.columns.has(key)).length >= FEWEST_TURNED)
    return { typed: [], left: block.filter((row) => row.some((text) => text !== '')), isNamed: true };
  const namedRows = rowsNamed(block, size, labels);
  const rows = lineUp(
    namedRows,
    open.filter((row) => row >= (at?.row ?? Infinity)),
    open,
  );
  const named = columnsNamed(block, size, labels);
  const isNamed = [...namedRows, ...named].some((line) => line !== undefined);
  const first = rows.find((row) => row !== undefined);
  const columns = first === undefined ? [] : columnsFor(named, size, placesIn(sheet, first), at?.column ?? 1);
  const isElsewhere =
    standsElsewhere(rowKeys(block, size), rows, (key, row) => labels.isOver(key, 'row', row)) ||
    hasLabelsWithin(block, size, labels) ||
    standsElsewhere(columnKeys(block, size), columns, (key, column) => labels.isOver(key, 'column', column));
  if (!isNamed && isElsewhere)
    return { typed: [], left: block.filter((row) => row.some((text) => text !== '')), isNamed };
  const hasSums = block
    .slice(size.heads)
    .some((texts, r) => hasSum(countFilled(texts.slice(size.sides)), sheet, rows[r]));
  const placed = block.slice(size.heads).map((texts, r) => {
    const row = rows[r];
    const spans = texts.some((_, c) => spanning?.has(`${size.heads + r + 1},${c + 1}`) === true);
    const of = { sheet, row, named, size, from: at?.column, labels, spans, wholeBy };
    return placeRow(texts.slice(size.sides), { ...of, hasSums });
  });
  return {
    typed: placed.flatMap(({ typed }) => typed),
    left: block.slice(size.heads).filter((_, r) => placed[r]?.isWhole === false),
    isNamed,
  };
}

interface RowToPlace {
  readonly sheet: PageSheet;
  readonly row: number | undefined;
  readonly named: Lines;
  readonly size: LabelSize;
  readonly from: number | undefined;
  readonly labels: Labels;
  /** True where a cell of the row spans columns. */
  readonly spans: boolean;
  readonly wholeBy: WholeBy | undefined;
  /** True where a row of the block has a figure for each place, sums included. */
  readonly hasSums: boolean;
}

/** Places one row; it is whole where each of its texts but labels has a place. */
function placeRow(
  texts: readonly string[],
  { sheet, row, named, size, from, labels, spans, wholeBy, hasSums }: RowToPlace,
): { readonly typed: readonly Typed[]; readonly isWhole: boolean } {
  const filled = texts.filter((text) => text !== '');
  if (row === undefined) return { typed: [], isWhole: filled.length === 0 };
  const places = placesIn(sheet, row);
  const isEachNamed = named.every((column) => column !== undefined);
  // A text before more figures than there is room for is a label in other words.
  const after = places.filter((column) => column >= (from ?? 1));
  const isLabelled = size.sides === 0 && !isEachNamed && filled.length > after.length;
  if (isLabelled && !isFigure(filled[0] ?? '')) return { typed: [], isWhole: false };
  // A figure over several places may belong to any of them, and so may those beside a blank that is lost.
  const isVague = ((spans || wholeBy !== undefined) && size.sides > 0) || from === undefined;
  const lostOne = wholeBy === 'figures' && hasSums && filled.length < places.length;
  // More figures than places beside a label: which of them are others' is not known.
  const isTooWide = size.sides > 0 && !isEachNamed && filled.length > places.length;
  if (isTooWide) return { typed: [], isWhole: false };
  const isFit =
    fits(filled.length, sheet, row, places) ||
    (wholeBy === 'cells' && fits(texts.length, sheet, row, places));
  if (isVague && !isEachNamed && (lostOne || !isFit)) return { typed: [], isWhole: filled.length === 0 };
  // Beside its label, a figure for each place is the whole row, wherever the selected cell is.
  const isWholeRow = size.sides > 0 && fits(texts.length, sheet, row, places);
  const columns = columnsFor(named, size, places, isWholeRow ? 1 : (from ?? 1));
  const typed = texts.flatMap((text, c): Typed[] => {
    const column = columns[c];
    return column === undefined || isLabelText(text, labels)
      ? []
      : [{ sheet: sheet.layout.sheet, row, column, text }];
  });
  return { typed, isWhole: typed.filter(({ text }) => text !== '').length === filled.length };
}

/** True where there is a figure for each place of a row, or for each that can be typed in. */
function fits(count: number, sheet: PageSheet, row: number, places: readonly number[]): boolean {
  return count === places.length || count === places.filter((column) => isOpen(sheet, row, column)).length;
}

/** True where there is a figure for each place of a row, and some of these are sums. */
function hasSum(count: number, sheet: PageSheet, row: number | undefined): boolean {
  if (row === undefined) return false;
  const places = placesIn(sheet, row);
  return count === places.length && places.some((column) => !isOpen(sheet, row, column));
}

function countFilled(texts: readonly string[]): number {
  return texts.filter((text) => text !== '').length;
}

/** The row of the sheet that each row of the block names below its heads. */
function rowsNamed(block: TextBlock, size: LabelSize, labels: Labels): Lines {
  return rowKeys(block, size).map((key) => labels.rows.get(key));
}

function rowKeys(block: TextBlock, { sides, heads }: LabelSize): readonly string[] {
  return block.slice(heads).map((row) => lastKey(row.slice(0, sides).filter((text) => !isUnitText(text))));
}

/** The column of the sheet that each column of numbers in the block names. */
function columnsNamed(block: TextBlock, size: LabelSize, labels: Labels): Lines {
  return columnKeys(block, size).map((key) => labels.columns.get(key));
}

function columnKeys(block: TextBlock, { sides, heads }: LabelSize): readonly string[] {
  const over = block.slice(0, heads);
  return (block[0] ?? []).slice(sides).map((_, c) => lastKey(over.map((row) => row[sides + c] ?? '')));
}

/** True where a column of labels stands behind figures: those before it may belong anywhere. */
function hasLabelsWithin(block: TextBlock, { sides, heads }: LabelSize, labels: Labels): boolean {
  const rows = block.slice(heads);
  return (block[0] ?? []).some(
    (_, c) =>
      c > sides &&
      isLabelColumn(
        rows.map((row) => row[c] ?? ''),
        labels,
      ),
  );
}

/** True where a line of the block has a label of the sheet that does not stand where the line would go. */
function standsElsewhere(
  keys: readonly string[],
  places: Lines,
  stands: (key: string, place: number) => boolean | undefined,
): boolean {
  return keys.some((key, at) => {
    const place = places[at];
    return place !== undefined && stands(key, place) === false;
  });
}

/**
 * The column of the sheet for each column of numbers; a block with row labels that is too wide starts at the
 * left.
 */
function columnsFor(named: Lines, { sides }: LabelSize, all: readonly number[], from: number): Lines {
  const after = all.filter((column) => column >= from);
  return lineUp(named, sides > 0 && after.length < named.length ? all : after, all);
}

/** The innermost of the labels of a line, folded; empty where there is none. */
function lastKey(texts: readonly string[]): string {
  return fold(texts.filter((text) => text !== '').at(-1) ?? '');
}
