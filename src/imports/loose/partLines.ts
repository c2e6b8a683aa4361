import type { Edition } from '../../core/form/edition.js';
import { fold } from '../../core/form/fold.js';
import { tablesByLabel } from '../../core/form/labels.js';
import { pageLine, type PagePiece } from '../pieces/pieces.js';
import { rowWidths } from './rowWidths.js';
import { isValue } from './spacedFigures.js';

/** A line of more characters is none of a report. */
const LONGEST = 20_000;
/** Lines with more rows than this are none of a report, or of many. */
const MOST_ROWS = 2000;
/** The label of a row has spaces between so many parts at most. */
const MOST_PARTS = 4;

/**
 * The same pieces with each row on a line of its own, where several rows of tables stand on one: each of them
 * is a label of the form and as many figures as its row has. Where no line has several, they are the same.
 */
export function partLines(pieces: readonly PagePiece[], editions: readonly Edition[]): readonly PagePiece[] {
  const parted = pieces.flatMap((piece) => {
    if (piece.kind !== 'line' || piece.cells || piece.text.length > LONGEST) return [piece];
    return rowsOn(piece.text, editions)?.map((text) => pageLine(text, piece.isAside)) ?? [piece];
  });
  const more = parted.length - pieces.length;
  return more === 0 || more > MOST_ROWS ? pieces : parted;
}

/** The rows that stand on a line, and the words before them; undefined where these are not several. */
function rowsOn(text: string, editions: readonly Edition[]): readonly string[] | undefined {
  const rows = runsIn(text.trim().split(/\s+/));
  if (rows.length < 2) return undefined;
  const widths = rowWidths(editions);
  const lines: string[] = [];
  for (const [at, { words, figures }] of rows.entries()) {
    const from = labelFrom(words, (key) => widths.get(key)?.has(figures.length) === true);
    if (from === undefined) return undefined;
    const before = words.slice(0, from);
    if (at > 0 && !before.every((word) => tablesByLabel(editions).has(fold(word)))) return undefined;
    lines.push(...before, [...words.slice(from), ...figures].join(' '));
  }
  return lines;
}

/** Words and the figures behind them. */
interface RowOnLine {
  readonly words: string[];
  readonly figures: string[];
}

/** The runs of words and figures of a line, one after the other. */
function runsIn(parts: readonly string[]): readonly RowOnLine[] {
  const runs: RowOnLine[] = [];
  for (const part of parts) {
    const last = runs.at(-1);
    if (isValue(part)) last?.figures.push(part);
    else if (last?.figures.length === 0) last.words.push(part);
    else runs.push({ words: [part], figures: [] });
  }
  return runs;
}

/** Where the longest label begins that the last words are; undefined where they are none. */
function labelFrom(words: readonly string[], isLabel: (key: string) => boolean): number | undefined {
  const first = Math.max(0, words.length - MOST_PARTS);
  for (let from = first; from < words.length; from += 1)
    if (isLabel(fold(words.slice(from).join('')))) return from;
  return undefined;
}
