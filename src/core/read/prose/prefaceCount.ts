import type { Sheet, SheetCell } from '../../draw/sheet.js';

/** A text that says how many applications and the like there were in a year: 全年受理申请12件. */
const COUNT =
  /(?:全年|本年|年度|\d{4}\s*年|共)[^。；]{0,20}(?:受理|收到|办理|办结|公开|新收)[^。；]{0,20}?\d+\s*[件条次]/;
/** Advice says how something is filled in, and rules say what holds in general. */
const ADVICE = /[如例]：|填[写报]|应当|勾稽|[×Xx*]{2,}/;

/** The names of sheets that introduce others. */
const PREFACE = /^(?:说明|情况说明|编制说明|前言|导语|引言|概述)$/;

/** The first short text that counts something on a sheet that only introduces the report. */
export function countOn({ name, cells }: Sheet): SheetCell | undefined {
  if (!PREFACE.test(name.trim())) return undefined;
  return cells.find(({ value }) => typeof value === 'string' && COUNT.test(value) && !ADVICE.test(value));
}
