import type { Value } from './values.js';

/** What a cell holds after something was typed into it. */
export interface Typed {
  readonly value: Value;
  /** Starts with `=`. */
  readonly formula?: string;
  /** The number format that a cell of format `General` takes. */
  readonly format?: string;
  /** True for text that was typed after an apostrophe. */
  readonly isQuoted?: boolean;
}

const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const NUMBER = /^([+-])?[¥￥$]?(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?([Ee][+-]?\d+)?(%)?$/;

/**
 * Interprets typed text as Excel for zh-CN does: `12`, `1,234`, `12%`, `2025-01-02`, `1月5日`, `8:30`,
 * `TRUE`, `#N/A`, `=A1`, `'=A1`. In a cell of format `@` everything stays text; full-width digits stay text.
 * `year` is that of a date without one.
 */
export function typeText(text: string, format: string, year: number): Typed {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1), isQuoted: true };
  if (format === '@') return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return { value: plain.toLowerCase() === 'true' };
  if (ERRORS.test(plain.toUpperCase())) return { value: { error: plain.toUpperCase() } };
  return typeNumber(plain) ?? typeDate(plain, year) ?? typeTime(plain) ?? { value: text };
}

function typeNumber(text: string): Typed | undefined {
  const bracketed = /^\(([^()+-]+)\)$/.exec(text)?.[1];
  const [, sign, whole, fraction, exponent, percent] = NUMBER.exec(bracketed ?? text) ?? [];
  if (whole === undefined && (fraction === undefined || fraction === '.')) return undefined;
  const size =
    Number(`${(whole ?? '0').replaceAll(',', '')}${fraction ?? ''}${exponent ?? ''}`) / (percent ? 100 : 1);
  if (!Number.isFinite(size)) return undefined;
  const value = significant((sign === '-') !== (bracketed !== undefined) ? -size : size);
  const decimals = (fraction ?? '').length > 1;
  if (percent) return { value, format: decimals ? '0.00%' : '0%' };
  if (exponent) return { value, format: '0.00E+00' };
  return { value, ...(whole?.includes(',') ? { format: decimals ? '#,##0.00' : '#,##0' } : {}) };
}

/** Excel keeps fifteen digits. */
function significant(number: number): number {
  return Number(number.toPrecision(15)) + 0;
}

function typeDate(text: string, year: number): Typed | undefined {
  const full = /^(\d{4})([-/年])(\d{1,2})(?:[-/月](\d{1,2})日?)?$/.exec(text);
  const short = /^(\d{1,2})(?:[-/](\d{1,2})|月(\d{1,2})日)$/.exec(text);
  if (full) {
    const isWordy = full[2] === '年';
    if (isWordy && !/[月日]$/.test(text) && full[4] === undefined) return undefined;
    const value = serialOf(Number(full[1]), Number(full[3]), Number(full[4] ?? 1));
    return value === undefined
      ? undefined
      : { value, format: full[4] === undefined ? 'mmm-yy' : isWordy ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d' };
  }
  const value = short && serialOf(year, Number(short[1]), Number(short[2] ?? short[3]));
  return value === null || value === undefined ? undefined : { value, format: 'm"月"d"日"' };
}

function typeTime(text: string): Typed | undefined {
  const [, hours, minutes, seconds] = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 23) return undefined;
  return {
    value: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400,
    format: seconds === undefined ? 'h:mm' : 'h:mm:ss',
  };
}

/**
 * The serial number of a date: days since 1899-12-31, with the 29 February 1900 that Excel counts; undefined
 * for a date that does not exist.
 */
function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000);
  return days > 59 ? days + 1 : days;
}

/**
 * The text that a cell shows for a value; formats that the double does not model are shown as `General`.
 * Where dates count from 1904, the same number is a day 1462 days later.
 */
export function showValue(value: Value, format: string, isFrom1904 = false): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'string') return value;
  const sections = format.split(';');
  const section =
    (value < 0 ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? 'General';
  return showNumber(value < 0 && sections.length > 1 ? -value : value, section, isFrom1904);
}

function showNumber(value: number, section: string, isFrom1904: boolean): string {
  if (/[ymd]/.test(section.replace(/"[^"]*"/g, '')))
    return showDate(isFrom1904 ? value + SINCE_1904 : value, section);
  const [, before = '', digits, after = ''] =
    /^((?:"[^"]*"|[-+¥$ ])*)([#0,]*0(?:\.0+)?)(%?(?:"[^"]*")*)$/.exec(section) ?? [];
  if (digits === undefined) return String(significant(value));
  const scaled = after.startsWith('%') ? value * 100 : value;
  const text = Math.abs(scaled).toFixed(digits.split('.')[1]?.length ?? 0);
  const grouped = digits.includes(',') ? text.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',') : text;
  return `${scaled < 0 ? '-' : ''}${before}${grouped}${after}`.replaceAll('"', '');
}

/** The days by which the dates of the 1904 system are less. */
const SINCE_1904 = 1462;

function showDate(serial: number, section: string): string {
  const date = new Date(Date.UTC(1899, 11, 31) + (serial > 60 ? serial - 1 : serial) * 86_400_000);
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    yy: String(date.getUTCFullYear()).slice(-2),
    m: String(date.getUTCMonth() + 1),
    d: String(date.getUTCDate()),
    mm: String(date.getUTCMonth() + 1).padStart(2, '0'),
    dd: String(date.getUTCDate()).padStart(2, '0'),
  };
  return section.replace(
    /"([^"]*)"|yyyy|yy|mm?|dd?/g,
    (part, quoted: string | undefined) => quoted ?? parts[part] ?? part,
  );
}
