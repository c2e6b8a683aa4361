import { stripNumber } from '../core/form/fold.js';
import type { Cell } from '../core/form/form.js';
import { showReading, type Reading } from '../core/form/number.js';
import { pathTo } from '../core/form/outline.js';
import { slipOf, type Difference, type Edit } from './operations.js';

/** A cell in the words of the form: `自然人·（一）予以公开`, `行政复议·总计`, `规章·现行有效件数`. */
export function nameCell({ table, band, row, column }: Cell): string {
  const rowLabel = nameRow(row.label, pathTo(band.rows, row.code).at(-2)?.label);
  return table.paper === 'grid' ? `${column.label}·${rowLabel}` : `${rowLabel}·${column.label}`;
}

/**
 * A row without what the paper says in brackets after its label; 其他 with its heading, since several rows are
 * called so.
 */
function nameRow(label: string, heading: string | undefined): string {
  const short = label.replace(/(.)（[^（）]*）$/, '$1');
  return stripNumber(label) === '其他' && heading !== undefined ? `${heading}${short}` : short;
}

const SLIPS = {
  replaced: '一位数字有误',
  omitted: '漏一位数字',
  added: '多一位数字',
  interchanged: '相邻数字颠倒',
} as const;

/** What was most likely done wrong, and what is right: `自然人·（一）予以公开 5345 应为 5435（相邻数字颠倒）`. */
export function tellEdit({ operation, differences }: Edit): string {
  const [one, other] = differences;
  if (!one) return '';
  if (operation === 'shift') return tellShift(differences);
  if (!other) return tellOne(one);
  if (operation === 'swap')
    return `${nameCell(one.cell)} ${show(one.cell, one.from)} 与${nameCell(other.cell)} ${show(other.cell, other.from)} 填反，应对调`;
  return `${nameCell(one.cell)}的 ${show(one.cell, one.from)} 应填在${nameCell(other.cell)}${other.from === 0 ? '' : `（${show(other.cell, other.from)} 应为 ${show(other.cell, other.to)}）`}`;
}

function tellOne({ cell, from, to }: Difference): string {
  if (to === null) return `${nameCell(cell)} ${show(cell, from)} 有误，正确的数由其他数推算不出`;
  const slip = from === null || (from >= 0 && from < 10 && to >= 0 && to < 10) ? undefined : slipOf(from, to);
  return `${nameCell(cell)} ${show(cell, from)} 应为 ${show(cell, to)}${slip === undefined ? '' : `（${SLIPS[slip]}）`}`;
}

function tellShift(differences: readonly Difference[]): string {
  const inOrder = [...differences].sort((a, b) => a.cell.index - b.cell.index);
  const [first, last] = [inOrder[0]?.cell, inOrder.at(-1)?.cell];
  if (!first || !last) return '';
  const values = inOrder.map(({ cell, to }) => show(cell, to)).join('、');
  return `“${nameRow(first.row.label, pathTo(first.band.rows, first.row.code).at(-2)?.label)}”行从${first.column.label}到${last.column.label}错开一列，应依次为 ${values}`;
}

function show({ kind }: Cell, value: number | null): string {
  return value === null ? '' : showReading(value, kind);
}

/** All edits of a solution in one sentence, with how many broken relations it mends. */
export function tellSolution(edits: readonly Edit[], mends: number): string {
  return `${edits.map(tellEdit).join('；')}${mends === 0 ? '' : `，可使 ${mends} 条勾稽成立`}`;
}

/** What a cell that says nothing must hold: `自然人·（一）予以公开空白处应为 3`; what cannot be read is quoted. */
export function tellFilled(cell: Cell, reading: Reading, value: number): string {
  const text = showReading(reading, cell.kind);
  return `${nameCell(cell)}${text === '' ? '空白处' : `“${text}”`}应为 ${show(cell, value)}`;
}

/**
 * What can be said of a whole report in one sentence: how many cells are wrong, or that many at least; empty
 * where none is.
 */
export function tellRepair(
  status: 'none' | 'optimal' | 'budget' | 'impossible',
  lowerBound: number,
  broken: number,
): string {
  if (status === 'none') return '';
  if (status === 'impossible') return `不改动已锁定或已确认的单元格，${broken} 条勾稽不能全部成立`;
  const told = broken === 0 ? '' : `（${broken} 条勾稽不成立）`;
  return status === 'optimal'
    ? `最少有 ${lowerBound} 个单元格有误${told}`
    : `至少有 ${lowerBound} 个单元格有误${told}，未能逐一查明`;
}
