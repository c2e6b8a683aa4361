import { Problem } from '../../../core/report/problem.js';
import { readAttribute } from '../xml/attributes.js';
import { unescapeXml } from '../xml/escapeXml.js';
import { endOfTag, startTag } from '../xml/tags.js';
import { splitName } from './cellRange.js';
import type { RangeCount } from './countRanges.js';

const NAME = startTag('definedName', '([^<]*)(<\\/)?');

/** exceljs keeps these names as text and makes no cells for them. */
const KEPT_AS_TEXT = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles']);

/**
 * Adds every reference of every defined name in `xl/workbook.xml` to the count. Throws `damaged` for a name
 * with anything but text in it.
 */
export function guardNames(xml: string, ranges: RangeCount): void {
  for (const [, tag = '', close] of xml.matchAll(NAME)) {
    const start = endOfTag(tag, 0) ?? tag.length;
    const name = readAttribute(tag.slice(0, start), 'name') ?? '';
    // A comment or an element inside would hide half of a reference: exceljs joins the texts around it.
    if (close === undefined && !tag.slice(0, start).endsWith('/>')) throw new Problem('damaged', { name });
    if (KEPT_AS_TEXT.has(name)) continue;
    const refs = splitName(unescapeXml(tag.slice(start)));
    for (const ref of refs.length > 0 ? refs : ['']) ranges.add(ref, { name });
  }
}
