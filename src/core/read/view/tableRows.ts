import type { SheetCell } from '../../draw/sheet.js';
import type { Table } from '../../form/edition.js';
import { labelsOf } from '../../form/labels.js';
import type { View } from './view.js';

/** Labels of one table stand at most so many rows apart. */
const REACH = 8;
/** A longer text is none in place of a number, as 无 or ——. */
const LONGEST_SIGN = 2;

/** Tells the rows of a sheet in which its tables stand: where most labels of each are near each other. */
export function tableRowsOf(view: View, tables: readonly Table[]): (row: number) => boolean {
  const ranges = tables.flatMap((table) => {
    const labels = labelsOf(table);
    // 总计 stands in two tables, between which there may be text.
    const others = tables.filter(({ code }) => code !== table.code).map(labelsOf);
    const isOwn = (key: string) => labels.has(key) && !others.some((other) => other.has(key));
    const rows = view.keys.filter(({ key }) => isOwn(key)).map(({ row }) => row);
    const [longest] = groupNear(rows).sort((a, b) => b.length - a.length);
    const own = withoutStray(longest ?? [], (row) => isTextAlone(view, row));
    const [top, last] = [own[0], own.at(-1)];
    if (top === undefined || last === undefined) return [];
    // The numbers of a strip stand below its last label.
    const isBelow = table.paper === 'strip' || isOfNumbers(view, last + 1);
    return [{ top, bottom: isBelow ? last + 1 : last }];
  });
  return (row) => ranges.some(({ top, bottom }) => row >= top && row <= bottom);
}

/** Rows without the first and the last ones that a text parts from the others: 行政许可 over a paragraph. */
function withoutStray(rows: readonly number[], isBetween: (row: number) => boolean): readonly number[] {
  const own = new Set(rows);
  const isParted = (above = 0, below = 0) => {
    for (let row = above + 1; row < below; row += 1) if (!own.has(row) && isBetween(row)) return true;
    return false;
  };
  let [from, to] = [0, rows.length];
  while (to - from > 1 && isParted(rows[from], rows[from + 1])) from += 1;
  while (to - from > 1 && isParted(rows[to - 2], rows[to - 1])) to -= 1;
  return rows.slice(from, to);
}

function isTextAlone({ rows }: View, row: number): boolean {
  const [cell, more] = rows.get(row) ?? [];
  return cell !== undefined && more === undefined && isText(cell);
}

function isText({ value }: SheetCell): boolean {
  const text = typeof value === 'string' ? value.trim() : '';
  return text.length > LONGEST_SIGN || text.endsWith('。');
}

/** True for a row without a text, also an empty one: it may be the last of a table whose label is missing. */
function isOfNumbers({ rows }: View, row: number): boolean {
  return rows.get(row)?.some(isText) !== true;
}

/** Rows in ascending order, parted where two neighbours are far from each other. */
function groupNear(rows: readonly number[]): (readonly number[])[] {
  const groups: number[][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && row - before <= REACH) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
