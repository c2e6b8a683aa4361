import { tablesOf, type Band, type Table } from '../form/edition.js';
import { fold, shortLabel, stripNumber } from '../form/fold.js';
import type { Cell, Form } from '../form/form.js';
import { everyLine, leaves, type Line } from '../form/outline.js';
import { remember } from '../form/remember.js';

/** What a name in braces stands for: a field of the cover, or the sum of some cells. */
type Named =
  | { readonly kind: 'field'; readonly code: string }
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] };

/** A name that is unknown or has more than one meaning; `choices` are the names that may be meant. */
export interface Unnamed {
  readonly kind: 'unknown' | 'ambiguous';
  readonly choices: readonly string[];
}

/** A row with the table and the band it is in. */
interface Row {
  readonly table: Table;
  readonly band: Band;
  readonly line: Line;
}

/**
 * Finds what a name in braces stands for: a field of the cover (`机关名称`), or a row with its total column
 * (`本年新收`) or another column (`本年新收.商业企业`). A row is named by its label, by its label without the number, by
 * the number where the paper itself does so (`四`), or by the beginning of its label, two characters or more,
 * that no other row begins with; a heading stands for the sum of its rows.
 */
export function findNamed(form: Form, name: string): Named | Unnamed {
  const known = namesOf(form);
  const meant = known.get(name) ?? seekNamed(form, name);
  if (meant.kind === 'field' || meant.kind === 'cells') known.set(name, meant);
  return meant;
}

/** The names found so far. Others are not kept: a text may hold any number of them. */
const namesOf = remember((_form: Form) => new Map<string, Named>());

function seekNamed(form: Form, name: string): Named | Unnamed {
  const field = form.edition.cover.find(({ label }) => fold(label) === fold(name));
  if (field) return { kind: 'field', code: field.code };
  const whole = findRow(form, name);
  if (whole.length === 1) return cellsOf(form, whole[0] as Row, undefined);
  for (const dot of name.matchAll(/[.．]/g)) {
    const rows = findRow(form, name.slice(0, dot.index));
    if (rows.length === 1) return cellsOf(form, rows[0] as Row, name.slice(dot.index + 1));
  }
  return whole.length > 1
    ? { kind: 'ambiguous', choices: whole.map(({ line }) => stripNumber(line.label)) }
    : { kind: 'unknown', choices: [] };
}

function findRow(form: Form, name: string): readonly Row[] {
  const wanted = fold(name);
  if (wanted === '') return [];
  const rows = tablesOf(form.edition).flatMap((table) =>
    table.bands.flatMap((band) => everyLine(band.rows).map((line) => ({ table, band, line }))),
  );
  return match(rows, ({ line }) => line.label, wanted);
}

/** The ways in which a label may be named, the strictest first. */
const NAMINGS: readonly ((label: string, wanted: string) => boolean)[] = [
  (label, wanted) => fold(label) === wanted,
  (label, wanted) => fold(stripNumber(label)) === wanted,
  (label, wanted) => shortLabel(label) === wanted,
  (label, wanted) => wanted.length > 1 && fold(stripNumber(label)).startsWith(wanted),
];

/** The items named by the strictest way that fits any of them. */
function match<Item>(
  items: readonly Item[],
  labelOf: (item: Item) => string,
  wanted: string,
): readonly Item[] {
  for (const isNamed of NAMINGS) {
    const found = items.filter((item) => isNamed(labelOf(item), wanted));
    if (found.length > 0) return found;
  }
  return [];
}

function cellsOf(form: Form, { table, band, line }: Row, columnName: string | undefined): Named | Unnamed {
  const columns =
    columnName === undefined
      ? usualColumn(band)
      : match(everyLine(band.columns), ({ label }) => label, fold(columnName));
  const [column] = columns;
  if (!column || columns.length > 1)
    return {
      kind: columns.length === 0 && columnName !== undefined ? 'unknown' : 'ambiguous',
      choices: leaves(band.columns).map(({ label }) => `${stripNumber(line.label)}.${label}`),
    };
  const [rows, across] = [partsOf(line), partsOf(column)];
  return {
    kind: 'cells',
    cells: form.cells.filter((cell) => cell.table === table && rows.has(cell.row) && across.has(cell.column)),
  };
}

/** The lines that a line adds up: itself, or for a heading its leaves without the sums among them. */
function partsOf(line: Line): ReadonlySet<Line> {
  return new Set(line.parts.length === 0 ? [line] : leaves(line.parts).filter(({ isSum }) => !isSum));
}

/** The column that is meant where none is named: the only one, or the total. */
function usualColumn(band: Band): readonly Line[] {
  const columns = leaves(band.columns);
  return columns.length === 1 ? columns : columns.filter((column) => column.isSum);
}
