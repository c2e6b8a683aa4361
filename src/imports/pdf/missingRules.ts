import type { FixedRule } from '../../core/read/opened/fixedPage.js';
import { clusters, NEAR } from './clusters.js';

/** A row is as high as this at least, in points, and one of few cells as this at most. */
const [LOWEST_ROW, HIGHEST_ROW] = [5, 72];
/** So many uprights stand beside the cells of a row at least, and beside those of one that no frame has. */
const [FEWEST, MANY] = [3, 5];

/** How far an upright at a place goes beyond the outermost rule across. */
interface UprightEnd {
  readonly x: number;
  readonly beyond: number;
}

/**
 * The rules that are missing at the top and the bottom of a table, whose outermost rules are `box`: a browser
 * draws none where the end of a sheet parts a table, and its uprights go on beyond the last one. Both sides
 * and an upright between them do, as beside the cells of a row; what is high and has few cells is the frame
 * of a page, unless `many` uprights do.
 */
export function missingRules(
  box: FixedRule,
  uprights: readonly FixedRule[],
  many = MANY,
): readonly FixedRule[] {
  const { left, right, top, bottom } = box;
  const endsBy = (beyondOf: (rule: FixedRule) => number) =>
    uprights.map((rule): UprightEnd => ({ x: (rule.left + rule.right) / 2, beyond: beyondOf(rule) }));
  const over = openBy(
    box,
    endsBy((rule) => top - rule.top),
    many,
  );
  const under = openBy(
    box,
    endsBy((rule) => rule.bottom - bottom),
    many,
  );
  const ys = [...(over === undefined ? [] : [top - over]), ...(under === undefined ? [] : [bottom + under])];
  return ys.map((y) => ({ left, right, top: y, bottom: y }));
}

/** How far a table is open at one end; undefined where it is not. */
function openBy(
  { left, right, top, bottom }: FixedRule,
  ends: readonly UprightEnd[],
  many: number,
): number | undefined {
  const most = ends.reduce((sum, { beyond }) => Math.max(sum, beyond), 0);
  if (most < LOWEST_ROW) return undefined;
  const xs = clusters(ends.flatMap(({ x, beyond }) => (beyond > most - NEAR ? [x] : [])));
  const isAt = (side: number, x = NaN) => Math.abs(x - side) <= NEAR;
  const isRow = xs.length >= (top === bottom || most > HIGHEST_ROW ? many : FEWEST);
  return isRow && isAt(left, xs[0]) && isAt(right, xs.at(-1)) ? most : undefined;
}
