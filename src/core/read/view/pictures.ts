import type { Sheet, SheetCell } from '../../draw/sheet.js';

/** What WPS writes into a cell with a picture: `=DISPIMG("ID_…",1)`. */
const PICTURE = /^=?(?:_xlfn\.)?DISPIMG\(/i;

/** The sheet without the pictures in its cells, which are no text; they are kept as `pictures`. */
export function withoutPictures(sheet: Sheet): Sheet {
  if (!sheet.cells.some(isPicture)) return sheet;
  const cells = sheet.cells.filter((cell) => !isPicture(cell));
  const found = sheet.cells.filter(isPicture).map(({ row, column }) => ({ row, column }));
  return { ...sheet, cells, pictures: [...(sheet.pictures ?? []), ...found] };
}

function isPicture({ isPicture: isOne, value, formula }: SheetCell): boolean {
  if (isOne === true) return true;
  if (typeof value === 'string') return value.startsWith('=') && PICTURE.test(value);
  return value === null && formula !== undefined && PICTURE.test(formula);
}
