import type { Edition } from './edition.js';
import { fold } from './fold.js';
import type { Layout, Placed } from './layout.js';
import { addressOn, cellAddress } from './sheet.js';
import type { View } from './view.js';

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

const PARTS = ['time', 'cell', 'before', 'after', 'reason'] as const;
/** Widths of the columns in characters, and rows that are ready to be written in. */
const WIDTHS = [20, 44, 12, 12, 52];
const READY = 20;

/** Where the next line of the log can be written. */
export interface LogPlace { readonly sheet: string; readonly row: number; readonly columns: Readonly<Record<(typeof PARTS)[number], number>> }

/** Finds the log by its headings, whatever its sheet is called, and gives back the sheets without it: nothing of a report stands there. */
export function readLog(views: readonly View[], editions: readonly Edition[]): { readonly place?: LogPlace; readonly rest: readonly View[] } {
  for (const view of views) {
    const place = view.sheet.hidden ? undefined : findLog(view, editions);
    if (place) return { place, rest: views.filter((other) => other !== view) };
  }
  return { rest: views };
}

function findLog(view: View, editions: readonly Edition[]): LogPlace | undefined {
  for (const { log } of editions) {
    const first = fold(log.columns.time);
    for (const { key, row } of view.keys) {
      if (key !== first) continue;
      const columns = PARTS.map((part) => view.keys.find((other) => other.row === row && other.key === fold(log.columns[part]))?.column);
      const [time, cell, before, after, reason] = columns;
      if (time === undefined || cell === undefined || before === undefined || after === undefined || reason === undefined) continue;
      return { sheet: view.sheet.name, row: Math.max(...view.rows.keys()) + 1, columns: { time, cell, before, after, reason } };
    }
  }
  return undefined;
}

/** What a host has to draw and then to write so that these lines stand in the log of the workbook; one of the two is empty. */
export function putLog(place: LogPlace | undefined, edition: Edition, lines: readonly LogLine[]): { readonly layouts: readonly Layout[]; readonly entries: readonly { readonly address: string; readonly value: string }[] } {
  if (!place) return { layouts: [layoutLog(edition, lines)], entries: [] };
  const { sheet, row, columns } = place;
  const entries = lines.flatMap((line, at) => PARTS.map((part) => ({ address: addressOn(sheet, cellAddress(row + at, columns[part])), value: line[part] })));
  return { layouts: [], entries };
}

/** The sheet of the log, with rows ready for more. */
export function layoutLog({ log }: Edition, lines: readonly LogLine[]): Layout {
  const place = { rowSpan: 1, columnSpan: 1 };
  const cells: Placed[] = [
    { row: 1, column: 1, rowSpan: 1, columnSpan: PARTS.length, look: 'title', value: log.title },
    ...PARTS.map((part, at): Placed => ({ ...place, row: 2, column: at + 1, look: 'head', value: log.columns[part] })),
    ...Array.from({ length: Math.max(READY, lines.length) }, (_, row) => PARTS.map((part, at): Placed => ({ ...place, row: row + 3, column: at + 1, look: 'note', value: lines[row]?.[part] ?? null }))).flat(),
  ];
  return {
    sheet: log.sheet, columns: WIDTHS, rows: [36, 24, ...Array.from({ length: Math.max(READY, lines.length) }, () => 23)], rowsGrow: true, cells,
    alarms: [], names: [], print: { columns: PARTS.length }, isProtected: false,
  };
}
