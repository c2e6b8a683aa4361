import type { OpenOptions } from '../../../excel-double/node.js';
import { withCells } from '../../../src/core/report/report.js';
import { checkReport, marksOf, readSheets, reportLayouts } from '../../../src/index.js';
import { sample } from '../../samples.js';
import { isOurs, openHost, type OpenHost } from '../openHost.js';

const wrongReport = () =>
  withCells(sample('suqian-2023'), { 'requests.granted.company': 11, 'requests.received.legal': 7 });

/** A workbook with two wrong cells in it, as somebody has it open. */
export async function openWrong(options: OpenOptions & { patience?: number } = {}): Promise<OpenHost> {
  const opened = openHost({ sheets: ['台账'], ...options });
  await opened.host.draw(reportLayouts(wrongReport()));
  opened.traffic.reset();
  return opened;
}

/** Checks the workbook and marks what is found. */
export async function check({ host }: OpenHost, only?: readonly string[]) {
  const read = readSheets(await host.read(only));
  const checked = checkReport(read);
  await host.mark(marksOf(checked.findings));
  return { read, ...checked };
}

/** Everything on the sheets but our marks. */
export function stateOf({ book }: OpenHost): unknown {
  return book.sheets().map(({ name, state, formats, merges }) => ({
    name,
    cells: [...state.cells]
      .map(([place, { value, formula, style }]) => [place, value, formula, style])
      .sort(([a], [b]) => Number(a) - Number(b)),
    formats: formats().filter((format) => !isOurs(format)),
    merges: merges(),
    checks: state.checks,
    widths: [...state.widths],
    protection: state.protection,
  }));
}
