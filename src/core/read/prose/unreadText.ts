import type { Chapter, Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { headingLevel } from '../../form/heading.js';
import { isSignatureLine, isUnitLine } from '../../form/besideTable.js';
import type { Remark } from '../../report/remark.js';
import { findCovers, labelsIn } from '../cover/coverLabels.js';
import { isBare } from './bareTitle.js';
import { countOn } from './prefaceCount.js';
import { noteOn } from './tableNote.js';
import type { ChapterStart } from './findChapters.js';
import type { ProseCell } from './proseCell.js';
import type { ProseSheet } from './proseSheet.js';
import { isOfTitle, isReportTitle } from './reportTitle.js';
import { isSentence } from './besideText.js';
import type { ChapterRead } from './readRegion.js';
import { hasTables, type TablePlaces } from '../placing/tablePlaces.js';
import { placeName, type View } from '../view/view.js';

/** A text of so many characters with a full stop in it, alone in its row, is prose. */
const PARAGRAPH = 40;

/**
 * The texts on visible sheets that belong to no chapter, once for each sheet: any text on a sheet with a
 * chapter on it, and paragraphs on a sheet with nothing of the report; sentences too where the sheet seems to
 * go on with a chapter. On a sheet with tables alone, notes on them; where a chapter is missing, sentences
 * too. On a sheet that introduces the report, what is counted.
 */
export function unreadTexts(
  sheets: readonly ProseSheet[],
  starts: readonly ChapterStart[],
  read: readonly ChapterRead[],
  edition: Edition,
  tables: TablePlaces,
): readonly Remark[] {
  const isLikely = read.some(({ region }) => (region?.paragraphs.length ?? 0) === 0);
  return sheets.flatMap((sheet): readonly Remark[] => {
    const { view } = sheet;
    const tell = (
      at: Pick<ProseCell, 'row' | 'column'>,
      isMissing: boolean,
      beside?: Chapter,
    ): readonly Remark[] => [
      {
        kind: 'unreadText',
        sheet: view.sheet.name,
        address: placeName(view, at.row, at.column),
        isLikely: isMissing,
        ...(beside && !isMissing ? { besideTable: beside.title } : {}),
      },
    ];
    if (starts.some((start) => start.sheet === sheet && !start.chapter.tables)) {
      const left = leftOver(sheet, starts, read, edition, tables);
      return left ? tell(left.cell, isLikely, left.chapter) : [];
    }
    const isTold = sheet.spots.some(
      ({ title }) => title.isOfficial && !(title.chapter.tables && hasTables(title.chapter, view, tables)),
    );
    const on = tables.on(view);
    const isOther = isTold || (on.size > 0 && !isLikely);
    const text = isOther ? undefined : textOn(sheet, edition, isLikely);
    if (text) return tell(text, isLikely);
    const beside = edition.chapters.find((chapter) => chapter.tables?.some(({ code }) => on.has(code)));
    const note = beside ? noteOn(view.sheet) : isTold ? undefined : countOn(view.sheet);
    return note ? tell(note, false, beside) : [];
  });
}

/**
 * The first cell of a sheet that belongs to no chapter and under no heading that is told, and the chapter of
 * tables under whose heading it stands.
 */
function leftOver(
  sheet: ProseSheet,
  starts: readonly ChapterStart[],
  read: readonly ChapterRead[],
  edition: Edition,
  tables: TablePlaces,
): { readonly cell: ProseCell; readonly chapter: Chapter | undefined } | undefined {
  const isRead = ({ cell }: ProseCell) => read.some(({ region }) => region?.cells.has(cell) === true);
  const begin = new Set(starts.map(({ spot }) => spot));
  const spots = new Map(sheet.spots.map((spot) => [spot.at, spot]));
  const isKnown = isIn(() => [
    ...fieldRows(sheet.view, edition),
    ...sheet.spots.filter((spot) => isBare(spot, sheet)).map(({ row }) => row),
  ]);
  const isBeside = isIn(() => rowsOf(sheet.view, (key) => isSignatureLine(key) || isUnitLine(key)));
  let isTold = false;
  let chapter: Chapter | undefined;
  for (const [at, cell] of sheet.cells.entries()) {
    const spot = spots.get(at);
    if (spot && (spot.title.isOfficial || begin.has(spot))) {
      isTold = !begin.has(spot) && !hasTables(spot.title.chapter, sheet.view, tables);
      chapter = spot.title.chapter.tables && spot.title.chapter;
    } else if (!isTold && !isRead(cell) && !isKnown(cell) && !isOfTitle(sheet.cells, at, edition)) {
      // Who filled in a table, and in what its figures are, is no text of the report.
      if (!chapter || !isBeside(cell)) return { cell, chapter };
    }
  }
  return undefined;
}

/**
 * The first paragraph that stands alone in its row. Where a chapter is missing the sheet may hold it: then
 * also a sentence alone in its row, and any text where all cells are texts one below the other.
 */
function textOn(sheet: ProseSheet, edition: Edition, isMissing: boolean): ProseCell | undefined {
  const alone = aloneOn(sheet);
  const isField = isIn(() => fieldRows(sheet.view, edition));
  const find: FindCell = (is) => alone.find((cell) => is(cell) && !isField(cell));
  const paragraph = find(({ lines }) =>
    lines.some((line) => line.length >= PARAGRAPH && line.includes('。')),
  );
  if (paragraph) return paragraph;
  const isText = (cell: ProseCell) => !isReportTitle(cell, edition);
  const findSentence = () => find((cell) => isSentence(cell) && isText(cell));
  if (!isMissing) return goesOn(sheet, find, edition) ? findSentence() : undefined;
  const isColumn = alone.length === sheet.view.sheet.cells.length && !alone.some(isField);
  return isColumn ? find(isText) : findSentence();
}

/** Finds the first cell of some that is such a one. */
type FindCell = (is: (cell: ProseCell) => boolean) => ProseCell | undefined;

/** The names of sheets that hold something else, and of those that may go on with a chapter. */
const OTHER = /说明|须知|要求|样|模板|目录|清单|台账/;
const GOES_ON = /续|改进|整改|措施/;

/** True for a sheet that seems to go on with a chapter, by its name, its heading or those of parts. */
function goesOn({ view, spots }: ProseSheet, find: FindCell, { chapters }: Edition): boolean {
  const name = fold(view.sheet.name);
  if (OTHER.test(name)) return false;
  return (
    GOES_ON.test(name) ||
    chapters.some(
      ({ titleWords = [], tables }) => !tables && titleWords.some((word) => name.includes(word)),
    ) ||
    spots.some(({ title }) => title.isSure && !title.chapter.tables) ||
    find(({ lines }) => lines.some((line) => headingLevel(line) === 2)) !== undefined
  );
}

/** The texts that stand alone in their rows. */
function aloneOn({ cells }: ProseSheet): readonly ProseCell[] {
  return cells.filter(
    ({ row, cell }, at) =>
      typeof cell.value === 'string' && cells[at - 1]?.row !== row && cells[at + 1]?.row !== row,
  );
}

/** Tells the cells in some rows; which these are is not worked out before a cell is asked for. */
function isIn(findRows: () => readonly number[]): (cell: ProseCell) => boolean {
  let rows: ReadonlySet<number> | undefined;
  return ({ row }) => {
    rows ??= new Set(findRows());
    return rows.has(row);
  };
}

/** The rows in which fields of the cover stand, in other words too where the sheet has a cover. */
function fieldRows(view: View, edition: Edition): readonly number[] {
  const labels = new Set(edition.cover.map(({ label }) => fold(label)));
  const worded = findCovers([view], edition).length > 0 ? labelsIn(view, edition) : [];
  return [...rowsOf(view, (key) => labels.has(key)), ...worded.map(({ row }) => row)];
}

/** The rows with a text of that kind. */
function rowsOf({ keys }: View, is: (key: string) => boolean): readonly number[] {
  return keys.flatMap(({ key, row }) => (is(key) ? [row] : []));
}
