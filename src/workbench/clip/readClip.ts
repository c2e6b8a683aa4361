import { editions, Problem, readPasted, type PageRead } from '../../index.js';

/** The most characters of a pasted page, markup included. */
const LONGEST_PAGE = 6_000_000;

/** What is on a clipboard: the same with markup, where there is any, and without. */
export interface Copied {
  readonly html: string;
  readonly text: string;
  /** What stands before and after the caret in the paragraph that it is pasted in. */
  readonly around?: { readonly before: string; readonly after: string };
}

/**
 * Reads a clipboard as lines and tables. A page without a table has the same text without markup beside it,
 * which keeps tabs and spaces. What parses pages is loaded with the first one.
 *
 * Throws a `Problem` `pasteTooLarge`.
 */
export async function readClip({ html, text }: Copied): Promise<PageRead> {
  if (html.trim() === '') return readPasted(text, editions);
  if (html.length > LONGEST_PAGE) throw new Problem('pasteTooLarge');
  const { readHtml } = await import('../../opening/published.js');
  const page = readHtml(html);
  const isMarked = page.struck.length > 0 || page.pieces.some(({ kind }) => kind === 'table');
  return isMarked || text.trim() === '' ? page : readPasted(text, editions);
}
