import type { SheetCell } from '../../draw/sheet.js';
import { plainDigits } from '../../form/chineseNumeral.js';
import type { CoverField } from '../../form/edition.js';
import { shownValue } from '../../form/numeral.js';
import { narrow, printable, withoutUnseen } from '../../form/unseen.js';
import { showText } from '../view/showText.js';

/** A number as of a telephone, in full-width digits or not. */
const NUMBER = /^[\d０-９()（）\-－—–+＋ ]+$/;
/** The line on which a field of a form is filled in, before its value. */
const LINE = /^(?:_{2,}|＿)[_＿\s]*/;
/** Its last characters, behind the value. */
const ENDS_LINE = /(?:__|＿)$/;
/** A day that may have been meant, from 1950 to 2099. */
const NEAR_DAY = /^(?:19[5-9]|20)/;
/** A year, and the period from its first day to its last. */
const YEAR = /^(\d{4})(?:\.0+)?(?:年度?(?:报告|年报)?)?$/;
const PERIOD = new RegExp(
  String.raw`^(\d{4})(?:年度?[(（]?|[./-])0?1(?:月(?:0?1日?)?|[./-]0?1)?起?` +
    String.raw`[-—–~～－至到]+(?:\1(?:年|[./-]))?12(?:月(?:31日?)?|[./-]31)止?[)）]?$`,
);

/**
 * What a field of the cover says, on one line and without that of the form. A date is its day, but an
 * identifier that is no day of our time is its digits, whatever the format of its cell.
 */
export function fieldText(cell: SheetCell | undefined, { isIdentifier }: Partial<CoverField>): string {
  if (!cell || cell.value === null) return '';
  const { value, date = '' } = cell;
  const isNumber = typeof value === 'number';
  if (date !== '' && !(isIdentifier && isNumber && !NEAR_DAY.test(date))) return showText(cell);
  if (isNumber) return cell.padded ?? digitsOf(value);
  const text = withoutLine(joinLines(withoutUnseen(printable(String(value))).trim()));
  return isIdentifier && NUMBER.test(text) ? text.replace(/[０-９]/g, narrow) : text;
}

function withoutLine(text: string): string {
  const rest = text.replace(LINE, '');
  if (!ENDS_LINE.test(rest)) return rest;
  let end = rest.length;
  while (/[_＿\s]/.test(rest[end - 1] ?? '')) end -= 1;
  return rest.slice(0, end);
}

/** A text on one line: a line end between two letters is a blank, any other is nothing. */
export function joinLines(text: string): string {
  return text.replace(/\s+/g, (blanks, at: number) => {
    if (!/[\r\n\u2028\u2029]/.test(blanks)) return blanks;
    const around = (text[at - 1] ?? '') + (text[at + blanks.length] ?? '');
    return /^[\x21-\x7e]{2}$/.test(around) ? ' ' : '';
  });
}

/**
 * The year in a field: four digits, full-width or Chinese ones too, with 年 or 年度 after them; the year of a
 * day, or of a period from its first day to its last; a number of four digits even where its format makes a
 * day of it. null for anything else.
 */
export function yearIn(cell: SheetCell | undefined): number | null {
  const isNumber = typeof cell?.value === 'number';
  const text = isNumber ? digitsOf(cell.value) : fieldText(cell, {});
  const digits = plainDigits(
    narrow(text)
      .replace(/\s/g, '')
      .replace(/[零Oo]/g, '〇'),
  );
  const [, written] = YEAR.exec(digits) ?? PERIOD.exec(digits) ?? [];
  const year = written ?? /^\d{4}(?=-)/.exec(cell?.date ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/** A number in plain digits, fifteen at the most where it is a fraction. */
function digitsOf(value: number): string {
  const shown = shownValue(value) ?? value;
  return Number.isInteger(shown) ? BigInt(shown).toString() : String(shown);
}
