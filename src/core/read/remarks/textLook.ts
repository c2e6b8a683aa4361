import type { SheetCell } from '../../draw/sheet.js';
import type { Remark } from '../../report/remark.js';

/** The remarks on a text of a part of a report that is struck out in part, shown otherwise, or not seen. */
export function remarkLook(
  { plain, isInvisible, isShownOtherwise, isRounded, unit }: SheetCell,
  text: string,
  address: string,
  part: string,
): readonly Remark[] {
  const isFormatted = isShownOtherwise ?? isRounded ?? unit !== undefined;
  const remarks: Remark[] =
    plain === undefined && !isFormatted
      ? []
      : [{ kind: 'alteredText', text, address, ...(isFormatted ? { isFormatted } : {}) }];
  return isInvisible && text.trim() !== ''
    ? [...remarks, { kind: 'unseenText', part, text, address }]
    : remarks;
}
