import type { FixedRule } from '../../../core/read/opened/fixedPage.js';

/** A transformation of places: a, b, c, d, e, f. */
export type Matrix = readonly number[];

/** How a path is painted. */
export interface Paint {
  readonly isStroke: boolean;
  readonly isFill: boolean;
}

/** Steps of a path, before the places that each takes: one to move and of a line, three and two of curves. */
export const PATH_STEPS = { move: 0, line: 1, cubic: 2, quadratic: 3, close: 4 } as const;

/** The most rules of a page. */
export const MOST_RULES = 20_000;

/** A filled shape that is no thicker than this, in points, is a rule. */
const THICKEST = 3;

/** The rules that a path draws: strokes along the edges of the page, and a thin filled shape. */
export function rulesOfPath(
  path: ArrayLike<number>,
  { isStroke, isFill }: Paint,
  matrix: Matrix,
): readonly FixedRule[] {
  const lines = isStroke || isFill ? linesOf(path, matrix) : [];
  if (isStroke) return lines.filter(isThin);
  const whole = lines.length === 0 ? undefined : lines.reduce(around);
  return whole && isThin(whole) ? [whole] : [];
}

/** The straight lines of a path, each as the area around it. */
function linesOf(path: ArrayLike<number>, matrix: Matrix): readonly FixedRule[] {
  const lines: FixedRule[] = [];
  let start: readonly [number, number] = [0, 0];
  let from = start;
  const goTo = (to: readonly [number, number]) => {
    lines.push(between(from, to));
    from = to;
  };
  for (let at = 0; at < path.length && lines.length < MOST_RULES;) {
    const step = path[at];
    if (step === PATH_STEPS.close) {
      goTo(start);
      at += 1;
      continue;
    }
    const last = at + (step === PATH_STEPS.cubic ? 5 : step === PATH_STEPS.quadratic ? 3 : 1);
    const to = placeBy(path[last] ?? 0, path[last + 1] ?? 0, matrix);
    if (step === PATH_STEPS.line) goTo(to);
    else from = to;
    if (step === PATH_STEPS.move) start = to;
    at = last + 2;
  }
  return lines;
}

/** A place as a transformation moves it. */
export function placeBy(
  x: number,
  y: number,
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The transformation that does the second first, and then the first. */
export function multiply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function between([x, y]: readonly [number, number], [u, v]: readonly [number, number]): FixedRule {
  return { left: Math.min(x, u), right: Math.max(x, u), top: Math.min(y, v), bottom: Math.max(y, v) };
}

function around(one: FixedRule, other: FixedRule): FixedRule {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function isThin({ left, right, top, bottom }: FixedRule): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) > THICKEST;
}
