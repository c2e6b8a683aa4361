/** Text that Excel takes for text whatever follows: it begins with a Chinese character or bracket. */
const PLAIN = /^[\p{Script=Han}（〔【《〈“‘｛{「『]/u;

/** Text that only looks plain: Chinese numerals are read as dates or numbers by some editions of Excel. */
const NUMERAL = /^[一二三四五六七八九十百千万亿零〇]+[年月日]?/;

/**
 * A value as it must be typed so that the cell holds just that: text that could be a formula, a number or a
 * date gets an apostrophe, which Excel does not keep.
 */
export function asTyped(value: string | number | boolean | null): string | number | boolean {
  if (typeof value !== 'string') return value ?? '';
  return value === '' || (PLAIN.test(value) && !isNumeral(value)) ? value : `'${value}`;
}

function isNumeral(text: string): boolean {
  return NUMERAL.exec(text)?.[0] === text;
}
