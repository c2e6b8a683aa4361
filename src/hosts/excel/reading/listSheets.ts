import type { Connection } from '../connection/connect.js';

/** A sheet of the open workbook, as the workbook lists it. */
export interface SheetInBook {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  /** True where its protection keeps formats from being changed. */
  readonly isGuarded: boolean;
}

/** All sheets of the open workbook in their order, in one exchange. */
export async function listSheets({ exchange }: Connection): Promise<readonly SheetInBook[]> {
  return exchange(async ({ workbook: { worksheets } }, sync) => {
    const properties = OF_SHEET.split(',').map((each) => `items/${each}`);
    worksheets.load(properties.join());
    await sync();
    return worksheets.items.map(listSheet);
  });
}

/** What must be loaded of a sheet to list it. */
export const OF_SHEET = 'id,name,visibility,protection/protected,protection/options';

/** A loaded sheet as it is listed. */
export function listSheet({ id, name, visibility, protection }: Excel.Worksheet): SheetInBook {
  return { id, name, hidden: visibility !== 'Visible', isGuarded: isGuarded(protection) };
}

/** True for a protection, loaded with its options, that keeps formats from being changed. */
export function isGuarded({ protected: isProtected, options }: Excel.WorksheetProtection): boolean {
  return isProtected && !options.allowFormatCells;
}
