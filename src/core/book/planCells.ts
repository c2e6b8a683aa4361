import { formOf, type Cell } from '../form/form.js';
import { isMoney, isUnread, type Raw, type Reading } from '../form/number.js';
import { readingOf } from '../report/report.js';
import { contentAt, placeOf, type PlacedReport, type CellEdit, type EditPlan } from './cellEdit.js';

/**
 * The edits of the cells of tables. A formula stays where the page works its total out too, and gets the
 * result of the page; so does a sum of the form whose result in the workbook is missing or old.
 */
export function planCells(book: PlacedReport, page: PlacedReport): Omit<EditPlan, 'added' | 'removed'> {
  const edits: CellEdit[] = [];
  const unplaced: string[] = [];
  const followed: string[] = [];
  for (const cell of formOf(page.read.report.edition).cells) {
    const { name } = cell;
    const place = placeOf(book, name);
    const value = statedOn(page, cell);
    const isKept = isSameReading(readingOf(book.read.report, cell), readingOf(page.read.report, cell));
    const isLive = book.read.formulas.has(name) && page.read.formulas.has(name);
    const isOwnSum = book.read.sums?.has(name) === true;
    if (place && isLive && (isOwnSum || !isKept)) {
      const result = contentAt(book, place)?.value;
      if ((result === '' ? null : result) !== value) edits.push({ ...place, value, isResult: true });
      if (!isOwnSum) followed.push(name);
    } else if (!isKept || isOwnSum) {
      // A total that is stated over a sum of the form would follow its parts if the sum stayed.
      if (place) edits.push({ ...place, value });
      else unplaced.push(name);
    }
  }
  return { edits, unplaced, followed };
}

/** What stands in a cell of the page; null for what is blank or has no result yet. */
function statedOn(page: PlacedReport, cell: Cell): string | number | null {
  const place = placeOf(page, cell.name);
  return place ? plainValue(contentAt(page, place)?.value) : null;
}

/** A value as a cell is given one. */
export function plainValue(value: Raw | undefined): string | number | null {
  if (typeof value === 'boolean') return String(value).toUpperCase();
  return value === undefined || value === '' ? null : value;
}

/** True for two readings that say the same. */
export function isSameReading(one: Reading, other: Reading): boolean {
  return one === other || keyOf(one) === keyOf(other);
}

function keyOf(reading: Reading): string {
  if (isMoney(reading)) return JSON.stringify(['money', reading.value, reading.unit]);
  return isUnread(reading) ? JSON.stringify(['unread', reading.text]) : JSON.stringify(reading);
}
