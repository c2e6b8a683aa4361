import { veryHidden } from '../../draw/sheet.js';
import { fold } from '../../form/fold.js';
import type { Remark } from '../../report/remark.js';
import type { ChapterStart } from './findChapters.js';
import { isBare } from './bareTitle.js';
import type { ProseCell } from './proseCell.js';
import type { ProseSheet, TitleSpot } from './proseSheet.js';
import { isLikelyText } from './besideText.js';
import type { ChapterRead } from './readRegion.js';
import { hasTables, type TablePlaces } from '../placing/tablePlaces.js';
import { remarkLook } from '../remarks/textLook.js';
import { placeName } from '../view/view.js';

/**
 * The remarks on a chapter: hidden, with text beside it that is not read, with formulas without result, with
 * text that is struck out or not seen.
 */
export function regionRemarks({
  chapter: { code },
  region,
  start,
  hiddenSheet,
}: ChapterRead): readonly Remark[] {
  if (hiddenSheet !== undefined)
    return [{ kind: 'hiddenChapter', chapter: code, sheet: hiddenSheet.name, ...veryHidden(hiddenSheet) }];
  if (!region || !start) return [];
  const { view } = start.sheet;
  const besideAt = ([first]: readonly ProseCell[], isSentence: boolean, isRead: object): readonly Remark[] =>
    first
      ? [
          {
            kind: 'besideText',
            chapter: code,
            isSentence,
            ...isRead,
            address: placeName(view, first.row, first.column),
          },
        ]
      : [];
  const beside = [
    ...besideAt(region.beside, region.beside.some(isLikelyText), {}),
    ...besideAt(region.rows, true, { isRead: true }),
  ];
  const formulas = [...region.lost, ...region.old].map((cell): Remark => ({
    kind: 'proseFormula',
    chapter: code,
    isRead: cell.lines.length > 0,
    address: placeName(view, cell.row, cell.column),
  }));
  const looks = region.said.flatMap(({ row, column, lines, cell }) =>
    remarkLook(cell, lines.join(''), placeName(view, row, column), code),
  );
  return [...beside, ...formulas, ...looks];
}

/** The remark on the heading at which a chapter begins, where it is not the official one alone. */
function beginRemark({ title, at, from }: TitleSpot, sheet: ProseSheet, address: string): readonly Remark[] {
  const { chapter, rest } = title;
  if (title.isOfficial || (chapter.tables && !title.isNumbered)) return [];
  if (rest !== '' && !chapter.tables && fold(title.found).replace(/[:：]$/, '') === fold(chapter.title))
    return [{ kind: 'runOnTitle', title: chapter.title, address }];
  const line = chapter.tables && sheet.cells[at]?.lines[from];
  return [{ kind: 'label', official: chapter.title, found: (line ?? title.found).trim(), address }];
}

/**
 * The remarks on headings: worded otherwise than the official ones, and official ones of chapters that are
 * read elsewhere, once for each chapter on a sheet.
 */
export function titleRemarks(
  sheets: readonly ProseSheet[],
  starts: readonly ChapterStart[],
  tables: TablePlaces,
): readonly Remark[] {
  const begin = new Set(starts.map(({ spot }) => spot));
  return sheets.flatMap((sheet) => {
    const told = new Set<string>();
    return sheet.spots.flatMap((spot): readonly Remark[] => {
      const { title, view, row, column } = spot;
      const { chapter } = title;
      const address = placeName(view, row, column);
      if (begin.has(spot)) return beginRemark(spot, sheet, address);
      if (!title.isOfficial || told.has(chapter.code) || isBare(spot, sheet)) return [];
      if (hasTables(chapter, view, tables)) return [];
      told.add(chapter.code);
      const copied = copyOf(spot, sheet, starts);
      if (copied) return [{ kind: 'copy', name: chapter.title, ...copied, address }];
      // The copy of a whole report is told by its chapters of prose.
      const isInCopy = chapter.tables && sheet.spots.some((each) => copyOf(each, sheet, starts));
      return isInCopy ? [] : [{ kind: 'strayTitle', title: chapter.title, address }];
    });
  });
}

/** The sheet of a chapter of prose that is read from another one, and that other sheet. */
function copyOf({ title, view }: TitleSpot, sheet: ProseSheet, starts: readonly ChapterStart[]) {
  const start = starts.find((each) => each.chapter === title.chapter);
  if (!title.isOfficial || title.chapter.tables || !start || start.sheet === sheet) return undefined;
  return { sheet: view.sheet.name, read: start.sheet.view.sheet.name };
}
