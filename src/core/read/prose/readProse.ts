import type { Chapter, Edition } from '../../form/edition.js';
import type { Remark } from '../../report/remark.js';
import { proseChapters } from '../../report/report.js';
import { findChapter, rowsAboveTable, type ChapterStart } from './findChapters.js';
import { numberedTexts } from './numberedTexts.js';
import { proseSheetOf, type ProseSheet, type TitleSpot } from './proseSheet.js';
import { readRegion, type ChapterRead } from './readRegion.js';
import { withShortTitles } from './shortTitles.js';
import { regionRemarks, titleRemarks } from './proseRemarks.js';
import type { TablePlaces } from '../placing/tablePlaces.js';
import { unreadTexts } from './unreadText.js';
import { placeName, type View } from '../view/view.js';

/**
 * The paragraphs of the prose chapters by chapter code, with their addresses under the code and a number from
 * 1.
 */
export interface ProseRead {
  readonly chapters: Readonly<Record<string, readonly string[]>>;
  readonly addresses: ReadonlyMap<string, string>;
  /** The addresses of the headings at which chapters begin. */
  readonly headings: ReadonlyMap<string, string>;
  /** The names of the sheets on which chapters begin. */
  readonly sheets: ReadonlySet<string>;
  readonly remarks: readonly Remark[];
}

/**
 * Reads the prose chapters: the text below a chapter's heading, up to that of the next chapter; without a
 * heading, the sheet that bears the chapter's name. What is not read is remarked.
 */
export function readProse(
  views: readonly View[],
  editions: readonly Edition[],
  edition: Edition,
  tables: TablePlaces,
): ProseRead {
  const sheetsOf = (isHidden: boolean) =>
    views
      .filter(({ sheet }) => sheet.hidden === isHidden)
      .map((view) => proseSheetOf(view, editions, edition, tables.on(view)));
  let concealing: readonly ProseSheet[] | undefined;
  const hidden = () => (concealing ??= sheetsOf(true));
  const { shown, starts } = findStarts(sheetsOf(false), hidden, edition, tables);
  const read = proseChapters(edition).map((chapter): ChapterRead => {
    const start = starts.find((each) => each.chapter === chapter);
    const concealed = start ? undefined : findChapter(hidden(), chapter, edition);
    const region = start && readRegion(start, endsOn(start.sheet, starts));
    return { chapter, start, region, hiddenSheet: concealed?.sheet.view.sheet };
  });
  const paragraphs = read.map(({ chapter: { code }, region }) => [code, region?.paragraphs ?? []] as const);
  return {
    chapters: Object.fromEntries(paragraphs.map(([code, each]) => [code, each.map(({ text }) => text)])),
    addresses: new Map(
      paragraphs.flatMap(([code, each]) => each.map(({ address }, at) => [`${code}.${at + 1}`, address])),
    ),
    headings: new Map(
      read.flatMap(({ chapter: { code }, start }) =>
        start?.spot ? [[code, placeName(start.spot.view, start.spot.row, start.spot.column)] as const] : [],
      ),
    ),
    sheets: new Set(starts.map(({ sheet }) => sheet.view.sheet.name)),
    remarks: [
      ...read.flatMap(regionRemarks),
      ...read.flatMap((each) => numberedTexts(each, starts, edition)),
      ...titleRemarks(shown, starts, tables),
      ...unreadTexts(shown, starts, read, edition, tables),
    ],
  };
}

/**
 * The visible sheets, and where chapters begin on them. Those that begin nowhere, on no hidden sheet either,
 * are looked for by a heading in a few words.
 */
function findStarts(
  sheets: readonly ProseSheet[],
  hidden: () => readonly ProseSheet[],
  edition: Edition,
  tables: TablePlaces,
) {
  const startsOn = (shown: readonly ProseSheet[]) =>
    edition.chapters.flatMap((chapter) => startOf(shown, chapter, edition, tables) ?? []);
  const starts = startsOn(sheets);
  const missing = proseChapters(edition).filter(
    (chapter) =>
      starts.every((start) => start.chapter !== chapter) && !findChapter(hidden(), chapter, edition),
  );
  const shown = missing.length === 0 ? sheets : withShortTitles(sheets, starts, missing, edition);
  const isSame = shown.every((sheet, at) => sheet === sheets[at]);
  return isSame ? { shown: sheets, starts } : { shown, starts: startsOn(shown) };
}

/** Where a chapter begins; one of tables only on a sheet on which one of them stands. */
function startOf(
  sheets: readonly ProseSheet[],
  chapter: Chapter,
  edition: Edition,
  tables: TablePlaces,
): ChapterStart | undefined {
  if (!chapter.tables) return findChapter(sheets, chapter, edition);
  const own = sheets.filter(({ view }) => chapter.tables?.some(({ code }) => tables.on(view).has(code)));
  const start = findChapter(own, chapter, edition);
  if (!start?.spot) return undefined;
  return start.spot.title.isSure || rowsAboveTable(start.spot, start.sheet) < Infinity ? start : undefined;
}

/** The headings on a sheet at which a chapter ends: the official ones, and those that begin a chapter. */
function endsOn({ spots }: ProseSheet, starts: readonly ChapterStart[]): readonly TitleSpot[] {
  const begin = new Set(starts.map(({ spot }) => spot));
  return spots.filter((spot) => spot.title.isOfficial || begin.has(spot));
}
