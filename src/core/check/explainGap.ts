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
 * of it exactly, or else by the bodies that make most cells equal, one after the other.
 *
 * Takes time by the square of the bodies.
 */
export function explainGap<Body>(
  gap: readonly bigint[],
  bodies: readonly BodyFigures<Body>[],
): GapExplained<Body> {
  if (countOf(gap) === 0) return { bodies: [], isWhole: true };
  const candidates = bodies.flatMap(candidatesOf);
  const exact = findExactly(gap, candidates);
  return exact ? { bodies: exact.map(tell), isWhole: true } : explainStepwise(gap, candidates);
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

/** The fewest bodies, three at most, whose shares are the gap. Marks find them, and the figures prove it. */
function findExactly<Body>(
  gap: readonly bigint[],
  candidates: readonly Culprit<Body>[],
): readonly Culprit<Body>[] | undefined {
  const byMark = new Map(candidates.map((candidate) => [candidate.mark, candidate]));
  const whole = markOf(gap);
  const isGap = (found: readonly Culprit<Body>[]) =>
    new Set(found.map(({ from }) => from)).size === found.length &&
    gap.every((value, at) => value === found.reduce((sum, { share }) => sum + (share[at] ?? 0n), 0n));
  const complete = (chosen: readonly Culprit<Body>[], rest: bigint) => {
    const last = byMark.get(rest);
    return last && isGap([...chosen, last]) ? [...chosen, last] : undefined;
  };
  const one = complete([], whole);
  if (one) return one;
  for (const first of candidates) {
    const two = complete([first], whole - first.mark);
    if (two) return two;
  }
  for (const [at, first] of candidates.entries())
    for (const second of candidates.slice(at + 1)) {
      const three = complete([first, second], whole - first.mark - second.mark);
      if (three) return three;
    }
  return undefined;
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
  return { bodies: named.map(tell), isWhole: countOf(rest) === 0 };
}

function tell<Body>({ from, kind, share }: Culprit<Body>): Explanation<Body> {
  return { body: from.body, kind, cells: share.flatMap((value, at) => (value === 0n ? [] : [at])) };
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
