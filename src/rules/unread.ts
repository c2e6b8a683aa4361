import { awaitsParts, missesText } from '../core/check/awaitsParts.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import type { Cell } from '../core/form/form.js';
import { isUnread, type Unread } from '../core/form/number.js';
import { offerIn, type Why } from '../core/form/offer.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';

/** An error value as a cell shows it. */
const ERROR = /^#[A-Z0-9/!?]+$/;
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
      .filter((cell) => !lacksResult(cell, subject) && !followsParts(cell, subject))
      .map((cell) => {
        const reading = readingOf(report, cell) as Unread;
        return subject.formulas.has(cell.name) ? tellFormula(cell, reading) : tell(cell, reading);
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
      set: { 'disputes.review.pending': '带删除线或上下标，余 12，原文 1812' },
      says: ['表四行政复议“尚未审结”带删除线或上下标，余 12，原文 1812，请改为普通的数字，填 12'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.pending': '带删除线或上下标，原文 12' },
      says: ['表四行政复议“尚未审结”带删除线或上下标，原文 12，请改为普通的数字，重新填写数字'],
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

function tell(cell: Cell, { text, offer }: Unread): Draft {
  return {
    level: 'error',
    cells: [cell.name],
    message: `${tellCell(cell)}${fault(text, offer)}`,
    ...(offer === undefined || cell.isSum ? {} : { offers: { [cell.name]: offer } }),
  };
}

/** What a formula shows is not typed over: no value is offered. */
function tellFormula(cell: Cell, { text }: Unread): Draft {
  const result = ERROR.test(text) ? `错误值 ${text}` : `“${quote(text)}”，不是数字`;
  return {
    level: 'error',
    cells: [cell.name],
    message: `${tellCell(cell)}是公式，结果是${result}，请核对公式和它引用的单元格`,
  };
}

/** True for a formula of a total whose parts are wrong or stored as text: these are told, and it follows. */
function followsParts(cell: Cell, subject: Subject): boolean {
  return subject.formulas.has(cell.name) && (awaitsParts(cell, subject) || missesText(cell, subject));
}

function fault(text: string, offer: number | undefined): string {
  if (ERROR.test(text)) return `是错误值 ${text}，请重新填写数字`;
  const why = offerIn(text)?.why;
  const fill = offer === undefined ? '重新填写数字' : `填 ${offer}`;
  if (why === 'dated') return `是${quote(text)}，请改为常规格式，${fill}`;
  if (why === 'struck') return `${quote(text)}，请改为普通的数字，${fill}`;
  const asked =
    offer === undefined ? demandFor(text) : `${why === undefined ? '' : DEMANDS[why]}请填 ${offer}`;
  return `填的是“${quote(text)}”，${asked}`;
}

function quote(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, MOST_QUOTED);
}

/** What is asked of a text with a number in it, by what else is in it. */
const DEMANDS: Readonly<Record<Why, string>> = {
  nought: '',
  unit: '不要带单位，',
  note: '不要带说明，',
  end: '末尾不要带标点，',
  quote: '不要带引号，',
  mark: '不要带注号、上标，',
  letter: '字母 O 不是数字 0，',
  step: '增减用正负号表示，',
  dated: '',
  struck: '',
};

/** What is asked of any other text. */
function demandFor(text: string): string {
  if (text.startsWith('=')) return '是算式，不能算出一个数，请填写算好的数字';
  if (/^[+-]?\d{15}/.test(text)) return '数字过大，请核对';
  if (/^[+-]?\d+\.\d+$/.test(text)) return '超过 15 位有效数字，请核对';
  if (text.includes('\ufffd')) return '有显示不出来的字符，请重新填写数字';
  if (/\d\s*[\t\r\n]\s*\d/.test(text)) return '一格里有几行，请只填一个数字';
  if (/(?!\d)[\p{Nd}\p{No}\p{Nl}]/u.test(text)) return '有圈码、上标等特殊数字，请填写普通数字';
  return '不是数字，请填写数字';
}

/** True for a formula without a result to use: the rule `stored` tells these once for each table. */
function lacksResult(cell: Cell, { remarks }: Subject): boolean {
  return remarks.some(
    (remark) => (remark.kind === 'noResult' || remark.kind === 'oldResult') && remark.cell === cell.name,
  );
}
