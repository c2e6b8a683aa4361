import { addressOn, cellAddress, type Position } from '../../../core/draw/address.js';
import { Problem } from '../../../core/report/problem.js';
import { TEXT_LIMIT } from '../../drawing/fitsInCell.js';
import { escapeCodes } from './cellCodes.js';

/** A text as a cell of a package holds it. Throws a `Problem` `textTooLong` where it is too long for one. */
export function cellText(text: string, { sheet, row, column }: Position): string {
  if (text.length > TEXT_LIMIT)
    throw new Problem('textTooLong', {
      field: addressOn(sheet, cellAddress(row, column)),
      limit: TEXT_LIMIT,
    });
  return escapeCodes(text);
}
