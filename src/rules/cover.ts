import type { Rule } from '../core/check/rule.js';
import { textsOf } from '../core/check/wording.js';
import type { CoverField } from '../core/form/edition.js';
import type { Draft } from '../core/report/finding.js';
import { coverText } from '../core/report/report.js';

/** The cover says whose report it is, of which year, where it is published and whom to ask. */
export const cover: Rule = {
  id: 'cover',
  title: (editions) => {
    const labels = (wanted: CoverField['need']) =>
      textsOf(editions, (edition) =>
        edition.cover.filter(({ need }) => need === wanted).map(({ label }) => label),
      ).join('、');
    return `封面填写完整：必填${labels('must')}，应填${labels('should')}`;
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
          message: `封面所在的工作表“${hidden.sheet}”被隐藏，没有读取，请取消隐藏`,
        },
      ];
    const blanks = report.edition.cover.filter(({ code }) => coverText(report, code).trim() === '');
    const must = blanks.filter(({ need }) => need === 'must').map((field) => tell([field], 'error'));
    const should = blanks.filter(({ need }) => need === 'should');
    return should.length > 0 ? [...must, tell(should, 'warning')] : must;
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
      contact: { telephone: '', mail: '' },
      says: ['封面的联系电话、电子邮箱没有填写，请填写'],
    },
  ],
};

function tell(fields: readonly CoverField[], level: Draft['level']): Draft {
  if (fields[0]?.code === 'year')
    return {
      level,
      cells: ['cover.year'],
      message: `封面的${fields[0].label}没有填写，或者不是四位数的年份，请填写`,
    };
  const names = fields.map(({ label }) => label).join('、');
  return {
    level,
    ...(level === 'warning' ? { topic: 'contact' } : {}),
    cells: fields.map(({ code }) => `cover.${code}`),
    message: `封面的${names}没有填写，请填写`,
  };
}
