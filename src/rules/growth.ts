import { comparedTables, type ComparedTable } from '../core/check/comparedTables.js';
import { numberAt, type Figures } from '../core/check/figures.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import type { Cell } from '../core/form/form.js';
import { leaves } from '../core/form/outline.js';
import type { Draft } from '../core/report/finding.js';

/** So many times last year's figure, or as small a part of it, is worth a look. */
const TIMES = 3;
/** Where neither figure is as large, the two differ by chance. */
const LEAST = 50;
/** So many cells of a table are named. */
const MOST_NAMED = 3;

/** Figures that are three times last year's or a third of them: one hint for each table. */
export const growth: Rule = {
  id: 'growth',
  title: `与上年相比增加到 ${TIMES} 倍以上或减少到三分之一以下的数字，请核对（两年都不到 ${LEAST} 的不提示）`,
  level: 'hint',
  basis: '上年度报告；各地审核年度报告时都核对异常变动',
  check: (subject) => {
    const { last } = subject;
    return last ? comparedTables(subject, last).flatMap((each) => compare(each, subject, last)) : [];
  },
  examples: [
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 150 },
      last: { 'disclosure.permits.decisions': 50 },
      says: ['表二与上年相差 3 倍以上，请核对：“行政许可”行本年处理决定数量列（上年 50，本年 150）'],
    },
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 149 },
      last: { 'disclosure.permits.decisions': 50 },
      says: [],
    },
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 0, 'disclosure.penalties.decisions': 16 },
      last: { 'disclosure.permits.decisions': 50, 'disclosure.penalties.decisions': 49 },
      says: ['表二与上年相差 3 倍以上，请核对：“行政许可”行本年处理决定数量列（上年 50，本年 0）'],
    },
    {
      edition: '2021',
      set: { 'disputes.review.upheld': 49, 'disputes.review.total': 49 },
      last: {},
      says: [],
    },
    {
      edition: '2021',
      set: {
        'requests.received.person': 60,
        'requests.received.total': 60,
        'requests.carriedOut.person': 60,
        'requests.carriedOut.total': 60,
      },
      last: {},
      says: [
        '表三与上年相差 3 倍以上，请核对：“一、本年新收政府信息公开申请数量”行总计列（上年 0，本年 60）、“四、结转下年度继续办理”行总计列（上年 0，本年 60）',
      ],
    },
    {
      edition: '2019',
      set: { 'disputes.review.upheld': 50, 'disputes.review.total': 50 },
      last: {},
      says: ['表四与上年相差 3 倍以上，请核对：行政复议“总计”（上年 0，本年 50）'],
    },
  ],
};

function compare({ table, cells }: ComparedTable, subject: Subject, last: Figures): readonly Draft[] {
  const found = cells
    .filter(isTelling)
    .map((cell) => ({ cell, now: numberAt(subject, cell.name), before: numberAt(last, cell.name) }))
    .filter(({ now, before }) => isFar(now, before));
  if (found.length === 0) return [];
  const named = found.slice(0, MOST_NAMED).map(({ cell, now, before }) => {
    const place = tellCell(cell).slice(table.name.length);
    return `${place}（上年 ${before}，本年 ${now}）`;
  });
  const more = found.length > MOST_NAMED ? `等 ${found.length} 处` : '';
  return [
    {
      level: 'hint',
      topic: table.code,
      cells: found.map(({ cell }) => cell.name),
      message: `${table.name}与上年相差 ${TIMES} 倍以上，请核对：${named.join('、')}${more}`,
    },
  ];
}

/** A count that no total of its row takes up. */
function isTelling({ kind, band, column }: Cell): boolean {
  return kind === 'count' && (column.isSum || !leaves(band.columns).some(({ isSum }) => isSum));
}

function isFar(now: number, before: number): boolean {
  const [less, more] = [Math.min(now, before), Math.max(now, before)];
  return more >= LEAST && more >= less * TIMES;
}
