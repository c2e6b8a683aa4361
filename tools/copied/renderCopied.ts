import type { Chance } from '../damage/chance.js';
import type { Printed, PrintedCell, PrintedTable } from '../damage/printed.js';

type Cells = readonly (readonly string[])[];

/** How a page or a document reaches the clipboard or a file. */
export interface Copying {
  readonly title: string;
  readonly isPage?: boolean;
  readonly write: (page: Printed, chance: Chance) => string;
}

/** The cells that begin in each row. */
function begun({ rows }: PrintedTable): Cells {
  return rows.map((row) => row.map(({ text }) => text));
}

/** All places of the table; what a merged cell covers says the same, or nothing. */
export function spread({ rows }: PrintedTable, isRepeated: boolean): Cells {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column] !== undefined) column += 1;
      fill(grid, at, column, cell, isRepeated);
    }
  }
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

function fill(
  grid: (string | undefined)[][],
  top: number,
  left: number,
  { text, rowSpan, columnSpan }: PrintedCell,
  isRepeated: boolean,
): void {
  for (let row = top; row < Math.min(top + rowSpan, grid.length); row += 1)
    for (let column = left; column < left + columnSpan; column += 1) {
      const own = grid[row];
      if (own) own[column] = isRepeated || (row === top && column === left) ? text : '';
    }
}

function asText(page: Printed, linesOf: (table: PrintedTable) => readonly string[]): string {
  return page.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : linesOf(piece))).join('\n');
}

const filled = (row: readonly string[]) => row.filter((text) => text !== '');

/** A text in columns of one width, as `pdftotext -layout` writes it. */
function inColumns(cells: Cells): readonly string[] {
  const count = Math.max(...cells.map(({ length }) => length));
  const widths = Array.from({ length: count }, (_, column) =>
    Math.max(...cells.map((row) => widthOf(row[column] ?? ''))),
  );
  return cells.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text) + 2))
      .join('')
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}

function turnedCells(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function htmlOf(page: Printed, isSpread: boolean): string {
  const parts = page.map((piece) => {
    if (piece.kind === 'line') return `<p>${escape(piece.text)}</p>`;
    const rows = isSpread
      ? spread(piece, true).map((row) => row.map((text) => `<td>${escape(text)}</td>`))
      : piece.rows.map((row) =>
          row.map(
            ({ text, rowSpan, columnSpan }) =>
              `<td rowspan="${rowSpan}" colspan="${columnSpan}">${escape(text)}</td>`,
          ),
        );
    return `<table>${rows.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
  });
  return `<html><body>${parts.join('\n')}</body></html>`;
}

/** The ways in which tables are copied. */
export const copyings: readonly Copying[] = [
  { title: 'page', isPage: true, write: (page) => htmlOf(page, false) },
  { title: 'page, spread', isPage: true, write: (page) => htmlOf(page, true) },
  {
    title: 'innerText',
    write: (page) => asText(page, (table) => begun(table).map((row) => row.join('\t'))),
  },
  {
    title: 'innerText of paragraphs',
    write: (page) => asText(page, (table) => begun(table).map((row) => row.join('\n\t'))),
  },
  {
    title: 'innerText of paragraphs, wide',
    write: (page) => asText(page, (table) => begun(table).map((row) => row.join('\n\n\t\n\n'))),
  },
  {
    title: 'innerText without blanks',
    write: (page) => asText(page, (table) => begun(table).map((row) => filled(row).join('\t'))),
  },
  {
    title: 'sheet',
    write: (page) => asText(page, (table) => spread(table, false).map((row) => row.join('\t'))),
  },
  {
    title: 'sheet, heads repeated',
    write: (page) => asText(page, (table) => spread(table, true).map((row) => row.join('\t'))),
  },
  {
    title: 'pipes',
    write: (page) => asText(page, (table) => spread(table, false).map((row) => `| ${row.join(' | ')} |`)),
  },
  {
    title: 'pipes, begun',
    write: (page) => asText(page, (table) => begun(table).map((row) => `| ${row.join(' | ')} |`)),
  },
  {
    title: 'spaces',
    write: (page) => asText(page, (table) => begun(table).map((row) => filled(row).join(' '))),
  },
  {
    title: 'spaces, heads repeated',
    write: (page) => asText(page, (table) => spread(table, true).map((row) => filled(row).join(' '))),
  },
  { title: 'columns', write: (page) => asText(page, (table) => inColumns(spread(table, false))) },
  { title: 'lines', write: (page) => asText(page, (table) => begun(table).flatMap(filled)) },
  { title: 'lines with blanks', write: (page) => asText(page, (table) => begun(table).flat()) },
  {
    title: 'lines, column by column',
    write: (page) => asText(page, (table) => turnedCells(spread(table, false)).flatMap(filled)),
  },
  {
    title: 'labels a line, figures in one',
    write: (page) =>
      asText(page, ({ rows }) =>
        rows.flatMap((row) => {
          const figures = row.filter(({ cell }) => cell !== undefined).map(({ text }) => text);
          const labels = row.filter(({ cell }) => cell === undefined).map(({ text }) => text);
          return filled([...labels, figures.join(' ')]);
        }),
      ),
  },
];
