import { tellCell } from '../../core/check/sentence.js';
import { findCell, formOf } from '../../core/form/form.js';
import { putLog, type ReadResult } from '../../index.js';
import type { PaneStore } from './store.js';

/** A cell that was changed, by its name, with what it held before and after. */
interface LoggedChange {
  readonly cell: string;
  readonly before: string | number | null;
  readonly after: string | number | null;
}

/** Adds changes to the log sheet of the workbook that was read; adds the sheet where it is missing. */
export async function logChanges(
  { surroundings: { host, today } }: PaneStore,
  { logPlace, report }: ReadResult,
  changes: readonly LoggedChange[],
  reason: string,
): Promise<void> {
  const form = formOf(report.edition);
  const time = timeOf(today());
  const lines = changes.map(({ cell, before, after }) => {
    const named = findCell(form, cell);
    return {
      time,
      cell: named ? tellCell(named) : cell,
      before: textOf(before),
      after: textOf(after),
      reason,
    };
  });
  const { layouts, entries } = putLog(logPlace, report.edition, lines);
  if (layouts.length > 0) await host.draw(layouts);
  if (entries.length > 0) await host.write(entries);
}

function textOf(value: LoggedChange['before']): string {
  return value === null ? '' : String(value);
}

/** `2027-01-10 09:30`, in local time. */
export function timeOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
