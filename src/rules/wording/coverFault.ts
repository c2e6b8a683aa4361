import type { CoverField, Edition } from '../../core/form/edition.js';
import { remember } from '../../core/form/remember.js';
import { dayOf, showDay } from '../../core/form/serialDay.js';
import { narrow } from '../../core/form/unseen.js';
import { dayIn, isDay } from './dayIn.js';

/** A number as Excel shows it where a cell is too narrow for its digits. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** The code of an area without the number behind it, as it is read where that stands in another cell. */
const AREA_ALONE = /^\(?0\d{2,3}\)?-?$/;
/** A number with the code of its area without the 0, which a cell of numbers loses; 400 and 800 are none. */
const NO_NOUGHT = /^(?!(?:400|800)-?\d{7}$)(?:10|2\d|[3-9]\d\d)-?[2-8]\d{6,7}$/;
/** Letters or digits without the sign of an address of mail or what stands for it: a#b.cn, a(at)b.cn. */
const NO_MAIL = /^(?=.*[a-z\d])(?!.*(?:[@#]|\Wat\W))/i;
/** The numbers by which Excel knows the days of this century. */
const [FIRST_DAY, LAST_DAY] = [36_526, 73_050];

/** What is wrong with a filled field of the cover, to be told behind its text; undefined where nothing is. */
export function coverFault(field: CoverField, text: string, edition: Edition): string | undefined {
  return labelFault(field, text, edition) ?? holdingFault(field, text) ?? identifierFault(field, text);
}

/** A value with its label before it, which the report would print twice. */
function labelFault(field: CoverField, text: string, edition: Edition): string | undefined {
  const [, label, rest = ''] = labelsOf(edition).get(field.code)?.exec(text) ?? [];
  if (label === undefined || rest.trim() === '') return undefined;
  return `不要带“${label.trim()}”，请填“${rest.trim()}”`;
}

/** For each field what finds its label before a value: as on the cover, or as the preface prints it. */
const labelsOf = remember((edition: Edition): ReadonlyMap<string, RegExp> => {
  const preface = edition.preface.join('');
  return new Map(
    edition.cover.map(({ code, label, holds }) => {
      const [, printed = label] = new RegExp(`([^，〔〕：]+)：\\{${label}\\}`).exec(preface) ?? [];
      // A number needs no colon behind its label.
      const end = holds === 'number' ? '(?:\\s*[:：]|(?=\\s*\\d))' : '\\s*[:：]';
      return [code, new RegExp(`^\\s*((?:${label}|${printed})${end})([^]+)$`)] as const;
    }),
  );
});

function holdingFault({ holds }: CoverField, text: string): string | undefined {
  const written = narrow(text).trim();
  if (holds === 'words') return /\p{L}/u.test(written) ? undefined : '里面没有文字，请核对';
  if (holds === 'day') return dayFault(written);
  if (holds === 'mail') return NO_MAIL.test(written) ? '里面没有“@”，不是邮箱地址，请核对' : undefined;
  if (holds !== 'number') return undefined;
  const isDate = /^\d{4}年\d{1,2}月\d{1,2}日$/.test(written);
  return isDate ? '是日期，请把单元格改为文本格式，重新填写' : undefined;
}

/** A number in place of a day, or a day that no calendar has. */
function dayFault(text: string): string | undefined {
  const day = dayIn(text);
  if (day) return isDay(day) ? undefined : '没有这一天，请核对';
  if (!/^\d{5,}(?:\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  if (number < FIRST_DAY || number > LAST_DAY) return isMonth(text) ? undefined : '不是日期，请核对';
  return `可能是日期丢了格式，请改为日期格式，或者填“${showDay(dayOf(number))}”`;
}

/** True for a year and a month in six digits. */
function isMonth(text: string): boolean {
  return /^20\d\d(?:0[1-9]|1[0-2])$/.test(text);
}

function identifierFault({ isIdentifier, digits, holds }: CoverField, text: string): string | undefined {
  if (!isIdentifier) return undefined;
  const isNumber = holds === 'number' && digits === undefined;
  const written = narrow(text).trim();
  if (isNumber && AREA_ALONE.test(written)) return '只有区号，请把整个号码填在一个单元格里';
  if (isNumber && NO_NOUGHT.test(written)) return `区号可能丢了开头的 0，${asText(written)}`;
  if (SCIENTIFIC.test(text)) return '号码不完整，请把单元格改为文本格式，重新填写';
  if (digits === undefined || hasDigits(text, digits)) return undefined;
  const lostNought = /^\d+$/.test(text) && text.length === digits - 1;
  return `不是 ${digits} 位数字，${lostNought ? `可能丢了开头的 0，${asText(text)}` : '请核对'}`;
}

function asText(text: string): string {
  return `请把单元格改为文本格式，填“0${text}”`;
}

/** True where every number in a text has so many digits, and there is one: `750001（北区）`. */
function hasDigits(text: string, digits: number): boolean {
  const numbers = narrow(text).match(/\d+/g) ?? [];
  return numbers.length > 0 && numbers.every((number) => number.length === digits);
}
