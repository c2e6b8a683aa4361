import type { Edition } from '../../core/form/edition.js';
import { fold, stripNumber } from '../../core/form/fold.js';
import type { PagePiece } from './pieces.js';

/** So many titles of chapters, one line after the other, are a list of contents. */
const FEWEST_TITLES = 3;
/** A line of more characters is none of a list. */
const LONGEST = 100;
/** What a list of contents has behind a title: dots and the number of a page. */
const PAGE = /[\s.·…⋯・－—-]*\d{0,3}\s*$/;

/**
 * The places of the titles of chapters in a list of contents: lines one after the other that are the official
 * words of chapters, each of which stands again below. Their numbers do not count, nor those of pages.
 */
export function listOfContents(
  pieces: readonly PagePiece[],
  { chapters }: Edition,
  numberOf: (text: string) => string,
): ReadonlySet<number> {
  const titles = new Map(chapters.map(({ title }, at) => [stripNumber(fold(title)), at]));
  const said = pieces.map((piece) =>
    piece.kind === 'line' && piece.text.length <= LONGEST
      ? titles.get(wordsOf(piece.text, numberOf))
      : undefined,
  );
  const from = said.findIndex((title) => title !== undefined);
  const listed = new Set<number | undefined>([undefined]);
  let end = Math.max(0, from);
  // The first heading of the chapters may come right below.
  for (; !listed.has(said[end]); end += 1) listed.add(said[end]);
  const below = new Set(said.slice(end));
  const isList = end - from >= FEWEST_TITLES && said.slice(from, end).every((title) => below.has(title));
  return new Set(isList ? Array.from({ length: end - from }, (_, at) => from + at) : []);
}

function wordsOf(text: string, numberOf: (text: string) => string): string {
  return fold(text.slice(numberOf(text).length).replace(PAGE, ''));
}
