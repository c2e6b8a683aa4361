import type { Chapter } from '../form/edition.js';
import type { ChapterStart } from './findChapters.js';
import type { ProseCell, TitleSpot } from './proseSheet.js';
import { placeName } from './view.js';

/** A text of more characters, or one that ends as a sentence, is no heading of a part. */
const LONGEST_HEADING = 20;
/** A text of so many characters is a paragraph, whatever it ends with. */
const PARAGRAPH = 40;
const SENTENCE_END = /[。；：！？.;:!?]$/;
const ORDINAL = /^[(（]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[)）]?[、.．]?$/;

/** A row of more cells is one of a table. */
const MOST_ALONG = 2;

/** What stands below the heading of a chapter. */
export interface RegionRead {
  readonly paragraphs: readonly { readonly text: string; readonly address: string }[];
  /** Cells with text beside paragraphs, which are not read. */
  readonly beside: readonly ProseCell[];
  /** Formulas without result, and formulas whose result may be old. */
  readonly lost: readonly ProseCell[];
  readonly old: readonly ProseCell[];
  /** All cells that are dealt with. */
  readonly cells: ReadonlySet<ProseCell>;
}

/** A chapter as found: what stands below its heading, or the hidden sheet on which it begins. */
export interface ChapterRead {
  readonly chapter: Chapter;
  readonly start: ChapterStart | undefined;
  readonly region: RegionRead | undefined;
  readonly hiddenSheet: string | undefined;
}

/**
 * Reads a chapter: row by row and from left to right, from its heading to the next. Beside a paragraph, text
 * in another column is not read; beside the heading of a part, a sentence is.
 */
export function readRegion(start: ChapterStart, ends: readonly TitleSpot[]): RegionRead {
  const { sheet, spot } = start;
  const pieces = piecesOf(start, ends);
  const column = spot?.column ?? pieces[0]?.column ?? 1;
  const rows = rowsOf(pieces);
  const besides = new Set(rows.flatMap((row) => besideIn(row, column)));
  const columns = new Set([...besides].map((cell) => cell.column));
  const isBeside = (cell: ProseCell) =>
    besides.has(cell) || (cell.column !== column && columns.has(cell.column) && !isSentence(cell));
  const read = pieces.filter((cell) => !isBeside(cell));
  const inTitle = spot && spot.title.rest !== '' ? [{ ...spot, text: spot.title.rest }] : [];
  const texts = read.flatMap((cell) => cell.lines.map((text) => ({ ...cell, text })));
  const isOld = ({ cell }: ProseCell) => cell.isFormula === true && sheet.view.sheet.isStale === true;
  return {
    paragraphs: [...inTitle, ...texts].map((each) => ({
      text: each.text,
      address: placeName(sheet.view, each.row, each.column),
    })),
    beside: pieces.filter(isBeside),
    lost: read.filter(({ lines }) => lines.length === 0),
    old: read.filter((cell) => cell.lines.length > 0 && isOld(cell)),
    cells: new Set(pieces),
  };
}

/** The cells of a chapter in its columns; those of its first and last cell without the lines of headings. */
function piecesOf({ sheet, spot }: ChapterStart, ends: readonly TitleSpot[]): readonly ProseCell[] {
  const { left, right } = columnsOf(spot, ends);
  const later = (end: TitleSpot) => !spot || end.at > spot.at || (end.at === spot.at && end.from >= spot.to);
  const own = ends.filter((end) => later(end) && end.column >= left && end.column <= right);
  const end = own.reduce<TitleSpot | undefined>(
    (first, each) => (first && comesFirst(first, each) ? first : each),
    undefined,
  );
  const from = spot?.at ?? 0;
  const to = end?.at ?? sheet.cells.length;
  return sheet.cells.slice(from, to + 1).flatMap((cell, index): readonly ProseCell[] => {
    if (cell.column < left || cell.column > right) return [];
    const at = from + index;
    const [first, last] = [at === spot?.at ? spot.to : 0, at === end?.at ? end.from : cell.lines.length];
    if (first === 0 && last === cell.lines.length) return [cell];
    const lines = cell.lines.slice(first, last);
    return lines.length > 0 ? [{ ...cell, lines }] : [];
  });
}

function comesFirst(one: TitleSpot, other: TitleSpot): boolean {
  return one.at < other.at || (one.at === other.at && one.from < other.from);
}

/** The columns of a chapter: where headings stand side by side, each has those up to the next. */
function columnsOf(spot: TitleSpot | undefined, ends: readonly TitleSpot[]) {
  const others = spot ? ends.filter(({ row, column }) => row === spot.row && column !== spot.column) : [];
  const column = spot?.column ?? 1;
  const rights = others.map((other) => other.column).filter((other) => other > column);
  return {
    left: others.some((other) => other.column < column) ? column : 1,
    right: rights.reduce((least, each) => Math.min(least, each - 1), Infinity),
  };
}

function rowsOf(pieces: readonly ProseCell[]): readonly (readonly ProseCell[])[] {
  const rows: ProseCell[][] = [];
  for (const piece of pieces) {
    const last = rows.at(-1);
    if (last?.[0]?.row === piece.row) last.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

/** The cells of a row that stand beside its paragraph; in a row of a table, all but the first. */
function besideIn(row: readonly ProseCell[], column: number): readonly ProseCell[] {
  const main = row.find((cell) => cell.column === column);
  if (row.length > MOST_ALONG) return row.filter((cell) => cell !== main);
  if (!main || main.lines.some((line) => ORDINAL.test(line))) return [];
  const isHeading = main.lines.every((line) => line.length <= LONGEST_HEADING && !SENTENCE_END.test(line));
  return row.filter((cell) => cell.column !== column && !(isHeading && isSentence(cell)));
}

/** True for a cell whose text is a paragraph and no word. */
export function isSentence({ lines }: ProseCell): boolean {
  return lines.some((line) => line.length >= PARAGRAPH || SENTENCE_END.test(line));
}
