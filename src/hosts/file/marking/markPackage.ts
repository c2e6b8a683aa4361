import type { Listing, Mark } from '../../host.js';
import { appendWorksheet } from '../parts/appendWorksheet.js';
import { ensureStyles } from '../parts/ensureStyles.js';
import { findPart, packParts, readPart, unpackParts, writePart, type Parts } from '../parts/parts.js';
import { listOf } from '../parts/relationships.js';
import { removeWorksheet } from '../parts/removeWorksheet.js';
import { namespaceOf, worksheetsOf } from '../parts/workbook.js';
import { addLevelStyles, type LevelStyles } from './levelStyles.js';
import { addListingStyles, type ListingStyles } from './listingStyles.js';
import { hasRule, markSheet } from './markSheet.js';
import { LISTING_SIGNATURE, renderListing } from './renderListing.js';

/**
 * A copy of a workbook in which cells are marked and the last tab lists the findings. Earlier marks are
 * removed, and an earlier listing is replaced where it stands, so marking twice is marking once; without
 * `listing` an earlier one is removed. Parts that need no change keep their bytes. A digital signature of the
 * file no longer holds.
 *
 * Throws a RangeError for a sheet that is missing or what is not an address, a SyntaxError or TypeError for
 * parts that are not XML in UTF-8, and what fflate throws for what is not a zip. Sizes are not limited here.
 */
export function markPackage(bytes: Uint8Array, marks: readonly Mark[], listing?: Listing): Uint8Array {
  const parts = unpackParts(bytes);
  const sheets = worksheetsOf(parts);
  const missing = marks.find(({ sheet }) => !sheets.some(({ name }) => name === sheet));
  if (missing) throw new RangeError(`no worksheet ${missing.sheet}`);
  const styles = addStyles(parts);
  for (const { name, part } of sheets) {
    const own = marks.filter(({ sheet }) => sheet === name);
    writePart(parts, part, markSheet(readPart(parts, part), own, styles.levels));
  }
  if (listing === undefined) removeListing(parts);
  else putListing(parts, listing.name, renderListing(listing, styles.listing, namespaceOf(parts)));
  return packParts(parts);
}

/** Adds the looks of marks and listing to the styles part, and returns their indexes. */
function addStyles(parts: Parts): { readonly levels: LevelStyles; readonly listing: ListingStyles } {
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespaceOf(parts)}"></styleSheet>`;
  const part = ensureStyles(parts, empty);
  const { xml, levels } = addLevelStyles(readPart(parts, part));
  const styles = addListingStyles(xml);
  writePart(parts, part, styles.xml);
  return { levels, listing: styles.listing };
}

function putListing(parts: Parts, name: string, content: string): void {
  const earlier = findListing(parts);
  if (earlier === undefined) return appendWorksheet(parts, name, content);
  writePart(parts, earlier, content);
  // Excel may have added relationships to the sheet, such as printer settings; the new content has none.
  parts.delete(findPart(parts, listOf(earlier)) ?? '');
}

function removeListing(parts: Parts): void {
  const earlier = findListing(parts);
  if (earlier !== undefined) removeWorksheet(parts, earlier);
}

function findListing(parts: Parts): string | undefined {
  return worksheetsOf(parts).find(({ part }) => hasRule(readPart(parts, part), LISTING_SIGNATURE))?.part;
}
