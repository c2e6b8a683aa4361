import { Problem } from '../../../core/report/problem.js';
import {
  DECLARED_LIMIT,
  MARKUP_LIMIT,
  RATIO_FLOOR,
  RATIO_LIMIT,
  SHEETS_LIMIT,
  XML_LIMIT,
} from '../limits.js';
import { isSheetPart } from './sheetParts.js';
import type { ZipEntry } from './zipDirectory.js';

const XML_PART = /[.](?:xml|rels|vml)/i;
const LESS_THAN = 60;
const SLASH = 47;
const EQUALS = 61;

/** Whether a part is XML, by its name; exceljs is content with `.xml` in the middle of it. */
export function isXmlPart(name: string): boolean {
  return XML_PART.test(name);
}

/**
 * Refuses, before anything is inflated, a zip that declares too much (`inflatesTooMuch`) or too many sheets.
 */
export function refuseDeclared(zipSize: number, entries: readonly ZipEntry[]): void {
  const size = sumSizes(entries);
  const ratio = Math.ceil(size / zipSize);
  if (size > DECLARED_LIMIT) throw new Problem('inflatesTooMuch', { size, limit: DECLARED_LIMIT });
  if (size > RATIO_FLOOR && ratio > RATIO_LIMIT)
    throw new Problem('inflatesTooMuch', { size, limit: zipSize * RATIO_LIMIT });
  refuseSheets(entries.filter((entry) => isSheetPart(entry.name)).length);
  const xmlSize = sumSizes(entries.filter((entry) => isXmlPart(entry.name)));
  if (xmlSize > XML_LIMIT) throw new Problem('inflatesTooMuch', { size: xmlSize, limit: XML_LIMIT });
}

/** Refuses more sheets than `SHEETS_LIMIT` (`tooManySheets`). */
export function refuseSheets(count: number): void {
  if (count > SHEETS_LIMIT) throw new Problem('tooManySheets', { count, limit: SHEETS_LIMIT });
}

/**
 * Refuses parts with more tags and attributes than `MARKUP_LIMIT` (`tooManyCells`); short ones are not even
 * counted.
 */
export function refuseMarkup(parts: Iterable<Uint8Array>): void {
  const all = [...parts];
  // The shortest tag, `<a>`, counts 2.
  if (all.reduce((size, part) => size + part.length, 0) * 2 <= MARKUP_LIMIT * 3) return;
  const count = all.reduce((sum, part) => sum + countMarkup(part), 0);
  if (count > MARKUP_LIMIT) throw new Problem('tooManyCells', { count, limit: MARKUP_LIMIT });
}

function countMarkup(part: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < part.length; at += 1) {
    if (part[at] === EQUALS) count += 1;
    else if (part[at] === LESS_THAN && part[at + 1] !== SLASH) count += 2;
  }
  return count;
}

function sumSizes(entries: readonly ZipEntry[]): number {
  return entries.reduce((sum, entry) => sum + entry.size, 0);
}
