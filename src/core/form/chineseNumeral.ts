/** The digits that stand for themselves, in plain and in financial writing. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇○', '一壹', '二贰两兩', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign) => [sign, value] as const),
  ),
);
/** What a digit before them is multiplied by, within a group of four digits. */
const TENS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
]);
/** What a whole group is multiplied by. */
const GROUPS: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);
/** Twenty and thirty in one sign. */
const SCORES: ReadonlyMap<string, number> = new Map([
  ['廿', 20],
  ['卅', 30],
]);

/** Every sign of a Chinese numeral, for the inside of a character class. */
export const CHINESE_DIGITS = [DIGITS, TENS, GROUPS, SCORES].flatMap((signs) => [...signs.keys()]).join('');

/** A year of this century in Chinese digits, as `二〇二三`, in the notation of regular expressions. */
export const CHINESE_YEAR = '二[〇零○][〇零○一二三四五六七八九]{2}';

/** The same text with the digits of years in Chinese as those of numbers: 二〇二三年 is 2023年. */
export function plainDigits(text: string): string {
  return text.replace(/[〇○一二三四五六七八九]/g, (digit) => String(DIGITS.get(digit)));
}

/** A longer text is no numeral. */
const LONGEST = 24;

/** What was read so far: complete groups, the open group, and what is still open in it. */
interface Counted {
  readonly whole: number;
  readonly group: number;
  /** The digit that waits for its multiplier. */
  readonly digit: number | undefined;
  /** The multiplier of the last sign: what follows is smaller, or is its tenth. */
  readonly last: number;
  /** The multiplier of the last complete group. */
  readonly above: number;
  readonly hasZero: boolean;
}

const START: Counted = {
  whole: 0,
  group: 0,
  digit: undefined,
  last: Infinity,
  above: Infinity,
  hasZero: false,
};

/**
 * The number that a text in Chinese numerals is: `两百零三` is 203, `一万二` 12000, `廿三` 23, `二〇二四` 2024.
 * Undefined for anything else, and for what means no certain number, as `三四十`.
 */
export function readChinese(text: string): number | undefined {
  const signs = [...text];
  if (signs.length === 0 || signs.length > LONGEST) return undefined;
  if (signs.every((sign) => DIGITS.has(sign))) return readPositions(signs);
  let progress: Counted | undefined = START;
  for (const sign of signs) progress = progress && take(progress, sign);
  return progress && finish(progress);
}

/** Digits one after the other are read by their places; two that differ by one are a guess, as 三四. */
function readPositions(signs: readonly string[]): number | undefined {
  const digits = signs.map((sign) => DIGITS.get(sign) ?? 0);
  const [first = 0, second = 0] = digits;
  if (digits.length > 1 && first === 0) return undefined;
  if (digits.length === 2 && second !== 0) return undefined;
  return digits.reduce((number, digit) => number * 10 + digit, 0);
}

function take(progress: Counted, sign: string): Counted | undefined {
  const digit = DIGITS.get(sign);
  if (digit !== undefined) return takeDigit(progress, digit);
  const score = SCORES.get(sign);
  if (score !== undefined) {
    const isFree = progress.digit === undefined && progress.last > 10;
    return isFree ? { ...progress, group: progress.group + score, last: 10, hasZero: false } : undefined;
  }
  const ten = TENS.get(sign);
  return ten === undefined ? takeGroup(progress, GROUPS.get(sign)) : takeTen(progress, ten);
}

function takeDigit(progress: Counted, digit: number): Counted | undefined {
  if (progress.digit !== undefined) return undefined;
  if (digit === 0) return progress.hasZero ? undefined : { ...progress, hasZero: true };
  return { ...progress, digit };
}

/** A multiplier without a digit before it is one of its kind: 十二, 一百十. */
function takeTen(progress: Counted, ten: number): Counted | undefined {
  if (ten >= progress.last) return undefined;
  const group = progress.group + (progress.digit ?? 1) * ten;
  return { ...progress, group, digit: undefined, last: ten, hasZero: false };
}

function takeGroup(progress: Counted, size: number | undefined): Counted | undefined {
  if (size === undefined || size >= progress.above) return undefined;
  const group = progress.group + (progress.digit ?? 0);
  const { whole } = progress;
  if (group === 0) return whole > 0 ? undefined : { ...START, whole: size, above: size, last: size };
  return { ...START, whole: whole + group * size, above: size, last: size };
}

/** A last digit without a zero before it is a tenth of the last multiplier: 一百二, 三万五. */
function finish({ whole, group, digit, last, hasZero }: Counted): number | undefined {
  if (digit === undefined) return hasZero && whole + group > 0 ? undefined : whole + group;
  const isTenth = !hasZero && last >= 100 && last !== Infinity;
  return whole + group + digit * (isTenth ? last / 10 : 1);
}
