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

/** A place as one number, which no other place on its sheet has: a sheet has at most 16,384 columns. */
export function spotKey({ row, column }: Spot): number {
  return row * 16_385 + column;
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

/** The number of a column: A → 1, AB → 28. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
