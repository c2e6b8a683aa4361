import { isUpright, type FixedRule, type FixedText } from '../../core/read/opened/fixedPage.js';
import { Problem } from '../../core/report/problem.js';
import { clusters, NEAR } from './clusters.js';
import { missingRules } from './missingRules.js';

/** A grid with fewer cells frames text, one with more is a drawing. */
const FEWEST_CELLS = 2;
const MOST_CELLS = 100_000;
/** So many rules across go on beyond the uprights of a table that is open at its sides. */
const FEWEST_ACROSS = 4;
/** Rules are held against each other so often at most: 7,700 that stand side by side. */
const MOST_PAIRS = 30_000_000;

/** A table as its rules draw it: where its columns and its rows end, and which walls stand between cells. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: readonly FixedRule[];
  /** Where pages end within it. */
  readonly breaks?: readonly number[];
}

/**
 * The tables that the rules of a page draw, from top to bottom: rules that touch belong to one. Throws a
 * `Problem` `tooManyCells` for a drawing of too many.
 */
export function findGrids(rules: readonly FixedRule[]): readonly Grid[] {
  return groupTouching(rules)
    .map((group) => gridOf(withEnds(group)))
    .filter(({ xs, ys }) => {
      const count = Math.max(0, xs.length - 1) * Math.max(0, ys.length - 1);
      return count >= FEWEST_CELLS && count <= MOST_CELLS;
    })
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/**
 * The rules of a table with those that are missing: at its sides, where its rules across go on beyond its
 * outermost uprights, as of tables that are open there, and where the end of a page parts it.
 */
function withEnds(rules: readonly FixedRule[]): readonly FixedRule[] {
  const box = boxOf(rules);
  if (!box) return rules;
  const level = rules.filter((rule) => !isUpright(rule));
  const sides = missingRules(turned(box), level.map(turned), FEWEST_ACROSS).map(turned);
  const whole = [...rules, ...sides];
  return [...whole, ...missingRules(boxOf(whole) ?? box, whole.filter(isUpright))];
}

/** The outermost rules of a table; undefined where it has none of one direction. */
function boxOf(rules: readonly FixedRule[]): FixedRule | undefined {
  const { xs, ys } = gridOf(rules);
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return undefined;
  return { left, right, top, bottom };
}

/** A rule with its directions exchanged. */
function turned({ left, right, top, bottom }: FixedRule): FixedRule {
  return { left: top, right: bottom, top: left, bottom: right };
}

/** The grid of some rules. */
export function gridOf(rules: readonly FixedRule[]): Grid {
  const upright = rules.filter(isUpright);
  const level = rules.filter((rule) => !isUpright(rule));
  return {
    xs: clusters(upright.map(({ left, right }) => (left + right) / 2)),
    ys: clusters(level.map(({ top, bottom }) => (top + bottom) / 2)),
    rules,
  };
}

/** Groups rules so that each touches another of its group, by sweeping down the page. */
function groupTouching(rules: readonly FixedRule[]): readonly (readonly FixedRule[])[] {
  const sorted = [...rules].sort((a, b) => a.top - b.top);
  const leader = sorted.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top] as number;
    leader[at] = top;
    return top;
  };
  let [open, pairs]: [number[], number] = [[], 0];
  for (const [at, rule] of sorted.entries()) {
    pairs += open.length;
    if (pairs > MOST_PAIRS) throw new Problem('tooManyCells');
    open = open.filter((other) => (sorted[other]?.bottom ?? 0) + NEAR >= rule.top);
    for (const other of open) if (touches(rule, sorted[other] as FixedRule)) leader[find(at)] = find(other);
    // What touches one of these further down touches the new one too: a line is drawn again and again.
    open = [...open.filter((other) => !covers(rule, sorted[other] as FixedRule)), at];
  }
  const groups = new Map<number, FixedRule[]>();
  for (const [at, rule] of sorted.entries()) {
    const group = groups.get(find(at)) ?? [];
    groups.set(find(at), group);
    group.push(rule);
  }
  return [...groups.values()];
}

/** True where a rule reaches as far to both sides and down as another one that begins no lower. */
function covers(a: FixedRule, b: FixedRule): boolean {
  return a.left <= b.left && a.right >= b.right && a.bottom >= b.bottom;
}

function touches(a: FixedRule, b: FixedRule): boolean {
  return (
    a.left <= b.right + NEAR &&
    b.left <= a.right + NEAR &&
    a.top <= b.bottom + NEAR &&
    b.top <= a.bottom + NEAR
  );
}

/** True where a text stands within a grid. */
export function isWithin({ left, right, y }: FixedText, { xs, ys }: Grid): boolean {
  const x = (left + right) / 2;
  return x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y > (ys[0] ?? 0) && y < (ys.at(-1) ?? 0);
}
