import { Problem } from '../../core/report/problem.js';
import { pageLine, type PagePiece } from './pieces.js';

/** The most lines and tables of a page. */
const MOST_PIECES = 20_000;

/** Marks that take no room, as programs set them around texts; those of scripts that join letters stay. */
const ZERO_WIDTH = /[\u00ad\u200b\u200e\u200f\u202a-\u202d\u2060-\u2069\ufeff]/g;

/** A text without marks that take no room; as it is where nothing is left, or one turns its direction. */
export function withoutZeroWidth(text: string): string {
  if (text.includes('\u202e')) return text;
  const left = text.replace(ZERO_WIDTH, '');
  return left.trim() === '' ? text : left;
}

/** Text of a page as it comes, put together to lines. */
export interface TextJoiner {
  readonly add: (text: string) => void;
  readonly endLine: () => void;
  /** Takes the lines so far, without runs of spaces and without blank lines. */
  readonly take: () => readonly string[];
}

/** Joins text to lines; spaces and line ends within a text are one space, as a page shows them. */
export function textJoiner(): TextJoiner {
  let parts: string[] = [];
  return {
    add: (text) => parts.push(text.replace(/[ \t\r\n\f\u00a0]+/g, ' ')),
    endLine: () => {
      if (parts.length > 0 && parts.at(-1) !== '\n') parts.push('\n');
    },
    take: () => {
      if (parts.length === 0) return [];
      const lines = parts.join('').split('\n');
      parts = [];
      return lines
        .map((line) => withoutZeroWidth(line).replace(/ +/g, ' ').trim())
        .filter((line) => line !== '');
    },
  };
}

/** Adds a piece to those of a page; throws a `Problem` `pasteTooLarge` where it has far too many. */
export function addPiece(pieces: PagePiece[], piece: PagePiece): void {
  if (pieces.length >= MOST_PIECES) throw new Problem('pasteTooLarge');
  pieces.push(piece);
}

/** Adds lines to the pieces of a page. */
export function addLines(pieces: PagePiece[], lines: readonly string[], isAside = false): void {
  for (const line of lines) addPiece(pieces, pageLine(line, isAside));
}
