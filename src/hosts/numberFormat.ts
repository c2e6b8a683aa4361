import type { SheetCell } from '../core/draw/sheet.js';
import { rememberText } from '../core/form/remember.js';

/** What a number format shows nothing of: colours, gaps, quotes around blanks, escaped blanks. */
const NOTHING_SHOWN = /\[(?!h+\]|m+\]|s+\])[^\]]*\]|[_*].|"\s*"|\\\s|\s/gi;
/** A condition at the beginning of a section: `[=0]`, `[<1000]`. */
const CONDITION = /\[([<>]=?|=|<>)\s*(-?\d+(?:\.\d+)?)\]/;
/** What a number format writes besides digits: words in quotes, characters behind a backslash. */
const WORDS = /"([^"]*)"?|\\(.)/g;
/** What is not written: colours, conditions, languages, gaps, what fills a cell. */
const UNWRITTEN = /\[[^\]]*\]|[_*]./g;
/** The place of a digit, and the number as it is. */
const DIGITS = /[0#?@]|general|G\/通用格式/i;
/** A hundred times the number, or a thousandth. */
const SCALED = /%|[0#?],+(?![0#?,])/;
/** A fraction of a fixed part: `# ?/8`. */
const PART = /\/\s*\d+/g;
/** Words that make another number of the digits beside them; 万元 is the unit of the form. */
const OF_NUMBERS = /[1-9０-９%％‰十百千万亿元]/;
const FORM_UNIT = '万元';

/** The most characters of a format that are looked at; Excel keeps 255. */
const LONGEST = 300;

/** A part of a number format between semicolons. */
interface FormatSection {
  readonly isBlank: boolean;
  /** True where what it shows is another number than that of the cell, unless that is 0. */
  readonly isAltering: boolean;
  readonly holds: ((value: number) => boolean) | undefined;
}

/** How a format shows a number, where that is not as it is: not at all, or as another number. */
export function shownBy(
  value: number,
  format: string,
): Pick<SheetCell, 'isInvisible' | 'isShownOtherwise'> | undefined {
  const { hides, alters } = formatNamed(format);
  if (hides?.(value) === true) return { isInvisible: true };
  return alters?.(value) === true ? { isShownOtherwise: true } : undefined;
}

const formatNamed = rememberText((format) => ({ hides: hiddenBy(format), alters: alteredBy(format) }));

/** Tells the numbers that a format does not show: all by `;;;`, zeros by `0;-0;;@`; undefined for none. */
export function hiddenBy(format: string): ((value: number) => boolean) | undefined {
  if (!format.includes(';')) return undefined;
  const sections = sectionsOf(format.slice(0, LONGEST)).map(readSection);
  if (!sections.some(({ isBlank }) => isBlank)) return undefined;
  return (value) => sectionFor(value, sections)?.isBlank === true;
}

/**
 * Tells the numbers that a format shows as others: 12 as `1200%`, `0.012`, `120`, `12万` or `多`; undefined for
 * none. A zero is not changed by it.
 */
export function alteredBy(format: string): ((value: number) => boolean) | undefined {
  const sections = sectionsOf(format.slice(0, LONGEST)).map(readSection);
  if (!sections.some(({ isAltering }) => isAltering)) return undefined;
  return (value) => value !== 0 && sectionFor(value, sections)?.isAltering === true;
}

/** The sections of a format; a semicolon in quotes or behind a backslash parts none. */
function sectionsOf(format: string): readonly string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.?|[^"\\;]+|;/g))
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  return sections;
}

function readSection(section: string): FormatSection {
  const [, sign, bound] = CONDITION.exec(section) ?? [];
  return {
    isBlank: section.replace(NOTHING_SHOWN, '') === '',
    isAltering: isAltering(section),
    holds: sign === undefined ? undefined : (value) => compare(value, sign, Number(bound)),
  };
}

function isAltering(section: string): boolean {
  const written = section.replace(UNWRITTEN, '');
  const words = [...written.matchAll(WORDS)]
    .map(([, quoted = '', escaped = '']) => quoted + escaped)
    .join('');
  const digits = written.replace(WORDS, '');
  return (
    SCALED.test(digits) ||
    OF_NUMBERS.test(words.replace(FORM_UNIT, '') + digits.replace(FORM_UNIT, '').replace(PART, '')) ||
    words.includes('0') ||
    (!DIGITS.test(digits) && words.trim() !== '')
  );
}

function compare(value: number, sign: string, bound: number): boolean {
  if (sign === '<>') return value !== bound;
  if (value === bound) return sign.includes('=');
  return value < bound ? sign.startsWith('<') : sign.startsWith('>');
}

/** The section by which a number is shown: by its condition, or else positive, negative, zero. */
function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection | undefined {
  const numbers = sections.slice(0, 3);
  if (numbers.some(({ holds }) => holds))
    return numbers.find(({ holds }) => holds?.(value) === true) ?? numbers.find(({ holds }) => !holds);
  const at = value > 0 ? 0 : value < 0 ? 1 : 2;
  return at < numbers.length ? numbers[at] : numbers[0];
}
