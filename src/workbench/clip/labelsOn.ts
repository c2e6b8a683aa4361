import type { Placed } from '../../core/draw/layout.js';
import { fold, stripNumber } from '../../core/form/fold.js';
import { remember } from '../../core/form/remember.js';
import { cellsOn, isOpen, type PageSheet } from '../../hosts/page/pageSheet.js';

/** A label of fewer characters may begin any text: 一、 */
const SHORTEST = 2;
/** A text of fewer characters may be part of any label, and a label of fewer may end any text: 无其他 */
const SHORTEST_PART = 3;

/** A label of fewer characters may be part of any text. */
const SHORTEST_WITHIN = 4;
/** An address may name an office like a row: 行政许可大厅. Several labels are those of a table. */
const FEWEST_WITHIN = 4;
/** What a list sets before its items. */
const BULLET = /^[-–—•·*●○■□▪◆◇]+/;
/** The figure that stands behind a label, with its unit: 本年新收12件 */
const AT_END = /\d+[件条个项次宗]?$/;
/** A note beside a figure has no more characters: 5（其中修订2件。） */
const LONGEST_NOTE = 30;
const SENTENCE = /[。;!?]/;

/** The labels on a sheet, folded. */
export interface Labels {
  readonly all: ReadonlySet<string>;
  /** The row of each label that names one row alone. */
  readonly rows: ReadonlyMap<string, number>;
  /** The column of numbers of each label that names one column alone. */
  readonly columns: ReadonlyMap<string, number>;
  /** True where a label stands beside or above that row or column; undefined for a text that is none. */
  readonly isOver: (key: string, line: 'row' | 'column', at: number) => boolean | undefined;
}

/** Finds the labels on a sheet: the texts that cannot be typed over, with and without their numbers. */
export const labelsOn: (sheet: PageSheet) => Labels = remember((sheet: PageSheet): Labels => {
  const labels = cellsOn(sheet).filter((cell) => isLabel(sheet, cell));
  const headRows = new Set(labels.filter(({ look }) => look === 'head').map(({ row }) => row));
  const numbers = new Set(cellsOn(sheet).flatMap(({ cell, column }) => (cell === undefined ? [] : [column])));
  return {
    all: new Set(labels.flatMap(keysOf)),
    isOver: (key, line, at) => {
      const named = labels.filter((cell) => keysOf(cell).includes(key));
      if (named.length === 0) return undefined;
      return named.some((cell) => {
        const [from, span] = line === 'row' ? [cell.row, cell.rowSpan] : [cell.column, cell.columnSpan];
        return at >= from && at < from + span;
      });
    },
    rows: byUniqueKey(
      labels.filter((cell) => namesRow(cell, headRows)),
      ({ row }) => row,
    ),
    columns: byUniqueKey(
      labels.filter((cell) => numbers.has(cell.column) && namesColumn(cell, headRows)),
      ({ column }) => column,
    ),
  };
});

/** True for a text that is a label of the sheet. */
export function isLabelText(text: string, { all }: Labels): boolean {
  return all.has(fold(text));
}

/** True for a text that is a label of one of the sheets. */
export function isLabelOnAny(text: string, sheets: readonly PageSheet[]): boolean {
  return sheets.some((sheet) => isLabelText(text, labelsOn(sheet)));
}

/**
 * True for a text that begins or ends with a label of one of the sheets or has one within, for a piece of a
 * label, and for a sentence. What begins with a figure may name what is counted: 5（其中行政许可2件）
 */
export function isWithLabel(text: string, sheets: readonly PageSheet[]): boolean {
  const key = fold(text).replace(BULLET, '');
  const parts = [key.replace(AT_END, ''), key.split(':', 1)[0] ?? ''];
  const long = parts.filter((part) => part.length >= SHORTEST_PART);
  const isCounted = /^\d/.test(key);
  if (key.length > LONGEST_NOTE && SENTENCE.test(key)) return true;
  return sheets.some((sheet) =>
    [...labelsOn(sheet).all].some(
      (label) =>
        (label.length >= SHORTEST && key.startsWith(label)) ||
        (label.length >= SHORTEST_PART && key.endsWith(label)) ||
        (label.length >= SHORTEST_WITHIN && !isCounted && key.includes(label)) ||
        long.some((part) => label.includes(part)),
    ),
  );
}

/** True for a text with several labels, as a table whose cells were run together on one line. */
export function isOfLabels(text: string, sheets: readonly PageSheet[]): boolean {
  const key = fold(text);
  return sheets.some((sheet) => {
    const within = [...labelsOn(sheet).all].filter(
      (label) => label.length >= SHORTEST_WITHIN && key.includes(label),
    );
    return within.length >= FEWEST_WITHIN;
  });
}

function isLabel(sheet: PageSheet, { value, cell, row, column, look }: Placed): boolean {
  return typeof value === 'string' && look !== 'advice' && cell === undefined && !isOpen(sheet, row, column);
}

function namesRow({ row, rowSpan, look }: Placed, headRows: ReadonlySet<number>): boolean {
  return rowSpan === 1 && look !== 'head' && !headRows.has(row);
}

/** A head over several columns names them only where no further heads stand below it. */
function namesColumn({ look, columnSpan, row, rowSpan }: Placed, headRows: ReadonlySet<number>): boolean {
  return look === 'head' && (columnSpan === 1 || !headRows.has(row + rowSpan));
}

/** The places of cells by their keys; a key that several cells have is left out. */
function byUniqueKey(cells: readonly Placed[], place: (cell: Placed) => number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of cells.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(
    cells
      .flatMap((cell) => keysOf(cell).map((key) => [key, place(cell)] as const))
      .filter(([key]) => counts.get(key) === 1),
  );
}

/** A label, the label without its number, and for the chapters of a table its number alone: 一、 */
function keysOf({ value }: Placed): readonly string[] {
  const key = fold(String(value));
  const plain = stripNumber(key);
  const number = /^[一二三四]、(?=.)/.exec(key)?.[0];
  return [...new Set([key, plain, ...(number === undefined ? [] : [number])])];
}
