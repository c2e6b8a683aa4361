import type { SheetCell } from '../../draw/sheet.js';
import type { Remark } from '../../report/remark.js';
import { remarkLook } from '../remarks/textLook.js';
import { showText } from '../view/showText.js';
import { placeName, type View } from '../view/view.js';

/**
 * The remarks on the cells of an attachment, each kind at its first cell: formulas without result or with one
 * that may be old, numbers that a format may show otherwise, text that is struck out or not seen.
 */
export function remarkAttached(cells: readonly SheetCell[], view: View): readonly Remark[] {
  const told = (why: 'noResult' | 'oldResult' | 'number', cell: SheetCell | undefined): readonly Remark[] =>
    cell ? [{ kind: 'attachment', why, text: showText(cell), address: addressOf(cell, view) }] : [];
  return [
    ...told('noResult', cells.find(isLost)),
    ...told(
      'oldResult',
      view.sheet.isStale === true
        ? cells.find((cell) => cell.isFormula === true && !isLost(cell))
        : undefined,
    ),
    ...told('number', cells.find(isFraction)),
    ...cells.flatMap((cell) => remarkLook(cell, showText(cell), addressOf(cell, view), 'attachments')),
  ];
}

function addressOf({ row, column }: SheetCell, view: View): string {
  return placeName(view, row, column);
}

/** An error value is text, which a rule judges. */
function isLost({ value, error, isFormula }: SheetCell): boolean {
  return error === undefined && isFormula === true && value === null;
}

/** A fraction may be shown as a percentage, or with fewer digits, where that is not known. */
function isFraction({ value, date, isShownOtherwise, isRounded }: SheetCell): boolean {
  if (isShownOtherwise ?? isRounded) return false;
  return typeof value === 'number' && date === undefined && !Number.isInteger(value);
}
