import type { Spot } from '../../core/draw/address.js';
import type { SheetCell } from '../../core/draw/sheet.js';
import type { Table } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { leaves } from '../../core/form/outline.js';
import { isNumeric } from '../../core/read/view/numeric.js';
import { stripLabels, type StripLabels } from '../loose/stripLabels.js';
import { mayBeFigure, textIn, type OtherLayout, type SheetRow } from './otherLayout.js';
import { nameIn } from './stripRow.js';

/** What stands between the name of a block and the label of a column in one text: 行政复议-结果维持. */
const BETWEEN = /[-—–:：/／\\>|·、，,]+$/;
const IN_BRACKETS = /^(.+)\(([^()]+)\)$/;

/** What a row of a list names, and where its figure stands. */
interface ListedRow {
  /** The folded label of the block; left out where the row names none. */
  readonly name?: string;
  /** The folded label of the column; left out for the name of a block alone. */
  readonly column?: string;
  readonly figure: SheetCell | undefined;
}

/** A list as far as it was gathered: the rows by block and column, and the block named last. */
interface List {
  readonly rows: Map<string, number>;
  name: string | undefined;
  /** The columns in which the figures and the numbers of rows stand. */
  at: number | undefined;
  numbers: number | undefined;
}

/**
 * A strip as a list with a row for each figure: the name of its block, beside each label or over it or beside
 * the first alone, and the label of its column. Each figure must be there once, all in one column.
 */
export function listedStrip(rows: readonly SheetRow[], table: Table): OtherLayout | undefined {
  const labels = stripLabels(table);
  const size = labels.blocks.length * labels.columns.length;
  for (let from = 0; from + size <= rows.length; from += 1) {
    const list: List = { rows: new Map(), name: undefined, at: undefined, numbers: undefined };
    for (const given of rows.slice(from)) {
      if (!takeListed(given, list, table, labels)) break;
      if (list.rows.size < size) continue;
      if (list.at === undefined) return undefined;
      return { table, top: rows[from]?.row ?? 1, bottom: given.row, spots: spotsOf(list, table) };
    }
  }
  return undefined;
}

/** Takes a row into a list; false where it does not go on with it. */
function takeListed(given: SheetRow, list: List, table: Table, labels: StripLabels): boolean {
  const row = listedRow(given, list, table, labels);
  if (!row) return false;
  list.name = row.name ?? list.name;
  if (row.column === undefined) return row.figure === undefined;
  const key = `${list.name ?? ''} ${row.column}`;
  if (list.name === undefined || list.rows.has(key)) return false;
  list.rows.set(key, given.row);
  return true;
}

function listedRow(
  { cells }: SheetRow,
  list: List,
  table: Table,
  labels: StripLabels,
): ListedRow | undefined {
  const [first] = cells;
  const isNumbered = first !== undefined && String(first.value).trim() === String(list.rows.size + 1);
  const hasText = cells.some((cell) => cell !== first && textIn(cell) !== undefined && !isNumeric(cell));
  if (isNumbered && hasText && cells.length > 1) {
    if (list.rows.size === 0) list.numbers = first.column;
    if (list.numbers !== first.column) return undefined;
  } else if (list.numbers !== undefined && first?.column === list.numbers) return undefined;
  const own = cells.filter(({ column }) => column !== list.numbers);
  const last = own.at(-1);
  const isFigure = last !== undefined && partsOf(last, labels) === undefined && mayBeFigure(last, table);
  const names = (isFigure ? own.slice(0, -1) : own).map((cell) => partsOf(cell, labels));
  if (names.includes(undefined) || names.length === 0) return undefined;
  if (isFigure) list.at ??= last.column;
  if (isFigure && last.column !== list.at) return undefined;
  return rowOf(
    names.flatMap((each) => each ?? []),
    isFigure ? last : undefined,
    labels,
  );
}

/** One block at most, the group of it, and one label at most, which stands behind them. */
function rowOf(
  parts: readonly string[],
  figure: SheetCell | undefined,
  { groups, columns }: StripLabels,
): ListedRow | undefined {
  const [column, ...others] = parts.filter((part) => columns.includes(part));
  const blocks = new Set(parts.filter((part) => !columns.includes(part) && !groups.includes(part)));
  const isLast = column === undefined || parts.at(-1) === column;
  if (others.length > 0 || blocks.size > 1 || !isLast) return undefined;
  const [name] = blocks;
  return { ...(name === undefined ? {} : { name }), ...(column === undefined ? {} : { column }), figure };
}

/** The labels that a cell says, of a block and of a column; undefined where it says anything else. */
function partsOf(cell: SheetCell, labels: StripLabels): readonly string[] | undefined {
  const key = textIn(cell);
  if (key === undefined) return undefined;
  if (labels.columns.includes(key)) return [key];
  const name = nameIn(key, labels);
  if (name !== undefined) return [name];
  const [, before = '', within = ''] = IN_BRACKETS.exec(key) ?? [];
  const column = labels.columns.find((each) => key.endsWith(each) || within === each);
  if (column === undefined) return undefined;
  const over = within === column ? before : key.slice(0, -column.length).replace(BETWEEN, '');
  const block = nameIn(over, labels);
  return block === undefined || labels.groups.includes(block) ? undefined : [block, column];
}

function spotsOf({ rows, at }: List, { code, bands: [band] }: Table): ReadonlyMap<string, Spot> {
  return new Map(
    leaves(band?.rows ?? []).flatMap((block) =>
      leaves(band?.columns ?? []).flatMap(({ code: column, label }) => {
        const row = rows.get(`${fold(block.label)} ${fold(label)}`);
        const isFound = row !== undefined && at !== undefined;
        return isFound ? [[`${code}.${block.code}.${column}`, { row, column: at }] as const] : [];
      }),
    ),
  );
}
