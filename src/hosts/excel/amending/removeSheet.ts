import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';
import { DELETED, expectChange, type Silence } from '../connection/silence.js';

/**
 * Deletes a sheet that the program drew, by its id or name, in two exchanges; does nothing where it is gone.
 * Throws a `Problem` `bookProtected` or `readOnly`.
 */
export async function removeSheet(
  { exchange, isSupported }: Connection,
  key: string,
  silence: Silence,
): Promise<void> {
  await exchange(async ({ workbook }, sync) => {
    const sheet = workbook.worksheets.getItemOrNullObject(key).load('name');
    const protection = workbook.protection.load('protected');
    if (isSupported('1.8')) workbook.load('readOnly');
    await sync();
    if (sheet.isNullObject) return;
    if (protection.protected) throw new Problem('bookProtected', { removed: sheet.name });
    if (isSupported('1.8') && workbook.readOnly) throw new Problem('readOnly');
    // Excel deletes no sheet that its menu cannot show.
    sheet.visibility = 'Visible';
    sheet.delete();
    expectChange(silence, DELETED);
    await sync();
  });
}
