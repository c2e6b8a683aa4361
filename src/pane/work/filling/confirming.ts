import { tellCell } from '../../../core/check/tellCell.js';
import { findCell, formOf, type Cell } from '../../../core/form/form.js';
import { showReading } from '../../../core/form/number.js';
import { readingOf } from '../../../core/report/report.js';
import { amend } from '../../../hosts/amend.js';
import { editions, findLogPlace, readSheets, type ReadResult } from '../../../index.js';
import { parts } from '../state/parts.js';
import { timeOf } from './changeLog.js';
import { sheetsOfReport } from '../checking/checking.js';
import type { RecheckAfter } from '../checking/recheckAfter.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';
import { actWords } from '../../words/acts.js';

/** 确认无误: takes cells as right, and keeps that in the log of the workbook with the figure they hold. */
export function openConfirming(store: PaneStore, recheckAfter: RecheckAfter): Pick<Work, 'confirm'> {
  return { confirm: async (name) => store.run(async () => confirmCell(store, recheckAfter, name)) };
}

async function confirmCell(store: PaneStore, recheckAfter: RecheckAfter, name: string): Promise<void> {
  const { state, set, why } = store;
  const read = state().checked?.read;
  const cell = read && findCell(formOf(read.report.edition), name);
  if (!read || !cell) return;
  const said = actWords.confirmed(tellCell(cell));
  const hold = () => set({ confirmed: new Map([...state().confirmed, [name, figureOf(read, cell)]]) });
  try {
    if (!(await logConfirmation(store, read, cell)))
      return await recheckAfter('plain', actWords.notConfirmed);
    hold();
    await recheckAfter('plain', said);
  } catch (error) {
    // Without its line in the log it holds until the pane is closed.
    hold();
    await recheckAfter('bad', `${said}${actWords.notLogged}${await why(error)}`);
  }
}

function figureOf({ report }: ReadResult, cell: Cell): string {
  return showReading(readingOf(report, cell), cell.kind);
}

/** Adds a line to the log, unless the cell holds something else than was in view; false then. */
async function logConfirmation(
  { surroundings: { host, today }, state }: PaneStore,
  seen: ReadResult,
  cell: Cell,
): Promise<boolean> {
  const { edition } = seen.report;
  const before = figureOf(seen, cell);
  const line = { time: timeOf(today()), cell: tellCell(cell), before, ...edition.log.confirmed };
  const list = seen.logPlace?.sheet ?? edition.log.sheet;
  const { putLog } = parts.adding.now() ?? (await parts.adding.load());
  let isSame = false;
  await amend(host, { only: sheetsOfReport(state()), cells: [], list }, (sheets, log) => {
    isSame = figureOf(readSheets(sheets), cell) === before;
    return isSame ? putLog(findLogPlace(log, edition, editions), edition, [line]) : undefined;
  });
  return isSame;
}
