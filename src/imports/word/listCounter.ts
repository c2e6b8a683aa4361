import { chineseNumber } from './chineseNumber.js';
import type { ListLevel, ListPlace, WordLists } from './readNumbering.js';

const DIGITS_IN_CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩';

/** The numerals of lists that are written; in others a paragraph has no number. */
const numerals: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => String(number),
  decimalEnclosedCircle: (number) => DIGITS_IN_CIRCLES[number - 1] ?? String(number),
  decimalEnclosedCircleChinese: (number) => DIGITS_IN_CIRCLES[number - 1] ?? String(number),
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  ideographDigital: chineseNumber,
};

/** Numbers the paragraphs of lists in their order: gives what stands before the text of each. */
export function listCounter({ levelsOf }: WordLists): (place: ListPlace) => string {
  const counts = new Map<string, number[]>();
  return ({ list, level }) => {
    const levels = levelsOf(list);
    const own = levels[level];
    if (!own) return '';
    const numbers = counts.get(list) ?? [];
    counts.set(list, numbers);
    numbers[level] = (numbers[level] ?? own.start - 1) + 1;
    numbers.length = level + 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => numeral(levels, numbers, Number(digit) - 1));
  };
}

function numeral(levels: readonly ListLevel[], numbers: readonly number[], at: number): string {
  const { format = '', start = 1 } = levels[at] ?? {};
  return numerals[format]?.(numbers[at] ?? start) ?? '';
}
