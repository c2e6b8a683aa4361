import type { Redrawing } from '../../../core/book/redrawAttachments.js';
import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import { DELETED, expectChange, type Silence } from '../connection/silence.js';
import { drawSheets } from '../drawing/drawSheets.js';
import { removeSheet } from './removeSheet.js';

/** What follows the name of a sheet until those in its place are gone. */
const MEANWHILE = '（新）';

/**
 * Draws sheets under other names, and only then removes those in whose place they stand and gives them their
 * names. So nothing is lost wherever Excel stops. Throws a `Problem` as `drawSheets` and `removeSheet` do.
 */
export async function redrawSheets(
  connection: Connection,
  { removed, layouts }: Redrawing,
  idOf: (sheet: string) => string,
  silence: Silence,
): Promise<void> {
  if (removed.length === 0) return drawSheets(connection, layouts, silence);
  const ids = removed.map(idOf);
  if (layouts.length === 0) {
    for (const id of ids) await removeSheet(connection, id, silence);
    return;
  }
  const drawn = layouts.map((layout) => ({ ...layout, sheet: layout.sheet + MEANWHILE }));
  await drawSheets(connection, drawn, silence);
  try {
    await takePlace(connection, ids, layouts, silence);
  } catch (error) {
    const isDone = await isInPlace(connection, ids, layouts, silence).catch((later: unknown) => {
      throw isCellEditing(error) && isCellEditing(later) ? stoppedBeside(drawn) : later;
    });
    if (!isDone) throw error;
  }
}

/** Removes sheets, and gives the new ones their names, as one request. */
async function takePlace(
  { exchange }: Connection,
  ids: readonly string[],
  layouts: Redrawing['layouts'],
  silence: Silence,
): Promise<void> {
  await exchange(async ({ workbook: { worksheets } }, sync) => {
    for (const id of ids) {
      const old = worksheets.getItem(id);
      // Excel deletes no sheet that its menu cannot show.
      old.visibility = 'Visible';
      old.delete();
      expectChange(silence, DELETED);
    }
    for (const { sheet } of layouts) worksheets.getItem(sheet + MEANWHILE).name = sheet;
    await sync();
  });
}

/**
 * After an error: true where all was done nevertheless. Where the old sheets are still there, the new ones
 * are removed; throws a `Problem` `partlyWritten` where some are gone.
 */
async function isInPlace(
  connection: Connection,
  ids: readonly string[],
  layouts: Redrawing['layouts'],
  silence: Silence,
): Promise<boolean> {
  const meanwhile = layouts.map(({ sheet }) => sheet + MEANWHILE);
  const { olds, news } = await connection.exchange(async ({ workbook: { worksheets } }, sync) => {
    const look = (keys: readonly string[]) =>
      keys.map((key) => worksheets.getItemOrNullObject(key).load('name'));
    const found = { olds: look(ids), news: look(meanwhile) };
    await sync();
    const isThere = (sheet: Excel.Worksheet) => !sheet.isNullObject;
    return { olds: found.olds.filter(isThere).length, news: found.news.filter(isThere).length };
  });
  // New ones that kept their names meanwhile say the same.
  if (news === 0 || olds === 0) return true;
  if (olds < ids.length)
    throw new Problem('partlyWritten', {
      written: meanwhile.join('、'),
      left: layouts.map(({ sheet }) => sheet).join('、'),
    });
  for (const name of meanwhile) await removeSheet(connection, name, silence);
  return false;
}

/**
 * While a cell is being edited Excel refuses whole requests: the old sheets stand, the new ones beside them.
 */
function stoppedBeside(drawn: Redrawing['layouts']): Problem {
  const sheets = drawn.map(({ sheet }) => sheet).join('、');
  return new Problem('drawStopped', { why: 'cellEditing', code: '', sheets });
}

function isCellEditing(error: unknown): boolean {
  return error instanceof Problem && error.code === 'cellEditing';
}
