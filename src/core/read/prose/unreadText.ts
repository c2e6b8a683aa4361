import type { Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import type { Remark } from '../../report/finding.js';
import type { ChapterStart } from './findChapters.js';
import type { ProseCell } from './proseCell.js';
import { isReportTitle, type ProseSheet } from './proseSheet.js';
import { isSentence, type ChapterRead } from './readRegion.js';
import { hasTables, type TablePlaces } from '../placing/tablePlaces.js';
import { placeName } from '../view/view.js';

/** A text of so many characters with a full stop in it, alone in its row, is prose. */
const PARAGRAPH = 40;

/**
 * The texts on visible sheets that belong to no chapter, once for each sheet: any text on a sheet with a
 * chapter on it, and paragraphs on a sheet with nothing of the report.
 */
export function unreadTexts(
  sheets: readonly ProseSheet[],
  starts: readonly ChapterStart[],
  read: readonly ChapterRead[],
  edition: Edition,
  tables: TablePlaces,
): readonly Remark[] {
  const isMissing = read.some(({ region }) => (region?.paragraphs.length ?? 0) === 0);
  return sheets.flatMap((sheet): readonly Remark[] => {
    const hasChapter = starts.some((start) => start.sheet === sheet && !start.chapter.tables);
    const isOther = sheet.spots.some(({ title }) => title.isOfficial) || tables.on(sheet.view).size > 0;
    if (!hasChapter && isOther) return [];
    const first = hasChapter
      ? leftOver(sheet, starts, read, edition, tables)
      : textOn(sheet, edition, isMissing);
    if (!first) return [];
    const { name } = sheet.view.sheet;
    const address = placeName(sheet.view, first.row, first.column);
    return [{ kind: 'unreadText', sheet: name, address, isLikely: isMissing }];
  });
}

/** The first cell of a sheet that belongs to no chapter and under no heading that is told. */
function leftOver(
  sheet: ProseSheet,
  starts: readonly ChapterStart[],
  read: readonly ChapterRead[],
  edition: Edition,
  tables: TablePlaces,
): ProseCell | undefined {
  const isRead = ({ cell }: ProseCell) => read.some(({ region }) => region?.cells.has(cell) === true);
  const begin = new Set(starts.map(({ spot }) => spot));
  const spots = new Map(sheet.spots.map((spot) => [spot.at, spot]));
  const fields = new Set(fieldRows(sheet, edition));
  let isTold = false;
  for (const [at, cell] of sheet.cells.entries()) {
    const spot = spots.get(at);
    if (spot && (spot.title.isOfficial || begin.has(spot)))
      isTold = !begin.has(spot) && !hasTables(spot.title.chapter, sheet.view, tables);
    else if (!isTold && !isRead(cell) && !fields.has(cell.row) && !isReportTitle(cell, edition)) return cell;
  }
  return undefined;
}

/**
 * The first paragraph that stands alone in its row. Where a chapter is missing the sheet may hold it: then
 * also a sentence alone in its row, and any text where all cells are texts one below the other.
 */
function textOn(sheet: ProseSheet, edition: Edition, isMissing: boolean): ProseCell | undefined {
  const alone = aloneOn(sheet, edition);
  const paragraph = alone.find(({ lines }) =>
    lines.some((line) => line.length >= PARAGRAPH && line.includes('。')),
  );
  if (paragraph || !isMissing) return paragraph;
  const texts = alone.filter((cell) => !isReportTitle(cell, edition));
  const isColumn = alone.length === sheet.view.sheet.cells.length;
  return isColumn ? texts[0] : texts.find(isSentence);
}

/** The texts that stand alone in their rows, but for those of the cover. */
function aloneOn({ cells, view }: ProseSheet, edition: Edition): readonly ProseCell[] {
  const fields = new Set(fieldRows({ view, cells, spots: [] }, edition));
  return cells.filter(
    ({ row, cell }, at) =>
      typeof cell.value === 'string' &&
      cells[at - 1]?.row !== row &&
      cells[at + 1]?.row !== row &&
      !fields.has(row),
  );
}

/** The rows in which fields of the cover stand. */
function fieldRows({ view }: ProseSheet, { cover }: Edition): readonly number[] {
  const labels = new Set(cover.map(({ label }) => fold(label)));
  return view.keys.filter(({ key }) => labels.has(key)).map(({ row }) => row);
}
