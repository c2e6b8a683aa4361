import { awaitsParts, missesText } from '../core/check/awaitsParts.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { derivedFromLast } from '../core/check/derivedFromLast.js';
import { tellCell, tellCells } from '../core/check/tellCell.js';
import { leftOutCells, unreadCells } from '../core/check/unreadCells.js';
import type { Cell } from '../core/form/form.js';
import { groupBy } from '../core/form/group.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';

/**
 * Every cell is filled: one finding for each table about all its blanks, and one about all formulas that show
 * nothing. Missing tables and lines are told by the rule `label`.
 */
export const blank: Rule = {
  id: 'blank',
  title: '表中不留空格，没有发生的填 0',
  level: 'error',
  basis: '报告格式：各表数据须完整填报',
  check: (subject) => {
    const open = subject.notable.filter((cell) => readingOf(subject.report, cell) === null);
    if (open.length === 0) return [];
    const unread = unreadCells(subject.remarks, subject.form);
    const blanks = open.filter(
      (cell) =>
        !unread.has(cell.name) &&
        !isLost(cell, subject) &&
        !awaitsParts(cell, subject) &&
        !missesText(cell, subject),
    );
    const isFormula = ({ name }: Cell) => subject.formulas.has(name);
    const typed = blanks.filter((cell) => !isFormula(cell));
    const derived = typed.flatMap((cell) => tellDerived(cell, subject));
    const leftOut = leftOutCells(subject.remarks, subject.form);
    const others = typed.filter(({ name }) => !derived.some(({ cells }) => cells.includes(name)));
    const [lost, empty] = [true, false].map((is) => others.filter(({ name }) => leftOut.has(name) === is));
    return [
      ...groupBy(empty ?? [], (cell) => cell.table).map(tell),
      ...groupBy(lost ?? [], (cell) => cell.table).map(tellLeftOut),
      ...derived,
      ...tellFormulas(blanks.filter(isFormula)),
    ];
  },
  examples: [
    {
      edition: '2021',
      set: { 'requests.carriedIn.legal': null },
      says: ['表三“二、上年结转政府信息公开申请数量”行法律服务机构列没有填写，没有发生的请填 0'],
    },
    {
      edition: '2019',
      set: { 'disclosure.fees.before': null, 'disclosure.fees.change': null },
      says: ['表二有 2 格（“行政事业性收费”行上一年项目数量列等）没有填写，没有发生的请填 0'],
    },
    {
      edition: '2021',
      set: {
        'disclosure.normative.issued': 2,
        'disclosure.normative.repealed': 1,
        'disclosure.normative.inForce': null,
      },
      last: { 'disclosure.normative.inForce': 9 },
      says: [
        '表二“行政规范性文件”行现行有效件数列没有填写，按上年报告推算是 10：上年现行有效件数（9）＋本年制发件数（2）－本年废止件数（1）＝10，请核对后填写',
      ],
    },
    {
      edition: '2021',
      set: { 'disclosure.normative.inForce': null },
      last: { 'disclosure.normative.inForce': 0 },
      says: ['表二“行政规范性文件”行现行有效件数列没有填写，没有发生的请填 0'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': null },
      formulas: ['disputes.review.upheld'],
      says: ['表四行政复议“结果维持”是公式，没有算出数字，请核对公式和它引用的单元格'],
    },
    {
      edition: '2021',
      set: {
        'disclosure.permits.decisions': null,
        'disclosure.coercions.decisions': null,
        'disputes.review.upheld': null,
      },
      formulas: ['disclosure.permits.decisions', 'disclosure.coercions.decisions', 'disputes.review.upheld'],
      says: [
        '表二有 2 格（“行政许可”行本年处理决定数量列等）、表四行政复议“结果维持”是公式，没有算出数字，请核对公式和它引用的单元格',
      ],
    },
  ],
};

function tell(cells: readonly Cell[]): Draft {
  const offers = Object.fromEntries(cells.filter(({ isSum }) => !isSum).map(({ name }) => [name, 0]));
  return {
    level: 'error',
    cells: cells.map(({ name }) => name),
    message: `${tellCells(cells)}没有填写，没有发生的请填 0`,
    offers,
    isGap: true,
  };
}

/** Blanks whose row is among what was not read are not offered a 0: the row has figures. */
function tellLeftOut(cells: readonly Cell[]): Draft {
  return {
    level: 'error',
    topic: 'leftOut',
    cells: cells.map(({ name }) => name),
    message: `${tellCells(cells)}没有读出：原文这一行的格数与表头不同，请照原文填写`,
    isGap: true,
  };
}

/** A blank that follows from last year's report: what it should hold is offered, not 0. */
function tellDerived(cell: Cell, subject: Subject): readonly Draft[] {
  const { value, sum } = derivedFromLast(cell, subject) ?? { value: 0, sum: '' };
  if (value === 0) return [];
  return [
    {
      level: 'error',
      cells: [cell.name],
      message: `${tellCell(cell)}没有填写，按上年报告推算是 ${value}：${sum}，请核对后填写`,
      offers: { [cell.name]: value },
    },
  ];
}

/** A formula that shows nothing is never filled over: what it is made from is wrong. */
function tellFormulas(cells: readonly Cell[]): readonly Draft[] {
  if (cells.length === 0) return [];
  return [
    {
      level: 'error',
      cells: cells.map(({ name }) => name),
      message: `${tellCells(cells)}是公式，没有算出数字，请核对公式和它引用的单元格`,
    },
  ];
}

/** True for a cell whose table or line is missing. */
function isLost(cell: Cell, { remarks }: Subject): boolean {
  return remarks.some((remark) => {
    if (remark.kind === 'missingTable' || remark.kind === 'otherYears')
      return remark.table === cell.table.code;
    return (
      remark.kind === 'missingLine' &&
      remark.table === cell.table.code &&
      (remark.line === cell.row.code || remark.line === cell.column.code)
    );
  });
}
