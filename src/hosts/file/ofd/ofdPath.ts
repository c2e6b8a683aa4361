import { PATH_STEPS } from '../reading/drawnRules.js';
import { childAt, type OfdElement } from './ofdTree.js';

/** The steps of a path by their letters, and how many numbers each takes. */
const STEPS: ReadonlyMap<string, readonly [step: number, numbers: number]> = new Map([
  ['S', [PATH_STEPS.move, 2]],
  ['M', [PATH_STEPS.move, 2]],
  ['L', [PATH_STEPS.line, 2]],
  ['Q', [PATH_STEPS.quadratic, 4]],
  ['B', [PATH_STEPS.cubic, 6]],
  ['A', [PATH_STEPS.move, 2]],
  ['C', [PATH_STEPS.close, 0]],
]);
const NO_STEP = [undefined, 0] as const;
/** An arc is no rule: what counts of it is its end, behind five other numbers. */
const ARC = 5;

/** Graphics are drawn many times: what was read of an object is kept as long as the object. */
const READ = new WeakMap<OfdElement, readonly number[]>();

/** The steps of the path of an object, written as `M 0 0 L 10 0 C`, as `rulesOfPath` takes them. */
export function ofdPath(object: OfdElement): readonly number[] {
  const path = READ.get(object) ?? readPath(childAt(object, 'AbbreviatedData')?.text ?? '');
  READ.set(object, path);
  return path;
}

function readPath(data: string): readonly number[] {
  const words = data.trim().split(/\s+/);
  const path: number[] = [];
  for (let at = 0; at < words.length;) {
    const letter = words[at] ?? '';
    const skipped = letter === 'A' ? ARC : 0;
    const [step, many] = STEPS.get(letter) ?? NO_STEP;
    const last = Math.min(at + skipped + many, words.length - 1);
    if (step !== undefined) path.push(step);
    for (at += 1 + skipped; at <= last; at += 1) path.push(Number.parseFloat(words[at] ?? '') || 0);
  }
  return path;
}
