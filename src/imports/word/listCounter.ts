import type { ListLevel, ListPlace, NumberedLists } from '../../core/read/opened/numberedLists.js';
import { chineseNumber } from './chineseNumber.js';
import { textOf, wordText, type WordNode } from './wordNode.js';

const DIGITS_IN_CIRCLES = '①②③④⑤⑥⑦⑧⑨⑩';

/** Digits as wide as characters: １２. */
function fullWidth(number: number): string {
  return String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** One of the signs that a list counts with; the number itself where there are no more of them. */
const among = (signs: string) => (number: number) => signs[number - 1] ?? String(number);
/** The signs of large numerals of Chinese, and of those by stems and branches. */
const LARGE = '壹贰叁肆伍陆柒捌玖拾';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const roman = (number: number) => ROMAN[number - 1] ?? String(number);

/** The numerals of lists that are written; in others a paragraph has no number. */
const numerals: Readonly<Record<string, (number: number) => string>> = {
  decimal: String,
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (number) => DIGITS_IN_CIRCLES[number - 1] ?? String(number),
  decimalEnclosedCircleChinese: (number) => DIGITS_IN_CIRCLES[number - 1] ?? String(number),
  chineseCounting: chineseNumber,
  chineseCountingThousand: chineseNumber,
  taiwaneseCounting: chineseNumber,
  taiwaneseCountingThousand: chineseNumber,
  japaneseCounting: chineseNumber,
  ideographDigital: chineseNumber,
  decimalHalfWidth: String,
  decimalEnclosedParen: among('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽'),
  decimalEnclosedFullstop: among('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑'),
  ideographEnclosedCircle: among('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  chineseLegalSimplified: among(LARGE),
  ideographLegalTraditional: among('壹貳參肆伍陸柒捌玖拾'),
  ideographTraditional: among(STEMS),
  ideographZodiac: among(BRANCHES),
  upperLetter: among(LETTERS.toUpperCase()),
  lowerLetter: among(LETTERS),
  upperRoman: (number) => roman(number).toUpperCase(),
  lowerRoman: roman,
};

/**
 * Numbers the paragraphs of lists in their order: gives what stands before the text of each. Lists of one
 * kind count on from one another, but where one says that it begins anew.
 */
export function listCounter({
  levelsOf,
  sequenceOf,
  restartOf,
}: NumberedLists): (place: ListPlace) => string {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return ({ list, level }) => {
    const levels = levelsOf(list);
    const own = levels[level];
    if (!own) return '';
    const sequence = sequenceOf(list);
    const numbers = counts.get(sequence) ?? [];
    counts.set(sequence, numbers);
    const restart = begun.has(`${list} ${level}`) ? -1 : restartOf(list, level);
    begun.add(`${list} ${level}`);
    numbers[level] = restart >= 0 ? restart : (numbers[level] ?? own.start - 1) + 1;
    numbers.length = level + 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => numeral(levels, numbers, Number(digit) - 1));
  };
}

function numeral(levels: readonly ListLevel[], numbers: readonly number[], at: number): string {
  const { format = '', start = 1 } = levels[at] ?? {};
  return numerals[format]?.(numbers[at] ?? start) ?? '';
}

/** Puts the number of a list before a text. */
export function addNumber(children: WordNode[], number: string): void {
  if (number === '') return;
  children.unshift(wordText(number));
  partNumber(children);
}

/** Parts the number of a list, which stands first, from a figure behind it, as a tab does that one sees. */
export function partNumber(children: WordNode[]): void {
  const [number, ...others] = children.map(textOf);
  if (/\d$/.test(number ?? '') && /^\s*\d/.test(others.join(''))) children.splice(1, 0, wordText(' '));
}
