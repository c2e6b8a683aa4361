import { CHINESE_DIGITS, readChinese } from './chineseNumeral.js';
import { signTable } from './unseen.js';

/** A number in a sentence, with the unit after it. */
export interface Quantity {
  /** Where it is written: from the first digit to the end of its unit. */
  readonly at: number;
  readonly end: number;
  /** Where the number without its unit ends. */
  readonly numberEnd: number;
  /** Its value in its unit; 98.5 for a percentage. NaN where no certain number is said, as `几十`. */
  readonly value: number;
  /** What one more in its last printed digit would add: 1 for `27件`, 0.01 for `98.50%`, 1000 for `3.5万条`. */
  readonly step: number;
  /** `件`, `元`, `%`; empty where there is none. Amounts in 万元 and 亿元 are told in 元. */
  readonly unit: string;
  /** True for `两千余条`, `近百件`, `30件左右`: it is not the exact number. */
  readonly isRough: boolean;
}

/** The units that reports count in, the longer before those that they begin with. */
const UNITS =
  '[件起宗场期篇]\\([件起宗次]\\)|元|个百分点|百分点|件次|人次|条次|场次|期次|篇次|件|条|人|宗|份|篇|项|例|起|次|期|家|户|名|个|张|册|' +
  '本(?![机单办局部院委年级市县区镇乡])|种|则|场|笔|批|封|段|幅|部(?![分门])|%';
/** What makes a number before its unit a rough one, and what does so after it. */
const MORE = '[余多几]';
const ARABIC = String.raw`\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,9})?`;
const CHINESE = `[${CHINESE_DIGITS}]{1,24}`;
const VAGUE = '[几数][十百千万亿]{1,3}|[上近][十百千万亿]{1,2}';
const SEPARATOR = String.raw`[ \t]?`;

/**
 * A percentage in Chinese; or digits, a multiplier, what makes them rough, and a unit. Every repetition is
 * bounded, so the time grows with the text only.
 */
const QUANTITY = new RegExp(
  [
    `百分之(${ARABIC}|[${CHINESE_DIGITS}]{1,8}(?:点[${CHINESE_DIGITS}]{1,6})?)`,
    `(?:(${VAGUE})|(${ARABIC})${SEPARATOR}([十百千万亿]{0,2})|(${CHINESE}))` +
      `(${MORE}?)${SEPARATOR}(${UNITS})?(左右|上下|以上|以下|以内|多(?!\\d))?`,
  ].join('|'),
  'y',
);

/** The signs of numbers, those that one begins with among them. */
const BEGINS = signTable(`0123456789${CHINESE_DIGITS}${VAGUE}`);

/** What stands before a rough number, a part of a range and a part of a longer number. */
const ROUGH_BEFORE =
  /(?:约|近|将近|接近|超过?|突破|逾|过|不足|不到|不少于|不低于|至少|最多|大概|大约|(?<![网线以])上)[为有达]? ?$|[\d十百千万][至到]$|[\d十百千万亿][十百千万亿]$/;
/** What stands before digits that are a code: of a place, a telephone, an account. */
const CODE_BEFORE = /(?:邮编|邮政编码|电话|传真|号码|热线|拨打|致电|[编代账]号|代码|微信号)[为是:]{0,2}$/;
/** What stands before digits that are no quantity: ordinals, documents, the first of a ratio. */
const NO_BEFORE = /(?:[第〔[A-Za-z\d.№#/∶~～\-—–]|\d:)$/;
/** What follows digits that are no quantity: dates, times, ordinals, ranges, names of lines and documents. */
const NO_AFTER =
  /^(?:[年月日号时点分秒天岁届版级路栋楼室层℃/∶~～—–-]|周年|周岁|小时|分钟|工作日|热线|平台|[至到]\d|\.\d)/;
/** The minutes of a time of the day. */
const CLOCK = /^:\d{2}/;
/** What may follow digits without a unit. */
const END = /^[ \t]*(?:$|[，。；、,;:：)）!！?？\n（(】」”])/;
/** The number of a list at the beginning of a paragraph or after a blank: `1.` `2、` `（3）`. */
const BULLET_BEFORE = /(?:^|[\n。；;:：])[ \t（(]*$/;
const BULLET_AFTER = /^(?:[.．、](?!\d)|[)）])/;

/** What follows 一 and its unit where it counts nothing: 一次性, 一件事. */
const NO_ONE = /^[性事体样]/;
/** What follows a number of things that were counted before: 两项合计42件. */
const TALLY = /^(?:合计|共计|总计|相加)/;

const MULTIPLIERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/**
 * The numbers with units in a text in normal width. Years, dates, ordinals, document numbers and numbers of
 * lists are none; Chinese numerals count only with a unit.
 */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < text.length;) {
    QUANTITY.lastIndex = at;
    // The pattern is tried where a number may begin: its many signs are slow.
    const match = BEGINS[text.charCodeAt(at)] === 1 ? QUANTITY.exec(text) : null;
    at = match ? QUANTITY.lastIndex : at + 1;
    if (!match) continue;
    const written = writtenIn(match);
    const quantity = isQuantity(text, written) ? quantityOf(written) : undefined;
    if (quantity) found.push(withSurroundings(text, quantity));
  }
  return found;
}

/** A number as it is written, in the parts of the pattern. */
interface WrittenNumber {
  readonly at: number;
  /** Where its unit ends. */
  readonly end: number;
  readonly percent: string | undefined;
  readonly vague: string | undefined;
  readonly arabic: string | undefined;
  readonly times: string;
  readonly chinese: string | undefined;
  readonly more: string;
  readonly unit: string;
  /** What makes it rough after its unit. */
  readonly after: string;
}

/** By position: named groups cost more than all else for a text of nothing but numbers. */
function writtenIn(match: RegExpExecArray): WrittenNumber {
  const [all, percent, vague, arabic, times = '', chinese, more = '', unit = '', after = ''] = match;
  const at = match.index;
  return {
    at,
    end: at + all.length - after.length,
    percent,
    vague,
    arabic,
    times,
    chinese,
    more,
    unit,
    after,
  };
}

function quantityOf(written: WrittenNumber): Quantity {
  const { at, end, percent, vague, arabic, times, chinese, more, unit, after } = written;
  if (percent !== undefined) {
    const [value, step] = readDecimal(percent);
    return { at, end, numberEnd: end, value, step, unit: '%', isRough: Number.isNaN(value) };
  }
  const [value, step] =
    vague === undefined ? readDecimal(chinese ?? arabic ?? '', times) : ([NaN, 1] as const);
  const isRough =
    Number.isNaN(value) || more !== '' || after !== '' || (chinese !== undefined && LARGE.test(chinese));
  // 12件(次) is in 件.
  const counted = unit.endsWith(')') ? unit.charAt(0) : unit;
  return { at, end, numberEnd: end - unit.length, value, step, unit: counted, isRough };
}

/** A numeral that begins with its multiplier is no exact number: 百件. */
const LARGE = /^[百千万亿]/;
const PLAIN = /^\d+$/;

/** A number with its multiplier, and the value of its last digit; `九十八点五` is 98.5 and 0.1. */
function readDecimal(written: string, times = ''): readonly [number, number] {
  if (times === '' && PLAIN.test(written)) return [Number(written), 1];
  const factor = [...times].reduce((product, sign) => product * (MULTIPLIERS[sign] ?? 1), 1);
  const [whole = '', part = ''] = written.replaceAll(',', '').split(/[.点]/);
  if (/^\d/.test(written)) {
    const value = Number(`${whole}.${part || '0'}`) * factor;
    return [Math.round(value * 1e9) / 1e9, factor / 10 ** part.length];
  }
  const number = readChinese(whole) ?? NaN;
  if (part === '') return [number, MULTIPLIERS[/[万亿]$/.exec(whole)?.[0] ?? ''] ?? 1];
  const digits = [...part].map((sign) => readChinese(sign) ?? NaN);
  return [Number(`${number}.${digits.join('')}`), 1 / 10 ** digits.length];
}

function isQuantity(text: string, { at, end, percent, chinese, unit }: WrittenNumber): boolean {
  if (chinese !== undefined && unit === '') return false;
  const isBare = unit === '' && percent === undefined;
  const after = text.slice(end, end + 4);
  if (after.startsWith('/') || (isBare && (!END.test(after) || NO_AFTER.test(after)))) return false;
  const before = text.slice(Math.max(0, at - 6), at);
  if (isBare && (CODE_BEFORE.test(before) || CLOCK.test(after))) return false;
  if (NO_BEFORE.test(before) || (chinese === '一' && NO_ONE.test(after))) return false;
  if (chinese !== undefined && TALLY.test(after)) return false;
  return !(isBare && BULLET_BEFORE.test(before) && BULLET_AFTER.test(after));
}

/** A number between blanks and digits may be a part of a longer one: it is rough. */
function withSurroundings(text: string, quantity: Quantity): Quantity {
  const { at, end, unit } = quantity;
  const before = text.slice(Math.max(0, at - 6), at);
  const isBroken =
    /\d[ \t，]$/.test(before) || (unit === '' && /^[ \t，]\d{3}(?!\d)/.test(text.slice(end, end + 6)));
  return isBroken || ROUGH_BEFORE.test(before) ? { ...quantity, isRough: true } : quantity;
}
