import type { Edition } from '../form/edition.js';
import type { Layout, Placed } from './layout.js';

/** One figure that was changed on a proposal: when, where, from what to what, and why. */
export interface LogLine {
  /** `2027-01-10 09:30` */
  readonly time: string;
  /** In words: `表三“（一）予以公开”行自然人列`. */
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
}

/** What each line of the log says, in the order of its columns. */
export const LOG_PARTS = ['time', 'cell', 'before', 'after', 'reason'] as const;

/** Widths of the columns in characters, and rows that are ready to be written in. */
const WIDTHS = [20, 44, 12, 12, 52];
const READY = 20;

/** The sheet of the log, with rows ready for more. */
export function layoutLog({ log }: Edition, lines: readonly LogLine[]): Layout {
  const place = { rowSpan: 1, columnSpan: 1 };
  const cells: Placed[] = [
    { row: 1, column: 1, rowSpan: 1, columnSpan: LOG_PARTS.length, look: 'title', value: log.title },
    ...LOG_PARTS.map((part, at): Placed => ({
      ...place,
      row: 2,
      column: at + 1,
      look: 'head',
      value: log.columns[part],
    })),
    ...Array.from({ length: Math.max(READY, lines.length) }, (_, row) =>
      LOG_PARTS.map((part, at): Placed => ({
        ...place,
        row: row + 3,
        column: at + 1,
        look: 'note',
        value: lines[row]?.[part] ?? null,
      })),
    ).flat(),
  ];
  return {
    sheet: log.sheet,
    columns: WIDTHS,
    rows: [36, 24, ...Array.from({ length: Math.max(READY, lines.length) }, () => 23)],
    rowsGrow: true,
    cells,
    alarms: [],
    names: [],
    print: { columns: LOG_PARTS.length },
    isProtected: false,
  };
}
