import { amend } from '../../hosts/amend.js';
import { readSheets, type ReadResult } from '../../index.js';
import { logChanges, type LoggedChange } from './changeLog.js';
import { sheetsOfReport } from './checking.js';
import type { PaneStore } from './store.js';

/** A cell to be changed, and where it stands. */
export interface Change extends LoggedChange {
  readonly address: string;
}

/**
 * Reads the report again, and changes what `choose` makes of it; with a reason, the change and its line in the
 * log are one act. Returns what was changed: nothing where `choose` returns nothing.
 */
export async function amendReport<Chosen extends Change>(
  { surroundings: { host, today }, state }: PaneStore,
  cells: readonly string[],
  choose: (read: ReadResult) => readonly Chosen[],
  reason?: string,
): Promise<readonly Chosen[]> {
  const { checked } = state();
  if (!checked) return [];
  const { addresses, logPlace, report } = checked.read;
  const basis = {
    only: sheetsOfReport(state()),
    cells: cells.flatMap((cell) => addresses.get(cell) ?? []),
    list: reason === undefined ? undefined : (logPlace?.sheet ?? report.edition.log.sheet),
  };
  let chosen: readonly Chosen[] = [];
  await amend(host, basis, (sheets, list) => {
    const read = readSheets(sheets);
    chosen = choose(read);
    if (chosen.length === 0) return undefined;
    const entries = chosen.map(({ address, after }) => ({ address, value: after }));
    if (reason === undefined) return { layouts: [], entries };
    const log = logChanges(read.report, list, chosen, { reason, now: today() });
    return { layouts: log.layouts, entries: [...entries, ...log.entries] };
  });
  return chosen;
}
