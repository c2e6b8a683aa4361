import { openSheet } from '../../../src/hosts/page/editSheet.js';
import { cellsOn } from '../../../src/hosts/page/pageSheet.js';
import { reportLayouts, type Report } from '../../../src/index.js';

/** The rows of a sheet as a spreadsheet saves them as text: every row as long as the longest. */
export function rowsOfSheet(report: Report, name: string): readonly (readonly string[])[] {
  const layout = reportLayouts(report).find(({ sheet }) => sheet === name)!;
  const cells = cellsOn(openSheet(layout));
  const last = (axis: 'row' | 'column') => Math.max(...cells.map((cell) => cell[axis]));
  const rows = Array.from({ length: last('row') }, () => Array<string>(last('column')).fill(''));
  for (const { row, column, value } of cells) rows[row - 1]![column - 1] = String(value ?? '');
  return rows;
}

/** Rows as text: cells in quotes where they must be. */
export function csvOf(rows: readonly (readonly string[])[], separator = ','): string {
  const needsQuotes = new RegExp(`["\r\n${separator}]`);
  const field = (text: string) => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(field).join(separator)}\r\n`).join('');
}
