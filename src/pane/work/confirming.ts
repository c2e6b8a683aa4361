import { tellCell } from '../../core/check/sentence.js';
import { findCell, formOf, type Cell } from '../../core/form/form.js';
import { showReading } from '../../core/form/number.js';
import { readingOf } from '../../core/report/report.js';
import { Problem, putLog, tellProblem, type ReadResult } from '../../index.js';
import { timeOf } from './changeLog.js';
import { sheetsOfReport, type Checking } from './checking.js';
import type { Checked, PaneState, Work } from './state.js';
import type { PaneStore } from './store.js';

/** 确认无误: takes cells as right, and keeps that in the log of the workbook with the figure they hold. */
export function openConfirming(store: PaneStore, checking: Checking): Pick<Work, 'confirm'> {
  return { confirm: async (name) => store.run(async () => confirmCell(store, checking, name)) };
}

async function confirmCell(store: PaneStore, checking: Checking, name: string): Promise<void> {
  const { state, set, tell, words } = store;
  const { checked } = state();
  const cell = checked && findCell(formOf(checked.read.report.edition), name);
  if (!checked || !cell) return;
  // The figure in view is the one that is found right; the sheets are read again, the log among them.
  const { read } = await readWithLog(state(), checking);
  const figure = figureOf(read, cell);
  if (figure !== figureOf(checked.read, cell)) return tell('plain', words.notConfirmed);
  set({ confirmed: new Map([...state().confirmed, [name, figure]]) });
  const failure = await keepConfirmation(store, read, cell, figure);
  await checking.recheck();
  const said = words.confirmed(tellCell(cell));
  if (failure === undefined) tell('plain', said);
  else tell('bad', `${said}${words.notLogged}${failure}`);
}

/** Reads the sheets of the report; all sheets where it is not known whether the workbook has a log. */
async function readWithLog(state: PaneState, { readAndCheck }: Checking): Promise<Checked> {
  const log = state.checked?.read.logPlace;
  return readAndCheck(log && [...(sheetsOfReport(state) ?? []), log.sheet]);
}

function figureOf({ report }: ReadResult, cell: Cell): string {
  return showReading(readingOf(report, cell), cell.kind);
}

/** Adds a line to the log; the sentence where that cannot be done. */
async function keepConfirmation(
  { surroundings: { host, today } }: PaneStore,
  { logPlace, report: { edition } }: ReadResult,
  cell: Cell,
  before: string,
): Promise<string | undefined> {
  const line = { time: timeOf(today()), cell: tellCell(cell), before, ...edition.log.confirmed };
  const { layouts, entries } = putLog(logPlace, edition, [line]);
  try {
    if (layouts.length > 0) await host.draw(layouts);
    if (entries.length > 0) await host.write(entries);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return tellProblem(error);
    throw error;
  }
}
