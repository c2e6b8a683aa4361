import { permitWrite } from '../guard.js';
import type { ClassOf } from '../objects.js';
import { refusal } from '../refuse.js';
import type { SheetState } from '../state.js';
import { textOf } from '../wireValues.js';
import { areasFrom } from './addresses.js';

/** The last column of a sheet, counted from 0. */
const LAST_COLUMN = 16_383;

/** `Excel.WorksheetFreezePanes` */
export const freezePanesClass: ClassOf<{ readonly sheet: SheetState }> = {
  call: {
    FreezeAt: ({ sheet }, [address], context) => {
      permitWrite(context.book);
      const [area, ...others] = areasFrom(textOf(address), sheet, context);
      if (!area || others.length > 0) throw refusal('InvalidArgument');
      sheet.frozen = area;
    },
    FreezeRows: ({ sheet }, [count], { book }) => {
      permitWrite(book);
      if (typeof count !== 'number' || count < 1) throw refusal('InvalidArgument');
      sheet.frozen = { top: 0, left: 0, bottom: count - 1, right: LAST_COLUMN };
    },
  },
};
