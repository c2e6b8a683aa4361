import { readValue } from '../../core/form/number.js';
import { isFigure } from './findSeparator.js';
import type { DelimitedRows } from './splitCells.js';

/** A row with fewer texts names no columns. */
const FEWEST_HEADS = 3;
/** Rows of fewer figures have no total that proves how they are joined. */
const FEWEST_FIGURES = 4;
/** The most ways to join the cells of a row, and the most rows, that are tried. */
const MOST_WAYS = 200;
const MOST_ROWS = 200;

/**
 * The rows of a file in which nothing quotes the commas of thousands, as in `1,234,0,1234`: a row that has
 * more cells than the heads above it is joined where in one way alone its figures come to its total.
 */
export function joinThousands(rows: DelimitedRows): DelimitedRows {
  let [width, isBelowHead, tried, isChanged] = [0, false, 0, false];
  const joined = rows.map((row) => {
    const filled = lastOf(row, isText);
    const isOfHeads = isHead(row);
    // Heads may stand in several rows, of which the last is not the longest.
    if (isOfHeads) width = Math.max(isBelowHead ? width : 0, filled);
    isBelowHead = isOfHeads;
    if (width === 0 || filled <= width || tried >= MOST_ROWS) return row;
    tried += 1;
    const [one, ...others] = waysToJoin(row.slice(0, filled), filled - width).filter(comesToTotal);
    if (!one || others.length > 0) return row;
    isChanged = true;
    return one;
  });
  return isChanged ? joined : rows;
}

/** How many cells a row has up to the last one for which something holds. */
function lastOf(row: readonly string[], holds: (cell: string) => boolean): number {
  let end = row.length;
  while (end > 0 && !holds(row[end - 1] ?? '')) end -= 1;
  return end;
}

function isText(cell: string): boolean {
  return cell.trim() !== '';
}

function isHead(row: readonly string[]): boolean {
  return row.filter(isText).length >= FEWEST_HEADS && !row.some(isFigure);
}

/** The ways to join so many cells of a row with those before them to thousands; none where there are many. */
function waysToJoin(row: readonly string[], count: number): readonly (readonly string[])[] {
  let ways: readonly (readonly string[])[] = [[]];
  for (const [at, cell] of row.entries()) {
    ways = ways.flatMap((way) => {
      const apart = [...way, cell];
      const before = way.at(-1) ?? '';
      const canJoin = BEGINS.test(before) && GROUP.test(cell);
      const open = count - (at - way.length);
      const withJoined = canJoin && open > 0 ? [[...way.slice(0, -1), before + cell]] : [];
      return [apart, ...withJoined];
    });
    if (ways.length > MOST_WAYS) return [];
  }
  return ways.filter((way) => way.length === row.length - count);
}

/** What may stand before a group of three digits, and such a group. */
const BEGINS = /^\s*[1-9]\d{0,2}(?:\d{3})*$/;
const GROUP = /^\d{3}\s*$/;

/** True where the last of the figures at the end of a row is the sum of the others, not all of them 0. */
function comesToTotal(row: readonly string[]): boolean {
  const counts = row.slice(lastOf(row, (cell) => !isFigure(cell))).map((cell) => readValue(cell, 'count'));
  if (counts.length < FEWEST_FIGURES || !counts.every((count) => typeof count === 'number')) return false;
  const total = counts.at(-1) ?? 0;
  return total > 0 && counts.slice(0, -1).reduce((sum, count) => sum + count, 0) === total;
}
