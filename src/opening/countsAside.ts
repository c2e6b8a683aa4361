import { addressOn, cellAddress } from '../core/draw/address.js';
import type { Sheet } from '../core/draw/sheet.js';
import type { ReadResult } from '../core/read/readReport.js';
import type { Remark } from '../core/report/finding.js';

/** A text that says how many applications and the like there were in a year: 全年受理申请12件. */
const COUNT =
  /(?:全年|本年|年度|\d{4}\s*年|共)[^。；]{0,20}(?:受理|收到|办理|办结|公开|新收)[^。；]{0,20}?\d+\s*(?:件|条|次)/;
/** Advice says how something is filled in, and rules say what holds in general. */
const ADVICE = /[如例]：|填[写报]|应当|勾稽|[×Xx*]{2,}/;

/** The names of sheets that introduce others. */
const PREFACE = /^(?:说明|情况说明|编制说明|前言|导语|引言|概述)$/;

/**
 * The remarks on short sentences that count something on visible sheets that only introduce the report: the
 * first on each sheet that nothing is read from and nothing else is told of.
 */
export function countsAside(sheets: readonly Sheet[], read: ReadResult): readonly Remark[] {
  const places = [...read.addresses.values(), ...(read.headings?.values() ?? [])];
  const told = read.remarks.flatMap((remark) => ('sheet' in remark ? [remark.sheet] : []));
  return sheets.flatMap(({ name, hidden, cells }): readonly Remark[] => {
    const isRead = places.some((place) => place.startsWith(addressOn(name, '')));
    if (hidden || !PREFACE.test(name.trim()) || isRead || told.includes(name)) return [];
    const found = cells.find(
      ({ value }) => typeof value === 'string' && COUNT.test(value) && !ADVICE.test(value),
    );
    if (!found) return [];
    const address = addressOn(name, cellAddress(found.row, found.column));
    return [{ kind: 'unreadText', sheet: name, address, isLikely: false }];
  });
}
