import type { Edition } from '../../core/form/edition.js';
import { Problem } from '../../core/report/problem.js';
import type { PageRead } from '../pieces/pieces.js';
import { readPlain } from '../text/readPlain.js';
import { withoutReplyMarks } from '../text/replyMarks.js';
import { readHtml } from './readHtml.js';

const TABLE = /<(\/?)table\b[^<>]*>/gi;
/** The most tables of a text; a long report has a tenth of them. */
const MOST_TABLES = 300;
/** Tags of a text that only arrange it, and a line that begins or ends code. */
const ARRANGING =
  /<\/?(?:html|body|div|center|p|br|h[1-6]|b|strong|figure|section)(?:\s+align\s*=\s*["']?\w{1,9}["']?)?\s*\/?>/gi;
const FENCE = /^[ \t]*(?:```|~~~)[ \t]*\w{0,20}[ \t]*$/;

/** A part of a text: a table as a page has it, or what stands between two. */
interface MarkedPart {
  readonly isTable: boolean;
  readonly text: string;
}

/** What a page has that is read as a whole, with its style sheets. */
const WHOLE = /^\s*<(?:!doctype|html|body)\b(?![^]{0,20}<table)|<(?:head|style|link|script|meta)\b/i;

/** A text that begins with words, or one with a heading of Markdown. */
const WORDS = /^[^<]*\p{L}/u;
const HEADING = /^#{1,6}\s\S/m;

/** The tags of a page around its words. */
const TAG = /<\/?(?:p|div|span|font|h[1-6]|br|a|ul|li|section|strong|b)\b[^<>]*>/i;

/** True for a text whose tables are those of a page, and no page itself, nor a piece of one. */
export function isMarkedText(text: string): boolean {
  if (WHOLE.test(text)) return false;
  return (HEADING.test(text) || WORDS.test(text)) && !isPieceOfPage(text);
}

/** True where most lines between the tables have tags: what was copied out of the source of a page. */
function isPieceOfPage(text: string): boolean {
  const lines = partsOf(text)
    .flatMap((part) => (part.isTable ? [] : part.text.split('\n')))
    .filter((line) => line.trim() !== '');
  return lines.filter((line) => TAG.test(line)).length * 2 > lines.length;
}

/**
 * A text whose tables are those of a page, as programs that recognise scans write Markdown: each table as in
 * a page, all else as in a text. Throws a `Problem` `pasteTooLarge`.
 */
export function markedPage(given: string, editions: readonly Edition[]): PageRead {
  const parts = partsOf(withoutReplyMarks(given));
  if (parts.length > 2 * MOST_TABLES) throw new Problem('pasteTooLarge');
  const pages = parts.map(({ isTable, text }, at): PageRead =>
    isTable ? readHtml(text) : readPlain(between(parts, at), editions),
  );
  const all = <Item>(of: (page: PageRead) => readonly Item[] | undefined) =>
    pages.flatMap((page) => of(page) ?? []);
  return {
    pieces: all(({ pieces }) => pieces),
    elements: [],
    struck: all(({ struck }) => struck),
    invisible: all(({ invisible }) => invisible),
    hidden: all(({ hidden }) => hidden),
    stored: all(({ stored }) => stored),
    marks: all(({ marks }) => marks),
  };
}

/** The tables of a text and what stands between them. */
function partsOf(text: string): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let [depth, from] = [0, 0];
  const add = (isTable: boolean, to: number) => {
    parts.push({ isTable, text: text.slice(from, to) });
    from = to;
  };
  for (const found of text.matchAll(TABLE)) {
    const isEnd = found[1] === '/';
    if (!isEnd && depth === 0) add(false, found.index);
    depth = Math.max(0, depth + (isEnd ? -1 : 1));
    if (isEnd && depth === 0) add(true, found.index + found[0].length);
  }
  add(depth > 0, text.length);
  return parts;
}

/** A text between tables without the tags around one and the lines of code marks beside it. */
function between(parts: readonly MarkedPart[], at: number): string {
  const lines = (parts[at]?.text ?? '').replace(ARRANGING, '').trim().split('\n');
  if (at > 0 && FENCE.test(lines[0] ?? '')) lines.shift();
  if (at < parts.length - 1 && FENCE.test(lines.at(-1) ?? '')) lines.pop();
  return lines.join('\n');
}
