import type { Rule } from '../core/check/rule.js';
import { tellCell } from '../core/check/tellCell.js';
import { textsOf } from '../core/check/wording.js';
import type { Edition } from '../core/form/edition.js';
import { formOf, type Cell } from '../core/form/form.js';
import { gather } from '../core/form/group.js';
import { isMoney, type Reading } from '../core/form/number.js';
import { readingOf } from '../core/report/report.js';

/**
 * Counts are whole and not negative, changes are whole, amounts are not negative: one finding for each cell
 * that is not.
 */
export const count: Rule = {
  id: 'count',
  title: '件数是不小于 0 的整数，增减数是整数，金额不小于 0',
  level: 'error',
  basis: (editions) => `统计常识；${textsOf(editions, changeColumns).join('、')}可以是负数`,
  check: ({ notable, report }) =>
    gather(notable, (cell) => {
      const fault = faultOf(cell, readingOf(report, cell));
      return fault === undefined
        ? []
        : [{ level: 'error' as const, cells: [cell.name], message: `${tellCell(cell)}填的是${fault}` }];
    }),
  examples: [
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': -3 },
      says: ['表二“行政许可”行本年处理决定数量列填的是 -3，件数不能是负数，请核对'],
    },
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 1.5 },
      says: ['表二“行政许可”行本年处理决定数量列填的是 1.5，应当是整数，请核对'],
    },
    {
      edition: '2019',
      set: { 'disclosure.permits.before': 3, 'disclosure.permits.change': -3 },
      says: [],
    },
    { edition: '2021', set: { 'disclosure.fees.amount': '-0.00' }, says: [] },
    {
      edition: '2021',
      set: { 'disclosure.fees.amount': -0.5 },
      says: ['表二“行政事业性收费”行本年收费金额（单位：万元）列填的是 -0.5，金额不能是负数，请核对'],
    },
  ],
};

function changeColumns(edition: Edition): readonly string[] {
  return formOf(edition)
    .cells.filter(({ kind }) => kind === 'change')
    .map(({ column }) => `“${column.label}”`);
}

function faultOf({ kind }: Cell, reading: Reading): string | undefined {
  if (isMoney(reading))
    return reading.value.startsWith('-') && /[1-9]/.test(reading.value)
      ? ` ${reading.value}，金额不能是负数，请核对`
      : undefined;
  if (typeof reading !== 'number') return undefined;
  if (!Number.isInteger(reading)) return ` ${reading}，应当是整数，请核对`;
  return reading < 0 && kind !== 'change' ? ` ${reading}，件数不能是负数，请核对` : undefined;
}
