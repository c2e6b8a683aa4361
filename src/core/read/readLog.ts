import { LOG_PARTS } from '../draw/layoutLog.js';
import type { Edition } from '../form/edition.js';
import { fold } from '../form/fold.js';
import type { View } from './view.js';

/** Where the next line of the log can be written. */
export interface LogPlace {
  readonly sheet: string;
  readonly row: number;
  readonly columns: Readonly<Record<(typeof LOG_PARTS)[number], number>>;
}

/**
 * Finds the log by its headings, whatever its sheet is called, and gives back the sheets without it: nothing
 * of a report stands there.
 */
export function readLog(
  views: readonly View[],
  editions: readonly Edition[],
): { readonly place?: LogPlace; readonly rest: readonly View[] } {
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
      const columns = LOG_PARTS.map(
        (part) =>
          view.keys.find((other) => other.row === row && other.key === fold(log.columns[part]))?.column,
      );
      const [time, cell, before, after, reason] = columns;
      if (
        time === undefined ||
        cell === undefined ||
        before === undefined ||
        after === undefined ||
        reason === undefined
      )
        continue;
      return {
        sheet: view.sheet.name,
        row: Math.max(...view.rows.keys()) + 1,
        columns: { time, cell, before, after, reason },
      };
    }
  }
  return undefined;
}
