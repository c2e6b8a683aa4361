import { permitWrite } from '../guard.js';
import type { ClassOf } from '../objects.js';
import { refusal } from '../refuse.js';
import type { SheetState } from '../state.js';
import { textOf } from '../wireValues.js';
import { areasFrom } from './addresses.js';

/** `Excel.WorksheetFreezePanes` */
export const freezePanesClass: ClassOf<{ readonly sheet: SheetState }> = {
  call: {
    FreezeAt: ({ sheet }, [address], context) => {
      permitWrite(context.book);
      const [area, ...others] = areasFrom(textOf(address), sheet, context);
      if (!area || others.length > 0) throw refusal('InvalidArgument');
      sheet.frozen = area;
    },
  },
};
