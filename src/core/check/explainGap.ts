import { groupBy } from '../form/group.js';

/** A body and its figures, cell by cell; undefined for what is no number. */
export interface BodyFigures<Body> {
  readonly body: Body;
  readonly figures: readonly (bigint | undefined)[];
  /** True where its figures are part of the sum. */
  readonly isAdded: boolean;
}

/**
 * A body that explains differences: the published figures lack its own, or have them once more than the sum.
 */
export interface Explanation<Body> {
  readonly body: Body;
  /** The other bodies with the same figures, any of which it may be instead. */
  readonly or: readonly Body[];
  readonly kind: 'missing' | 'more';
  /** The indexes of the cells in which it has figures. */
  readonly cells: readonly number[];
}

/** What explains the differences between published figures and the sum of the bodies'. */
export interface GapExplained<Body> {
  readonly bodies: readonly Explanation<Body>[];
  /** True where the bodies explain every difference. */
  readonly isWhole: boolean;
}

/** A body that is left out of the published figures, or counted once more, with its share of the gap. */
interface Culprit<Body> {
  readonly from: BodyFigures<Body>;
  readonly kind: Explanation<Body>['kind'];
  readonly share: readonly bigint[];
  /** A number that stands for the share: those of a sum of shares add up. */
  readonly mark: bigint;
}

/** The most bodies that are named one after the other: more explain nothing. */
const MOST_NAMED = 8;

/**
 * Explains published figures less the sums of bodies, `gap`: by the one, two or three bodies that explain all
 * of it exactly, where no others do, or else by the bodies that make most cells equal, one after the other.
 * Where several twos or threes explain all of it, nobody can tell which, and none is named.
 *
 * Takes time by the square of the bodies.
 */
export function explainGap<Body>(
  gap: readonly bigint[],
  bodies: readonly BodyFigures<Body>[],
): GapExplained<Body> {
  if (countOf(gap) === 0) return { bodies: [], isWhole: true };
  const candidates = bodies.flatMap(candidatesOf).filter(({ share }) => countOf(share) > 0);
  const exact = findExactly(gap, candidates);
  if (exact.length > 1) return { bodies: [], isWhole: false };
  const [only] = exact;
  return only
    ? { bodies: only.map((each) => tell(each, only, candidates)), isWhole: true }
    : explainStepwise(gap, candidates);
}

function candidatesOf<Body>(from: BodyFigures<Body>): readonly Culprit<Body>[] {
  // What is not part of the sum can only be more in the published figures.
  const kinds = from.isAdded ? (['missing', 'more'] as const) : (['more'] as const);
  return kinds.map((kind) => {
    const sign = kind === 'missing' ? -1n : 1n;
    const share = from.figures.map((figure) => sign * (figure ?? 0n));
    return { from, kind, share, mark: markOf(share) };
  });
}

/**
 * The sets of fewest bodies, three at most, whose shares are the gap; bodies with the same share count as one
 * another. Marks find them, and the figures prove it. Two sets are as many as are looked for.
 */
function findExactly<Body>(
  gap: readonly bigint[],
  candidates: readonly Culprit<Body>[],
): readonly (readonly Culprit<Body>[])[] {
  const byMark = groupBy(candidates, ({ mark }) => String(mark));
  const withMark = new Map(byMark.map((group) => [group[0].mark, group]));
  const found = new Map<string, readonly Culprit<Body>[]>();
  const complete = (chosen: readonly Culprit<Body>[], rest: bigint) => {
    const last = withMark.get(rest)?.find(({ from }) => chosen.every((each) => each.from !== from));
    const all = last ? [...chosen, last] : [];
    if (isGap(all, gap)) found.set(keyOf(all), all);
  };
  const whole = markOf(gap);
  complete([], whole);
  if (found.size > 0) return [...found.values()];
  for (const first of candidates) if (found.size < 2) complete([first], whole - first.mark);
  if (found.size > 0) return [...found.values()];
  for (const [at, first] of candidates.entries())
    for (const second of candidates.slice(at + 1))
      if (found.size < 2 && first.from !== second.from)
        complete([first, second], whole - first.mark - second.mark);
  return [...found.values()];
}

function isGap<Body>(found: readonly Culprit<Body>[], gap: readonly bigint[]): boolean {
  if (found.length === 0) return false;
  return gap.every((value, at) => value === found.reduce((sum, { share }) => sum + (share[at] ?? 0n), 0n));
}

function keyOf<Body>(found: readonly Culprit<Body>[]): string {
  return found
    .map(({ mark }) => String(mark))
    .sort()
    .join();
}

/** As long as a body makes more cells equal than it makes differ, the body that leaves fewest different. */
function explainStepwise<Body>(
  gap: readonly bigint[],
  candidates: readonly Culprit<Body>[],
): GapExplained<Body> {
  let rest = gap;
  const named: Culprit<Body>[] = [];
  while (named.length < MOST_NAMED && countOf(rest) > 0) {
    const free = candidates.filter(({ from }) => !named.some((each) => each.from === from));
    let best: { readonly candidate: Culprit<Body>; readonly after: readonly bigint[] } | undefined;
    for (const candidate of free) {
      const after = rest.map((value, at) => value - (candidate.share[at] ?? 0n));
      if (countOf(after) < countOf(best?.after ?? rest)) best = { candidate, after };
    }
    if (!best) break;
    named.push(best.candidate);
    rest = best.after;
  }
  const bodies = named.map((each) => tell(each, named, candidates));
  return { bodies, isWhole: countOf(rest) === 0 };
}

function tell<Body>(
  { from, kind, share, mark }: Culprit<Body>,
  named: readonly Culprit<Body>[],
  candidates: readonly Culprit<Body>[],
): Explanation<Body> {
  const or = candidates
    .filter(({ mark: other, from: { isAdded } }) => other === mark && isAdded === from.isAdded)
    .filter((each) => named.every((other) => other.from !== each.from))
    .map((each) => each.from.body);
  return {
    body: from.body,
    or,
    kind,
    cells: share.flatMap((value, at) => (value === 0n ? [] : [at])),
  };
}

/** How many cells differ. */
function countOf(values: readonly bigint[]): number {
  return values.reduce((count, value) => count + (value === 0n ? 0 : 1), 0);
}

/** Cells weigh differently, so that other figures hardly ever have the same mark. */
function markOf(values: readonly bigint[]): bigint {
  let weight = 1n;
  return values.reduce((sum, value) => {
    weight = (weight * 48_271n) % 2_147_483_647n;
    return sum + weight * value;
  }, 0n);
}
