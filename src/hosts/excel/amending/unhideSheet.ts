import { Problem } from '../../../core/report/problem.js';
import type { Connection } from '../connection/connect.js';

/**
 * Shows a hidden sheet again and activates it, in two exchanges. `idOf` gives a sheet's id by its name.
 * Throws a `Problem` `bookProtected`: hiding is a matter of the structure, never of the sheet's protection.
 */
export async function unhideSheet(
  connection: Connection,
  name: string,
  idOf: (sheet: string) => string,
): Promise<void> {
  await connection.exchange(async ({ workbook }, sync) => {
    const sheet = workbook.worksheets.getItemOrNullObject(idOf(name)).load('name');
    const protection = workbook.protection.load('protected');
    await sync();
    if (sheet.isNullObject) throw new Problem('sheetGone', { sheet: name });
    if (protection.protected) throw new Problem('bookProtected', { hidden: name });
    sheet.visibility = 'Visible';
    sheet.activate();
    await sync();
  });
}
