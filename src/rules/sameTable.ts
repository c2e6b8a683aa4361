import { chanceOfSame } from '../core/check/chance.js';
import { comparedTables, type ComparedTable } from '../core/check/comparedTables.js';
import type { Figures } from '../core/check/figures.js';
import type { Rule, Subject } from '../core/check/rule.js';
import { cellNamed, type Form } from '../core/form/form.js';
import { remember } from '../core/form/remember.js';
import { readingOf } from '../core/report/report.js';

/** How likely a table may be the same by chance. */
const CHANCE = 0.01;

/**
 * A table is not the same as last year's. Small figures are often the same by chance: a table is told only
 * where its figures make that unlikely.
 */
export const sameTable: Rule = {
  id: 'sameTable',
  title: '各表数字不与上年完全相同（数字少而小、可能碰巧相同的不提示）',
  level: 'warning',
  basis: '上年度报告；内容雷同的应当重新编制',
  check: (subject) => {
    const { last } = subject;
    if (!last) return [];
    return comparedTables(subject, last)
      .filter((each) => isSame(each, subject, last))
      .map(({ table, cells }) => ({
        level: 'warning' as const,
        topic: table.code,
        cells: cells.map(({ name }) => name),
        message: `${table.name}的数字与上年报告完全相同，请核对是否误用了上年的表`,
      }));
  },
  examples: [
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 30, 'disclosure.penalties.decisions': 8 },
      last: { 'disclosure.permits.decisions': 30, 'disclosure.penalties.decisions': 8 },
      says: ['表二的数字与上年报告完全相同，请核对是否误用了上年的表'],
    },
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 30, 'disclosure.penalties.decisions': 1 },
      last: { 'disclosure.permits.decisions': 30, 'disclosure.penalties.decisions': 1 },
      says: [],
    },
    {
      edition: '2021',
      set: { 'disclosure.permits.decisions': 30, 'disclosure.penalties.decisions': 8 },
      last: { 'disclosure.permits.decisions': 30, 'disclosure.penalties.decisions': 9 },
      says: [],
    },
    {
      edition: '2021',
      set: { 'disclosure.normative.inForce': 9000 },
      last: { 'disclosure.normative.inForce': 9000 },
      says: [],
    },
  ],
};

function isSame({ cells }: ComparedTable, subject: Subject, last: Figures): boolean {
  const readings = cells.map((cell) => readingOf(subject.report, cell));
  const before = cells.map((cell) => readingOf(last.report, cellNamed(last.form, cell.name)));
  // What was not read is not the same.
  if (readings.includes(null) || JSON.stringify(readings) !== JSON.stringify(before)) return false;
  const stocks = stocksOf(subject.form);
  const chance = cells
    .filter(({ name, isSum }) => !isSum && !stocks.has(name))
    .reduce((product, cell) => product * chanceOfSame(readingOf(subject.report, cell)), 1);
  return chance < CHANCE;
}

/** The cells that follow from last year's figures, as what is still in force: they are often the same. */
const stocksOf = remember(
  ({ relations }: Form): ReadonlySet<string> =>
    new Set(
      relations
        .filter(({ kind, right }) => kind === 'equal' && right.some(({ last }) => last))
        .flatMap(({ left }) => left.map(({ cell }) => cell)),
    ),
);
