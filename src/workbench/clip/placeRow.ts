import type { Typed } from '../../hosts/page/pageHost.js';
import { isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';
import { isFigure, type LabelSize } from './blockLabels.js';
import type { NamedLines } from './blockLines.js';
import { isLabelText, type Labels } from './labelsOn.js';
import { lineUp, type Lines } from './lineUp.js';
import { placesIn } from './openPlaces.js';
import { mayStandAt } from './otherWords.js';

/**
 * What makes a row whole: a figure for each place, where spaces part them and a blank is lost; or a cell for
 * each place, where blanks keep theirs.
 */
export type WholeBy = 'figures' | 'cells';

/** A row of a block on its way to a row of a sheet. */
export interface RowToPlace {
  readonly sheet: PageSheet;
  readonly row: number | undefined;
  readonly columns: NamedLines;
  readonly size: LabelSize;
  readonly from: number | undefined;
  readonly labels: Labels;
  /** True where a cell of the row spans columns. */
  readonly spans: boolean;
  readonly wholeBy: WholeBy | undefined;
  /** True where a row of the block has a figure for each place, sums included. */
  readonly hasSums: boolean;
}

/** What becomes of a row: the cells that it fills, and its texts without a place. */
export interface RowPlaced {
  readonly typed: readonly Typed[];
  readonly left: readonly string[];
}

/** Places the texts of one row. */
export function placeRow(given: readonly string[], of: RowToPlace): RowPlaced {
  const { sheet, row, columns, size, from, labels } = of;
  const filled = given.filter((text) => text !== '');
  if (row === undefined || isInDoubt(given, row, of)) return { typed: [], left: filled };
  const places = placesIn(sheet, row);
  const texts = isPastPlaces(given, of, places) ? filled : given;
  // Beside its label, a figure for each place is the whole row, wherever the selected cell is.
  const isWholeRow = size.sides > 0 && fits(texts.length, sheet, row, places);
  const lines = columnsFor(columns, of, places, isWholeRow ? 1 : (from ?? 1));
  // A column that a merged cell of the row covers has no place of its own: a blank would empty that cell.
  const columnFor = (text: string, c: number) =>
    isLabelText(text, labels) ? undefined : places.find((column) => column === lines[c]);
  const placed = texts.map((text, c) => ({ text, column: columnFor(text, c) }));
  return {
    typed: placed.flatMap(({ text, column }) =>
      column === undefined ? [] : [{ sheet: sheet.layout.sheet, row, column, text }],
    ),
    left: placed.flatMap(({ text, column }) => (column === undefined && text !== '' ? [text] : [])),
  };
}

/** True where nobody can tell which of the places of a row its texts belong to. */
function isInDoubt(
  texts: readonly string[],
  row: number,
  { sheet, columns, size, from, labels, spans, wholeBy, hasSums }: RowToPlace,
): boolean {
  const { sides } = size;
  const places = placesIn(sheet, row);
  const isNamed = columns.named.some((column) => column !== undefined);
  if (isNamed && !columnsFor(columns, { size, labels }, places, 1).includes(undefined)) return false;
  const filled = texts.filter((text) => text !== '');
  const after = places.filter((column) => column >= (from ?? 1));
  // A text before more figures than there is room for is a label in other words.
  if (sides === 0 && filled.length > after.length && !isFigure(filled[0] ?? '')) return true;
  // More figures than places beside a label: which of them are others' is not known.
  if (sides > 0 && filled.length > places.length) return true;
  // Neither is which blanks are its own, but where it has a figure for each place.
  if (isPastPlaces(texts, { columns, size }, places) && filled.length < places.length) return true;
  // A figure over several places may belong to any of them, and so may those beside a blank that is lost.
  const isVague = ((spans || wholeBy !== undefined) && sides > 0) || from === undefined;
  const lostOne = wholeBy === 'figures' && hasSums && filled.length < places.length;
  // A row that reaches its last place has all its cells; a shorter one may have lost any of them.
  const isWholeRow = sides > 0 && wholeBy === undefined && !spans && texts.at(-1) !== '';
  const isFit =
    fits(filled.length, sheet, row, places) ||
    ((wholeBy === 'cells' || isWholeRow) && fits(texts.length, sheet, row, places));
  return isVague && (lostOne || !isFit);
}

/** True where the texts beside a label reach behind the places of its row, and no head names a column. */
function isPastPlaces(
  texts: readonly string[],
  { columns, size }: Pick<RowToPlace, 'columns' | 'size'>,
  places: readonly number[],
): boolean {
  const isPast = texts.slice(places.length).some((text) => text !== '');
  return size.sides > 0 && isPast && columns.named.every((column) => column === undefined);
}

/** True where there is a figure for each place of a row, or for each that can be typed in. */
function fits(count: number, sheet: PageSheet, row: number, places: readonly number[]): boolean {
  return count === places.length || count === places.filter((column) => isOpen(sheet, row, column)).length;
}

/** True where there is a figure for each place of a row, and some of these are sums. */
export function hasSum(texts: readonly string[], sheet: PageSheet, row: number | undefined): boolean {
  if (row === undefined) return false;
  const places = placesIn(sheet, row);
  const count = texts.filter((text) => text !== '').length;
  return count === places.length && places.some((column) => !isOpen(sheet, row, column));
}

/**
 * The column of the sheet for each column of numbers; a block with row labels that is too wide starts at the
 * left.
 */
export function columnsFor(
  { named, texts }: NamedLines,
  { size, labels }: Pick<RowToPlace, 'size' | 'labels'>,
  all: readonly number[],
  from: number,
): Lines {
  const after = all.filter((column) => column >= from);
  const inOrder = size.sides > 0 && after.length < named.length ? all : after;
  return lineUp(named, inOrder, all, (at, column) => mayStandAt(texts[at] ?? '', labels.columns, column));
}
