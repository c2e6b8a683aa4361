import type { SheetCell } from '../../draw/sheet.js';
import type { Remark } from '../../report/finding.js';

/** The remarks on a text of a part of a report that is struck out in part, or that nobody sees. */
export function remarkLook(
  { plain, isInvisible }: SheetCell,
  text: string,
  address: string,
  part: string,
): readonly Remark[] {
  const remarks: Remark[] = plain === undefined ? [] : [{ kind: 'alteredText', text, address }];
  return isInvisible && text.trim() !== ''
    ? [...remarks, { kind: 'unseenText', part, text, address }]
    : remarks;
}
