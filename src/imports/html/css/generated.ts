/** Stand around the name of an attribute whose text `content` writes; characters of no text. */
const ATTRIBUTE = '\ufdd2';
/** Stands for a number that a page counts. */
export const COUNTED = '\ufdd1';

/** A text in a value of `content`, an attribute or a count; what is spoken in its place stands behind `/`. */
const PART = /"([^"]*)"|'([^']*)'|\battr\(\s*([\w-]{1,60})[^)]{0,60}\)|\b(counters?)\(|(\/)/g;
/** A character by its number: `\31 ` is 1. */
const BY_NUMBER = /\\([\da-f]{1,6})\s?/gi;
const LAST_CHARACTER = 0x10_ff_ff;
/** What makes another figure of one: digits, signs, shares, multiples, and words for about so many. */
const TELLING = new RegExp(String.raw`[\p{N}\p{Pd}−%％‰十百千万亿约近逾超余多第${COUNTED}${ATTRIBUTE}]`, 'u');

/** The text that a value of the property `content` writes, where it tells of a figure; else empty. */
export function figureIn(value: string): string {
  let text = '';
  for (const [, doubly, singly, attribute, counter, end] of value.matchAll(PART)) {
    if (end !== undefined) break;
    text += byNumber(doubly ?? singly ?? '');
    if (attribute !== undefined) text += ATTRIBUTE + attribute + ATTRIBUTE;
    if (counter !== undefined) text += COUNTED;
  }
  if (text.includes(COUNTED)) return COUNTED;
  return TELLING.test(text) ? text : '';
}

function byNumber(text: string): string {
  return text.replace(BY_NUMBER, (_, digits: string) => {
    const number = parseInt(digits, 16);
    return number > LAST_CHARACTER ? '' : String.fromCodePoint(number);
  });
}

const NAMED = new RegExp(`${ATTRIBUTE}([^${ATTRIBUTE}]*)${ATTRIBUTE}`, 'g');
/** An attribute with a figure; one with words is a label, as pages for telephones have them. */
const FIGURE = /^\s*[-+−]?[\d,.]+\s*[%％‰万千亿元件]*\s*$/;

/** A text that `content` writes into an element, with the figures of its attributes. */
export function withAttributes(text: string, attributeOf: (name: string) => string | undefined): string {
  if (!text.includes(ATTRIBUTE)) return text;
  const whole = text.replace(NAMED, (_, name: string) => {
    const given = attributeOf(name) ?? '';
    return FIGURE.test(given) ? given : '';
  });
  return TELLING.test(whole) ? whole : '';
}
