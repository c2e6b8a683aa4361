import type { SheetCell } from '../../draw/sheet.js';
import { groupBy, joinLists } from '../../form/group.js';
import { countIn, type DifferingTotal } from '../placing/partRows.js';
import type { Extra } from '../placing/placement.js';
import type { PartGroup, PartLine } from './partGroups.js';
import { isSubtotalName } from '../labels/totalNames.js';
import { isPeriod } from '../labels/periodNames.js';
import { isAside } from '../labels/partNames.js';
import { differenceAt, totalOfParts, type LineCounts } from './totalOfParts.js';

/** A group with its total; undefined where it cannot be told. */
export interface SettledGroup {
  readonly group: PartGroup;
  readonly total: PartLine | undefined;
  /** The figures of the total that are not the sum of its parts. */
  readonly differing: readonly DifferingTotal[];
}

/** More than the rows and columns of a sheet. */
const SPAN = 2 ** 21;

/** The groups of parts with their totals: one choice for all groups of the same names. */
export function settleGroups(groups: readonly PartGroup[], axis: Extra['axis']): readonly SettledGroup[] {
  return groupBy(groups, kindOf).flatMap((alike): readonly SettledGroup[] => {
    const [first] = alike;
    if (!first) return [];
    const each = alike.map(({ lines }) => lines.map(({ on }) => countsOf(on.figures, axis)));
    const all = first.lines.map((_, line) => joinCounts(each.map((counts) => counts[line])));
    const total = totalOfParts(first, all, alike.length);
    if (total === 'none') return [];
    if (total === 'unknown') return alike.map((group) => ({ group, total: undefined, differing: [] }));
    return alike.map((group, at) => ({
      group,
      total: group.lines[total],
      differing: differingIn(group, total, each[at] ?? [], axis),
    }));
  });
}

/** The row or the column in which a line is read: its total's, or the one of its label. */
export function targetOf({ group: { lines }, total }: SettledGroup): PartLine {
  return total ?? lines.find(({ official }) => official !== undefined) ?? (lines[0] as PartLine);
}

/** What groups have in common whose total is the same line. */
function kindOf({ lines, isHeaded }: PartGroup): string {
  const names = lines.map(({ name, official, on }) =>
    name === '' ? `${official !== undefined} ${on.figures.length > 0}` : name,
  );
  return JSON.stringify([isHeaded, ...names]);
}

/** The counts of figures by their places along a line. */
function countsOf(figures: readonly SheetCell[], axis: Extra['axis']): LineCounts {
  return new Map(figures.map((cell) => [axis === 'row' ? cell.column : cell.row, countOf(cell)]));
}

/** The count in a cell; undefined where it has none, as a formula without a result. */
function countOf(cell: SheetCell): number | undefined {
  if (typeof cell.value === 'number' && cell.error === undefined) return cell.value;
  return cell.value === null ? undefined : countIn(cell);
}

function joinCounts(counts: readonly (LineCounts | undefined)[]): LineCounts {
  const entries = counts.map((each = new Map(), group) =>
    [...each].map(([place, count]) => [group * SPAN + place, count] as const),
  );
  return new Map(joinLists(entries));
}

/**
 * The figures of a total that are the sum of neither all parts, nor those with names, nor subtotals. Those of
 * periods are not compared: what is in force, or carried over, is not added.
 */
function differingIn(
  { lines }: PartGroup,
  total: number,
  counts: readonly LineCounts[],
  axis: Extra['axis'],
): readonly DifferingTotal[] {
  const at = lines[total]?.on.at ?? 0;
  const others = lines.flatMap(({ name }, index) => (index === total || isAside(name) ? [] : [index]));
  const nameOf = (index: number) => lines[index]?.name ?? '';
  const parts = others.filter((index) => !isSubtotalName(nameOf(index)));
  const named = parts.filter((index) => nameOf(index) !== '');
  const subtotals = others.filter((index) => isSubtotalName(nameOf(index)));
  if (parts.length < 2 || parts.some((index) => isPeriod(nameOf(index)))) return [];
  return [...(counts[total]?.keys() ?? [])].flatMap((place): readonly DifferingTotal[] => {
    const sums = [parts, named, subtotals].map((some) => differenceAt(counts, total, some, place));
    if (sums.some((each) => each === undefined || each.own === each.sum)) return [];
    const [row, column] = axis === 'row' ? [at, place] : [place, at];
    return [{ axis, row, column, sum: sums[0]?.sum ?? 0 }];
  });
}
