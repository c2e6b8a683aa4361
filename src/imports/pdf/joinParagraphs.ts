import type { JoinedLine } from './joinTexts.js';

/** Lines of a document that begin where its paragraphs do, from which on it sets first lines in. */
const ENOUGH_SET_IN = 3;
/** How far the first line of a paragraph is set in, as a share of the size of its type: two characters. */
const SET_IN = [1.5, 2.6] as const;
/** A line that ends or begins so near to the edge of the text, as a share of the size, is at that edge. */
const AT_EDGE = 1.5;
const AT_LEFT = 0.6;
/** A line with a gap of this share of the size is one of a table. */
const COLUMN = 1;
/** What a paragraph begins with, whether it is set in or not. */
const NUMBER = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/;

/** The edges of the text of a document, in points from the left of a page. */
interface Edges {
  readonly left: number;
  readonly right: number;
}

/**
 * Tells which lines of a document go on with the paragraph of the line before: that one is full, and this one
 * begins at the left edge of the text. Only where first lines are set in; a document that has none tells
 * nothing.
 */
export function paragraphJoiner(
  lines: readonly JoinedLine[],
): (before: JoinedLine, line: JoinedLine) => boolean {
  const edges = edgesOf(lines);
  if (!edges || lines.filter((line) => isSetIn(line, edges)).length < ENOUGH_SET_IN) return () => false;
  return (before, line) =>
    isText(before) &&
    isText(line) &&
    before.size === line.size &&
    before.right >= edges.right - AT_EDGE * before.size &&
    (isSetIn(before, edges) || isAtLeft(before, edges)) &&
    isAtLeft(line, edges) &&
    !NUMBER.test(line.text);
}

/** The edges that most lines of text keep to: the lines of the size that most have. */
function edgesOf(lines: readonly JoinedLine[]): Edges | undefined {
  const counts = new Map<number, number>();
  for (const line of lines)
    if (isText(line)) counts.set(line.size, (counts.get(line.size) ?? 0) + line.text.length);
  const [size] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  const own = lines.filter((line) => isText(line) && line.size === size);
  if (own.length === 0) return undefined;
  return {
    left: own.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: own.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

function isText({ gap, size }: JoinedLine): boolean {
  return gap < COLUMN * size;
}

function isSetIn({ left, size }: JoinedLine, edges: Edges): boolean {
  return left - edges.left >= SET_IN[0] * size && left - edges.left <= SET_IN[1] * size;
}

function isAtLeft({ left, size }: JoinedLine, edges: Edges): boolean {
  return left - edges.left <= AT_LEFT * size;
}
