import { comparedTables } from '../core/check/comparedTables.js';
import { roundSum } from '../core/check/evaluate.js';
import type { Rule } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import { cellNamed, type Cell } from '../core/form/form.js';
import { isMoney, moneyText, type Money } from '../core/form/number.js';
import { yuanOf } from '../core/form/yuan.js';
import type { Draft } from '../core/report/finding.js';
import { readingOf } from '../core/report/report.js';

/** How many 元 make one 万元. */
const YUAN = 10_000;
/** An amount may itself have become a third of last year's. */
const LEAST = YUAN / 3;

/** An amount is not ten thousand times last year's, as it is where 元 were written for 万元. */
export const amountOfLast: Rule = {
  id: 'amountOfLast',
  title: '金额不是上年的一万倍：把元误填为万元',
  level: 'warning',
  basis: '上年度报告',
  check: (subject) => {
    const { last, report } = subject;
    if (!last) return [];
    return comparedTables(subject, last).flatMap(({ cells }) =>
      cells.flatMap((cell) => {
        const now = readingOf(report, cell);
        const before = cell.kind === 'money' && readingOf(last.report, cellNamed(last.form, cell.name));
        return isMoney(now) && before !== false && isMoney(before) ? compare(cell, now, before) : [];
      }),
    );
  },
  examples: [
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '12000' },
      last: { 'disclosure.fees.amount': '1.2' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 12000万元，上年是 1.2万元，请核对是否把元误填为万元，如是请改为 1.2',
      ],
    },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '6800' },
      last: { 'disclosure.fees.amount': '0.71' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 6800万元，上年是 0.71万元，请核对是否把元误填为万元，如是请改为 0.68',
      ],
    },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '6800' },
      last: { 'disclosure.fees.amount': '2.05' },
      says: [],
    },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': '6801' },
      last: { 'disclosure.fees.amount': '2.04' },
      says: [
        '表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 6801万元，上年是 2.04万元，请核对是否把元误填为万元，如是请改为 0.6801',
      ],
    },
    {
      edition: '2019',
      set: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '365000万元' },
      last: { 'disclosure.procurement.projects': 1, 'disclosure.procurement.amount': '36.5万元' },
      says: [
        '表二“政府集中采购”行采购总金额列填的是 365000万元，上年是 36.5万元，请核对是否把元误填为万元，如是请改为 36.5万元',
      ],
    },
  ],
};

/** True for an amount that is ten thousand times last year's, or nearly. */
export function isTenThousandTimes(now: Money, before: Money): boolean {
  const was = yuanOf(before);
  return was > 0 && yuanOf(now) >= was * LEAST;
}

function compare(cell: Cell, now: Money, before: Money): readonly Draft[] {
  if (!isTenThousandTimes(now, before)) return [];
  const meant = roundSum(Number(now.value) / YUAN);
  const written =
    cell.unit === now.unit ? String(meant) : moneyText({ value: String(meant), unit: now.unit });
  return [
    {
      level: 'warning',
      cells: [cell.name],
      message: `${tellCell(cell)}填的是 ${moneyText(now)}，上年是 ${moneyText(before)}，请核对是否把元误填为万元，如是请改为 ${written}`,
      ...(cell.unit === now.unit ? { offers: { [cell.name]: meant } } : {}),
    },
  ];
}
