import { areaAddress } from '../../../core/draw/address.js';
import type { Layout } from '../../../core/draw/layout.js';
import type { Connection } from '../connection/connect.js';

/**
 * Keeps the headings of drawn sheets in view, in one exchange, or none where no sheet asks for it. Needs
 * ExcelApi 1.7. What Excel refuses here changes nothing in the sheets, so it is no failure of the drawing.
 */
export async function freezeHeads(
  { exchange, isSupported }: Connection,
  layouts: readonly Layout[],
): Promise<void> {
  const heads = layouts.filter(({ frozen }) => frozen !== undefined);
  if (heads.length === 0 || !isSupported('1.7')) return;
  await exchange(async ({ workbook: { worksheets } }, sync) => {
    for (const { sheet, frozen } of heads) if (frozen) freeze(worksheets.getItem(sheet), frozen);
    await sync();
  }).catch(() => undefined);
}

/** Rows alone are frozen as rows: an area has a column at least. */
function freeze({ freezePanes }: Excel.Worksheet, { rows, columns }: NonNullable<Layout['frozen']>): void {
  if (columns === 0) freezePanes.freezeRows(rows);
  else freezePanes.freezeAt(areaAddress({ top: 1, left: 1, bottom: rows, right: columns }));
}
