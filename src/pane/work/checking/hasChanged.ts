import type { ReadResult } from '../../../index.js';
import { sheetsOfReport } from './checking.js';
import { reading } from './reading.js';
import type { PaneStore } from '../state/store.js';

/** Reads the sheets of the report again; true where they say something else than was checked. */
export async function hasChanged({ state, surroundings: { host } }: PaneStore): Promise<boolean> {
  const { checked } = state();
  const { readSheets } = await reading.load();
  const read = readSheets(await host.read(sheetsOfReport(state())));
  return checked !== undefined && said(read) !== said(checked.read);
}

/** A text that is the same for the same report with the same results of formulas. */
function said({ report: { edition, ...report }, remarks }: ReadResult): string {
  const doubts = remarks.filter(({ kind }) => kind === 'noResult' || kind === 'oldResult');
  return JSON.stringify([edition.id, report, doubts]);
}
