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

/** The shortest beginning of a name that means the sum of these cells; undefined where none does. */
export function nameOfCells(form: Form, cells: readonly string[]): string | undefined {
  const name = namesByCells(form).get([...cells].sort().join());
  const short = name?.replace(/政府信息公开申请数量|继续办理/, '');
  return short !== undefined && meantBy(form, short) === meantBy(form, name ?? '') ? short : name;
}

const namesByCells = remember(
  (form: Form): ReadonlyMap<string, string> =>
    new Map(namesIn(form).map(({ name }) => [meantBy(form, name), name])),
);

/** The names of the cells that a name means, in one text; empty where it means none. */
function meantBy(form: Form, name: string): string {
  const named = findNamed(form, name);
  if (named.kind !== 'cells') return '';
  return named.cells
    .map((cell) => cell.name)
    .sort()
    .join();
}

/** The names that mean one figure or the sum of some; the first of those that mean the same. */
const namesIn = remember((form: Form): readonly Pick<NamedFigure, 'name' | 'table'>[] => {
  const known = new Set<string>();
  return tablesOf(form.edition).flatMap(({ name: table, bands }) =>
    bands.flatMap(namesOfBand).flatMap((name) => {
      const meant = meantBy(form, name);
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
