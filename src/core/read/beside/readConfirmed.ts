import { tellCell } from '../../check/tellCell.js';
import { fold } from '../../form/fold.js';
import { formOf } from '../../form/form.js';
import { showReading } from '../../form/number.js';
import { readingOf, type Report } from '../../report/report.js';
import type { LogPlace } from './readLog.js';

/**
 * The cells that the log says were found right, as long as they say what they said then: a line names the
 * cell in words and gives its figure.
 */
export function readConfirmed(
  report: Report,
  logPlace: Pick<LogPlace, 'lines'> | undefined,
): ReadonlySet<string> {
  const { edition } = report;
  const right = fold(edition.log.confirmed.reason);
  const said = new Set(
    (logPlace?.lines ?? [])
      .filter(({ reason }) => fold(reason) === right)
      .map(({ cell, before }) => keyOf(cell, before)),
  );
  if (said.size === 0) return said;
  return new Set(
    formOf(edition)
      .cells.filter((cell) => {
        const figure = showReading(readingOf(report, cell), cell.kind);
        return figure !== '' && said.has(keyOf(tellCell(cell), figure));
      })
      .map(({ name }) => name),
  );
}

function keyOf(cell: string, figure: string): string {
  return `${fold(cell)} ${fold(figure)}`;
}
