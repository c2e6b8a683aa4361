import type { Area } from '../../../core/draw/address.js';
import type { SheetCell } from '../../../core/draw/sheet.js';
import { parseRow } from './cellPlace.js';
import type { Attributes } from './startTag.js';
import { isFalse, isTrue } from './xmlBoolean.js';
import { hideColumns, LEAST_HEIGHT, LEAST_WIDTH, markUnseen, startUnseen } from '../../unseenLines.js';

/** The parts of a sheet that nobody sees: hidden rows and columns, and zeros where it shows none. */
export interface UnseenParts {
  readonly open: (name: string, attributes: Attributes) => void;
  /** The cells, those that nobody sees marked so. */
  readonly mark: (cells: readonly SheetCell[], merges?: readonly Area[]) => readonly SheetCell[];
}

/** Notes the parts of one sheet that nobody sees, as its elements come. */
export function unseenParts(): UnseenParts {
  const lines = startUnseen();
  let row = 0;
  return {
    open: (name, { named }) => {
      if (name === 'row') {
        // One without a number follows the one before.
        row = parseRow(named('r') ?? '') ?? row + 1;
        if (isTrue(named('hidden')) || isLess(named('ht'), named('customHeight'), LEAST_HEIGHT))
          lines.rows.add(row);
      } else if (name === 'col') {
        const [width, isCustom] = [named('width'), named('customWidth')];
        const isNarrow = isLess(width, isCustom, LEAST_WIDTH) || Number(width || 1) === 0;
        if (isTrue(named('hidden')) || isNarrow)
          hideColumns(lines, Number(named('min')), Number(named('max')));
      } else if (name === 'sheetView') lines.hidesZeros ||= isFalse(named('showZeros'));
    },
    mark: (cells, merges) => markUnseen(cells, lines, merges),
  };
}

/** True for a height or a width that is less and was set by hand. */
function isLess(size: string | undefined, isCustom: string | undefined, least: number): boolean {
  return isTrue(isCustom) && size !== undefined && size !== '' && Number(size) < least;
}
