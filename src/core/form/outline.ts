import { remember } from './remember.js';

/** A row or a column of a table: a leaf that carries numbers, or a heading over other lines. */
export interface Line {
  /** The line's own code, unique in its table: `stateSecret`. */
  readonly code: string;
  /** The label as it stands on the paper. */
  readonly label: string;
  /** What the line means, in the words of the statute; shown as a tooltip. */
  readonly meaning?: string;
  /** True where the line is the sum of the lines before it under the same heading. */
  readonly isSum: boolean;
  /** The lines under this heading; empty for a leaf. */
  readonly parts: readonly Line[];
}

interface LineDraft extends Line {
  readonly parts: LineDraft[];
  readonly depth: number;
}

/**
 * Reads an indented outline in the notation of the paper: one line `code label`, deeper lines are parts of
 * the one above, `= code label` marks the sum of the lines before it under the same heading, and text after `
 * # ` is the line's meaning.
 *
 * Throws a `SyntaxError` that quotes the line where one has no label or a code occurs twice.
 */
export function outline(text: TemplateStringsArray): readonly Line[] {
  const root: LineDraft[] = [];
  const open: LineDraft[] = [];
  const seen = new Set<string>();
  for (const source of (text.raw[0] ?? '').split('\n')) {
    if (source.trim() === '') continue;
    const line = parseLine(source);
    if (seen.has(line.code)) throw new SyntaxError(`outline: the code occurs twice: ${source.trim()}`);
    seen.add(line.code);
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
    (open.at(-1)?.parts ?? root).push(line);
    open.push(line);
  }
  return root;
}

function parseLine(source: string): LineDraft {
  const match = /^(\s*)(= )?([A-Za-z]+)\s+(.+?)(?:\s+# (.+))?$/.exec(source);
  const [, indent = '', sum = '', code, label, meaning] = match ?? [];
  if (code === undefined || label === undefined) throw new SyntaxError(`outline: no label: ${source.trim()}`);
  const line = { code, label, isSum: sum !== '', parts: [], depth: indent.length + sum.length };
  return meaning === undefined ? line : { ...line, meaning };
}

/** The leaves of an outline, in the order of the paper. */
export const leaves: (lines: readonly Line[]) => readonly Line[] = remember((lines) =>
  lines.flatMap((line) => (line.parts.length === 0 ? [line] : leaves(line.parts))),
);

/** Every line of an outline, headings before their parts. */
export const everyLine: (lines: readonly Line[]) => readonly Line[] = remember((lines) =>
  lines.flatMap((line) => [line, ...everyLine(line.parts)]),
);

/** How many levels an outline has: 1 for a plain list. */
export function depthOf(lines: readonly Line[]): number {
  return lines.reduce((depth, line) => Math.max(depth, 1 + depthOf(line.parts)), 0);
}

/**
 * The headings above a line, outermost first, then the line itself; empty where the code is not in the
 * outline.
 */
export function pathTo(lines: readonly Line[], code: string): readonly Line[] {
  for (const line of lines) {
    if (line.code === code) return [line];
    const below = pathTo(line.parts, code);
    if (below.length > 0) return [line, ...below];
  }
  return [];
}
