import { parseArea, writeArea } from './address.js';
import { COLUMNS, ROWS, type Area } from './areas.js';

/** A reference as it is written: the cells, and which of its four ends a dollar sign fixes. */
export interface Reference {
  /** The sheet that it names; undefined for the sheet of the formula. */
  readonly sheet?: string;
  /** Undefined for `#REF!`. */
  readonly area?: Area;
  readonly fixed: Fixed;
}

interface Fixed {
  readonly top: boolean;
  readonly left: boolean;
  readonly bottom: boolean;
  readonly right: boolean;
}

const FREE: Fixed = { top: false, left: false, bottom: false, right: false };

/** The reference of a sheet name and the text after `!`; undefined where the text is no address. */
export function parseReference(sheet: string | undefined, text: string): Reference | undefined {
  const named = sheet === undefined ? {} : { sheet };
  if (text === '#REF!') return { ...named, fixed: FREE };
  const area = parseArea(text);
  if (!area) return undefined;
  const [from = '', to = from] = text.split(':');
  const [first, last] = [fixedParts(from), fixedParts(to)];
  return {
    ...named,
    area,
    fixed: { top: first.row, left: first.column, bottom: last.row, right: last.column },
  };
}

function fixedParts(corner: string): { readonly column: boolean; readonly row: boolean } {
  return { column: /^\$[A-Za-z]/.test(corner), row: /\$\d/.test(corner) };
}

/** Writes a reference: `表三!$D5:J9`. */
export function writeReference({ sheet, area, fixed }: Reference): string {
  const prefix = sheet === undefined ? '' : `${writeSheet(sheet)}!`;
  if (!area) return `${prefix}#REF!`;
  const [from = '', to] = writeArea(area).split(':');
  const first = addDollars(from, fixed.left, fixed.top);
  return prefix + (to === undefined ? first : `${first}:${addDollars(to, fixed.right, fixed.bottom)}`);
}

function addDollars(corner: string, column: boolean, row: boolean): string {
  return corner.replace(
    /^([A-Z]*)(\d*)$/,
    (_, letters: string, digits: string) =>
      `${letters && column ? '$' : ''}${letters}${digits && row ? '$' : ''}${digits}`,
  );
}

/** The name of a sheet as formulas write it: in quotes where it needs them. */
export function writeSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** The cells of a reference in a formula that is copied so many rows down and columns right. */
export function moveReference({ area, fixed }: Reference, rows: number, columns: number): Area | undefined {
  if (!area) return undefined;
  const isWholeColumn = area.top === 0 && area.bottom === ROWS - 1;
  const isWholeRow = area.left === 0 && area.right === COLUMNS - 1;
  const down = (at: number, isFixed: boolean) => (isFixed || isWholeColumn ? at : wrap(at + rows, ROWS));
  const across = (at: number, isFixed: boolean) => (isFixed || isWholeRow ? at : wrap(at + columns, COLUMNS));
  const [top, bottom] = [down(area.top, fixed.top), down(area.bottom, fixed.bottom)];
  const [left, right] = [across(area.left, fixed.left), across(area.right, fixed.right)];
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** Excel continues at the other end of the sheet. */
function wrap(at: number, size: number): number {
  return ((at % size) + size) % size;
}

/** True where two names of sheets or defined names are the same; the case of letters does not count. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
