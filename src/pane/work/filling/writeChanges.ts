import type { Sheet } from '../../../core/draw/sheet.js';
import { amend } from '../../../hosts/amend.js';
import type { Entry } from '../../../hosts/host.js';
import { Problem, readSheets, type ReadResult } from '../../../index.js';
import { logChanges } from './changeLog.js';
import { sheetsOfReport } from '../checking/checking.js';
import { changesToUndo, type CellChange } from '../changes/offers.js';
import type { RecheckAfter } from '../checking/recheckAfter.js';
import { parts } from '../state/parts.js';
import { isParagraph, textAfter } from '../changes/paragraphs.js';
import type { PaneStore } from '../state/store.js';

/** Changes that were asked for. */
interface ChangeRequest {
  /** The names of the cells that will most likely change. */
  readonly cells: readonly string[];
  /** The changes, from the report as it is now; none to leave the workbook as it is. */
  readonly choose: (read: ReadResult) => readonly CellChange[];
  /** With a reason, the changes and their lines in the log are one act. */
  readonly reason?: string;
  /** The sentence for changes that were not made. */
  readonly refused: (why: string) => string;
}

/**
 * Reads the report again and makes changes; what they replace is kept in the store. Returns the changes;
 * undefined where they were refused, or where it is not certain which were made: that is then told.
 */
export async function writeChanges(
  store: PaneStore,
  recheckAfter: RecheckAfter,
  request: ChangeRequest,
): Promise<readonly CellChange[] | undefined> {
  let chosen: readonly CellChange[] = [];
  const keep = () => {
    const isLogged = request.reason !== undefined;
    if (chosen.length > 0) store.set({ filled: chosen, isLogged });
  };
  try {
    await amendReport(store, request, (made) => {
      chosen = made;
    });
    keep();
    return chosen;
  } catch (error) {
    if (!isDoubtful(error)) {
      store.tell('bad', request.refused(await store.why(error)));
      return undefined;
    }
    keep();
    await recheckAfter('bad', await store.why(error));
    return settleDoubt(store, error, chosen, request);
  }
}

/** What is known of doubtful changes once the report was read again: all made, none made, or a part. */
async function settleDoubt(
  { state, tell, why }: PaneStore,
  { code }: Problem,
  chosen: readonly CellChange[],
  { refused }: ChangeRequest,
): Promise<readonly CellChange[] | undefined> {
  const { checked, isStale } = state();
  if (!checked || isStale || code !== 'writeUnknown') return undefined;
  const made = changesToUndo(chosen, checked.read).length;
  // The log is written first: where a change stands, so does its line.
  if (made === chosen.length) return chosen;
  if (made === 0) tell('bad', refused(await why(new Problem('noAnswer'))));
  return undefined;
}

async function amendReport(
  { surroundings: { host, today }, state }: PaneStore,
  { cells, choose, reason }: ChangeRequest,
  tellChosen: (chosen: readonly CellChange[]) => void,
): Promise<void> {
  const { checked } = state();
  if (!checked) return;
  const { addresses, logPlace, report } = checked.read;
  const basis = {
    only: sheetsOfReport(state()),
    cells: cells.flatMap((cell) => addresses.get(cell) ?? []),
    list: reason === undefined ? undefined : (logPlace?.sheet ?? report.edition.log.sheet),
  };
  const { putLog } = parts.adding.now() ?? (await parts.adding.load());
  await amend(host, basis, (sheets, list) => {
    const read = readSheets(sheets);
    const chosen = choose(read);
    const entries = chosen.map((change) => entryOf(change, sheets));
    tellChosen(chosen);
    if (chosen.length === 0) return undefined;
    if (reason === undefined) return { layouts: [], entries };
    const log = logChanges(read.report, list, chosen, { reason, now: today(), putLog });
    return { layouts: log.layouts, entries: [...entries, ...log.entries] };
  });
}

/** What is written: the number of a cell, or the whole text of the cell that a paragraph stands in. */
function entryOf(change: CellChange, sheets: readonly Sheet[]): Entry {
  const { cell, address, after } = change;
  if (!isParagraph(cell)) return { address, value: after };
  const value = textAfter(sheets, change);
  if (value === undefined) throw new Problem('notRewritable', { address });
  return { address, value };
}

/** True where something may have been written all the same. */
export function isDoubtful(error: unknown): error is Problem {
  return error instanceof Problem && (error.code === 'partlyWritten' || error.code === 'writeUnknown');
}
