import type { Edition } from '../../core/form/edition.js';
import { Problem } from '../../core/report/problem.js';
import { withoutZeroWidth } from '../pieces/pageText.js';
import type { PageRead } from '../pieces/pieces.js';
import { withHeadsOver } from '../delimited/headsOver.js';
import { pastedLines, pastedRows } from '../delimited/pastedRows.js';
import { withoutQuotes } from './allQuoted.js';
import { readCellText, type TextBlock } from './cellText.js';
import { withoutReplyMarks } from './replyMarks.js';
import { rowsToPieces } from './rowsToPieces.js';
import { withWikiRows } from './wikiTables.js';

/** The most lines of a text, and the most cells were all lines as wide as the widest. */
const MOST_LINES = 20_000;
const MOST_CELLS = 200_000;
/** The most characters of a text; a long report has a hundredth of them. */
const MOST_CHARACTERS = 2_000_000;

/** Characters that end lines besides those of files: in Word, in messages and on phones. */
const LINE_ENDS = /[\v\u0085\u2028\u2029]/g;

/** A text as lines and tables; tabs part its cells. Throws a `Problem` `pasteTooLarge`. */
export function readPlain(text: string, editions: readonly Edition[]): PageRead {
  return readAs(text, editions, readCellText);
}

/** A pasted text as lines and tables; commas and the like may part its cells. Throws as `readPlain`. */
export function readPasted(text: string, editions: readonly Edition[]): PageRead {
  return readAs(
    withoutReplyMarks(text),
    editions,
    (given) => pastedRows(given, editions) ?? pastedLines(given, editions) ?? readCellText(given),
  );
}

function readAs(text: string, editions: readonly Edition[], rowsOf: (text: string) => TextBlock): PageRead {
  checkSize(text);
  const lines = withWikiRows(text.replace(LINE_ENDS, '\n'));
  checkSize(lines);
  const rows = withHeadsOver(rowsOf(lines), editions);
  return {
    pieces: rowsToPieces(
      withoutQuotes(rows).map((row) => row.map(withoutMarks)),
      editions,
    ),
    elements: [],
    struck: [],
    marks: [],
  };
}

/** A hidden field, and words in bold that stand alone, as pages and Markdown leave them in a text. */
const FIELD = /<input\b[^<>]{0,300}>/gi;
const BOLD = /(^|[\s|])\*\*([^*\n]{1,200})\*\*(?=[\s|]|$)/g;
/** The mark of a heading in Markdown. */
const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/;
/** Other marks of Markdown in cells between pipes: emphasis, code, and the end of the number of a label. */
const EMPHASIS = /(^|[|])(\s*)(\*|__|_|`)([^|*`\n]{1,200})\3(?=\s*(?:[|]|$))/g;
const ESCAPED = /(?<=\d)\\(?=[.、])/g;
/** A line end and a blank that are written as those of a page. */
const PAGE_LINE = /<br\s*\/?>/gi;
const PAGE_BLANK = /&nbsp;/g;

/** A text without marks that are none of its words; bold words within a sentence are left. */
function withoutMarks(given: string): string {
  const text = withoutZeroWidth(given);
  if (!MARKS.test(text)) return text;
  const plain = text.replace(FIELD, '').replace(BOLD, '$1$2').replace(HEADING, '');
  if (!plain.includes('|')) return plain;
  return plain
    .replace(PAGE_LINE, '\n')
    .replace(PAGE_BLANK, ' ')
    .replace(ESCAPED, '')
    .replace(EMPHASIS, '$1$2$4');
}

/** Without these a text has no marks. */
const MARKS = /[*<#|]/;

/** Refuses a text that would take long to look through; counts without making anything. */
function checkSize(text: string): void {
  if (text.length > MOST_CHARACTERS) throw new Problem('pasteTooLarge');
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
