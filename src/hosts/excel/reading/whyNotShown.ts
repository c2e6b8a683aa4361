import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import { isAvoidable } from '../connection/isAvoidable.js';

/** What to throw where a cell could not be shown: a `Problem` `sheetHidden`, or the error itself. */
export async function whyNotShown(
  { exchange }: Connection,
  sheet: string,
  id: string,
  error: unknown,
): Promise<unknown> {
  if (!isAvoidable(error)) return error;
  const visibility = await exchange(async ({ workbook: { worksheets } }, sync) => {
    const found = worksheets.getItemOrNullObject(id).load('visibility');
    await sync();
    return found.isNullObject ? 'Visible' : found.visibility;
  }).catch(() => 'Visible');
  if (visibility === 'Visible') return error;
  return new Problem('sheetHidden', { sheet, isDeep: String(visibility === 'VeryHidden') });
}
