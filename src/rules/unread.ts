import { awaitsParts, missesText } from '../core/check/awaitsParts.js';
import type { Rule, Subject } from '../core/check/rule.js';
import type { Cell } from '../core/form/form.js';
import { isUnread, type Unread } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';
import { tellFormula, tellUnread } from './wording/tellUnread.js';

/** Every filled cell holds a number and nothing else: one finding for each cell that does not. */
export const unread: Rule = {
  id: 'unread',
  title: '数字格里只填数字：不填“/”“—”“无”，不带单位，没有错误值',
  level: 'error',
  basis: '报告格式：没有发生的填 0',
  check: (subject) => {
    const { notable, report } = subject;
    const wrong = notable.filter((cell) => isUnread(readingOf(report, cell)));
    return wrong
      .filter((cell) => !lacksResult(cell, subject) && !followsParts(cell, subject))
      .map((cell) => {
        const reading = readingOf(report, cell) as Unread;
        return subject.formulas.has(cell.name) ? tellFormula(cell, reading) : tellUnread(cell, reading);
      });
  },
  examples: [
    {
      edition: '2021',
      set: { 'requests.partial.person': '/' },
      says: ['表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行自然人列填的是“/”，请填 0'],
    },
    {
      edition: '2021',
      set: { 'requests.partial.person': '12件' },
      says: [
        '表三“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”行自然人列填的是“12件”，不要带单位，请填 12',
      ],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '#REF!' },
      says: ['表四行政复议“尚未审结”是错误值 #REF!，请重新填写数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '#REF!' },
      formulas: ['disputes.review.pending'],
      says: ['表四行政复议“尚未审结”是公式，结果是错误值 #REF!，请核对公式和它引用的单元格'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '—' },
      formulas: ['disputes.review.pending'],
      says: ['表四行政复议“尚未审结”是公式，结果是“—”，不是数字，请核对公式和它引用的单元格'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '3件', 'disputes.review.total': '#VALUE!' },
      formulas: ['disputes.review.total'],
      says: ['表四行政复议“尚未审结”填的是“3件”，不要带单位，请填 3'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '若干' },
      says: ['表四行政复议“尚未审结”填的是“若干”，不是数字，请填写数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '未读取' },
      says: ['表四行政复议“尚未审结”填的是“未读取”，原文件里的数字没有读出来，请对照原文件填写'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '=1/3' },
      says: ['表四行政复议“尚未审结”填的是“=1/3”，是算式，不能算出一个数，请填写算好的数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '日期格式，原数 99' },
      says: ['表四行政复议“尚未审结”是日期格式，原数 99，请改为常规格式，填 99'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '日期格式，原数 46037' },
      says: ['表四行政复议“尚未审结”是日期格式，原数 46037，请改为常规格式，重新填写数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '带删除线、上下标或看不见的字，余 12，原文 1812' },
      says: ['表四行政复议“尚未审结”带删除线、上下标或看不见的字，余 12，原文 1812，请改为普通的数字，填 12'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '带删除线、上下标或看不见的字，原文 12' },
      says: ['表四行政复议“尚未审结”带删除线、上下标或看不见的字，原文 12，请改为普通的数字，重新填写数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '5①' },
      says: ['表四行政复议“尚未审结”填的是“5①”，不要带注号、上标，请填 5'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '22（其中修订16件）' },
      says: ['表四行政复议“尚未审结”填的是“22（其中修订16件）”，不要带说明，请填 22'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '12、' },
      says: ['表四行政复议“尚未审结”填的是“12、”，末尾不要带标点，请填 12'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': "'12" },
      says: ["表四行政复议“尚未审结”填的是“'12”，不要带引号，请填 12"],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': 'O' },
      says: ['表四行政复议“尚未审结”填的是“O”，请填 0'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '1O' },
      says: ['表四行政复议“尚未审结”填的是“1O”，字母 O 不是数字 0，请填 10'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '½' },
      says: ['表四行政复议“尚未审结”填的是“½”，有圈码、上标等特殊数字，请填写普通数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '1\n2' },
      says: ['表四行政复议“尚未审结”填的是“1 2”，一格里有几行，请只填一个数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '1\uffff' },
      says: ['表四行政复议“尚未审结”填的是“1�”，有显示不出来的字符，请重新填写数字'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '1.2345678901234567' },
      says: ['表四行政复议“尚未审结”填的是“1.2345678901234567”，超过 15 位有效数字，请核对'],
    },
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': '9007199254740993' },
      says: ['表二“行政许可”行本年处理决定数量列填的是“9007199254740993”，数字过大，请核对'],
    },
  ],
};

/** True for a formula of a total whose parts are wrong or stored as text: these are told, and it follows. */
function followsParts(cell: Cell, subject: Subject): boolean {
  return subject.formulas.has(cell.name) && (awaitsParts(cell, subject) || missesText(cell, subject));
}

/** True for a formula without a result to use: the rule `stored` tells these once for each table. */
function lacksResult(cell: Cell, { remarks }: Subject): boolean {
  return remarks.some(
    (remark) => (remark.kind === 'noResult' || remark.kind === 'oldResult') && remark.cell === cell.name,
  );
}
