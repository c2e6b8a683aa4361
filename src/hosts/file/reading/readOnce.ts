import type { Package } from '../zip/openPackage.js';
import { fixedPiece, type FixedPiece } from './fixedPieces.js';
import type { MarkupCount } from './markupCount.js';

/** What readings of parts gave, and how much markup they count for. */
export type KeptReadings<Reading> = WeakMap<
  FixedPiece,
  { readonly reading: Reading; readonly markup: number }
>;

/**
 * What reading a part gives, which rests on nothing but its contents: of a part with the same bytes as one
 * before what that gave, which is kept.
 */
export type ReadOnce = <Reading>(part: string, kept: KeptReadings<Reading>, read: () => Reading) => Reading;

/** Reads the parts of a package once; one that is known counts for its markup, and is told to `addSize`. */
export function onceReader(opened: Package, count: MarkupCount, addSize: (part: string) => void): ReadOnce {
  return (part, kept, read) => {
    const packed = opened.packed(part);
    const fixed = packed && fixedPiece(packed.bytes, packed.facts);
    const known = fixed && kept.get(fixed);
    if (known) {
      addSize(part);
      count.add(known.markup);
      return known.reading;
    }
    const before = count.total();
    const reading = read();
    if (fixed) kept.set(fixed, { reading, markup: count.total() - before });
    return reading;
  };
}
