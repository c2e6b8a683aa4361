import type { JoinedLine } from './joinTexts.js';

/** Lines of pages that differ by no more points stand at one height; by twice as many, they do not. */
const SAME_HEIGHT = 3;
const NUMBER = /\d+/g;

/** A line in the margin of a page, how far it is from the top of that, and which margin it is in. */
export interface MarginLine {
  readonly line: JoinedLine;
  readonly height: number;
  readonly isOver: boolean;
}

/**
 * The lines in the margins that are on several pages at one height, but for their numbers: what stands over
 * or under the text of each page. One over the first page is none: a title may stand so.
 */
export function runningHeads(pages: readonly (readonly MarginLine[])[]): ReadonlySet<JoinedLine> {
  /** The page of what is said in a band of a margin; undefined where several have it. */
  const pageOf = new Map<string, number | undefined>();
  for (const [page, lines] of pages.entries())
    for (const each of lines) {
      const key = keyOf(each);
      pageOf.set(key, pageOf.has(key) && pageOf.get(key) !== page ? undefined : page);
    }
  const isOnOthers = (each: MarginLine, page: number) =>
    [-1, 0, 1]
      .map((beside) => keyOf(each, beside))
      .some((key) => pageOf.has(key) && pageOf.get(key) !== page);
  return new Set(
    pages.flatMap((lines, page) =>
      lines.filter((each) => !(page === 0 && each.isOver) && isOnOthers(each, page)).map(({ line }) => line),
    ),
  );
}

/** The text of a line but for its numbers, with the band in which it stands or one beside that. */
function keyOf({ line: { text }, height }: MarginLine, beside = 0): string {
  return `${Math.round(height / SAME_HEIGHT) + beside} ${text.replace(NUMBER, '#')}`;
}
