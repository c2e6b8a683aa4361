import { frameOf } from '../../core/draw/frameTable.js';
import type { Band } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { depthOf, leaves } from '../../core/form/outline.js';
import type { SpacedLine } from './spacedFigures.js';
import { cellOf, headCells, tableOfCells, type SpacedReader } from './spacedRead.js';

/** More rows than this are some other table. */
const MOST_ROWS = 100;
/** Lines before the figures on which their label may stand. */
const MOST_PARTS = 3;
/** Lines over the first row that belong to the header, where no heading says where the table begins. */
const HEAD_LINES = 10;
/** Text of more characters is no part of a label. */
const LONGEST_PART = 60;
/** So many characters of a label tell which one it is, where no other begins with them. */
const ENOUGH_OF_LABEL = 6;
/** The share of rows whose labels stand whole, from which on the order tells the others. */
const MOST_EXACT = 0.6;

const NUMBER = /[（(][一二三四五六七][）)]|\d{1,2}[.．、]|[一二三四]、/g;

/** A line with a figure for each column, and what stands of its label. */
interface SpacedRow {
  readonly at: number;
  /** On the line of the figures. */
  readonly text: string;
  /** On the lines before it. */
  readonly before: string;
}

/**
 * Reads a grid: every line with a figure for each column is a row. Where there are just as many rows as the
 * form has, and most have their labels, they are in order. Otherwise a row is taken only where the line of
 * its figures says which one it is: figures between two labels may belong to either.
 */
export const readSpacedGrid: SpacedReader = (table, lines, isAlone) => {
  const band = table.bands[0] as Band;
  const width = leaves(band.columns).length;
  const rows = rowsIn(lines, width);
  const [first, last] = [rows[0]?.at, rows.at(-1)?.at];
  if (first === undefined || last === undefined || rows.length > MOST_ROWS) return undefined;
  const labels = leaves(band.rows).map(({ label }) => label);
  const isWhole = isInOrder(rows, labels);
  const named = rows.map((row, index) => (isWhole ? labels[index] : labelOf(row, labels)));
  const taken = new Set(rows.filter((_, index) => isNamedOnce(named, index)).map(({ at }) => at));
  if (taken.size === 0) return undefined;
  const sides = depthOf(band.rows);
  const top = Math.min(...[...frameOf(table).places.values()].map(({ row }) => row));
  const cells = rows.flatMap(({ at }, index) =>
    taken.has(at)
      ? [named[index] ?? '', ...(lines[at]?.figures ?? [])].map((value, column) =>
          cellOf(top + index, sides + column, value),
        )
      : [],
  );
  const figures = new Set(rows.map(({ at }) => at));
  const [start, end] = isAlone ? [first - HEAD_LINES, last + 1] : [0, lines.length];
  const isUsed = (line: SpacedLine, at: number) => (figures.has(at) ? taken.has(at) : isPart(line));
  return {
    table: tableOfCells([...headCells(table), ...cells]),
    at: first,
    lines: lines.flatMap((line, at) => (line && at >= start && at <= end && isUsed(line, at) ? [at] : [])),
  };
};

function rowsIn(lines: readonly (SpacedLine | undefined)[], width: number): readonly SpacedRow[] {
  let before: string[] = [];
  return lines.flatMap((line, at): SpacedRow[] => {
    if (!line) return [];
    if (line.figures.length !== width) {
      before = [...before, isPart(line) ? line.text : ''].slice(-MOST_PARTS);
      return [];
    }
    const row = { at, text: line.text, before: before.join('') };
    before = [];
    return [row];
  });
}

/**
 * True for a piece of a label or of the header: short, with a single figure at most, such as a page number.
 */
function isPart({ text, figures }: SpacedLine): boolean {
  return figures.length < 2 && text.length <= LONGEST_PART && !text.endsWith('。');
}

/** True where there is a row for each label, and most of them have just that label. */
function isInOrder(rows: readonly SpacedRow[], labels: readonly string[]): boolean {
  if (rows.length !== labels.length) return false;
  const exact = labels.filter((label, at) => {
    const { text = '', before = '' } = rows[at] ?? {};
    return fold(before + text).includes(fold(label));
  });
  return exact.length >= labels.length * MOST_EXACT;
}

/** The label that the line of the figures says: whole, its beginning, or its end with the beginning above. */
function labelOf({ text, before }: SpacedRow, labels: readonly string[]): string | undefined {
  const key = fold(tailOf(text));
  if (key === '') return undefined;
  const beginning = labels.filter((label) => fold(label).startsWith(key));
  if (beginning.length === 1 && (key.length >= ENOUGH_OF_LABEL || fold(beginning[0] ?? '') === key))
    return beginning[0];
  const whole = fold(before + text);
  return labels.find((label) => whole.endsWith(fold(label)) && fold(label).endsWith(fold(text)));
}

/** True for a row whose label no other row has. */
function isNamedOnce(named: readonly (string | undefined)[], index: number): boolean {
  const name = named[index];
  return name !== undefined && named.indexOf(name) === named.lastIndexOf(name);
}

/** A text from its last number on: `（三）不予公开 1.属于国家秘密` → `1.属于国家秘密`. */
function tailOf(text: string): string {
  return text.slice([...text.matchAll(NUMBER)].at(-1)?.index ?? 0);
}
