import type { Band, Edition } from '../../src/core/form/edition.js';
import type { Reading } from '../../src/core/form/number.js';
import { outline } from '../../src/core/form/outline.js';
import { blankReport, withCells, type Report } from '../../src/core/report/report.js';
import { edition2021 } from '../../templates/2021.js';

/**
 * An edition with one table of one row: its cells are `m.row.` and the names, and a last column `total` is
 * the sum of the others.
 */
export function editionWithRow(names: readonly string[], band: Partial<Band> = {}): Edition {
  const lines = names.map((name) => `${name === 'total' ? '= ' : '  '}${name}  ${name}`).join('\n');
  const columns = outline(Object.assign([lines], { raw: [lines] }));
  const table = {
    code: 'm',
    name: '表',
    paper: 'bands' as const,
    bands: [{ rows: outline`row  行`, columns, ...band }],
  };
  return { ...edition2021, id: 'm', chapters: [{ code: 'm', title: '章', tables: [table] }] };
}

/** A report of that edition with these readings. */
export function reportWithRow(readings: Readonly<Record<string, Reading>>, band: Partial<Band> = {}): Report {
  const cells = Object.entries(readings).map(([name, reading]) => [`m.row.${name}`, reading] as const);
  return withCells(blankReport(editionWithRow(Object.keys(readings), band)), Object.fromEntries(cells));
}

/** So many names of letters, as codes of an outline must be: `a`, …, `z`, `ba`, …. */
export function codes(count: number): readonly string[] {
  const letters = (at: number): string =>
    (at >= 26 ? letters(Math.floor(at / 26)) : '') + String.fromCharCode(97 + (at % 26));
  return Array.from({ length: count }, (_, at) => letters(at));
}
