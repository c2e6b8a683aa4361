import { tablesOf, type Band, type Table } from '../form/edition.js';
import { fold, shortLabel, stripNumber } from '../form/fold.js';
import { formOf, type Cell, type Form } from '../form/form.js';
import { isUnread, showReading } from '../form/number.js';
import { everyLine, leaves, type Line } from '../form/outline.js';
import { remember } from '../form/remember.js';
import { coverText, readingOf, type Report } from './report.js';

/** What a name in braces stands for: a field of the cover, or the sum of some cells. */
type Named =
  | { readonly kind: 'field'; readonly code: string }
  | { readonly kind: 'cells'; readonly cells: readonly Cell[] };

/** A name that stands for nothing, or for more than one thing; `choices` are the names it may mean. */
export interface Unnamed {
  readonly kind: 'unknown' | 'ambiguous';
  readonly choices: readonly string[];
}

/** Figures and fields written into a text in their places. */
export interface FilledText {
  readonly text: string;
  /** The names that stand for nothing or for more than one thing. */
  readonly unknown: readonly { readonly name: string; readonly why: Unnamed }[];
  /** True where a brace is left that belongs to no name. */
  readonly hasStrayBrace: boolean;
}

const PLACEHOLDER = /[{｛]([^{}｛｝]*)[}｝]/g;

/**
 * Finds what a name in braces stands for: a field of the cover (`机关名称`), or a row with its total column
 * (`本年新收`) or another column (`本年新收.商业企业`). A row is named by its label, by its label without the number, by
 * the number where the paper itself does so (`四`), or by the beginning of its label, two characters or more,
 * that no other row begins with; a heading stands for the sum of its rows.
 */
function findNamed(form: Form, name: string): Named | Unnamed {
  const known = namesOf(form);
  const meant = known.get(name) ?? seekNamed(form, name);
  if (meant.kind === 'field' || meant.kind === 'cells') known.set(name, meant);
  return meant;
}

/**
 * The names found so far; those that stand for nothing are not kept, since a text may hold any number of
 * them.
 */
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

/**
 * Writes figures and fields in the place of their names. A blank becomes `blank`; an unknown name stays as it
 * is and is reported.
 */
export function fillPlaceholders(text: string, report: Report, blank: string): FilledText {
  const form = formOf(report.edition);
  const unknown: { name: string; why: Unnamed }[] = [];
  const filled = text.replace(PLACEHOLDER, (written: string, name: string) => {
    const named = findNamed(form, name);
    if (named.kind === 'field') return coverText(report, named.code) || blank;
    if (named.kind === 'cells') return showSum(named.cells, report) || blank;
    unknown.push({ name, why: named });
    return written;
  });
  return { text: filled, unknown, hasStrayBrace: /[{}｛｝]/.test(text.replace(PLACEHOLDER, '')) };
}

interface Row {
  readonly table: Table;
  readonly band: Band;
  readonly line: Line;
}

function findRow(form: Form, name: string): readonly Row[] {
  const wanted = fold(name);
  if (wanted === '') return [];
  const rows = tablesOf(form.edition).flatMap((table) =>
    table.bands.flatMap((band) => everyLine(band.rows).map((line) => ({ table, band, line }))),
  );
  return match(rows, ({ line }) => line.label, wanted);
}

function match<Item>(
  items: readonly Item[],
  labelOf: (item: Item) => string,
  wanted: string,
): readonly Item[] {
  const tests = [
    (label: string) => fold(label) === wanted,
    (label: string) => fold(stripNumber(label)) === wanted,
    (label: string) => shortLabel(label) === wanted,
    (label: string) => wanted.length > 1 && fold(stripNumber(label)).startsWith(wanted),
  ];
  return (
    tests.map((test) => items.filter((item) => test(labelOf(item)))).find((found) => found.length > 0) ?? []
  );
}

function cellsOf(form: Form, { table, band, line }: Row, columnName: string | undefined): Named | Unnamed {
  const columns =
    columnName === undefined
      ? usualColumn(band)
      : match(everyLine(band.columns), ({ label }) => label, fold(columnName));
  const [column] = columns;
  if (!column || columns.length > 1) {
    return {
      kind: columns.length === 0 && columnName !== undefined ? 'unknown' : 'ambiguous',
      choices: leaves(band.columns).map(({ label }) => `${stripNumber(line.label)}.${label}`),
    };
  }
  const [rows, across] = [partsOf(line), partsOf(column)];
  return {
    kind: 'cells',
    cells: form.cells.filter((cell) => cell.table === table && rows.has(cell.row) && across.has(cell.column)),
  };
}

/** What a line adds up: itself, or for a heading its leaves but for the sums among them. */
function partsOf(line: Line): ReadonlySet<Line> {
  return new Set(line.parts.length === 0 ? [line] : leaves(line.parts).filter(({ isSum }) => !isSum));
}

function usualColumn(band: Band): readonly Line[] {
  const columns = leaves(band.columns);
  return columns.length === 1 ? columns : columns.filter((column) => column.isSum);
}

function showSum(cells: readonly Cell[], report: Report): string {
  const readings = cells.map((cell) => readingOf(report, cell));
  const [first = null] = readings;
  if (readings.length === 1) return isUnread(first) ? '' : showReading(first, cells[0]?.kind ?? 'count');
  const sum = readings.reduce<number>(
    (total, reading) => total + (typeof reading === 'number' ? reading : NaN),
    0,
  );
  return Number.isNaN(sum) ? '' : String(sum);
}
