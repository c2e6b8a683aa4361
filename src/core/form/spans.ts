import { depthOf, leaves, type Line } from './outline.js';

/**
 * Where the label of a line stands in a nested header: counted from 0 along the levels and along the leaves.
 */
interface Span {
  readonly line: Line;
  readonly level: number;
  /** How many levels it covers: a leaf reaches down to the numbers. */
  readonly levels: number;
  readonly start: number;
  /** How many leaves it covers. */
  readonly breadth: number;
}

/** The labels of an outline as a nested header, headings before their parts. */
export function spansOf(
  lines: readonly Line[],
  depth = depthOf(lines),
  level = 0,
  start = 0,
): readonly Span[] {
  let at = start;
  return lines.flatMap((line) => {
    const isLeaf = line.parts.length === 0;
    const breadth = isLeaf ? 1 : leaves(line.parts).length;
    const own: Span = { line, level, levels: isLeaf ? depth - level : 1, start: at, breadth };
    const below = spansOf(line.parts, depth, level + 1, at);
    at += breadth;
    return [own, ...below];
  });
}
