import type { Rule } from '../core/check/rule.js';
import { textsOf } from '../core/check/wording.js';
import type { CoverField } from '../core/form/edition.js';
import { narrow } from '../core/form/unseen.js';
import type { Draft, Remark } from '../core/report/finding.js';
import { coverText } from '../core/report/report.js';

/** The cover says whose report it is, of which year, where it is published and whom to ask. */
export const cover: Rule = {
  id: 'cover',
  title: (editions) => {
    const labels = (wanted: CoverField['need']) =>
      textsOf(editions, (edition) =>
        edition.cover.filter(({ need }) => need === wanted).map(({ label }) => label),
      ).join('、');
    return `封面填写完整：必填${labels('must')}，应填${labels('should')}；号码的位数不缺`;
  },
  level: 'error',
  basis: '报告格式：标题、前言和联系方式',
  check: ({ report, remarks }) => {
    const hidden = remarks.find((remark) => remark.kind === 'hiddenCover');
    if (hidden)
      return [
        {
          level: 'error',
          cells: [],
          hiddenSheet: hidden.sheet,
          message: `封面所在的工作表“${hidden.sheet}”被隐藏，没有读取，请取消隐藏`,
        },
      ];
    const faults = remarks.filter((remark) => remark.kind === 'coverFault');
    const blanks = report.edition.cover.filter(
      ({ code }) => coverText(report, code).trim() === '' && !faults.some(({ field }) => field === code),
    );
    const must = blanks.filter(({ need }) => need === 'must').map((field) => tell([field], 'error'));
    const should = blanks.filter(({ need }) => need === 'should');
    return [
      ...faults.flatMap((fault) => tellFault(fault, report.edition.cover)),
      ...must,
      ...(should.length > 0 ? [tell(should, 'warning')] : []),
      ...report.edition.cover.flatMap((field) => tellWrong(field, coverText(report, field.code))),
    ];
  },
  examples: [
    {
      edition: '2021',
      org: '',
      remarks: [{ kind: 'hiddenCover', sheet: '封面' }],
      says: ['封面所在的工作表“封面”被隐藏，没有读取，请取消隐藏'],
    },
    { edition: '2021', org: '', says: ['封面的机关名称没有填写，请填写'] },
    {
      edition: '2021',
      org: '',
      remarks: [{ kind: 'coverFault', field: 'org', error: '#REF!', address: '封面!B3' }],
      says: ['封面的机关名称是错误值 #REF!，请重新填写'],
    },
    {
      edition: '2021',
      org: '',
      remarks: [{ kind: 'coverFault', field: 'org', error: '', address: '封面!B3' }],
      says: ['封面的机关名称是公式但没有计算结果，请用 Excel 或 WPS 打开文件保存一次再检查'],
    },
    {
      edition: '2021',
      contact: { telephone: '', mail: '' },
      says: ['封面的联系电话、电子邮箱没有填写，请填写'],
    },
    {
      edition: '2021',
      contact: { postcode: '50000' },
      says: [
        '封面的邮政编码填的是“50000”，不是 6 位数字，可能丢了开头的 0，请把单元格改为文本格式，填“050000”',
      ],
    },
    {
      edition: '2021',
      contact: { postcode: '7500011' },
      says: ['封面的邮政编码填的是“7500011”，不是 6 位数字，请核对'],
    },
    { edition: '2021', contact: { postcode: '750001、750002（北区）' }, says: [] },
    {
      edition: '2021',
      contact: { telephone: '1.38001E+10' },
      says: ['封面的联系电话填的是“1.38001E+10”，号码不完整，请把单元格改为文本格式，重新填写'],
    },
  ],
};

function tellFault(
  { field: code, error, address }: Extract<Remark, { readonly kind: 'coverFault' }>,
  fields: readonly CoverField[],
): readonly Draft[] {
  const field = fields.find((each) => each.code === code);
  if (!field) return [];
  const fault =
    error === ''
      ? '是公式但没有计算结果，请用 Excel 或 WPS 打开文件保存一次再检查'
      : `是错误值 ${error}，请重新填写`;
  return [
    {
      level: field.need === 'must' ? 'error' : 'warning',
      topic: `coverFault ${code}`,
      cells: [],
      addresses: [address],
      message: `封面的${field.label}${fault}`,
    },
  ];
}

function tell(fields: readonly CoverField[], level: Draft['level']): Draft {
  if (fields[0]?.code === 'year')
    return {
      level,
      isGap: true,
      cells: ['cover.year'],
      message: `封面的${fields[0].label}没有填写，或者不是四位数的年份，请填写`,
    };
  const names = fields.map(({ label }) => label).join('、');
  return {
    level,
    isGap: true,
    ...(level === 'warning' ? { topic: 'contact' } : {}),
    cells: fields.map(({ code }) => `cover.${code}`),
    message: `封面的${names}没有填写，请填写`,
  };
}

/** A number as Excel shows it where a cell is too narrow for its digits. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** The most characters of a field that a message quotes. */
const MOST_QUOTED = 40;

/** A warning on an identifier that lost digits, or has not as many as it should have. */
function tellWrong(field: CoverField, text: string): readonly Draft[] {
  const fault = field.isIdentifier && text !== '' ? faultOf(field, text) : undefined;
  if (fault === undefined) return [];
  const message = `封面的${field.label}填的是“${text.slice(0, MOST_QUOTED)}”，${fault}`;
  return [{ level: 'warning', cells: [`cover.${field.code}`], message }];
}

function faultOf({ digits }: CoverField, text: string): string | undefined {
  if (SCIENTIFIC.test(text)) return '号码不完整，请把单元格改为文本格式，重新填写';
  if (digits === undefined || hasDigits(text, digits)) return undefined;
  const lostNought = /^\d+$/.test(text) && text.length === digits - 1;
  const advice = lostNought ? `可能丢了开头的 0，请把单元格改为文本格式，填“0${text}”` : '请核对';
  return `不是 ${digits} 位数字，${advice}`;
}

/** True where every number in a text has so many digits, and there is one: `750001（北区）`. */
function hasDigits(text: string, digits: number): boolean {
  const numbers = narrow(text).match(/\d+/g) ?? [];
  return numbers.length > 0 && numbers.every((number) => number.length === digits);
}
