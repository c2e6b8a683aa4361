import { veryHidden } from '../../../core/draw/sheet.js';
import type { Connection } from '../connection/connect.js';
import { isAvoidable } from '../connection/isAvoidable.js';

/** A sheet of the open workbook, as the workbook lists it. */
export interface SheetInBook {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly isVeryHidden?: boolean;
  /** True where its protection keeps formats from being changed. */
  readonly isGuarded: boolean;
  /** The ids of the shapes on it that may show a text, where they are known. */
  readonly shapes?: readonly string[];
}

/** All sheets of the open workbook in their order, in one exchange; their shapes too from ExcelApi 1.9 on. */
export async function listSheets(connection: Connection): Promise<readonly SheetInBook[]> {
  try {
    return await askList(connection, connection.isSupported('1.9'));
  } catch (error) {
    if (isAvoidable(error)) return askList(connection, false);
    throw error;
  }
}

async function askList({ exchange }: Connection, withShapes: boolean): Promise<readonly SheetInBook[]> {
  return exchange(async ({ workbook: { worksheets } }, sync) => {
    const properties = [...OF_SHEET.split(','), ...(withShapes ? OF_SHAPES : [])];
    worksheets.load(properties.map((each) => `items/${each}`).join());
    await sync();
    return worksheets.items.map((sheet) => {
      const listed = listSheet(sheet);
      return withShapes ? { ...listed, shapes: boxesOn(sheet) } : listed;
    });
  });
}

const OF_SHAPES = ['shapes/items/id', 'shapes/items/type'];
/** The most shapes of a sheet whose texts are read. */
const MOST_BOXES = 50;

/** The ids of text boxes and other shapes that have a text; pictures and lines refuse to be asked for one. */
function boxesOn({ shapes: { items } }: Excel.Worksheet): readonly string[] {
  const boxes = items.filter(({ type }) => type === 'GeometricShape').slice(0, MOST_BOXES);
  return boxes.map(({ id }) => id);
}

/** What must be loaded of a sheet to list it. */
export const OF_SHEET = 'id,name,visibility,protection/protected,protection/options';

/** A loaded sheet as it is listed. */
export function listSheet({ id, name, visibility, protection }: Excel.Worksheet): SheetInBook {
  const isVeryHidden = visibility === 'VeryHidden';
  return {
    ...{ id, name, hidden: visibility !== 'Visible' },
    ...veryHidden({ isVeryHidden }),
    isGuarded: isGuarded(protection),
  };
}

/** True for a protection, loaded with its options, that keeps formats from being changed. */
export function isGuarded({ protected: isProtected, options }: Excel.WorksheetProtection): boolean {
  return isProtected && !options.allowFormatCells;
}
