import type { Rule } from '../core/check/rule.js';
import { textsOf } from '../core/check/wording.js';
import type { CoverField } from '../core/form/edition.js';
import type { Draft } from '../core/report/finding.js';
import type { Remark } from '../core/report/remark.js';
import { coverText, type Report } from '../core/report/report.js';
import { tellHidden, tellHiddenCopy } from './wording/tellHidden.js';
import { coverFault } from './wording/coverFault.js';
import { NO_RESULT } from './wording/saveAgain.js';
import { quoteStart } from './wording/quote.js';

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
    const concealed = remarks.filter((remark) => remark.kind === 'hiddenCover');
    const hidden = concealed.find(({ isCopy }) => isCopy !== true);
    if (hidden)
      return [
        {
          level: 'error',
          cells: [],
          hiddenSheet: hidden.sheet,
          message: `封面${tellHidden(hidden.sheet, hidden.isVeryHidden)}`,
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
      ...report.edition.cover.flatMap((field) => tellWrong(field, report)),
      ...remarks.flatMap((remark) => (remark.kind === 'titleYear' ? [tellTitle(remark)] : [])),
      ...remarks.flatMap((remark) =>
        remark.kind === 'fieldTwice' ? tellTwice(remark, report.edition.cover) : [],
      ),
      ...concealed.map(tellCopy),
    ];
  },
  examples: [
    {
      edition: '2021',
      org: '',
      remarks: [{ kind: 'hiddenCover', sheet: '封面' }],
      says: ['封面所在的工作表“封面”被隐藏，没有读取，请取消隐藏'],
    },
    {
      edition: '2021',
      org: '',
      remarks: [{ kind: 'hiddenCover', sheet: '封面', isVeryHidden: true }],
      says: [
        '封面所在的工作表“封面”被深度隐藏，没有读取，“取消隐藏”里找不到它，请让设置隐藏的人恢复显示，或者在 Excel 里按 Alt+F11，把它的 Visible 属性改为 -1',
      ],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'hiddenCover', sheet: '封面 (2)', isCopy: true }],
      says: ['隐藏的工作表“封面 (2)”里还有一份封面，没有读取，请确认不需要后删除'],
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
      remarks: [{ kind: 'titleYear', said: 2022, year: 2023, address: '封面!A1' }],
      says: ['封面的标题写的是 2022 年，下面的年度填的是 2023，请核对报告是哪一年度的，把两处改为一致'],
    },
    {
      edition: '2021',
      remarks: [{ kind: 'titleYear', said: 2022, year: 2023, isName: true, address: '封面!B3' }],
      says: ['封面的机关名称写的是 2022 年，年度填的是 2023，请核对报告是哪一年度的，把两处改为一致'],
    },
    {
      edition: '2021',
      remarks: [
        {
          ...{ kind: 'fieldTwice', field: 'year', texts: ['2025', '2024'] },
          addresses: ['封面!B4', '封面!B15'],
        },
        {
          ...{ kind: 'fieldTwice', field: 'telephone', texts: ['0951-1', '0951-2'] },
          addresses: ['封面!B9', '封面!D18'],
        },
      ],
      says: [
        '封面的年度写了两处，不一样：“2025”“2024”，读取的是前一处，请核对，把两处改为一致',
        '封面的联系电话写了两处，不一样：“0951-1”“0951-2”，读取的是前一处，请核对；都对的，写在同一格里，用“、”隔开',
      ],
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
    {
      edition: '2021',
      contact: { telephone: '5718888888' },
      says: [
        '封面的联系电话填的是“5718888888”，区号可能丢了开头的 0，请把单元格改为文本格式，填“05718888888”',
      ],
    },
    { edition: '2021', contact: { telephone: '4008888888' }, says: [] },
    {
      edition: '2021',
      org: '123',
      says: ['封面的机关名称填的是“123”，里面没有文字，请核对'],
    },
    {
      edition: '2021',
      contact: { postcode: '邮编：750001' },
      says: ['封面的邮政编码填的是“邮编：750001”，不要带“邮编：”，请填“750001”'],
    },
    {
      edition: '2021',
      contact: { telephone: '2023年5月1日' },
      says: ['封面的联系电话填的是“2023年5月1日”，是日期，请把单元格改为文本格式，重新填写'],
    },
    {
      edition: '2021',
      contact: { mail: '82251234' },
      says: ['封面的电子邮箱填的是“82251234”，里面没有“@”，不是邮箱地址，请核对'],
    },
    { edition: '2021', contact: { mail: 'a#b.gov.cn（#换成@）' }, says: [] },
    { edition: '2021', contact: { mail: 'a＠b.gov.cn' }, says: [] },
    { edition: '2021', contact: { mail: '无' }, says: [] },
    {
      edition: '2021',
      contact: { preparedOn: '44576' },
      says: ['封面的填表时间填的是“44576”，可能是日期丢了格式，请改为日期格式，或者填“2022年1月15日”'],
    },
    {
      edition: '2021',
      contact: { preparedOn: '2022年1月32日' },
      says: ['封面的填表时间填的是“2022年1月32日”，没有这一天，请核对'],
    },
    {
      edition: '2021',
      contact: { telephone: '0951-1234567、13800000000', preparedOn: '20220115' },
      says: [],
    },
  ],
};

function tellTitle({ said, year, isName, address }: Extract<Remark, { readonly kind: 'titleYear' }>): Draft {
  return placed(
    'warning',
    'titleYear',
    [address],
    `封面的${isName ? '机关名称' : '标题'}写的是 ${said} 年，${isName ? '' : '下面的'}年度填的是 ${year}，请核对报告是哪一年度的，把两处改为一致`,
  );
}

/** A finding on cells of the cover that are no fields of it, or on more than one. */
function placed(level: Draft['level'], topic: string, addresses: readonly string[], message: string): Draft {
  return { level, topic, cells: [], addresses, message };
}

function tellTwice(
  { field, texts, addresses }: Extract<Remark, { readonly kind: 'fieldTwice' }>,
  fields: readonly CoverField[],
): readonly Draft[] {
  const quoted = texts.map((text) => quoteStart(text, MOST_QUOTED)).join('');
  return fields
    .filter(({ code }) => code === field)
    .map(({ label, need }) => {
      // A body may have two telephones, it has one name.
      const help = need === 'should' ? '；都对的，写在同一格里，用“、”隔开' : '，把两处改为一致';
      return placed(
        need === 'must' ? 'warning' : 'hint',
        `twice ${field}`,
        addresses,
        `封面的${label}写了两处，不一样：${quoted}，读取的是前一处，请核对${help}`,
      );
    });
}

function tellCopy({ sheet, isVeryHidden }: Extract<Remark, { readonly kind: 'hiddenCover' }>): Draft {
  return {
    level: 'hint',
    topic: `hiddenCover ${sheet}`,
    cells: [],
    hiddenSheet: sheet,
    message: tellHiddenCopy(sheet, '封面', isVeryHidden),
  };
}

function tellFault(
  { field: code, error, address }: Extract<Remark, { readonly kind: 'coverFault' }>,
  fields: readonly CoverField[],
): readonly Draft[] {
  const fault = error === '' ? NO_RESULT : `是错误值 ${error}，请重新填写`;
  return fields
    .filter((field) => field.code === code)
    .map(({ label, need }) =>
      placed(
        need === 'must' ? 'error' : 'warning',
        `coverFault ${code}`,
        [address],
        `封面的${label}${fault}`,
      ),
    );
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

/** The most characters of a field that a message quotes. */
const MOST_QUOTED = 40;

/** A finding on a field that is filled wrongly. */
function tellWrong(field: CoverField, report: Report): readonly Draft[] {
  const text = coverText(report, field.code);
  const fault = text.trim() === '' ? undefined : coverFault(field, text, report.edition);
  if (fault === undefined) return [];
  const message = `封面的${field.label}填的是${quoteStart(text, MOST_QUOTED)}，${fault}`;
  const level = field.need === 'must' ? 'error' : 'warning';
  return [{ level, cells: [`cover.${field.code}`], message }];
}
