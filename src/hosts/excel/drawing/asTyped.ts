/** Excel takes text that begins with a Chinese character or bracket for text, whatever follows. */
const PLAIN = /^[\p{Script=Han}（〔【《〈“‘｛{「『]/u;

/** Some editions of Excel read Chinese numerals as numbers or dates. */
const NUMERAL = /^[一二三四五六七八九十百千万亿零〇]+[年月日]?/;

/**
 * A value as it must be typed so that the cell holds exactly this value. Text that could be a formula, a
 * number or a date gets an apostrophe in front, which Excel does not keep.
 */
export function asTyped(value: string | number | boolean | null): string | number | boolean {
  if (typeof value !== 'string') return value ?? '';
  return value === '' || (PLAIN.test(value) && !isNumeral(value)) ? value : `'${value}`;
}

function isNumeral(text: string): boolean {
  return NUMERAL.exec(text)?.[0] === text;
}
