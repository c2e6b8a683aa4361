import { Problem } from '../../../core/report/problem.js';
import { LAST_ROW, RANGE_COST, RANGE_LIMIT } from '../limits.js';
import { endOfTag, readAttribute, unescapeReferences } from '../xmlText.js';
import { measureRange, splitName } from './cellRange.js';

const NAME = /<(?:[^\s<>/:]*:)?definedName(?=[\s/>])([^<]*)(<\/)?/g;

/** exceljs keeps these as text and makes no cells of them. */
const KEPT_AS_TEXT = new Set(['_xlnm.Print_Area', '_xlnm.Print_Titles']);

/**
 * Counts the cells that ranges cover, one range and all together; throws `rangeTooLarge` past `RANGE_LIMIT`.
 */
export interface RangeCount {
  readonly add: (range: string, facts: Readonly<Record<string, string>>, cost?: number) => number;
}

/**
 * A count that starts at nothing; `add` gives the cells of the range and throws `damaged` for a row past the
 * last.
 */
export function countRanges(): RangeCount {
  let sum = 0;
  return {
    add: (range, facts, cost = RANGE_COST) => {
      const { cells, lastRow } = measureRange(range) ?? { cells: 0, lastRow: 0 };
      sum += Math.max(cells, cost);
      if (sum > RANGE_LIMIT)
        throw new Problem('rangeTooLarge', {
          range,
          ...facts,
          count: cells > RANGE_LIMIT ? cells : sum,
          limit: RANGE_LIMIT,
        });
      if (lastRow > LAST_ROW) throw new Problem('damaged', { range, ...facts });
      return cells;
    },
  };
}

/** Adds every reference of every defined name in `xl/workbook.xml` to the count. */
export function guardNames(xml: string, ranges: RangeCount): void {
  for (const [, tag = '', close] of xml.matchAll(NAME)) {
    const start = endOfTag(tag);
    const name = readAttribute(tag.slice(0, start), 'name') ?? '';
    // A comment or an element inside would hide half of a reference: exceljs joins the texts round it.
    if (close === undefined && !tag.slice(0, start).endsWith('/>')) throw new Problem('damaged', { name });
    if (KEPT_AS_TEXT.has(name)) continue;
    const refs = splitName(unescapeReferences(tag.slice(start)));
    for (const ref of refs.length > 0 ? refs : ['']) ranges.add(ref, { name });
  }
}
