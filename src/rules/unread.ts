import type { Rule, Subject } from '../core/check/rule.js';
import { tellCell } from '../core/check/sentence.js';
import type { Cell } from '../core/form/form.js';
import { isUnread, type Unread } from '../core/form/number.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';

/** The most characters of a cell that a message quotes. */
const MOST_QUOTED = 40;

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
      .filter((cell) => !lacksResult(cell, subject))
      .map((cell) => tell(cell, readingOf(report, cell) as Unread));
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
      set: { 'disputes.review.pending': '若干' },
      says: ['表四行政复议“尚未审结”填的是“若干”，不是数字，请填写数字'],
    },
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': '9007199254740993' },
      says: ['表二“行政许可”行本年处理决定数量列填的是“9007199254740993”，数字过大，请核对'],
    },
  ],
};

function tell(cell: Cell, { text, offer }: Unread): Draft {
  const place = tellCell(cell);
  const message = `${place}${fault(text.replace(/\s+/g, ' ').slice(0, MOST_QUOTED), offer)}`;
  return {
    level: 'error',
    cells: [cell.name],
    message,
    ...(offer === undefined || cell.isSum ? {} : { offers: { [cell.name]: offer } }),
  };
}

function fault(text: string, offer: number | undefined): string {
  if (/^#[A-Z0-9/!?]+$/.test(text)) return `是错误值 ${text}，请重新填写数字`;
  if (offer === 0 && !/\d/.test(text)) return `填的是“${text}”，请填 0`;
  if (offer !== undefined) return `填的是“${text}”，不要带单位，请填 ${offer}`;
  return /^[+-]?\d{15}/.test(text)
    ? `填的是“${text}”，数字过大，请核对`
    : `填的是“${text}”，不是数字，请填写数字`;
}

/** True for a formula without a result: the rule `stored` tells these once for each table. */
function lacksResult(cell: Cell, { remarks }: Subject): boolean {
  return remarks.some((remark) => remark.kind === 'noResult' && remark.cell === cell.name);
}
