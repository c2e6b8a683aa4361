/**
 * How grave a finding is: `error` 强制性 must hold, `warning` 核实性 needs a written reason, `hint` 提示 is worth a
 * look.
 */
export type Level = 'error' | 'warning' | 'hint';

/** A cell with its sign in a sum. */
export interface Term {
  /** The name of the cell; in a notation that is not yet placed, the code of a line. */
  readonly cell: string;
  readonly sign: 1 | -1;
  /** True for the cell of the report of the year before. */
  readonly last: boolean;
  /** The place of the cell in the form's list; -1 for last year's. */
  readonly index: number;
}

/** A comparison of two sums; a sum without terms is 0. */
export interface Comparison {
  readonly op: '=' | '>=' | '>';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** Splits the level off a notation: `warning: a = b`; without one it is `error`. */
export function splitLevel(source: string): { readonly level: Level; readonly text: string } {
  const match = /^(warning|hint): (.+)$/.exec(source);
  return match ? { level: match[1] as Level, text: match[2] ?? '' } : { level: 'error', text: source };
}

/** Reads one comparison of sums of lines: `a + b >= last.c`. Throws a `SyntaxError` for anything else. */
export function readComparison(text: string): Comparison {
  const [left, op, right, ...more] = text.split(/\s+(>=|=|>)\s+/);
  if (left === undefined || right === undefined || more.length > 0)
    throw new SyntaxError(`relations: one comparison wanted: ${text}`);
  return { op: op as Comparison['op'], left: readSum(left), right: readSum(right) };
}

function readSum(text: string): readonly Term[] {
  if (text.trim() === '0') return [];
  return text.split(/\s+(?=[+-]\s)/).map((part) => {
    const match = /^(?:([+-])\s+)?(last\.)?([A-Za-z]+)$/.exec(part.trim());
    if (!match?.[3]) throw new SyntaxError(`relations: not a sum of lines: ${text}`);
    return { cell: match[3], sign: match[1] === '-' ? -1 : 1, last: match[2] !== undefined, index: -1 };
  });
}

/** The same comparison with the codes of lines replaced by names of cells. */
export function withNames({ op, left, right }: Comparison, nameOf: (code: string) => string): Comparison {
  const rename = (terms: readonly Term[]) => terms.map((term) => ({ ...term, cell: nameOf(term.cell) }));
  return { op, left: rename(left), right: rename(right) };
}
