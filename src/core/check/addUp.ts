import type { Edition } from '../form/edition.js';
import { amountOfParts, wholeOf } from '../form/exactAmount.js';
import { formOf, type Cell } from '../form/form.js';
import type { Reading } from '../form/number.js';
import { readingOf, type Report } from '../report/report.js';

/** The unit in which amounts of a column are added up: the one it declares, or the usual one. */
export function unitToAdd({ unit, band, column }: Cell): string {
  return unit ?? band.usualUnits?.[column.code] ?? '万元';
}

/** The cells of a report that cannot be added: blank, unreadable, or an amount without a unit. */
export function cellsNotAdded(report: Report): readonly Cell[] {
  return formOf(report.edition).cells.filter((cell) => wholeOf(readingOf(report, cell)) === undefined);
}

/**
 * The sums of reports of one edition, cell by cell and exact (the report of a government is the sum of its
 * bodies'). Every cell must be one that can be added: a `RangeError` else.
 */
export function addUp(reports: readonly Report[], edition: Edition): readonly Reading[] {
  return formOf(edition).cells.map((cell) => {
    const sum = reports.reduce((total, report) => total + wholeIn(report, cell), 0n);
    return cell.kind === 'money' ? amountOfParts(sum, unitToAdd(cell)) : Number(sum);
  });
}

function wholeIn(report: Report, cell: Cell): bigint {
  const whole = wholeOf(readingOf(report, cell));
  if (whole === undefined) throw new RangeError(`${cell.name} of ${report.org} is no number`);
  return whole;
}
