import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { PATH_STEPS, placeBy, type Matrix } from './drawnRules.js';

/** A part of a path that is drawn in one go: its corners, x and y in turn. */
export type Outline = readonly number[];

/** Shapes with more corners than this are known by the boxes around them alone. */
const MOST_CORNERS = 40;
/** Sides of a frame that are off by no more, in points, are upright or level. */
const STRAIGHT = 0.1;

/** The parts of a path on the page, with straight lines to the middles and the ends of curves. */
export function outlinesOf(path: ArrayLike<number>, matrix: Matrix): readonly Outline[] {
  const outlines: number[][] = [];
  let now: number[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at];
    if (step === PATH_STEPS.close) {
      at += 1;
      continue;
    }
    const last = at + (step === PATH_STEPS.cubic ? 5 : step === PATH_STEPS.quadratic ? 3 : 1);
    if (step === PATH_STEPS.move) {
      now = [];
      outlines.push(now);
    }
    if (step === PATH_STEPS.cubic) now.push(...middleOfCurve(path, at, matrix));
    now.push(...placeBy(path[last] ?? 0, path[last + 1] ?? 0, matrix));
    at = last + 2;
  }
  return outlines.filter((outline) => outline.length > 2);
}

/** The middle of a curve whose step stands at a place of its path, behind its start. */
function middleOfCurve(path: ArrayLike<number>, at: number, matrix: Matrix): readonly [number, number] {
  const middle = (from: number) =>
    ((path[from - 2] ?? 0) + 3 * (path[from + 1] ?? 0) + 3 * (path[from + 3] ?? 0) + (path[from + 5] ?? 0)) /
    8;
  return placeBy(middle(at), middle(at + 1), matrix);
}

/** The box around corners. */
export function boxOfCorners(corners: readonly number[]): FixedRule {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let at = 0; at + 1 < corners.length; at += 2) {
    const [x = 0, y = 0] = [corners[at], corners[at + 1]];
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** True for a frame whose sides are upright and level. */
export function isFrame(corners: Outline): boolean {
  const isClosed = corners.length === 10 && corners[0] === corners[8] && corners[1] === corners[9];
  if (corners.length !== 8 && !isClosed) return false;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = corners;
  const isOne = (one: number, other: number) => Math.abs(one - other) < STRAIGHT;
  return (
    (isOne(a, c) && isOne(d, f) && isOne(e, g) && isOne(h, b)) ||
    (isOne(b, d) && isOne(c, e) && isOne(f, h) && isOne(g, a))
  );
}

/** Tells what stands within outlines, which may have holes; undefined for shapes of too many corners. */
export function shapeOf(
  outlines: readonly Outline[],
  isEvenOdd: boolean,
): ((x: number, y: number) => boolean) | undefined {
  if (outlines.reduce((sum, { length }) => sum + length, 0) > 2 * MOST_CORNERS) return undefined;
  return (x, y) => {
    const turns = outlines.reduce((sum, outline) => sum + turnsAround(outline, x, y), 0);
    return isEvenOdd ? turns % 2 !== 0 : turns !== 0;
  };
}

/** How often an outline goes around a place. */
function turnsAround(corners: Outline, x: number, y: number): number {
  let turns = 0;
  const many = corners.length;
  for (let at = 0; at + 1 < many; at += 2) {
    const [u = 0, v = 0] = [corners[at], corners[at + 1]];
    const [s = 0, t = 0] = [corners[(at + 2) % many], corners[(at + 3) % many]];
    if (v <= y === t <= y) continue;
    if (u + ((y - v) / (t - v)) * (s - u) > x) turns += v <= y ? 1 : -1;
  }
  return turns;
}

/** What two boxes have in common; undefined for none. */
export function within(one: FixedRule, other: FixedRule): FixedRule | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return left < right && top < bottom ? { left, top, right, bottom } : undefined;
}
