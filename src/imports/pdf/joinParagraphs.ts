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

/** Text as wide as so many characters that has so many lines at either edge has plain edges. */
const WIDE = 20;
const ENOUGH_AT_EDGE = 3;

/** The edges of the text of a page, in points from its left. */
interface Edges {
  readonly left: number;
  readonly right: number;
}

/**
 * Tells which lines of a document, given page by page, go on with the paragraph of the line before: that one
 * is full, and this one begins at the left edge of the text of its page. Only where first lines are set in; a
 * document that has none tells nothing.
 */
export function paragraphJoiner(
  pages: readonly (readonly JoinedLine[])[],
): (before: JoinedLine, line: JoinedLine) => boolean {
  const edges = edgesByLine(pages);
  const isSetIn = (line: JoinedLine) => isWithin(line, edges.get(line), SET_IN);
  const isAtLeft = (line: JoinedLine) => isWithin(line, edges.get(line), [-Infinity, AT_LEFT]);
  if (pages.flat().filter(isSetIn).length < ENOUGH_SET_IN) return () => false;
  return (before, line) =>
    isText(before) &&
    isText(line) &&
    before.size === line.size &&
    isFull(before, edges.get(before)) &&
    (isSetIn(before) || isAtLeft(before)) &&
    isAtLeft(line) &&
    !NUMBER.test(line.text);
}

/**
 * The edges of the text beside each line; none for a document without text. The margins of pages for both
 * sides of a sheet change places, and a wide table may turn a page: it keeps to its own edges where they are
 * plain, else to those of another page that begins where it does, else to those of all.
 */
function edgesByLine(pages: readonly (readonly JoinedLine[])[]): ReadonlyMap<JoinedLine, Edges> {
  const size = usualSize(pages.flat());
  const texts = pages.map((lines) => lines.filter((line) => isText(line) && line.size === size));
  const all = edgesOf(texts.flat());
  const plain = texts.flatMap((lines) => {
    const own = edgesOf(lines);
    return own && isPlain(own, lines) ? [own] : [];
  });
  const found = new Map<JoinedLine, Edges>();
  pages.forEach((lines, at) => {
    const own = edgesOf(texts[at] ?? []);
    const like = own && plain.find((edges) => isLike(own, edges, size));
    const edges = like ?? all;
    if (edges) for (const line of lines) found.set(line, edges);
  });
  return found;
}

/** The size in which most text is set. */
function usualSize(lines: readonly JoinedLine[]): number {
  const counts = new Map<number, number>();
  for (const line of lines)
    if (isText(line)) counts.set(line.size, (counts.get(line.size) ?? 0) + line.text.length);
  const [size = 0] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [];
  return size;
}

/** The edges that no line goes beyond; undefined where there is none. */
function edgesOf(lines: readonly JoinedLine[]): Edges | undefined {
  if (lines.length === 0) return undefined;
  return {
    left: lines.reduce((least, { left }) => Math.min(least, left), Infinity),
    right: lines.reduce((most, { right }) => Math.max(most, right), 0),
  };
}

/** True for edges far from each other that several lines keep to. */
function isPlain(edges: Edges, lines: readonly JoinedLine[]): boolean {
  const [{ size } = { size: 0 }] = lines;
  return (
    edges.right - edges.left >= WIDE * size &&
    lines.filter((line) => isWithin(line, edges, [0, AT_LEFT])).length >= ENOUGH_AT_EDGE &&
    lines.filter((line) => isFull(line, edges)).length >= ENOUGH_AT_EDGE
  );
}

/** True where text with edges of its own may be a part of what has the others. */
function isLike(own: Edges, edges: Edges, size: number): boolean {
  return Math.abs(own.left - edges.left) <= AT_LEFT * size && own.right <= edges.right + AT_EDGE * size;
}

function isText({ gap, size }: JoinedLine): boolean {
  return gap < COLUMN * size;
}

function isFull({ right, size }: JoinedLine, edges: Edges | undefined): boolean {
  return edges !== undefined && right >= edges.right - AT_EDGE * size;
}

/** True where a line begins so far from the left edge, as shares of its size. */
function isWithin(
  { left, size }: JoinedLine,
  edges: Edges | undefined,
  [least, most]: readonly [number, number],
): boolean {
  const from = edges === undefined ? NaN : left - edges.left;
  return from >= least * size && from <= most * size;
}
