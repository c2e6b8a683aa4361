import { writeArea } from '../address.js';
import { countCells } from '../areas.js';
import { clearArea } from '../edit.js';
import { permit, permitContent } from '../guard.js';
import { rangeObject, type CellsObject, type ClassOf, type Context } from '../objects.js';
import { writeSheet } from '../reference.js';
import { refusal } from '../refuse.js';
import { wordOf } from '../wireValues.js';

/** `Excel.RangeAreas` */
export const rangeAreasClass: ClassOf<CellsObject> = {
  identify: ({ keptAs }) => ({ _ReferenceId: keptAs ?? '' }),
  get: {
    Address: tellAddress,
    AreaCount: ({ areas }) => areas.length,
    CellCount: ({ areas }) => areas.reduce((sum, area) => sum + countCells(area), 0),
    Areas: (cells) => ({ kind: 'RangeCollection', cells }),
    Format: (cells) => ({ kind: 'RangeFormat', cells }),
    Worksheet: ({ sheet }) => ({ kind: 'Worksheet', sheet }),
    ConditionalFormats: (cells) => ({ kind: 'ConditionalFormatCollection', cells }),
    DataValidation: (cells) => ({ kind: 'DataValidation', cells }),
  },
  call: { _KeepReference: keepCells, Clear: clearCells },
};

/** `Excel.RangeCollection` */
export const rangeCollectionClass: ClassOf<{ readonly cells: CellsObject }> = {
  items: ({ cells: { sheet, areas } }) => areas.map((area) => rangeObject(sheet, area)),
};

/** The address of cells with their sheet: `表三!D5`; throws `ItemNotFound` where they were deleted. */
export function tellAddress({ sheet, areas }: CellsObject): string {
  if (areas.length === 0) throw refusal('ItemNotFound');
  return areas.map((area) => `${writeSheet(sheet.name)}!${writeArea(area)}`).join(',');
}

/** `track`: keeps the cells across requests. */
export function keepCells(cells: CellsObject, _: readonly unknown[], context: Context): void {
  context.keep(cells);
}

/** `clear`: removes contents, formats or both. */
export function clearCells(
  { sheet, areas }: CellsObject,
  [applyTo]: readonly unknown[],
  { book }: Context,
): void {
  const what = wordOf(applyTo ?? 'All', 'All', 'Formats', 'Contents');
  if (what !== 'Formats') permitContent(book, sheet, areas);
  if (what !== 'Contents') permit(book, sheet, 'allowFormatCells');
  for (const area of areas) clearArea(book, sheet, area, what);
}
