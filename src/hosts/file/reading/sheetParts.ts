import type { Parts } from '../parts/parts.js';
import { worksheetsOf } from '../parts/workbook.js';
import { startTag } from '../xml/tags.js';

const SHEET_PART = /xl\/worksheets\/sheet\d+[.]xml/;
const SHEET = startTag('sheet');

/** True for a part that exceljs reads as a worksheet: it looks for this pattern anywhere in the name. */
export function isSheetPart(name: string): boolean {
  return SHEET_PART.test(name);
}

/** How many sheets `xl/workbook.xml` lists, wherever they are in it. */
export function countListedSheets(workbook: string): number {
  return [...workbook.matchAll(SHEET)].length;
}

/**
 * The names of the sheets by part: `xl/worksheets/sheet1.xml` → `封面`. Only the facts of a problem need them,
 * so a workbook whose list of sheets cannot be read has none.
 */
export function nameSheets(parts: Parts): ReadonlyMap<string, string> {
  try {
    return new Map(worksheetsOf(parts).map(({ name, part }) => [part, name]));
  } catch {
    return new Map();
  }
}
