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
  const known = knownNames(form);
  const meant = known.get(name) ?? seekNamed(form, name);
  if (meant.kind === 'field' || meant.kind === 'cells') known.set(name, meant);
  return meant;
}

/** The names found so far. Others are not kept: a text may hold any number of them. */
const knownNames = remember((_form: Form) => new Map<string, Named>());

/** A longer text in braces is no name: the longest label with the longest column has about 60 characters. */
const LONGEST_NAME = 120;

function seekNamed(form: Form, name: string): Named | Unnamed {
  if (name.length > LONGEST_NAME) return { kind: 'unknown', choices: [] };
  const field = fieldsOf(form).get(fold(name));
  if (field !== undefined) return { kind: 'field', code: field };
  const whole = rowsOf(form)(name);
  if (whole.length === 1) return cellsOf(form, whole[0] as Row, undefined);
  for (const dot of name.matchAll(/[.．]/g)) {
    const rows = rowsOf(form)(name.slice(0, dot.index));
    if (rows.length === 1) return cellsOf(form, rows[0] as Row, name.slice(dot.index + 1));
  }
  return whole.length > 1
    ? { kind: 'ambiguous', choices: whole.map(({ line }) => stripNumber(line.label)) }
    : { kind: 'unknown', choices: [] };
}

/** The fields of the cover by their folded labels. */
const fieldsOf = remember(
  ({ edition }: Form): ReadonlyMap<string, string> =>
    new Map(edition.cover.map(({ label, code }) => [fold(label), code])),
);

const rowsOf = remember(({ edition }: Form) =>
  finderOf(
    tablesOf(edition).flatMap((table) =>
      table.bands.flatMap((band) => everyLine(band.rows).map((line): Row => ({ table, band, line }))),
    ),
    ({ line }) => line.label,
  ),
);

const columnsOf = remember((columns: readonly Line[]) => finderOf(everyLine(columns), ({ label }) => label));

/** The ways in which a label may be named, the strictest first: the names that each allows. */
const NAMINGS: readonly ((label: string) => readonly string[])[] = [
  (label) => [fold(label)],
  (label) => [fold(stripNumber(label))],
  (label) => [shortLabel(label)],
  (label) => beginningsOf(fold(stripNumber(label))),
];

/** The beginnings of a text, of two characters or more. */
function beginningsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(0, at + 2));
}

/** Finds the items named by the strictest way that fits any of them. */
function finderOf<Item>(
  items: readonly Item[],
  labelOf: (item: Item) => string,
): (name: string) => readonly Item[] {
  const indices = NAMINGS.map((namesOf) => {
    const index = new Map<string, Item[]>();
    for (const item of items) {
      for (const name of namesOf(labelOf(item))) {
        const named = index.get(name);
        if (named) named.push(item);
        else index.set(name, [item]);
      }
    }
    return index;
  });
  return (name) => {
    const wanted = fold(name);
    if (wanted === '') return [];
    for (const index of indices) {
      const found = index.get(wanted);
      if (found) return found;
    }
    return [];
  };
}

function cellsOf(form: Form, { table, band, line }: Row, columnName: string | undefined): Named | Unnamed {
  const columns = columnName === undefined ? usualColumn(band) : columnsOf(band.columns)(columnName);
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
