import { PATH_STEPS } from '../reading/drawnRules.js';

/** The steps of a path by their letters, and how many numbers each takes. */
const STEPS: Readonly<Record<string, readonly [step: number, numbers: number]>> = {
  S: [PATH_STEPS.move, 2],
  M: [PATH_STEPS.move, 2],
  L: [PATH_STEPS.line, 2],
  Q: [PATH_STEPS.quadratic, 4],
  B: [PATH_STEPS.cubic, 6],
  C: [PATH_STEPS.close, 0],
};
/** An arc is no rule: what counts of it is its end, behind five other numbers. */
const ARC = 5;

/** The steps of a path that is written as `M 0 0 L 10 0 C`, as `rulesOfPath` takes them. */
export function ofdPath(data: string): readonly number[] {
  const words = data.split(/\s+/).filter((word) => word !== '');
  const path: number[] = [];
  const numbersFrom = (from: number, many: number) =>
    words.slice(from, from + many).map((word) => Number.parseFloat(word) || 0);
  for (let at = 0; at < words.length;) {
    const letter = words[at] ?? '';
    const [step, many] = STEPS[letter] ?? [PATH_STEPS.move, 0];
    if (letter === 'A') {
      path.push(PATH_STEPS.move, ...numbersFrom(at + 1 + ARC, 2));
      at += 1 + ARC + 2;
    } else {
      if (letter in STEPS) path.push(step, ...numbersFrom(at + 1, many));
      at += 1 + many;
    }
  }
  return path;
}
