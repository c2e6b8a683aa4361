import type { CellKind } from './edition.js';
import { isKept, parseNumeral, shownValue, tidy, valueOf } from './numeral.js';
import { offerIn, type Why } from './offer.js';
import { isReversed, printable } from './unseen.js';

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

/** The units in which amounts are written, the longest first. */
const UNIT = /(?:千万元|百万元|亿元|万元|千元|元|万|亿)$/;

/** True for a unit in which amounts are written. */
export function isUnit(text: string): boolean {
  return UNIT.exec(text)?.[0] === text;
}

/**
 * Reads what was typed in a cell of that kind, by the one rule for what a number is. Full-width digits,
 * thousands separators, blanks and a sign are understood; superscript and circled digits, fractions and
 * several lines are not. `/`, `—` and `无` are unreadable and offer 0; `12件` is unreadable and offers 12; a
 * number beyond 2^53 is unreadable. A number is read with fifteen digits, as Excel shows it.
 *
 * `unit` is the unit the column declares; it is used where none was written. ¥2950 is 2950元.
 */
export function readValue(raw: Raw, kind: CellKind, unit: string | null = null): Reading {
  if (raw === null) return null;
  if (typeof raw === 'boolean') return { text: raw ? 'TRUE' : 'FALSE' };
  if (typeof raw === 'number') return readNumber(raw, kind, unit);
  const text = tidy(raw);
  if (text === '') return null;
  if (isReversed(raw)) return { text: printable(raw).trim() };
  const read = kind === 'money' ? parseMoney(text, unit) : parseCount(text);
  return read ?? withOffer(printable(raw).trim(), kind);
}

function readNumber(raw: number, kind: CellKind, unit: string | null): Reading {
  const shown = shownValue(raw);
  if (shown !== undefined && kind !== 'money') return shown;
  const text = String(shown ?? raw);
  return (kind === 'money' ? parseMoney(text, unit) : undefined) ?? { text };
}

function parseCount(text: string): number | undefined {
  const numeral = parseNumeral(text);
  return numeral && valueOf(numeral);
}

function parseMoney(text: string, unit: string | null): Money | undefined {
  const written = UNIT.exec(text)?.[0];
  const isSigned = text.startsWith('¥');
  const bare = text.slice(isSigned ? 1 : 0, text.length - (written?.length ?? 0));
  const numeral = parseNumeral(bare.trim());
  if (!numeral || !isKept(numeral)) return undefined;
  return { value: numeral.sign + numeral.whole + numeral.part, unit: written ?? (isSigned ? '元' : unit) };
}

/** What is no number, with the number that a cell of that kind should hold where that is sure. */
function withOffer(text: string, kind: CellKind): Unread {
  const { why, value } = offerIn(text) ?? {};
  if (value === undefined || !mayHold(kind, value) || !isWrittenIn(kind, why)) return { text };
  return { text, offer: value };
}

/** True where a number that is written so is meant in cells of that kind. */
function isWrittenIn(kind: CellKind, why: Why | undefined): boolean {
  if (why === 'unit') return kind !== 'money';
  if (why === 'point') return kind === 'money';
  return (why !== 'step' && why !== 'minus') || kind === 'change';
}

function mayHold(kind: CellKind, value: number): boolean {
  if (kind !== 'change' && value < 0) return false;
  return kind === 'money' || Number.isInteger(value);
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
