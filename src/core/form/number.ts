import type { CellKind } from './edition.js';

/**
 * An exact amount: its decimal digits as written, and the unit the filler wrote or the paper declares, null
 * where there is none.
 */
export interface Money {
  readonly value: string;
  readonly unit: string | null;
}

/** Something in a number cell that is not a number; `offer` is the number it most likely stands for. */
export interface Unread {
  readonly text: string;
  readonly offer?: number;
}

/** What a number cell says: a number, nothing (null), an amount, or something unreadable. */
export type Reading = number | null | Money | Unread;

/** What can stand in a cell of a workbook or a JSON file. */
export type Raw = string | number | boolean | null;

/** True for an amount of money. */
export function isMoney(reading: Reading): reading is Money {
  return typeof reading === 'object' && reading !== null && 'value' in reading;
}

/** True for text that is not a number. */
export function isUnread(reading: Reading): reading is Unread {
  return typeof reading === 'object' && reading !== null && 'text' in reading;
}

/** The most digits of an amount, as many as Excel keeps. */
const MOST_DIGITS = 15;

/** What people write for 0: a slash, 无, or up to three dashes. */
const DASH = /^(?:\/|无|[-‐-―−─]{1,3})$/;
/** A number with a unit of counting. */
const COUNTED = /^(.+?)\s?(?:件|个|项|宗|条|次|人)$/;
/** A number with an optional sign, and thousands set apart by commas or spaces. */
const NUMBER = /^([+\-−–—]?)\s?(\d+|\d{1,3}(?:[, ]\d{3})+)(\.\d+)?$/;
const AMOUNT = /^[¥￥]?\s*([+\-−–—]?\s?[\d, ]*\d(?:\.\d+)?)\s*(元|千元|万元|百万元|千万元|亿元|万|亿)?$/;

/**
 * Reads what was typed in a cell of that kind. Full-width digits, thousands separators, spaces and a sign are
 * understood; `/`, `—` and `无` are unreadable and offer 0; `12件` is unreadable and offers 12; a number beyond
 * 2^53 is unreadable.
 *
 * `unit` is the unit the column declares; it is used where none was written.
 */
export function readValue(raw: Raw, kind: CellKind, unit: string | null = null): Reading {
  if (raw === null || (typeof raw === 'string' && tidy(raw) === '')) return null;
  if (typeof raw === 'boolean') return { text: raw ? 'TRUE' : 'FALSE' };
  if (kind === 'money') return readMoney(raw, unit);
  return typeof raw === 'number' ? safe(raw, String(raw)) : readNumberText(raw);
}

/** Invisible characters that come along from web pages. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

function tidy(raw: string): string {
  return raw.normalize('NFKC').replace(UNSEEN, '').trim().replace(/\s/g, ' ');
}

function readNumberText(raw: string): Reading {
  const text = tidy(raw);
  const match = NUMBER.exec(text);
  if (match) return safe(toNumber(match), raw.trim());
  if (DASH.test(text)) return { text: raw.trim(), offer: 0 };
  const counted = NUMBER.exec(COUNTED.exec(text)?.[1] ?? '');
  return counted ? { text: raw.trim(), offer: toNumber(counted) } : { text: raw.trim() };
}

function toNumber([, sign = '', whole = '', part = '']: RegExpExecArray): number {
  const size = Number(whole.replace(/[, ]/g, '') + part);
  return sign === '' || sign === '+' || size === 0 ? size : -size;
}

/** The number, or its text where it is too large to be exact or too small to be written out; -0 becomes 0. */
function safe(value: number, text: string): Reading {
  const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  return isExact && !String(value).includes('e') ? value + 0 : { text };
}

function readMoney(raw: string | number, unit: string | null): Reading {
  const text = typeof raw === 'number' ? decimalText(raw) : tidy(raw);
  const match = AMOUNT.exec(text);
  const amount = NUMBER.exec(match?.[1]?.trim() ?? '');
  if (!amount)
    return DASH.test(text) ? { text: text, offer: 0 } : { text: typeof raw === 'number' ? text : raw.trim() };
  const [, sign = '', separated = '', part = ''] = amount;
  const whole = separated.replace(/[, ]/g, '');
  if (whole.length > MOST_DIGITS) return { text };
  return { value: (sign === '' || sign === '+' ? '' : '-') + whole + part, unit: match?.[2] ?? unit };
}

/** A number of a workbook in plain decimal digits, without the rounding error of binary fractions. */
function decimalText(value: number): string {
  return String(Number(value.toPrecision(MOST_DIGITS)));
}

/** An amount as one writes it: `402.2万元`. */
export function moneyText({ value, unit }: Money): string {
  return value + (unit ?? '');
}

/** A reading as one writes it: `+117` for a change, `402.2万元` for money; empty for a blank. */
export function showReading(reading: Reading, kind: CellKind): string {
  if (reading === null) return '';
  if (isUnread(reading)) return reading.text;
  if (isMoney(reading)) return moneyText(reading);
  return kind === 'change' && reading > 0 ? `+${reading}` : String(reading);
}

/** A reading as it stands in a table: without the unit that the column's label declares. */
export function showInTable(
  reading: Reading,
  { kind, unit }: { readonly kind: CellKind; readonly unit?: string },
): string {
  return reading !== null && isMoney(reading) && reading.unit === unit
    ? reading.value
    : showReading(reading, kind);
}
