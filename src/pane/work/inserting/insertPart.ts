import { addressOn } from '../../../core/draw/address.js';
import { Problem, sheetNameOf } from '../../../index.js';
import { parts } from '../state/parts.js';
import { proposeYear } from './proposeReport.js';
import type { ReadInserted } from './readInserted.js';
import type { PaneStore } from '../state/store.js';
import { actWords } from '../../words/acts.js';

/** Adds the blank sheet of a table or chapter, or the cover; goes there where a sheet of its name exists. */
export async function insertPart(
  { surroundings: { host, today }, state }: PaneStore,
  part: string,
  readInserted: ReadInserted,
): Promise<void> {
  const report = state().checked?.read.report;
  const sheet = report && sheetNameOf(part, report.edition);
  if (!report || sheet === undefined) return;
  const { blankWorkbook } = await parts.drawing.load();
  const { org, contact, edition } = report;
  const { layouts } = blankWorkbook({ year: report.year ?? proposeYear(today()), org, contact, edition });
  const first = addressOn(sheet, 'A1');
  const added = layouts.filter((layout) => layout.sheet === sheet);
  const isThere = await host.draw(added).then(() => false, isTaken);
  if (isThere) await host.goTo(first);
  else await readInserted(actWords.insertedPart(sheet), first);
}

/** True for the failure of drawing a sheet whose name is taken; throws any other. */
function isTaken(error: unknown): true {
  if (error instanceof Problem && error.code === 'sheetExists') return true;
  throw error;
}
