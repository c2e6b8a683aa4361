import type { Area, Spot } from '../../../core/draw/address.js';
import { rememberText } from '../../../core/form/remember.js';
import { Problem } from '../../../core/report/problem.js';
import { LAST_COLUMN, LAST_ROW } from '../bytes/limits.js';

const [LETTER_A, LETTER_Z, DIGIT_0, DIGIT_9] = [65, 90, 48, 57];

/** Between a small letter and its capital: some programs write `b5`, which spreadsheets open. */
const TO_CAPITAL = 32;

/**
 * The place of a cell's reference, `AB12`, in letters of any case; undefined for any other text and for a
 * place beyond the sheet.
 */
export function parsePlace(reference: string): Spot | undefined {
  let at = 0;
  let column = 0;
  for (; at < reference.length; at += 1) {
    const written = reference.charCodeAt(at);
    const code = written > LETTER_Z ? written - TO_CAPITAL : written;
    if (code < LETTER_A || code > LETTER_Z) break;
    column = column * 26 + code - LETTER_A + 1;
    if (column > LAST_COLUMN) return undefined;
  }
  const row = parseRow(reference.slice(at));
  return column === 0 || row === undefined ? undefined : { row, column };
}

/** The area of a reference, `A1:C2` or `A1`; undefined for any other text. Most are the same in all forms. */
export const parseArea = rememberText((reference): Area | undefined => {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [parsePlace(first), parsePlace(last)];
  return from && to && { top: from.row, left: from.column, bottom: to.row, right: to.column };
});

/** A row's number as it is written, `12`; undefined for any other text and for a row beyond the sheet. */
export function parseRow(text: string): number | undefined {
  let row = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < DIGIT_0 || code > DIGIT_9 || row > LAST_ROW) return undefined;
    row = row * 10 + code - DIGIT_0;
  }
  return row < 1 || row > LAST_ROW ? undefined : row;
}

/** The places of rows and cells; those without a reference follow the one before. */
export interface Cursor {
  readonly openRow: (reference: string | undefined) => void;
  readonly openCell: (reference: string | undefined) => Spot;
}

/** A cursor before the first row. It throws `damaged` for a reference that is none. */
export function startCursor(): Cursor {
  let row = 0;
  let column = 0;
  const refuse = (reference: string): never => {
    throw new Problem('damaged', { reference });
  };
  return {
    openRow: (reference) => {
      row = reference === undefined ? row + 1 : (parseRow(reference) ?? refuse(reference));
      column = 0;
    },
    openCell: (reference) => {
      const at = reference === undefined ? { row, column: column + 1 } : parsePlace(reference);
      if (!at) return refuse(reference ?? '');
      column = at.column;
      return at;
    },
  };
}
