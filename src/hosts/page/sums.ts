import type { Layout } from '../../core/draw/layout.js';
import type { Raw } from '../../core/form/number.js';
import { addressesIn, addressOf } from '../drawing/placedArea.js';

/**
 * The sums of a sheet by the address of their cell. As its formula does, a sum shows nothing (null) before
 * all that it adds up are numbers.
 */
export function sumsOf(layout: Layout, typed: ReadonlyMap<string, Raw>): (address: string) => number | null {
  const drawn = new Map(layout.cells.map((cell) => [addressOf(cell), cell]));
  const known = new Map<string, number | null>();
  const numberAt = (address: string): number | null => {
    const cell = drawn.get(address);
    if (cell?.adds && !typed.has(address)) return sumAt(address);
    const value = typed.has(address) ? typed.get(address) : cell?.value;
    return typeof value === 'number' ? value : null;
  };
  const sumAt = (address: string): number | null => {
    const before = known.get(address);
    if (before !== undefined) return before;
    const areas = drawn.get(address)?.adds ?? [];
    const sum = addUp(areas.flatMap(addressesIn).map(numberAt));
    known.set(address, sum);
    return sum;
  };
  return sumAt;
}

function addUp(parts: readonly (number | null)[]): number | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : sum + part), 0);
}
