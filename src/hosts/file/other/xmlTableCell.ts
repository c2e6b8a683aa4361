import { Problem } from '../../../core/report/problem.js';
import { dayOf, serialOf } from '../../../core/form/serialDay.js';
import { contentOf, type Content, type ValueContext } from '../reading/cellValue.js';
import type { CellText } from '../reading/richText.js';

/** The value of a cell as its markup states it. */
export interface XmlTableData {
  /** `Number`, `DateTime`, `Boolean`, `String` or `Error`. */
  readonly type: string;
  readonly text: CellText & { readonly hasElements: boolean };
  /** The number of its format. */
  readonly style: string;
}

/** The types of values, and those of an .xlsx that say the same. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['Number', 'n'],
  ['Boolean', 'b'],
  ['Error', 'e'],
]);

/** A day, and the time of it. */
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/**
 * What a cell holds; undefined for one without a value. A number that is not written as one is text. Throws a
 * `Problem` `damaged` for an unknown type, and for elements in what is no text.
 */
export function xmlTableContent(data: XmlTableData, context: ValueContext): Content | undefined {
  const { type, text, style } = data;
  const value = text.text;
  if (type === 'String')
    return value === '' ? undefined : contentOf({ type: 'inlineStr', style, value, inline: text }, context);
  if (text.hasElements) throw new Problem('damaged', { type });
  if (type === 'DateTime') return momentOf(value.trim(), style, context);
  const same = TYPES.get(type);
  if (same === undefined) throw new Problem('damaged', { type });
  return value.trim() === ''
    ? undefined
    : contentOf({ type: same, style, value, inline: undefined }, context);
}

/** A day, which is one whatever its format; what is none is text. */
function momentOf(written: string, style: string, context: ValueContext): Content | undefined {
  if (written === '') return undefined;
  const { isFrom1904 } = context;
  const serial = momentNumber(written, isFrom1904);
  if (serial === undefined) return { value: written };
  const shown = contentOf({ type: 'n', style, value: String(serial), inline: undefined }, context);
  return shown && { date: dayOf(serial, isFrom1904), ...shown };
}

/** The number of a moment, `1900-01-12T00:00:00.000` is 12; undefined for what is no day of the calendar. */
function momentNumber(written: string, isFrom1904: boolean): number | undefined {
  const [, day = '', ...time] = MOMENT.exec(written) ?? [];
  const [hours = 0, minutes = 0, seconds = 0] = time.map((part = '0') => Number(part));
  const serial = serialOf(day, isFrom1904);
  return serial === undefined ? undefined : serial + hours / 24 + minutes / 1440 + seconds / 86_400;
}
