import type { Listing, Mark } from '../../host.js';
import { findPart, packParts, readPart, unpackParts, writePart, type Parts } from '../parts/parts.js';
import { listOf } from '../parts/relationships.js';
import { removeWorksheet } from '../parts/removeWorksheet.js';
import { appendWorksheet, ensureStyles, namespaceOf, worksheetsOf } from '../parts/workbook.js';
import { LISTING_SIGNATURE, renderListing } from './findingsSheet.js';
import { hasRule, markSheet } from './marks.js';
import { addMarkStyles, type MarkStyles } from './markStyles.js';

export type { Listing, Mark } from '../../host.js';
export { SIGNATURE } from '../../signature.js';
export { LISTING_SIGNATURE } from './findingsSheet.js';

/**
 * A copy of a workbook with suspect cells marked and, as its last tab, a sheet that lists what was found.
 * Earlier marks go, and an earlier listing is written over where it stands, so marking twice is marking once;
 * without a listing an earlier one is taken out. Parts that need no change keep their bytes; a digital
 * signature no longer holds.
 *
 * Throws a RangeError for a sheet that is not there or an address that is none, a SyntaxError or TypeError
 * for parts that are not XML in UTF-8, and what fflate throws for what is not a zip. Sizes are not limited
 * here.
 */
export function markPackage(bytes: Uint8Array, marks: readonly Mark[], listing?: Listing): Uint8Array {
  const parts = unpackParts(bytes);
  const sheets = worksheetsOf(parts);
  for (const { sheet } of marks) {
    if (!sheets.some(({ name }) => name === sheet)) throw new RangeError(`no worksheet ${sheet}`);
  }
  const styles = styleParts(parts);
  for (const { name, part } of sheets) {
    const own = marks.filter(({ sheet }) => sheet === name);
    writePart(parts, part, markSheet(readPart(parts, part), own, styles.levels));
  }
  if (listing === undefined) removeListing(parts);
  else putListing(parts, listing.name, renderListing(listing, styles.listing, namespaceOf(parts)));
  return packParts(parts);
}

function styleParts(parts: Parts): MarkStyles {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespaceOf(parts)}"></styleSheet>`;
  const part = ensureStyles(parts, empty);
  const styles = addMarkStyles(readPart(parts, part));
  writePart(parts, part, styles.xml);
  return styles;
}

function putListing(parts: Parts, name: string, content: string): void {
  const earlier = findListing(parts);
  if (earlier === undefined) return appendWorksheet(parts, name, content);
  writePart(parts, earlier, content);
  // What Excel hung on the sheet when it saved it (a printer's settings) goes with the old content.
  parts.delete(findPart(parts, listOf(earlier)) ?? '');
}

function removeListing(parts: Parts): void {
  const earlier = findListing(parts);
  if (earlier !== undefined) removeWorksheet(parts, earlier);
}

function findListing(parts: Parts): string | undefined {
  return worksheetsOf(parts).find(({ part }) => hasRule(readPart(parts, part), LISTING_SIGNATURE))?.part;
}
