import { fold } from '../form/fold.js';
import type { Cell, Form } from '../form/form.js';
import type { Remark } from '../report/remark.js';

/** The remarks on tables of which no figure is read. */
const OF_TABLES: ReadonlySet<Remark['kind']> = new Set([
  'lostColumns',
  'severalRows',
  'turnedTable',
  'blocksInRows',
]);

/**
 * The names of cells that are empty in the report although a figure stands in the file: those of torn rows,
 * of lines that are not told apart or stand elsewhere, of tables of which no figure is read, and of another
 * edition. What they hold is not known, so that nothing is offered for them.
 */
export function unreadCells(remarks: readonly Remark[], { cells }: Form): ReadonlySet<string> {
  const names = remarks.flatMap((remark): readonly string[] => {
    if (remark.kind === 'tornRows') return remark.rows.flatMap(({ unread }) => unread);
    if ('unread' in remark) return remark.unread;
    if (!OF_TABLES.has(remark.kind) || !('table' in remark)) return [];
    return cells.filter(({ table }) => table.code === remark.table).map(({ name }) => name);
  });
  return new Set(names);
}

/**
 * The names of cells of rows whose label stands beside a digit in a text of a page that was left out, and of
 * tables whose only row, which has no label, was: a row that lost a cell or has one too many. The text may
 * say what they hold.
 */
export function leftOutCells(remarks: readonly Remark[], { cells }: Form): ReadonlySet<string> {
  const leftOut = remarks.filter((remark) => remark.kind === 'leftOut');
  const texts = leftOut.flatMap((remark) => remark.texts.filter((text) => /\d/.test(text)).map(fold));
  const tables = new Set(leftOut.flatMap((remark) => remark.tables ?? []));
  if (texts.length === 0) return new Set();
  const isLeft = ({ table, row }: Cell) =>
    tables.has(table.code) || texts.some((text) => text.includes(fold(row.label)));
  return new Set(cells.filter(isLeft).map(({ name }) => name));
}
