import type { Sheet, SheetCell } from '../../draw/sheet.js';
import type { Chapter } from '../../form/edition.js';
import { besideFinder } from './besideText.js';
import type { ChapterStart } from './findChapters.js';
import { joinSentences } from './joinSentences.js';
import { joinTables } from './joinTables.js';
import { withNumbers } from './numberBeside.js';
import type { ProseCell } from './proseCell.js';
import type { TitleSpot } from './proseSheet.js';
import { placeName, type View } from '../view/view.js';

/** What stands below the heading of a chapter. */
export interface RegionRead {
  readonly paragraphs: readonly { readonly text: string; readonly address: string }[];
  /** Cells with text beside paragraphs, which are not read. */
  readonly beside: readonly ProseCell[];
  /** Paragraphs that are rows of a table. */
  readonly rows: readonly ProseCell[];
  /** Formulas without result, and formulas whose result may be old. */
  readonly lost: readonly ProseCell[];
  readonly old: readonly ProseCell[];
  /** The cells that are read, that of a heading with text of the chapter behind it too. */
  readonly said: readonly ProseCell[];
  /** All cells that are dealt with. */
  readonly cells: ReadonlySet<SheetCell>;
}

/** A chapter as found: what stands below its heading, or the hidden sheet on which it begins. */
export interface ChapterRead {
  readonly chapter: Chapter;
  readonly start: ChapterStart | undefined;
  readonly region: RegionRead | undefined;
  readonly hiddenSheet: Sheet | undefined;
}

/**
 * Reads a chapter: row by row and from left to right, from its heading to the next. Beside a paragraph, text
 * in another column is not read; beside the heading of a part, a sentence is.
 */
export function readRegion(start: ChapterStart, ends: readonly TitleSpot[]): RegionRead {
  const { sheet, spot } = start;
  const { view } = sheet;
  const pieces = piecesOf(start, ends);
  const column = spot?.column ?? pieces[0]?.column ?? 1;
  const { cells: joined, joined: rows } = joinTables(joinSentences(pieces));
  const isBeside = besideFinder(joined, column, spot?.row);
  const beside = new Set(joined.filter(isBeside));
  const read = pieces.filter((cell) => !beside.has(cell));
  const paragraphs = spot && spot.title.rest !== '' ? [paragraphAt(view, spot, spot.title.rest)] : [];
  for (const { cell, lines } of withNumbers(joined.filter((each) => !beside.has(each))))
    for (const line of lines) paragraphs.push(paragraphAt(view, cell, line));
  const isOld = ({ cell, lines }: ProseCell) =>
    cell.isFormula === true && cell.error === undefined && lines.length > 0;
  return {
    paragraphs,
    beside: [...beside],
    rows,
    lost: read.filter(({ lines }) => lines.length === 0),
    old: view.sheet.isStale === true ? read.filter(isOld) : [],
    said: spot?.title.rest ? [...sheet.cells.slice(spot.at, spot.at + 1), ...read] : read,
    cells: new Set(pieces.map(({ cell }) => cell)),
  };
}

function paragraphAt(view: View, { row, column }: Pick<ProseCell, 'row' | 'column'>, text: string) {
  return { text, address: placeName(view, row, column) };
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
  const pieces: ProseCell[] = [];
  for (let at = from; at <= Math.min(to, sheet.cells.length - 1); at += 1) {
    const cell = sheet.cells[at] as ProseCell;
    if (cell.column < left || cell.column > right) continue;
    const [first, last] = [at === spot?.at ? spot.to : 0, at === end?.at ? end.from : cell.lines.length];
    if (first === 0 && last === cell.lines.length) pieces.push(cell);
    else if (first < last) pieces.push({ ...cell, lines: cell.lines.slice(first, last) });
  }
  return pieces;
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
