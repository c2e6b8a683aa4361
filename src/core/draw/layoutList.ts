import type { Raw } from '../form/number.js';
import type { Layout } from './layout.js';
import { placeOne, placeTitle } from './place.js';

/** A list on a sheet of its own. */
export interface ListOnSheet {
  readonly sheet: string;
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly Raw[])[];
  /** Widths in characters. */
  readonly widths: readonly number[];
}

/** The row of the headings, below the title. */
const HEAD = 2;

/** The sheet of a list: its title, its headings, which stay in view, and a row for each line. */
export function layoutList({ sheet, title, head, rows, widths }: ListOnSheet): Layout {
  return {
    sheet,
    columns: widths,
    rows: [36, 24, ...rows.map(() => 23)],
    rowsGrow: true,
    cells: [
      placeTitle(head.length, title),
      ...head.map((text, at) => placeOne(HEAD, at + 1, 'head', text)),
      ...rows.flatMap((row, down) =>
        row.map((value, at) => placeOne(HEAD + 1 + down, at + 1, 'note', value)),
      ),
    ],
    frozen: { rows: HEAD, columns: 0 },
    alarms: [],
    names: [],
    print: { columns: head.length },
    isProtected: false,
  };
}
