import { groupBy } from '../form/group.js';

/** A place on a sheet; rows and columns count from 1. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, corners included, counting from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** True where a place is within an area. */
export function contains({ top, left, bottom, right }: Area, { row, column }: Spot): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** The letters of a column: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** `D5` */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** `D5:J9`, or `D5` for a single cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const [from, to] = [cellAddress(top, left), cellAddress(bottom, right)];
  return from === to ? from : `${from}:${to}`;
}

/** `表三!D5`; the sheet's name in quotes where Excel needs them. */
export function addressOn(sheet: string, address: string): string {
  const plain =
    /^[A-Za-z_\p{Script=Han}][\w.\p{Script=Han}]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet);
  return `${plain ? sheet : quoteSheet(sheet)}!${address}`;
}

/** A sheet's name in quotes, which formulas always take: `'表三'`. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replace(/'/g, "''")}'`;
}

/** An address that stays when its formula is copied: `$D$5:$J$9`. */
export function fixReferences(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** Single cells joined to as few rectangles as rows and then columns allow. */
export function joinAreas(
  cells: readonly { readonly row: number; readonly column: number }[],
): readonly Area[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.bottom === row && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const areas: Area[] = [];
  const lowest = new Map<string, number>();
  for (const run of runs) {
    const columns = `${run.left}:${run.right}`;
    const above = lowest.get(columns) ?? -1;
    const area = areas[above];
    if (area && area.bottom === run.top - 1) areas[above] = { ...area, bottom: run.bottom };
    else lowest.set(columns, areas.push(run) - 1);
  }
  return areas;
}

/** A place in a workbook. */
export interface Position {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Takes an address of one cell apart: `表三!D5`, `'it''s'!D5`; throws a `RangeError` where it is none. */
export function parseAddress(address: string): Position {
  const [, quoted, plain, letters = '', row] =
    /^(?:'((?:[^']|'')*)'|([^'!]*))!([A-Z]{1,3})(\d+)$/.exec(address) ?? [];
  if (row === undefined) throw new RangeError(`not an address of a cell: ${address}`);
  return {
    sheet: quoted?.replaceAll("''", "'") ?? plain ?? '',
    row: Number(row),
    column: columnNumber(letters),
  };
}

/** Ranges of one sheet, without its name: `['D7:J7', 'D9']`. */
interface SheetAreas {
  readonly sheet: string;
  readonly areas: readonly string[];
}

/** The same cells in as few ranges as possible, sheet by sheet. */
export function areasBySheet(addresses: readonly string[]): readonly SheetAreas[] {
  return groupBy(addresses.map(parseAddress), ({ sheet }) => sheet).flatMap((group) =>
    group.slice(0, 1).map(({ sheet }) => ({ sheet, areas: joinAreas(group).map(areaAddress) })),
  );
}

/**
 * A formula written for one cell as it reads some rows and columns further on; fixed parts of its references
 * stay.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    /(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\d(])/g,
    (_, fixedColumn: string, letters: string, fixedRow: string, row: string) =>
      fixedColumn +
      (fixedColumn ? letters : columnLetters(columnNumber(letters) + columns)) +
      fixedRow +
      (fixedRow ? row : Number(row) + rows),
  );
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
