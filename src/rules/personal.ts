import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { inParagraphs } from '../core/report/paragraph.js';
import type { Report } from '../core/report/report.js';
import { personalInAttachments } from './sentences/personalInAttachments.js';
import { personalNumbers, veiled } from './sentences/personalNumbers.js';

/** No number of a person stands in the text: identity, mobile and bank card numbers. */
export const personal: Rule = {
  id: 'personal',
  title: '正文和附件没有个人的身份证号、手机号、银行卡号',
  level: 'error',
  basis: '《中华人民共和国个人信息保护法》；《中华人民共和国政府信息公开条例》第十五条',
  check: ({ report }) => [...inChapters(report), ...personalInAttachments(report)],
  examples: [
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，联系人手机13800138000。'] },
      says: ['“六、其他需要报告的事项”第 1 段有手机号（138…00），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，申请人身份证号11010519491231002X。'] },
      says: ['“六、其他需要报告的事项”第 1 段有身份证号（110…2X），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，账号6222 0000 0000 0000 004。'] },
      says: ['“六、其他需要报告的事项”第 1 段有银行卡号（622…04），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      contact: { telephone: '13800138000' },
      chapters: { other: ['没有收取信息处理费，咨询电话13800138000。'] },
      says: [],
    },
    {
      edition: '2021',
      chapters: { other: ['没有收取信息处理费，编号110105194912310021。'] },
      says: [],
    },
    {
      edition: '2021',
      attachments: [
        {
          chapter: 'overview',
          title: '培训名单',
          rows: [
            ['姓名', '联系电话'],
            ['甲', '13800138000'],
            ['乙', '13900139000'],
          ],
        },
      ],
      says: ['附件1“培训名单”有 2 处手机号（第 2 行第 2 列 138…00 等），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      attachments: [{ chapter: 'other', title: '名册', rows: [['编号', '11010519491231002X']] }],
      says: ['附件1“名册”第 1 行第 2 列有身份证号（110…2X），公布会泄露个人信息，请删去'],
    },
    {
      edition: '2021',
      attachments: [{ chapter: 'other', title: '情况', rows: [['第一季度', '13800138000']] }],
      says: [
        '附件1“情况”第 1 行第 2 列的 138…00 像手机号，是的请删去，是金额等数字的请写明单位或者分节（1,234）',
      ],
    },
    {
      edition: '2021',
      attachments: [
        {
          chapter: 'other',
          title: '预算',
          rows: [
            ['项目', '金额（元）'],
            ['合计', '13800138000'],
          ],
        },
      ],
      says: [],
    },
  ],
};

function inChapters(report: Report): readonly Draft[] {
  return inParagraphs(report, ({ cell, title, number, text }) =>
    personalNumbers(text, report).map(({ kind, digits }): Draft => ({
      level: 'error',
      topic: `${cell} ${kind}`,
      cells: [cell],
      message: `“${title}”第 ${number} 段有${kind}（${veiled(digits)}），公布会泄露个人信息，请删去`,
    })),
  );
}
