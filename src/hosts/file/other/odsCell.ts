import type { NamedElement } from '../../../core/read/opened/namedElements.js';
import { Problem } from '../../../core/report/problem.js';
import type { NumberLook } from '../../numberFormat.js';
import { XML_NUMBER } from '../reading/cellValue.js';
import type { CellContent } from './cellContent.js';
import { formulaOf } from './odsFormula.js';
import { odsLook } from './odsLook.js';
import type { ShownText } from './odsText.js';

const DURATION = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/;
const ERROR = /^(?:#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)|Err:\d+)$/;
const DAY = 86_400_000;
/** A day after the year 9999: a large number, as a telephone number is, in the format of a day. */
const FAR_DAY = /^(\d{5,6})(-\d\d-\d\d)$/;
/** The year that LibreOffice writes for all later days. */
const LAST_YEAR = 32_767;

/** What the style of a cell does: its text is not seen or seen otherwise, its numbers have a format. */
export interface OdsCellLook {
  readonly isFaint: boolean;
  /** True where all of it is struck out, raised or lowered. */
  readonly isStruck: boolean;
  /** True where its font has pictures in place of digits. */
  readonly isOfSymbols: boolean;
  /** The size of its type, in points; undefined where that is as small as the column asks. */
  readonly size: number | undefined;
  /** What is kept free beside its text, in points. */
  readonly keptFree: number;
  readonly isFormatted: boolean;
  /** Whether its format is of days or times, or of others that are not shown in the digits of a number. */
  readonly kind: 'days' | 'other' | undefined;
  /** True where the format gives some numbers a colour, as it may negative ones. */
  readonly isColoured: boolean;
  /** True where its format fills up the cell with a digit. */
  readonly isFilled: boolean;
  /** True where a text goes on in more lines. */
  readonly isWrapped: boolean;
  /** How a format that a condition gives shows the number; its text is in the format of the cell. */
  readonly given?: NumberLook;
}

/** What is in a cell; undefined where there is nothing. `nullDate` is day 0. */
export function odsContent(
  attributes: NamedElement['attributes'],
  text: ShownText,
  nullDate: string,
  look: OdsCellLook,
): CellContent | undefined {
  const formula = attributes.get('table:formula');
  // A formula without a format of its own is shown in that of what it names.
  const isFormatted = look.isFormatted || formula !== undefined;
  const content = lookAt(odsValue(attributes, text, nullDate), text, { ...look, isFormatted });
  if (formula === undefined) return content;
  const shown = content?.value ?? null;
  // A result that is an error is kept as text in some files.
  const isError = typeof shown === 'string' && ERROR.test(shown);
  const result = isError ? { value: null, error: String(shown) } : (content ?? withoutResult(look));
  return { ...result, isFormula: true, formula: formulaOf(formula) };
}

/** What a formula without a result is in its style. */
function withoutResult({ isFaint, isStruck, isOfSymbols, kind }: OdsCellLook): CellContent {
  return {
    value: null,
    ...(kind === 'days' ? { date: '' } : {}),
    ...(isStruck ? { plain: '' } : {}),
    ...(isFaint ? { isInvisible: true } : {}),
    ...(kind === 'other' || isOfSymbols ? { isShownOtherwise: true } : {}),
  };
}

/** What is in a cell as it is seen. */
function lookAt(
  content: CellContent | undefined,
  text: ShownText,
  { isFaint, isStruck, isOfSymbols, isFormatted, isColoured, isFilled, given }: OdsCellLook,
): CellContent | undefined {
  if (!content) return undefined;
  if (text.isFaint ?? isFaint) return { ...content, isInvisible: true };
  if (isStruck) return { ...content, plain: '' };
  if (isOfSymbols && /\d/.test(String(content.value))) return { ...content, isShownOtherwise: true };
  const { value, date } = content;
  if (date !== undefined && isPartOfDay(date, text)) return { ...content, isShownOtherwise: true };
  if (given && typeof value === 'number') return { ...content, ...given };
  if (isFilled && date === undefined) return { ...content, isShownOtherwise: true };
  if (!isFormatted || typeof value !== 'number' || date !== undefined) return content;
  return { ...content, ...odsLook(value, text, isColoured) };
}

/** True where less than year, month and day is shown in digits of a day, or a time. */
function isPartOfDay(date: string, { whole, isSaid }: ShownText): boolean {
  const shown = whole.match(/\d+/g)?.map(Number) ?? [];
  if (!isSaid || shown.length === 0 || /[a-z]/i.test(whole)) return false;
  if (date === '') return true;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return (
    ![month, day].every((part) => shown.includes(part)) ||
    ![year, year % 100].some((part) => shown.includes(part))
  );
}

function odsValue(
  attributes: NamedElement['attributes'],
  text: ShownText,
  nullDate: string,
): CellContent | undefined {
  const kind = attributes.get('office:value-type');
  if (attributes.get('calcext:value-type') === 'error') return { value: null, error: errorOf(text.whole) };
  if (kind === 'float' || kind === 'percentage' || kind === 'currency')
    return { value: numberOf(attributes.get('office:value')) };
  if (kind === 'date') return dateOf(attributes.get('office:date-value') ?? '', nullDate, text);
  if (kind === 'time') return { value: daysOf(attributes.get('office:time-value') ?? ''), date: '' };
  if (kind === 'boolean') return { value: attributes.get('office:boolean-value') === 'true' };
  const said = attributes.get('office:string-value');
  if (said !== undefined && said !== text.whole) return said === '' ? undefined : { value: said };
  if (text.whole === '') return undefined;
  return text.plain === text.whole ? { value: text.whole } : { value: text.whole, plain: text.plain };
}

function errorOf(shown: string): string {
  return ERROR.test(shown) ? shown : '#VALUE!';
}

function numberOf(written: string | undefined): number {
  const number = written?.trim() ?? '';
  if (!XML_NUMBER.test(number)) throw new Problem('damaged');
  return Number(number);
}

/** A day as its number, counted from day 0 as spreadsheets do; an error where its year is not its own. */
function dateOf(written: string, nullDate: string, { whole }: ShownText): CellContent {
  const [date = '', time = '00:00:00'] = written.split('T');
  const [, year = '', rest = ''] = FAR_DAY.exec(date) ?? [];
  if (date.startsWith('-') || Number(year) >= LAST_YEAR) return { value: null, error: whole || written };
  const day = year === '' ? date : `+${year.padStart(6, '0')}${rest}`;
  const value = (Date.parse(`${day}T${time}Z`) - Date.parse(nullDate)) / DAY;
  if (!Number.isFinite(value)) throw new Problem('damaged');
  return { value, date };
}

function daysOf(written: string): number {
  const found = DURATION.exec(written);
  if (!found) throw new Problem('damaged');
  const [, sign = '', hours = '0', minutes = '0', seconds = '0'] = found;
  const size = Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400;
  return sign === '-' ? -size : size;
}
