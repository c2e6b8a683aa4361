import { Problem, rowsToPieces, type PageRead } from '../../index.js';
import { readCellText } from './cellText.js';

/** The most characters of a pasted page, markup included. */
const LONGEST_PAGE = 6_000_000;
/** The most lines of a pasted text, and the most cells were all lines as wide as the widest. */
const MOST_LINES = 20_000;
const MOST_CELLS = 200_000;

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
  if (html.trim() === '') return readPlain(text);
  if (html.length > LONGEST_PAGE) throw new Problem('pasteTooLarge');
  const { readHtml } = await import('./readHtml.js');
  const page = readHtml(html);
  const isMarked = page.struck.length > 0 || page.pieces.some(({ kind }) => kind === 'table');
  return isMarked || text.trim() === '' ? page : readPlain(text);
}

/** A text as lines and tables; tabs part its cells. */
export function readPlain(text: string): PageRead {
  checkSize(text);
  return { pieces: rowsToPieces(readCellText(text)), elements: [], struck: [], marks: [] };
}

/** Refuses a text that would take long to look through; counts without making anything. */
function checkSize(text: string): void {
  let [lines, tabs, widest] = [1, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 9) tabs += 1;
    else if (code === 10 || code === 13) {
      if (code === 10 && text.charCodeAt(at - 1) === 13) continue;
      lines += 1;
      widest = Math.max(widest, tabs);
      tabs = 0;
    }
  }
  widest = Math.max(widest, tabs);
  if (lines > MOST_LINES || lines * (widest + 1) > MOST_CELLS) throw new Problem('pasteTooLarge');
}
