import type { Rule } from '../core/check/rule.js';
import type { Draft } from '../core/report/finding.js';
import { fillPlaceholders } from '../core/report/placeholder.js';
import type { Report } from '../core/report/report.js';
import { attachedTexts, type AttachedText, type AttachedTexts } from './sentences/attachedTexts.js';
import { judgeText, type Fault } from './sentences/judgeText.js';

/** The error values of Excel and WPS. */
const ERROR =
  /^#(?:REF!|VALUE!|DIV\/0!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/;
/** So many faulty cells of an attachment are told one by one; mending them shows the next. */
const MOST_CELLS = 20;

/** The attachments are ready to publish, as the prose is; they hold no names for figures. */
export const attachedText: Rule = {
  id: 'attachedText',
  title: '附件可以公布：没有错误值、提示语、花括号里的名称，没有混入网页代码',
  level: 'error',
  basis: '附件随报告公布；发布稿的文字要求',
  check: ({ report }) => attachedTexts(report).flatMap((attachment) => judgeAttachment(attachment, report)),
  examples: [
    {
      edition: '2021',
      attachments: [{ chapter: 'overview', title: '分类统计', rows: [['合计', '#REF!']] }],
      says: ['附件1“分类统计”第 1 行第 2 列是错误值 #REF!，请重新填写'],
    },
    {
      edition: '2021',
      attachments: [{ chapter: 'overview', title: '', rows: [['网站', '{本年新收}']] }],
      says: ['附件1第 1 行第 2 列有花括号里的名称“{本年新收}”，附件里不会换成数字，请直接填写'],
    },
    {
      edition: '2021',
      attachments: [{ chapter: 'other', title: '【请填写名称】', rows: [['网站&nbsp;', '12']] }],
      says: [
        '附件1“【请填写名称】”的名称还留有提示“【请填写名称】”，请写好后删去',
        '附件1“【请填写名称】”第 1 行第 1 列混有网页代码或表格符号“&nbsp;”，请删去',
      ],
    },
    {
      edition: '2021',
      attachments: [{ chapter: 'other', title: '公开数\ufffd', rows: [['集合{a,b}', '#1', 'TRUE', '|']] }],
      says: ['附件1“公开数\ufffd”的名称有乱码“\ufffd”，请按原文改正'],
    },
  ],
};

function judgeAttachment({ whole, texts }: AttachedTexts, report: Report): readonly Draft[] {
  const found = texts.flatMap((at) => judge(at, report).map((fault) => ({ fault, at })));
  return found.slice(0, MOST_CELLS).map(({ fault: { what, ...fault }, at: { cell, place } }) => ({
    ...fault,
    cells: [cell],
    message: `${whole}${place}${what}`,
  }));
}

function judge({ text }: AttachedText, report: Report): readonly Fault[] {
  if (ERROR.test(text)) return [{ level: 'error', what: `是错误值 ${text}，请重新填写` }];
  const filled = fillPlaceholders(text, report, '〔〕');
  const name = filled.text === text ? undefined : /[{｛][^{}｛｝]*[}｝]/.exec(text)?.[0];
  const braces: readonly Fault[] =
    name === undefined
      ? []
      : [{ level: 'error', what: `有花括号里的名称“${name}”，附件里不会换成数字，请直接填写` }];
  return [...braces, ...judgeText(text)];
}
