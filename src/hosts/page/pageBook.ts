import type { Redrawing } from '../../core/book/redrawAttachments.js';
import type { Position, Spot } from '../../core/draw/address.js';
import type { Placed } from '../../core/draw/layout.js';
import type { Raw } from '../../core/form/number.js';
import { addressOf } from '../drawing/placedArea.js';
import { openSheet, putValues } from './editSheet.js';
import { cellsByPlace, type PageSheet } from './pageSheet.js';

/** The sheet in view, its selected cell, and the opposite corner where a block is selected. */
export interface Selection {
  readonly sheet: string;
  readonly at: Spot;
  readonly to: Spot;
}

/** The sheets and the selection; undoing gives both back. */
export interface BookState {
  readonly sheets: readonly PageSheet[];
  readonly selection: Selection;
}

/** A value for one cell of the book. */
interface PlacedValue extends Position {
  readonly value: Raw;
}

const FIRST: Spot = { row: 1, column: 1 };

/** Sheets with the first cell of the first one selected. */
export function startBook(sheets: readonly PageSheet[]): BookState {
  return { sheets, selection: { sheet: sheets[0]?.layout.sheet ?? '', at: FIRST, to: FIRST } };
}

/** The sheet of this name. */
export function findSheet(sheets: readonly PageSheet[], name: string): PageSheet | undefined {
  return sheets.find(({ layout }) => layout.sheet === name);
}

/** The cell at a place, by the sheet's name. */
export function findPlaced(sheets: readonly PageSheet[], place: Position): Placed | undefined {
  const found = findSheet(sheets, place.sheet);
  return found && cellsByPlace(found).get(addressOf(place));
}

/** The book with a cell or a block selected; the same object where the sheet does not exist. */
export function withSelection(state: BookState, sheet: string, at: Spot, to: Spot): BookState {
  const found = findSheet(state.sheets, sheet);
  if (!found) return state;
  return { ...state, selection: { sheet, at: cornerOf(found, at), to: cornerOf(found, to) } };
}

/** The book with these values in its cells; the same object where that changes nothing. */
export function withValues(state: BookState, values: readonly PlacedValue[]): BookState {
  const sheets = state.sheets.map((sheet) =>
    putValues(
      sheet,
      new Map(
        values
          .filter((each) => each.sheet === sheet.layout.sheet)
          .map((each) => [addressOf(cornerOf(sheet, each)), each.value]),
      ),
    ),
  );
  return sheets.every((sheet, at) => sheet === state.sheets[at]) ? state : { ...state, sheets };
}

/** The book with sheets in the place of others: the first of them where the first of those was. */
export function withRedrawn(state: BookState, { removed, layouts }: Redrawing): BookState {
  if (removed.length + layouts.length === 0) return state;
  const at = state.sheets.findIndex(({ layout }) => removed.includes(layout.sheet));
  const isKept = ({ layout }: PageSheet) => !removed.includes(layout.sheet);
  const drawn = layouts.map((layout) => openSheet(layout));
  const before = at < 0 ? state.sheets : state.sheets.slice(0, at);
  const after = at < 0 ? [] : state.sheets.slice(at).filter(isKept);
  const sheets = [...before, ...drawn, ...after];
  return findSheet(sheets, state.selection.sheet) ? { ...state, sheets } : startBook(sheets);
}

/** The first cell of the merged cells at a place. */
function cornerOf(sheet: PageSheet, place: Spot): Spot {
  const { row, column } = cellsByPlace(sheet).get(addressOf(place)) ?? place;
  return { row, column };
}
