import type { Chance } from '../damage/chance.js';
import type { Printed } from '../damage/printed.js';
import { asText, begun, escape, spread, widthOf, widthsOf, type Cells } from './cells.js';

/** How a page or a document reaches the clipboard or a file. */
export interface Copying {
  readonly title: string;
  readonly isPage?: boolean;
  /** The name of the file, where the text comes in one. */
  readonly file?: string;
  readonly write: (page: Printed, chance: Chance) => string;
}

const filled = (row: readonly string[]) => row.filter((text) => text !== '');

/** A text in columns of one width, as `pdftotext -layout` writes it. */
function inColumns(cells: Cells): readonly string[] {
  const widths = widthsOf(cells);
  return cells.map((row) =>
    row
      .map((text, column) => text + ' '.repeat((widths[column] ?? 0) - widthOf(text) + 2))
      .join('')
      .trimEnd(),
  );
}

function turnedCells(cells: Cells): Cells {
  return (cells[0] ?? []).map((_, column) => cells.map((row) => row[column] ?? ''));
}

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

/** The plain ways in which tables are copied. */
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
