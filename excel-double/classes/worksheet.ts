import { activateSheet } from '../activate.js';
import { WHOLE, type Area } from '../areas.js';
import { usedArea } from '../cells.js';
import { permitStructure } from '../guard.js';
import { areasObject, rangeAt, rangeObject, type ClassOf, type Context } from '../objects.js';
import { refusal } from '../refuse.js';
import { deleteSheet, findSheet, isSheetName, nameSheet } from '../sheets.js';
import type { BookState, SheetState } from '../state.js';
import { numberOf, textOf, wordOf } from '../wireValues.js';
import { areasFrom } from './addresses.js';
import { listensTo } from './listening.js';

/** An object that is a sheet or belongs to one. */
interface OfSheet {
  readonly sheet: SheetState;
}

/** `Excel.Worksheet` */
export const worksheetClass: ClassOf<OfSheet> = {
  identify: ({ sheet: { id } }) => ({ _Id: id, Id: id }),
  get: {
    Id: ({ sheet }) => sheet.id,
    Name: ({ sheet }) => sheet.name,
    Position: ({ sheet }, { book }) => book.sheets.indexOf(sheet),
    Visibility: ({ sheet }) => sheet.visibility,
    Protection: ({ sheet }) => ({ kind: 'WorksheetProtection', sheet }),
    PageLayout: ({ sheet }) => ({ kind: 'PageLayout', sheet }),
    FreezePanes: ({ sheet }) => ({ kind: 'WorksheetFreezePanes', sheet }),
    Shapes: ({ sheet }) => ({ kind: 'ShapeCollection', sheet }),
    Names: ({ sheet }) => ({ kind: 'NamedItemCollection', sheet }),
  },
  set: {
    Name: ({ sheet }, value, { book }) => {
      permitStructure(book);
      const name = textOf(value);
      if (!isSheetName(name)) throw refusal('InvalidArgument');
      if (![undefined, sheet].includes(findSheet(book, name))) throw refusal('ItemAlreadyExists');
      nameSheet(book, sheet, name);
    },
    Position: ({ sheet }, value, { book }) => {
      permitStructure(book);
      const at = numberOf(value);
      if (at < 0 || at >= book.sheets.length) throw refusal('InvalidArgument');
      const rest = book.sheets.filter((each) => each !== sheet);
      book.sheets = [...rest.slice(0, at), sheet, ...rest.slice(at)];
    },
    Visibility: ({ sheet }, value, { book }) => {
      permitStructure(book);
      const visibility = wordOf(value, 'Visible', 'Hidden', 'VeryHidden');
      if (visibility !== 'Visible' && isLastVisible(book, sheet)) throw refusal('InvalidOperation');
      sheet.visibility = visibility;
    },
  },
  call: {
    Activate: ({ sheet }, _, context) => {
      bringForward(sheet, context);
    },
    Delete: ({ sheet }, _, { book }) => {
      permitStructure(book);
      if (isLastVisible(book, sheet) || sheet.visibility === 'VeryHidden') throw refusal('InvalidOperation');
      deleteSheet(book, sheet);
    },
    GetRange: ({ sheet }, [address], context) => {
      const [area, ...others] = areasOrWhole(address, sheet, context);
      if (!area || others.length > 0) throw refusal('InvalidArgument');
      return rangeObject(sheet, area);
    },
    GetRanges: ({ sheet }, [address], context) => areasObject(sheet, areasOrWhole(address, sheet, context)),
    GetCell: ({ sheet }, [row, column]) => rangeAt(sheet, numberOf(row), numberOf(column)),
    GetUsedRangeOrNullObject: ({ sheet }, [valuesOnly]) => {
      const area = usedArea(sheet, WHOLE, valuesOnly === true);
      return area ? rangeObject(sheet, area) : null;
    },
  },
  callAny: ({ sheet }, name, context) => listensTo(name, sheet.id, context),
};

function isLastVisible(book: BookState, sheet: SheetState): boolean {
  return !book.sheets.some((each) => each !== sheet && each.visibility === 'Visible');
}

/** The areas of an address; without one the whole sheet. */
function areasOrWhole(address: unknown, sheet: SheetState, context: Context): readonly Area[] {
  const isWhole = address === null || address === undefined || address === '';
  return isWhole ? [WHOLE] : areasFrom(textOf(address), sheet, context);
}

/** Activates a sheet; throws `InvalidOperation` for a hidden one. */
function bringForward(sheet: SheetState, { book }: Context): void {
  if (sheet.visibility !== 'Visible') throw refusal('InvalidOperation');
  activateSheet(book, sheet);
}
