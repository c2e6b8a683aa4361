import type { Raw } from '../form/number.js';
import type { Layout, Placed } from './layout.js';
import { placeOne, placeTitle } from './place.js';
import { rowHeight } from './rowHeight.js';

/** A text that leads to a file: a path from where the workbook is kept, with `/`. */
export interface LinkedText {
  readonly text: string;
  readonly to: string;
}

/** A list on a sheet of its own. */
export interface ListOnSheet {
  readonly sheet: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (Raw | LinkedText)[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** True where it is printed across the longer side of the paper. */
  readonly isWide?: boolean;
}

/** The row of the headings, below the title. */
const HEAD = 2;

/** The sheet of a list: its title, its headings, which stay in view, and a row for each line. */
export function layoutList({ sheet, title, head, rows, widths, isWide }: ListOnSheet): Layout {
  return {
    sheet,
    columns: widths,
    rows: [36, 24, ...rows.map((row) => heightOf(row, widths))],
    rowsGrow: true,
    cells: [
      placeTitle(head.length, title),
      ...head.map((text, at) => placeOne(HEAD, at + 1, 'head', text)),
      ...rows.flatMap((row, down) => row.map((value, at) => placeValue(HEAD + 1 + down, at + 1, value))),
    ],
    frozen: { rows: HEAD, columns: 0 },
    alarms: [],
    names: [],
    print: { columns: head.length, ...(isWide ? { isWide } : {}) },
    isProtected: false,
  };
}

/** The height of a row at least and of a line, in points, and characters of its type in one of a width. */
const HEIGHT = { row: 23, line: 16, character: 0.87 };

function heightOf(row: ListOnSheet['rows'][number], widths: readonly number[]): number {
  const texts = row.map((value, at) => {
    const text = typeof value === 'object' && value !== null ? value.text : value;
    const width = Math.max(2, Math.floor((widths[at] ?? 0) * HEIGHT.character));
    return [typeof text === 'string' ? text : undefined, { width, height: HEIGHT.line }] as const;
  });
  return Math.max(HEIGHT.row, rowHeight(texts));
}

/** Excel takes no longer text in a formula. */
const LONGEST = 255;

function placeValue(row: number, column: number, value: Raw | LinkedText): Placed {
  if (typeof value !== 'object' || value === null) return placeOne(row, column, 'note', value);
  const { text, to } = value;
  if (text.length > LONGEST || to.length > LONGEST) return placeOne(row, column, 'note', text);
  const quote = (each: string) => `"${each.replaceAll('"', '""')}"`;
  const target = to.replaceAll('%', '%25').replaceAll('#', '%23');
  const formula = `HYPERLINK(${quote(target)},${quote(text)})`;
  return { ...placeOne(row, column, 'link', text), formula };
}
