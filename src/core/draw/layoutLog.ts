import type { Edition } from '../form/edition.js';
import type { Layout } from './layout.js';
import { LOG_PARTS, type LogLine } from './logLine.js';
import { placeOne, placeTitle } from './place.js';

/** The widths of the columns in characters. */
const WIDTHS = [20, 44, 12, 12, 52];
/** The fewest rows that are ready to be written in. */
const READY = 20;
/** The row of the headings, below the title. */
const HEAD = 2;

/** The place of the first line on a new sheet of the log. */
export function firstLogPlace({ log }: Edition): {
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Record<(typeof LOG_PARTS)[number], number>>;
} {
  return { sheet: log.sheet, row: HEAD + 1, columns: { time: 1, cell: 2, before: 3, after: 4, reason: 5 } };
}

/** The sheet of the log, with empty rows ready for more. */
export function layoutLog({ log }: Edition, lines: readonly LogLine[]): Layout {
  const rows = Array.from({ length: Math.max(READY, lines.length) }, (_, at) => lines[at]);
  return {
    sheet: log.sheet,
    columns: WIDTHS,
    rows: [36, 24, ...rows.map(() => 23)],
    rowsGrow: true,
    frozen: { rows: HEAD, columns: 0 },
    cells: [
      placeTitle(LOG_PARTS.length, log.title),
      ...LOG_PARTS.map((part, at) => placeOne(HEAD, at + 1, 'head', log.columns[part])),
      ...rows.flatMap((line, row) =>
        LOG_PARTS.map((part, at) => placeOne(HEAD + 1 + row, at + 1, 'note', line?.[part] ?? null)),
      ),
    ],
    alarms: [],
    names: [],
    print: { columns: LOG_PARTS.length },
    isProtected: false,
  };
}
