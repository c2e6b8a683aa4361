import { tablesOf, type Edition, type Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { foldLabels, headingsIn, headLabels, labelsOf } from '../../core/form/labels.js';
import { remember } from '../../core/form/remember.js';
import { MOST_ROWS } from '../pieces/isOfForm.js';
import type { PageCell, PageLine, PagePiece, PageTable } from '../pieces/pieces.js';
import { isUnitOfCounts } from './betweenParts.js';

/** So many lines over a table may be headings of it. */
const MOST_LINES = 3;

/** The folded headings of a table of the form: those of its bands, and those of its rows. */
interface Headings {
  readonly titles: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly heads: ReadonlySet<string>;
}

const headingsOf = remember((table: Table): Headings => {
  const titles = new Set(table.bands.flatMap(({ title }) => (title === undefined ? [] : [fold(title)])));
  return {
    titles,
    groups: new Set(table.bands.flatMap(({ rows }) => foldLabels(headingsIn(rows)))),
    heads: new Set(headLabels(table).filter((key) => !titles.has(key))),
  };
});

/**
 * Takes lines right over a part of a table of the form into it where they are headings of that table:
 * 第二十条第（一）项, （三）不予公开. They become rows of it, below the heads that it begins with if they are
 * those of rows; the lines become tables without rows, so that all pieces keep their places.
 */
export function takeHeadings(
  pieces: readonly PagePiece[],
  editions: readonly Edition[],
): readonly PagePiece[] {
  const taken = [...pieces];
  const tables = editions.flatMap(tablesOf);
  for (const [at, piece] of pieces.entries()) {
    if (piece.kind === 'line' || piece.rows === 0 || piece.rows > MOST_ROWS) continue;
    for (const table of tables) {
      const lines = headingsAbove(pieces, at, table);
      const keys = lines.length === 0 ? [] : piece.cells.map(({ value }) => fold(value));
      const isOf = keys.some((key) => labelsOf(table).has(key));
      if (!isOf || lines.some(({ text }) => keys.includes(fold(text)))) continue;
      taken[at] = withHeadings(piece, lines, headingsOf(table));
      for (let line = at - lines.length; line < at; line += 1)
        taken[line] = { kind: 'table', rows: 0, cells: [] };
      break;
    }
  }
  return taken;
}

/** The lines right over a piece that are headings of a table, the unit of its counts among them. */
function headingsAbove(pieces: readonly PagePiece[], piece: number, table: Table): readonly PageLine[] {
  const lines: PageLine[] = [];
  for (let at = piece - 1; lines.length < MOST_LINES; at -= 1) {
    const line = pieces[at];
    if (line?.kind !== 'line' || !(isHeading(line, table) || isUnit(line))) break;
    lines.unshift(line);
  }
  return lines.every(isUnit) ? [] : lines;
}

function isUnit({ text }: PageLine): boolean {
  return isUnitOfCounts(fold(text));
}

function isHeading({ text }: PageLine, table: Table): boolean {
  const { titles, groups } = headingsOf(table);
  const key = fold(text);
  return titles.has(key) || groups.has(key);
}

/** A table with headings as rows: those of bands on top, those of rows below the heads it begins with. */
function withHeadings(table: PageTable, lines: readonly PageLine[], headings: Headings): PageTable {
  const { cells, rows, ends } = table;
  const texts = lines.filter((line) => !isUnit(line)).map(({ text }) => text);
  const titles = texts.filter((text) => headings.titles.has(fold(text)));
  const groups = texts.filter((text) => !titles.includes(text));
  const below = headRows(table, headings);
  const width = Math.max(...(ends ?? []), ...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  const head = (text: string, row: number): PageCell => {
    return { row, column: 1, value: text, rowSpan: 1, columnSpan: width };
  };
  const moved = (row: number) => row + titles.length + (row > below ? groups.length : 0);
  const added = texts.length;
  return {
    ...table,
    rows: rows + added,
    cells: [
      ...titles.map((text, at) => head(text, at + 1)),
      ...groups.map((text, at) => head(text, titles.length + below + at + 1)),
      ...cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
    ].sort((a, b) => a.row - b.row || a.column - b.column),
    ...(ends ? { ends: [...Array<number>(added).fill(width), ...ends] } : {}),
  };
}

/** With how many rows a table begins that hold nothing but heads of its columns. */
function headRows({ cells, rows }: PageTable, { heads }: Headings): number {
  for (let row = 1; row <= rows; row += 1)
    if (cells.some((cell) => cell.row === row && !heads.has(fold(cell.value)))) return row - 1;
  return 0;
}
