import type { SheetCell } from '../core/draw/sheet.js';
import { rememberText } from '../core/form/remember.js';
import { fractionIn } from './shownFraction.js';
import { saidAround, type SaidAround } from './wordsAround.js';

/** Zeros alone, which stand before shorter numbers. */
const PADDING = /^0{2,15}$/;

/** Says how a number looks by its format, where that is not as it is. */
export type NumberLook = Pick<
  SheetCell,
  'isInvisible' | 'isShownOtherwise' | 'isRounded' | 'unit' | 'padded'
>;

/**
 * The pieces of a section: words in quotes, behind a backslash or an exclamation mark, or of a currency;
 * colours, conditions and languages, gaps and what fills a cell, which are not written; any other character.
 */
const PIECES = /"([^"]*)"?|[\\!](.?)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|[_*].?|[^]/g;
/** Stands for words among the characters of a section. */
const WORDS = '"';
/** Stands for the place of a digit beside words. */
const PLACE = '\0';
/** Currencies of another country, as programs write them where the file does not say how they are shown. */
const BUILT_IN_MONEY = /"\$".*(?:_\)|\\\))$/;
/** A condition at the beginning of a section: `[=0]`, `[<1000]`. */
const CONDITION = /\[([<>]=?|=|<>)\s*(-?\d+(?:\.\d+)?)\]/;
/** The place of a digit, and the number as it is. */
const DIGITS = /[0#?@]|general|G\/通用格式/i;
/** The number as it is, and a fraction: neither is cut to some decimals. */
const UNCUT = /[@/]|general/i;
const EXPONENT = /E[+-][0#?]+/i;
/** A hundred times the number, or a thousandth. */
const SCALED = /%|[0#?],+(?![0#?,])/;
/** Digits with more than blanks, separators or the bar of a fraction between them: 12 as `1-2`. */
const PARTED = /[0#?][,.'’，\s]*[^0#?,.'’，\s/][^0#?/]*[0#?]/;
/** A fraction of a fixed part: `# ?/8`. */
const PART = /\/\s*\d+/g;
/** Words that make another number of the digits beside them; 万元 is the unit of the form. */
const OF_NUMBERS = /[\p{N}%％‰拾十佰百仟千万萬亿億元两○kK]/u;
const FORM_UNIT = '万元';
/** Digits that make another number of a 0 beside them. */
const NOT_ZERO = /[1-9１-９①-⑳]/;
/** A digit that fills up a cell. */
const FILLING_DIGIT = /^\*(\d)/;
/** A unit of money at the end, but that of another country. */
const UNIT_BEHIND = /((?:千万|百万|亿|万|千)?(?<![美欧日韩澳加港台])元)\s*$/;
/** What stands beside an amount in 元, mostly before it. */
const YUAN_SIGN = /[¥￥]|RMB|CNY|人民币/;
/** White among the colours of a format, by its name or its number. */
const WHITE = /\[(?:white|白色?|colou?r ?2)\]/i;
const MINUS = /[-−－]/;
/** What says that a number is negative: a sign, brackets, words, a colour. */
const NEGATIVE =
  /[-−－—()（）负减降少▲△▼▽↓]|\[(?:colou?r|black|blue|cyan|green|magenta|red|white|yellow|[黑蓝青绿洋红白黄])/i;

/** The most characters of a format that are looked at; Excel keeps 255. */
const LONGEST = 300;
/** The digits that Excel shows of a number. */
const PRECISION = 15;
const SHORT = 10 ** PRECISION;

type FormatLook = 'unseen' | 'other' | 'rounded' | undefined;

/** A part of a number format between semicolons. */
interface FormatSection {
  readonly holds: ((value: number) => boolean) | undefined;
  readonly look: (value: number) => FormatLook;
  /** The unit of money that it writes behind numbers, or by the sign before them. */
  readonly unit: string | undefined;
  readonly isWhite: boolean;
}

/**
 * How a format shows a number that is not shown as it is: unseen, as another, rounded, with a unit. On white
 * a white number is unseen.
 */
export function shownBy(value: number, format: string, isOnWhite = false): NumberLook | undefined {
  if (PADDING.test(format) && isShort(value) && value > 0) {
    const padded = String(value).padStart(format.length, '0');
    return padded.length > String(value).length ? { padded } : undefined;
  }
  const section = sectionFor(value, sectionsOf(format.slice(0, LONGEST)));
  if (!section) return undefined;
  const [look, { unit, isWhite }] = [section.look(value), section];
  if (look === 'unseen' || (isWhite && isOnWhite)) return { isInvisible: true };
  const shown = look && (look === 'other' ? { isShownOtherwise: true } : { isRounded: true });
  return unit === undefined ? shown : { ...shown, unit };
}

/** True where a format shows no text: its fourth section is for texts, and has no place for them. */
export const hidesText = rememberText((format): boolean => {
  const [, , , ofTexts] = partSections(format.slice(0, LONGEST));
  return ofTexts !== undefined && !/@|general|G\/通用格式/i.test(ofTexts.replace(/"[^"]*"?|[\\!_*].?/g, ''));
});

/** How a format shows digits that are a text, where it writes words or digits beside them. */
export function textShownBy(text: string, format: string): NumberLook | undefined {
  return /^[\d０-９.,，]+$/.test(text) && altersText(format) ? { isShownOtherwise: true } : undefined;
}

const altersText = rememberText((format): boolean => {
  const section = partSections(format.slice(0, LONGEST)).at(-1) ?? '';
  if (!/@/.test(section.replace(/"[^"]*"?|[\\!_*].?/g, ''))) return false;
  const { words, shape, said } = writtenBy(section);
  const beside = (words + shape).replaceAll(/[@"]/g, '');
  return said.isAnother || said.isInexact || said.isNegative || MINUS.test(beside) || namesNumbers(beside);
});

const sectionsOf = rememberText((format): readonly FormatSection[] => {
  const sections = partSections(format);
  const hasConditions = sections.some((section) => CONDITION.test(section));
  // A colour alone shows the number as it is.
  if (sections.length === 1 && format.replace(/\[[^\]]*\]/g, '').trim() === '') return [];
  return sections.map((section, at) => {
    if (at === 1 && !hasConditions) return readSection(section, 'negative');
    return readSection(section, sections.length === 1 ? 'all' : 'some');
  });
});

/** The sections of a format; a semicolon in quotes, behind a backslash or an exclamation mark parts none. */
function partSections(format: string): readonly string[] {
  const sections = [''];
  for (const [piece] of format.matchAll(/"[^"]*"?|[\\!].?|[^"\\!;]+|;/g))
    if (piece === ';') sections.push('');
    else sections[sections.length - 1] += piece;
  return sections;
}

/** Negative numbers have a minus where the section shows all; where it shows these alone, they have none. */
function readSection(section: string, numbers: 'all' | 'negative' | 'some'): FormatSection {
  const [, sign, bound] = CONDITION.exec(section) ?? [];
  const written = writtenBy(section);
  return {
    holds: sign === undefined ? undefined : (value) => compare(value, sign, Number(bound)),
    look: lookOf(written, numbers === 'negative' && !saysNegative(section), numbers === 'all'),
    unit: written.unit,
    isWhite: WHITE.test(section),
  };
}

function lookOf(
  { words, shape, said }: WrittenSection,
  isUnsigned: boolean,
  isOfAll: boolean,
): FormatSection['look'] {
  const digits = shape.replaceAll(WORDS, '');
  const isWordless = words.trim() === '';
  if (isWordless && digits.trim() === '') return () => 'unseen';
  const isAltering =
    isUnsigned || said.isAnother || said.isInexact || isAnother(words, shape.replace(EXPONENT, ''));
  const hasMinus = said.isNegative || MINUS.test(words + digits.replace(EXPONENT, ''));
  const isNotZero = said.isInexact || namesNotZero(words + digits.replace(PART, ''));
  const isBlankAtZero = isWordless && /^[#?,.\s]+$/.test(digits);
  const cut = cutter(digits);
  return (value) => {
    const exact = isShort(value) ? value : Number(value.toPrecision(PRECISION));
    const shown = cut(exact);
    if (shown === 0 && isBlankAtZero) return 'unseen';
    if (value === 0) return isNotZero ? 'other' : undefined;
    if (isAltering || (hasMinus && (value > 0 || isOfAll))) return 'other';
    if (shown === exact) return undefined;
    return Number.isInteger(exact) ? 'other' : 'rounded';
  };
}

/** What a section writes, without the unit of money behind the digits. */
interface WrittenSection {
  readonly words: string;
  /** Its other characters with a mark where words are. */
  readonly shape: string;
  readonly unit: string | undefined;
  /** What the words around its digits say. */
  readonly said: SaidAround;
}

function writtenBy(section: string): WrittenSection {
  let [words, shape, line] = ['', '', ''];
  for (const [piece, quoted, escaped, currency] of section.matchAll(PIECES)) {
    const word = quoted ?? escaped ?? currency ?? FILLING_DIGIT.exec(piece)?.[1];
    words += word ?? '';
    if (word !== undefined) shape += word.trim() === '' ? ' ' : WORDS;
    else if (!/^[[_*]/.test(piece)) shape += piece;
    if (word !== undefined) line += word;
    else if (!/^[[_*]/.test(piece)) line += /[0#?@]/.test(piece) ? PLACE : piece;
  }
  const said = saidBeside(BUILT_IN_MONEY.test(section) ? '' : line);
  if (!DIGITS.test(shape)) return { words, shape, unit: undefined, said };
  if (shape.trim().endsWith(WORDS)) {
    const { words: rest, unit = unitOfSign(words) } = partUnit(words);
    return { words: rest, shape, unit, said };
  }
  const { words: rest, unit = unitOfSign(words + shape) } = partUnit(shape);
  return { words, shape: rest, unit, said };
}

/** What the words of a line say that stand before the first place of a digit and behind the last one. */
function saidBeside(line: string): SaidAround {
  const places = line.replace(/general|G\/通用格式/i, PLACE).split(PLACE);
  return places.length > 1 ? saidAround(places[0] ?? '', places.at(-1) ?? '') : saidAround('', '');
}

/** Words without the unit of money at their end, and that unit. */
export function partUnit(words: string): { readonly words: string; readonly unit: string | undefined } {
  const unit = UNIT_BEHIND.exec(words)?.[1];
  return { words: unit === undefined ? words : words.replace(UNIT_BEHIND, ''), unit };
}

/** The unit of money that a sign or a word says beside an amount: 元 for ¥. */
export function unitOfSign(words: string): string | undefined {
  return YUAN_SIGN.test(words) ? '元' : undefined;
}

/** True where what is written is not the number: a share, thousandths, with more digits, or words alone. */
function isAnother(words: string, shape: string): boolean {
  const digits = shape.replaceAll(WORDS, '');
  const rest = digits.replace(PART, '').replace(/[0#?]/g, '');
  return (
    SCALED.test(digits) ||
    PARTED.test(shape) ||
    !DIGITS.test(digits) ||
    namesNumbers(words) ||
    namesNumbers(rest)
  );
}

/** True for what says that a number is negative: a sign, brackets, words, a colour in brackets. */
export function saysNegative(text: string): boolean {
  return NEGATIVE.test(text);
}

/** True for words beside digits that make another number of them, such as 万 and %. */
export function namesNumbers(words: string): boolean {
  return OF_NUMBERS.test(words.replace(FORM_UNIT, ''));
}

/** True for a text with digits that are no zeros. */
export function namesNotZero(text: string): boolean {
  return NOT_ZERO.test(text);
}

/** Cuts a number to the fraction, to the decimals, or to the digits before an exponent, that have a place. */
function cutter(digits: string): (value: number) => number {
  const fraction = fractionIn(digits);
  if (fraction) return fraction;
  if (UNCUT.test(digits)) return (value) => value;
  const exponent = EXPONENT.test(digits);
  const [whole = '', decimals = ''] = digits.replace(EXPONENT, '').split('.').map(placesIn);
  const places = decimals.length;
  return exponent
    ? (value) => Number(value.toPrecision(Math.max(1, Math.min(whole.length + places, PRECISION))))
    : (value) => (isShort(value) ? value : Number(value.toFixed(Math.min(places, PRECISION))));
}

/** True for a whole number of no more digits than Excel shows; most are, and writing numbers takes time. */
function isShort(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < SHORT;
}

function placesIn(digits: string): string {
  return digits.replace(/[^0#?]/g, '');
}

function compare(value: number, sign: string, bound: number): boolean {
  if (sign === '<>') return value !== bound;
  if (value === bound) return sign.includes('=');
  return value < bound ? sign.startsWith('<') : sign.startsWith('>');
}

/** The section by which a number is shown: by its condition, or else positive, negative, zero. */
function sectionFor(value: number, sections: readonly FormatSection[]): FormatSection | undefined {
  const numbers = sections.slice(0, 3);
  if (numbers.some(({ holds }) => holds)) {
    const [negative, other = negative] = numbers.filter(({ holds }) => !holds);
    return numbers.find(({ holds }) => holds?.(value) === true) ?? (value < 0 ? negative : other);
  }
  const at = value > 0 ? 0 : value < 0 ? 1 : 2;
  return at < numbers.length ? numbers[at] : numbers[0];
}
