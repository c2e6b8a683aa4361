import type { PagePiece, PieceRole } from './pieces.js';

/** A text whose longest line has more characters was not broken into lines of one width. */
const WIDEST = 60;
/** A line of this share of the longest one is full. */
const FULL = 0.8;
/** A line of fewer characters is a paragraph of its own. */
const NARROWEST = 18;
const PAGE_NUMBER =
  /^[-—–－―‐·\s]{0,4}[\d０-９]{1,3}[-—–－―‐·\s]{0,4}$|^(?:共\s?\d{1,3}\s?页[，,\s]*)?第\s?\d{1,3}\s?页|^page \d{1,3}(?: of \d{1,3})?$/i;
const PAGE_OF = /^[-—–－―‐·\s]{0,4}(\d{1,3})\s?[/／]\s?(\d{1,3})[-—–－―‐·\s]{0,4}$/;
const SENTENCE_END = /[。！？；：!?;:]$/;
/** What a paragraph begins with: a number, or the spaces of a first line. */
const BEGINNING = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|　)/;

/** True for the number of a page. */
export function isPageNumber(text: string): boolean {
  return text.length <= 20 && PAGE_NUMBER.test(text);
}

/** True for the number of a page with how many there are, `3 / 20`, which are figures in a table. */
export function isPageOfPages(text: string): boolean {
  const [, page, pages] = PAGE_OF.exec(text.slice(0, 20)) ?? [];
  return page !== undefined && Number(page) <= Number(pages);
}

/**
 * The roles of lines, with `wrapped` for text that only goes on with the line above: that one is full and
 * does not end a sentence.
 */
export function withWraps(pieces: readonly PagePiece[], roles: readonly PieceRole[]): readonly PieceRole[] {
  const textAt = (at: number) => {
    const piece = pieces[at];
    return piece?.kind === 'line' ? piece.text : '';
  };
  const widest = roles.reduce(
    (most, role, at) => (role === 'text' ? Math.max(most, widthOf(textAt(at))) : most),
    0,
  );
  if (widest > WIDEST) return roles;
  let above = -1;
  return roles.map((role, at): PieceRole => {
    const before = above;
    if (role !== 'pageNumber') above = role === 'text' ? at : -1;
    if (role !== 'text' || before < 0) return role;
    const text = textAt(before);
    const goesOn =
      widthOf(text) >= Math.max(NARROWEST, widest * FULL) &&
      !SENTENCE_END.test(text) &&
      !BEGINNING.test(textAt(at));
    return goesOn ? 'wrapped' : role;
  });
}

/** Paragraphs of lines: one that is full and does not end a sentence goes on with the next. */
export function joinWraps(lines: readonly string[]): readonly string[] {
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  if (widest > WIDEST) return lines;
  const paragraphs: string[] = [];
  let before = '';
  for (const line of lines) {
    const goesOn = widthOf(before) >= Math.max(NARROWEST, widest * FULL) && !SENTENCE_END.test(before);
    if (goesOn && !BEGINNING.test(line)) paragraphs.push(`${paragraphs.pop() ?? ''}${line}`);
    else paragraphs.push(line);
    before = line;
  }
  return paragraphs;
}

/** How wide a text is in characters of full width; a letter or a digit is half as wide. */
function widthOf(text: string): number {
  let width = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) < 0x80) width -= 0.5;
  return width;
}
