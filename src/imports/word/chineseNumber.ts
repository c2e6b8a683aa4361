const DIGITS = '〇一二三四五六七八九';

/** A number up to 99 in Chinese numerals, as headings are numbered; beyond that in digits. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number);
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const before = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return before + (ones === 0 ? '' : (DIGITS[ones] ?? ''));
}
