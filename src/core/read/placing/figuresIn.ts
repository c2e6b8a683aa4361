import type { SheetCell } from '../../draw/sheet.js';
import { isNumeric, numericIn } from '../view/numeric.js';

/**
 * What stands where a number belongs, beside the label of the row; before that is the number of the row. A
 * text behind more numbers than one is a remark.
 */
export function figuresIn(cells: readonly SheetCell[] = []): readonly SheetCell[] {
  const label = cells.find((cell) => typeof cell.value === 'string' && !isNumeric(cell))?.column ?? 0;
  const numbers = numericIn(cells);
  const isRemark = numbers.filter(({ column }) => column < label).length > 1;
  return isRemark ? numbers : numbers.filter(({ column }) => column > label);
}
