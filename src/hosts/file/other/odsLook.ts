import {
  namesNotZero,
  namesNumbers,
  partUnit,
  saysNegative,
  unitOfSign,
  type NumberLook,
} from '../../numberFormat.js';
import { saidAround } from '../../wordsAround.js';
import type { ShownText } from './odsText.js';

/** A number with other words before and behind it: its digits, its decimals. */
const NUMBER = /^(\D*?)((?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.(\d+))?)(\D*)$/;
const MINUS = /[-−－]/;
/** A number with an exponent: its decimals, and the power of ten. */
const EXPONENT = /^[-+]?\d+(?:\.(\d+))?E([-+]?\d{1,3})$/i;
/** Digits of any kind, or in words. */
const COUNTED = /[\p{N}零两廿卅壹贰叁肆伍陆柒捌玖拾佰百仟千万萬亿億]/u;
/** What is shown of a truth value. */
const TRUTH = /^(?:true|false|真|假)$/i;
/** A day, a time, or what else has such signs between its digits; a fraction has one slash. */
const DATED = /\d(?:[-−－年月:]|\/\d+\/)\d/;
/** A number with a fraction of its own behind it, or such a fraction alone. */
const FRACTION = /^[-−－]?(?:(\d+)\s+)?(\d+)\s*\/\s*(\d+)$/;
/** Numbers that differ by less are one: fractions have no end. */
const SAME = 1e-9;
/** Digits with words of numbers between them, a comma before decimals, and groups between blanks. */
const IN_WORDS = /\d\s*[十百千万亿拾佰仟]\s*\d/;
const EUROPEAN = /^\D*\d{1,3}(?:\.?\d{3})*,\d+\D*$/;
const SPACED = /^\D*\d+(?:[\s'’]\d+)+(?:[.,]\d+)?\D*$/;
/** Digits in groups of three, between points in some countries. */
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;

/**
 * Says how a number looks in a cell whose format shows it as this text, where that is not as it is. Where the
 * format has a colour, that may be what tells a negative number.
 */
export function odsLook(
  value: number,
  { whole, isSaid }: ShownText,
  isColoured: boolean,
): NumberLook | undefined {
  if (!isSaid) return undefined;
  const text = whole.trim();
  if (text === '') return { isInvisible: true };
  if (TRUTH.test(text) || DATED.test(text)) return { isShownOtherwise: true };
  if (/^0\d+$/.test(text) && Number(text) === value && value > 0) return { padded: text };
  if (value === 0) return lookOfZero(text);
  const [fraction, full = '0', part, parts] = FRACTION.exec(text) ?? [];
  if (fraction !== undefined) return lookOfFraction(value, Number(full) + Number(part) / Number(parts));
  if (!COUNTED.test(text)) return { isShownOtherwise: true };
  const [written, places = '', power = 0] = EXPONENT.exec(text) ?? [];
  if (written !== undefined) return lookOf(value, Number(written), places.length - Number(power));
  const [, before = '', digits, decimals = '', behind = ''] = NUMBER.exec(text) ?? [];
  if (digits === undefined) return lookOfOther(value, text);
  const { words, unit } = unitAround(before, behind);
  const said = saidAround(before, behind);
  const isNegative = said.isNegative || MINUS.test(before);
  if (said.isAnother || said.isInexact || namesNumbers(before + words) || (value > 0 && isNegative))
    return { isShownOtherwise: true };
  const isUnsigned = value < 0 && !isColoured && !saysNegative(text) && /[1-9]/.test(digits + decimals);
  if (isUnsigned) return { isShownOtherwise: true };
  const look = lookOfDigits(value, digits, decimals);
  return unit === undefined ? look : { ...look, unit };
}

/** How a number looks in a text that is none; numbers in words are not judged. */
function lookOfOther(value: number, text: string): NumberLook | undefined {
  const digits = text.replace(/\D/g, '');
  if (digits === '' || IN_WORDS.test(text) || EUROPEAN.test(text) || SPACED.test(text)) return undefined;
  // 10,0000.00 has its decimals behind groups of four.
  const [, decimals = ''] = /\.(\d{1,9})\D*$/.exec(text) ?? [];
  const usual = [String(Math.abs(value)), Math.abs(value).toFixed(decimals.length)];
  return usual.some((each) => each.replace('.', '') === digits) ? undefined : { isShownOtherwise: true };
}

/** The unit of money beside a number, and what other words stand behind it. */
function unitAround(before: string, behind: string): ReturnType<typeof partUnit> {
  const { words, unit = unitOfSign(before + behind) } = partUnit(behind);
  return { words, unit };
}

/** How a number looks that is shown as a fraction, which may be the nearest one. */
function lookOfFraction(value: number, shown: number): NumberLook | undefined {
  const far = Math.abs(Math.abs(value) - shown);
  if (far <= SAME * Math.max(1, shown)) return undefined;
  return Number.isInteger(value) || far > 0.5 ? { isShownOtherwise: true } : { isRounded: true };
}

function lookOfZero(text: string): NumberLook | undefined {
  if (namesNotZero(text)) return { isShownOtherwise: true };
  const [, before = '', digits, , behind = ''] = NUMBER.exec(text) ?? [];
  if (digits !== undefined && saidAround(before, behind).isInexact) return { isShownOtherwise: true };
  const { unit } = unitAround(before, behind);
  return digits === undefined || unit === undefined ? undefined : { unit };
}

function lookOfDigits(value: number, digits: string, decimals: string): NumberLook | undefined {
  const size = Math.abs(value);
  if (GROUPED.test(digits) && digits.replace(/\D/g, '') === String(size).replace('.', '')) return undefined;
  return lookOf(size, Number(digits.replaceAll(',', '')), decimals.length);
}

function lookOf(value: number, shown: number, decimals: number): NumberLook | undefined {
  if (shown === Number(value.toPrecision(15))) return undefined;
  const isRounded = !Number.isInteger(value) && isNear(shown, value, decimals);
  return isRounded ? { isRounded } : { isShownOtherwise: true };
}

/** True where two numbers differ by half of the last of some decimals at most. */
function isNear(one: number, other: number, decimals: number): boolean {
  return Math.abs(one - other) * 10 ** decimals <= 0.500_000_1;
}
