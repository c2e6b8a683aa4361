import { tablesOf, type Band } from '../form/edition.js';
import { stripNumber } from '../form/fold.js';
import { formOf, type Form } from '../form/form.js';
import { everyLine, leaves, type Line } from '../form/outline.js';
import { remember } from '../form/remember.js';
import { findNamed } from './findNamed.js';
import { fillPlaceholders } from './placeholder.js';
import type { Report } from './report.js';

/** A figure of the tables that can stand in a sentence. */
export interface NamedFigure {
  /** As it is written between braces: `予以公开.自然人`. */
  readonly name: string;
  /** The name of its table: 表三. */
  readonly table: string;
  /** What it is now; empty while it is blank. */
  readonly value: string;
}

/** Every figure of the tables that has a name, with what it is now: each row, then each of its columns. */
export function namedFigures(report: Report): readonly NamedFigure[] {
  return namesIn(formOf(report.edition)).map(({ name, table }) => ({
    name,
    table,
    value: fillPlaceholders(`{${name}}`, report, '').text,
  }));
}

/** The names that mean one figure or the sum of some; the first of those that mean the same. */
const namesIn = remember((form: Form): readonly Pick<NamedFigure, 'name' | 'table'>[] => {
  const known = new Set<string>();
  return tablesOf(form.edition).flatMap(({ name: table, bands }) =>
    bands.flatMap(namesOfBand).flatMap((name) => {
      const named = findNamed(form, name);
      const meant = named.kind === 'cells' ? named.cells.map((cell) => cell.name).join() : '';
      if (meant === '' || known.has(meant)) return [];
      known.add(meant);
      return [{ name, table }];
    }),
  );
});

function namesOfBand({ rows, columns }: Band): readonly string[] {
  const across = everyLine(columns).filter((column) => !isWhole(column, columns));
  return everyLine(rows).flatMap(({ label }) => {
    const row = shortName(label);
    return [row, ...across.map((column) => `${row}.${column.label}`)];
  });
}

/** True for a heading over all columns but their sum: its figure is that of the sum. */
function isWhole({ parts }: Line, columns: readonly Line[]): boolean {
  const counted = (lines: readonly Line[]) => leaves(lines).filter(({ isSum }) => !isSum).length;
  return parts.length > 0 && counted(parts) === counted(columns);
}

/** A label without its number and without what is explained in brackets. */
function shortName(label: string): string {
  return stripNumber(label).replace(/（[^）]*）$/, '');
}
