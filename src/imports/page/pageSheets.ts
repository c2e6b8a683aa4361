import type { Sheet, SheetCell } from '../../core/draw/sheet.js';
import type { Chapter, Edition } from '../../core/form/edition.js';
import { DRAFT } from '../../core/publish/compose.js';
import { findContact } from './findContact.js';
import { findEnd } from './findEnd.js';
import { findNotes } from './findNotes.js';
import { findHeadings, type ChapterHeading } from './findHeadings.js';
import { findSignature } from './findSignature.js';
import { findTitle, type PageTitle } from './findTitle.js';
import { isPageNumber, joinWraps, withWraps } from './wrapped.js';
import { isOfForm, MOST_ROWS } from './isOfForm.js';
import { joinFigures } from './joinFigures.js';
import type { PagePiece, PageRead, PieceRange, PieceRole } from './pieces.js';
import { takeSeal } from './takeSeal.js';
import { breadthOf, straighten } from './straighten.js';
import { withSpacedTables } from './spacedTables.js';

/**
 * Free rows between two tables on one sheet: so far apart, rows of one are not taken for rows of the other.
 */
const GAP = 3;

/**
 * A piece with what it is, and where it begins on the sheets; a piece that the reader is not given has no
 * sheet.
 */
export interface PlacedPiece {
  readonly piece: PagePiece;
  readonly role: PieceRole;
  readonly sheet?: string;
  readonly row?: number;
}

/** A page as sheets, which the reader of labels reads like those of a workbook. */
export interface PageSheets {
  readonly sheets: readonly Sheet[];
  readonly pieces: readonly PlacedPiece[];
  readonly title: PageTitle | undefined;
  readonly headings: readonly ChapterHeading[];
  /** The body that signs the report; empty where none does. */
  readonly signed: string;
  /** The fields of the cover that the preface states, by their codes. */
  readonly contact: ReadonlyMap<string, string>;
  /** What stands on the page of a seal, folded; left out where there is none. */
  readonly sealPage?: string;
}

/**
 * Puts a page on sheets: the text of its chapters on one, each table on one of its own. Tables with nothing
 * between them share a sheet: one that was broken by a page end is read as one. The first edition says which
 * chapters there are.
 */
export function pageSheets(page: PageRead, editions: readonly Edition[]): PageSheets {
  const edition = editions[0] as Edition;
  const { elements } = page;
  const { pieces: read, ...sealed } = takeSeal(page.pieces);
  const given = elements.length === 0 ? joinFigures(read, editions) : read;
  const before = headingsOf(given, edition);
  const pieces = withSpacedTables(given, before, editions);
  // Tables made of lines change the places of all that follows.
  const headings = pieces === given ? before : headingsOf(pieces, edition);
  const range = pieces === given ? contentOf(elements, headings, pieces.length) : wholeOf(pieces);
  const title = findTitle(pieces, headings[0]?.at ?? 0);
  const found = rolesOf(pieces, { headings, title, range }, editions);
  // Only text without markup is broken where its lines end.
  const roles = elements.length === 0 ? withWraps(pieces, found) : found;
  const lines = pieces.flatMap((piece, at) =>
    roles[at] === 'preface' && piece.kind === 'line' ? [piece.text] : [],
  );
  const preface = elements.length === 0 ? joinWraps(lines) : lines;
  const placed = placePieces(straighten(pieces, editions), roles, title);
  return {
    sheets: [...textSheets(placed, headings, title), ...tableSheets(placed)],
    pieces: placed,
    title,
    headings,
    signed: headings.length === 0 ? '' : findSignature(pieces, headings.at(-1)?.at ?? 0),
    contact: findContact(preface, edition),
    ...sealed,
  };
}

/** The headings of the report, without those that the reasons below it may quote. */
function headingsOf(pieces: readonly PagePiece[], edition: Edition): readonly ChapterHeading[] {
  return findHeadings(pieces.slice(0, findNotes(pieces, edition)), edition);
}

function wholeOf(pieces: readonly PagePiece[]): PieceRange {
  return { from: 0, to: pieces.length };
}

/**
 * The smallest element that holds the headings of all chapters; the whole page where there are fewer than
 * two.
 */
function contentOf(
  elements: readonly PieceRange[],
  headings: readonly ChapterHeading[],
  count: number,
): PieceRange {
  const [first, last] = [headings[0]?.at ?? 0, headings.at(-1)?.at ?? 0];
  const around = elements.find(({ from, to }) => from <= first && to > last);
  return first < last && around ? around : { from: 0, to: count };
}

interface Landmarks {
  readonly headings: readonly ChapterHeading[];
  readonly title: PageTitle | undefined;
  readonly range: PieceRange;
}

function rolesOf(
  pieces: readonly PagePiece[],
  { headings, title, range }: Landmarks,
  editions: readonly Edition[],
): readonly PieceRole[] {
  const byPlace = new Map(headings.map(({ at, chapter }) => [at, chapter]));
  const first = headings[0]?.at ?? pieces.length;
  const end = Math.min(
    range.to,
    headings.length === 0 ? range.to : findEnd(pieces, headings.at(-1)?.at ?? 0),
  );
  const notes = findNotes(pieces, editions[0] as Edition);
  let chapter: Chapter | undefined;
  return pieces.map((piece, at): PieceRole => {
    if (piece.kind === 'table') {
      if (isOfForm(piece, editions)) chapter = undefined;
      return 'table';
    }
    if (title && at >= title.from && at <= title.to) return 'title';
    const begun = byPlace.get(at);
    if (begun) chapter = begun;
    if (begun) return 'heading';
    if (piece.isAside || at < range.from || at >= end) return 'outside';
    if (isPageNumber(piece.text) || piece.text === DRAFT) return 'pageNumber';
    if (headings.length === 0) return 'loose';
    if (at < first) return title === undefined || at > title.to ? 'preface' : 'outside';
    return chapter && !chapter.tables && at < notes ? 'text' : 'loose';
  });
}

const TEXT_SHEET = '报告正文';
const tableSheetName = (number: number) => `第${number}张表`;

/** Gives each piece that is read its sheet and its row there. */
function placePieces(
  pieces: readonly PagePiece[],
  roles: readonly PieceRole[],
  title: PageTitle | undefined,
): readonly PlacedPiece[] {
  let [textRow, tableCount, tableRow, tableSheet] = [0, 0, 0, ''];
  let above: PagePiece | undefined;
  return pieces.map((piece, at): PlacedPiece => {
    const role = roles[at] ?? 'outside';
    const isJoined = canJoin(above, piece);
    above = piece;
    if (piece.kind === 'table') tableCount += 1;
    if (piece.kind === 'table' && piece.rows <= MOST_ROWS) {
      if (!isJoined) [tableSheet, tableRow] = [tableSheetName(tableCount), 0];
      const row = tableRow === 0 ? 1 : tableRow + GAP + 1;
      tableRow = row + piece.rows - 1;
      return { piece, role, sheet: tableSheet, row };
    }
    // A title on several lines is one line of the sheet.
    const isRead = at === title?.from || role === 'text' || role === 'heading';
    if (!isRead) return { piece, role };
    textRow += 1;
    return { piece, role, sheet: TEXT_SHEET, row: textRow };
  });
}

/** True for a table that may go on with the one above: it is as broad. */
function canJoin(above: PagePiece | undefined, piece: PagePiece): boolean {
  return above?.kind === 'table' && piece.kind === 'table' && breadthOf(above) === breadthOf(piece);
}

/** The sheet of the text: title and headings in the official words, so that reworded ones are found. */
function textSheets(
  placed: readonly PlacedPiece[],
  headings: readonly ChapterHeading[],
  title: PageTitle | undefined,
): readonly Sheet[] {
  const official = new Map(headings.map(({ at, chapter }) => [at, chapter.title]));
  if (title) official.set(title.from, `${title.org}${title.year}年政府信息公开工作年度报告`);
  const cells: SheetCell[] = [];
  for (const [at, { piece, role, sheet, row }] of placed.entries()) {
    if (piece.kind !== 'line') continue;
    if (sheet !== undefined && row !== undefined)
      cells.push({ row, column: 1, value: official.get(at) ?? piece.text });
    const last = cells.at(-1);
    if (role === 'wrapped' && last)
      cells[cells.length - 1] = { ...last, value: `${String(last.value)}${piece.text}` };
  }
  return cells.length === 0 ? [] : [{ name: TEXT_SHEET, hidden: false, cells }];
}

function tableSheets(placed: readonly PlacedPiece[]): readonly Sheet[] {
  const sheets = new Map<string, SheetCell[]>();
  for (const { piece, sheet, row = 1 } of placed) {
    if (piece.kind !== 'table' || sheet === undefined) continue;
    const cells = sheets.get(sheet) ?? [];
    sheets.set(sheet, cells);
    for (const cell of piece.cells)
      cells.push({ row: cell.row + row - 1, column: cell.column, value: cell.value });
  }
  return [...sheets].map(([name, cells]) => ({ name, hidden: false, cells }));
}
