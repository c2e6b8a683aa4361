import { areaAddress } from '../draw/address.js';
import type { Sheet } from '../draw/sheet.js';

/** A sheet that is too large for its host to read whole, and the area of it that was read: `A1:Z107`. */
export interface PartlyRead {
  readonly sheet: string;
  readonly area: string;
}

/** The sheets of which only a part was read. */
export function partlyRead(sheets: readonly Sheet[]): readonly PartlyRead[] {
  return sheets.flatMap(({ name, readTo }) => {
    if (!readTo) return [];
    const area = areaAddress({ top: 1, left: 1, bottom: readTo.row, right: readTo.column });
    return [{ sheet: name, area }];
  });
}
