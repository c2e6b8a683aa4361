import { readAttribute } from '../xmlText.js';

const SHEET_PART = /xl\/worksheets\/sheet\d+[.]xml/;
const SHEET = /<(?:[^\s<>/:]*:)?sheet(?=[\s/>])[^<]*/g;
const RELATIONSHIP = /<(?:[^\s<>/:]*:)?Relationship(?=[\s/>])[^<]*/g;

/**
 * Whether exceljs reads a part as a worksheet: it looks for `xl/worksheets/sheet1.xml` anywhere in the name.
 */
export function isSheetPart(name: string): boolean {
  return SHEET_PART.test(name);
}

/** How many sheets `xl/workbook.xml` lists. */
export function countListedSheets(workbook: string): number {
  return [...workbook.matchAll(SHEET)].length;
}

/** What users call the sheets, by part: `xl/worksheets/sheet1.xml` → `封面`. */
export function nameSheets(workbook: string, relationships: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const [tag] of workbook.matchAll(SHEET))
    names.set(readAttribute(tag, 'r:id') ?? '', readAttribute(tag, 'name') ?? '');
  const parts = [...relationships.matchAll(RELATIONSHIP)].map(([tag]): [string, string] => {
    const target = (readAttribute(tag, 'Target') ?? '').replace(/^\/xl\//, '');
    return [`xl/${target}`, names.get(readAttribute(tag, 'Id') ?? '') ?? ''];
  });
  return new Map(parts.filter(([, name]) => name !== ''));
}
