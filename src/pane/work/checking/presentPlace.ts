import { addressOn, cellAddress, parseAddress } from '../../../core/draw/address.js';
import type { Addresses } from '../../../core/report/addresses.js';

/**
 * Where a cell stands now that stood at an address when the report was read before: rows were inserted since,
 * or its sheet was renamed. What is no cell of the report has moved as the nearest one that was on its sheet.
 * Undefined where the report has that cell no longer.
 */
export function presentPlace(address: string, before: Addresses, now: Addresses): string | undefined {
  const { sheet, row, column } = parseAddress(address);
  let [nearest, distance]: [readonly [string, number, number] | undefined, number] = [undefined, Infinity];
  for (const [name, place] of before) {
    const at = parseAddress(place);
    const away = Math.abs(at.row - row) * 100 + Math.abs(at.column - column);
    const isNearer = at.sheet === sheet && away < distance && (away === 0 || now.has(name));
    if (isNearer) [nearest, distance] = [[name, row - at.row, column - at.column], away];
  }
  if (!nearest) return address;
  const place = now.get(nearest[0]);
  if (place === undefined) return undefined;
  const moved = parseAddress(place);
  return addressOn(
    moved.sheet,
    cellAddress(Math.max(1, moved.row + nearest[1]), Math.max(1, moved.column + nearest[2])),
  );
}
