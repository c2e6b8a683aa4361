import type { Connection } from '../connection/connect.js';

/** Shows a hidden sheet again and activates it, in one exchange. `idOf` gives a sheet's id by its name. */
export async function unhideSheet(
  connection: Connection,
  name: string,
  idOf: (sheet: string) => string,
): Promise<void> {
  await connection.exchange(
    async (context, sync) => {
      const sheet = context.workbook.worksheets.getItem(idOf(name));
      sheet.visibility = 'Visible';
      sheet.activate();
      await sync();
    },
    { sheet: name },
  );
}
