import type { JoinedLine } from './joinTexts.js';

/** Lines of pages that differ by no more points stand at one height. */
const SAME_HEIGHT = 4;
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
  const known = new Map<string, { readonly page: number; readonly height: number }[]>();
  for (const [page, lines] of pages.entries())
    for (const { line, height } of lines) {
      const key = keyOf(line);
      known.set(key, [...(known.get(key) ?? []), { page, height }]);
    }
  const isOnOthers = ({ line, height }: MarginLine, page: number) =>
    known
      .get(keyOf(line))
      ?.some((each) => each.page !== page && Math.abs(each.height - height) <= SAME_HEIGHT) === true;
  return new Set(
    pages.flatMap((lines, page) =>
      lines.filter((each) => !(page === 0 && each.isOver) && isOnOthers(each, page)).map(({ line }) => line),
    ),
  );
}

function keyOf({ text }: JoinedLine): string {
  return text.replace(NUMBER, '#');
}
