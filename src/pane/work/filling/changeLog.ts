import { tellCell } from '../../../core/check/tellCell.js';
import { findCell, formOf } from '../../../core/form/form.js';
import type { Amendment } from '../../../hosts/host.js';
import type * as Adding from '../../../making/adding.js';
import { editions, findLogPlace, type Report, type Sheet } from '../../../index.js';
import type { FilledCell } from '../changes/offers.js';

/** Why figures are changed, and when. */
export interface LogReason {
  readonly reason: string;
  readonly now: Date;
}

/**
 * What adds changes to the log of a report, whose sheet is that of its name or the one where it was found.
 * Throws a `Problem` where nothing can be logged: `logHidden`, `logTaken`.
 */
export function logChanges(
  { edition }: Report,
  sheet: Sheet | undefined,
  changes: readonly FilledCell[],
  { reason, now, putLog }: LogReason & Pick<typeof Adding, 'putLog'>,
): Amendment {
  const form = formOf(edition);
  const time = timeOf(now);
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
  return putLog(findLogPlace(sheet, edition, editions), edition, lines);
}

function textOf(value: FilledCell['before']): string {
  return value === null ? '' : String(value);
}

/** `2027-01-10 09:30`, in local time. */
export function timeOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
