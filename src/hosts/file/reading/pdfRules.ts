/** A straight line along an edge of a page, in points from its top left corner. */
export interface PdfRuleSpot {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a page draws: the codes of its steps, and what each is given. */
interface DrawingSteps {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The codes of the steps by their names. */
type StepCodes = Readonly<Record<string, number>>;

/** A transformation of places: a, b, c, d, e, f. */
type Matrix = readonly number[];

/** A filled shape that is no thicker than this, in points, is a rule. */
const THICKEST = 3;
/** The most rules of a page. */
const MOST_RULES = 20_000;

/** The rules that a page draws: strokes along its edges, the sides of frames, and thin filled shapes. */
export function pdfRules(
  { fnArray, argsArray }: DrawingSteps,
  codes: StepCodes,
  view: Matrix,
): readonly PdfRuleSpot[] {
  const rules: PdfRuleSpot[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = view;
  for (const [at, step] of fnArray.entries()) {
    const given = argsArray[at];
    if (step === codes['save']) kept.push(now);
    else if (step === codes['restore']) now = kept.pop() ?? view;
    else if (step === codes['transform']) now = multiply(now, given as Matrix);
    else if (step === codes['paintFormXObjectBegin']) {
      kept.push(now);
      const [matrix] = given as readonly [Matrix | null];
      if (matrix) now = multiply(now, matrix);
    } else if (step === codes['paintFormXObjectEnd']) now = kept.pop() ?? view;
    else if (step === codes['constructPath'] && rules.length < MOST_RULES)
      rules.push(...rulesOf(given as PathSteps, codes, now));
  }
  return rules;
}

/** How a path is painted, and its points after their codes: 0 moves, 1 is a line, 2 a curve, 4 closes. */
type PathSteps = readonly [paint: number, path: readonly [ArrayLike<number> | null]];

function rulesOf([paint, [path]]: PathSteps, codes: StepCodes, matrix: Matrix): readonly PdfRuleSpot[] {
  if (!path) return [];
  const isStroke = ['stroke', 'closeStroke'].some((name) => codes[name] === paint);
  const isFill = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke'].some((name) => codes[name] === paint);
  const lines = isStroke || isFill ? linesOf(path, matrix) : [];
  if (isStroke) return lines.filter(isThin);
  const whole = lines.length === 0 ? undefined : lines.reduce(around);
  return whole && isThin(whole) ? [whole] : [];
}

/** The straight lines of a path, each as the area around it. */
function linesOf(path: ArrayLike<number>, matrix: Matrix): readonly PdfRuleSpot[] {
  const lines: PdfRuleSpot[] = [];
  let start: readonly [number, number] = [0, 0];
  let from = start;
  const goTo = (to: readonly [number, number]) => {
    lines.push(between(from, to));
    from = to;
  };
  for (let at = 0; at < path.length && lines.length < MOST_RULES;) {
    const step = path[at];
    if (step === 4) {
      goTo(start);
      at += 1;
      continue;
    }
    const last = at + (step === 2 ? 5 : step === 3 ? 3 : 1);
    const to = place(path[last] ?? 0, path[last + 1] ?? 0, matrix);
    if (step === 1) goTo(to);
    else from = to;
    if (step === 0) start = to;
    at = last + 2;
  }
  return lines;
}

function place(x: number, y: number, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix) {
  return [a * x + c * y + e, b * x + d * y + f] as const;
}

function between([x, y]: readonly [number, number], [u, v]: readonly [number, number]): PdfRuleSpot {
  return { left: Math.min(x, u), right: Math.max(x, u), top: Math.min(y, v), bottom: Math.max(y, v) };
}

function around(one: PdfRuleSpot, other: PdfRuleSpot): PdfRuleSpot {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.min(one.top, other.top),
    bottom: Math.max(one.bottom, other.bottom),
  };
}

function isThin({ left, right, top, bottom }: PdfRuleSpot): boolean {
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) <= THICKEST && Math.max(width, height) > THICKEST;
}

function multiply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
