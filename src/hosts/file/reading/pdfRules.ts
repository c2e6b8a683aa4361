import type { FixedRule } from '../../../core/read/opened/fixedPage.js';
import { MOST_RULES, multiply, rulesOfPath, type Matrix } from './drawnRules.js';

/** What a page draws: the codes of its steps, and what each is given. */
interface DrawingSteps {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The codes of the steps by their names. */
type StepCodes = Readonly<Record<string, number>>;

/** The rules that a page draws: strokes along its edges, the sides of frames, and thin filled shapes. */
export function pdfRules(
  { fnArray, argsArray }: DrawingSteps,
  codes: StepCodes,
  view: Matrix,
): readonly FixedRule[] {
  const rules: FixedRule[] = [];
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

/** How a path is painted, and its places after the codes of their steps. */
type PathSteps = readonly [paint: number, path: readonly [ArrayLike<number> | null]];

function rulesOf([paint, [path]]: PathSteps, codes: StepCodes, matrix: Matrix): readonly FixedRule[] {
  if (!path) return [];
  const isStroke = ['stroke', 'closeStroke'].some((name) => codes[name] === paint);
  const isFill = ['fill', 'eoFill', 'fillStroke', 'eoFillStroke'].some((name) => codes[name] === paint);
  return rulesOfPath(path, { isStroke, isFill }, matrix);
}
