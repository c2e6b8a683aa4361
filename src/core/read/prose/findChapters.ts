import type { Chapter, Edition } from '../../form/edition.js';
import { groupBy } from '../../form/group.js';
import { remember } from '../../form/remember.js';
import { isBare } from './bareTitle.js';
import type { ProseSheet, TitleSpot } from './proseSheet.js';
import { bearsName, bearsNumber } from './sheetName.js';

/** Where a chapter begins: at its heading, or without one at the top of the sheet that bears its name. */
export interface ChapterStart {
  readonly chapter: Chapter;
  readonly sheet: ProseSheet;
  /** Left out where the chapter has no heading. */
  readonly spot?: TitleSpot;
}

/** How sure a start is; the lower, the surer. */
const RANKS = {
  official: 0,
  reworded: 1,
  elsewhere: 2,
  untitled: 3,
  rewordedElsewhere: 4,
  unsure: 5,
  numbered: 6,
};
/** What the rank of a heading away from its sheet loses where no text stands below it, as in a contents. */
const EMPTY = 10;

/**
 * Finds the beginning of a chapter on these sheets: on the sheet that bears its name first, then the official
 * heading on another, then one in other words. A heading in other words must follow those of the chapters
 * before it.
 */
export function findChapter(
  sheets: readonly ProseSheet[],
  chapter: Chapter,
  edition: Edition,
): ChapterStart | undefined {
  let best: { readonly start: ChapterStart; readonly rank: number } | undefined;
  for (const sheet of sheets) {
    for (const each of startsOn(sheet, chapter, edition))
      if (each.rank < (best?.rank ?? Infinity)) best = each;
  }
  return best?.start;
}

function startsOn(sheet: ProseSheet, chapter: Chapter, edition: Edition) {
  const isOwn = bearsName(sheet.view, chapter);
  const titled = sheet.spots
    .filter(({ title }) => title.chapter === chapter)
    .filter((spot) => spot.title.isOfficial || keepsOrder(spot, sheet, edition))
    .map((spot) => ({ start: { chapter, sheet, spot }, rank: rankOf(spot, sheet, isOwn) }));
  const rank = isOwn ? RANKS.untitled : bearsNumber(sheet.view, chapter) ? RANKS.numbered : Infinity;
  return sheet.cells.length === 0 ? titled : [...titled, { start: { chapter, sheet }, rank }];
}

function rankOf(spot: TitleSpot, sheet: ProseSheet, isOwn: boolean): number {
  const { isOfficial, isSure } = spot.title;
  if (isOwn && isOfficial) return RANKS.official;
  // What stands first on a sheet is its heading, however it is worded.
  if (isOwn && (isSure || spot.at === 0)) return RANKS.reworded;
  const rank = isOfficial ? RANKS.elsewhere : isSure ? RANKS.rewordedElsewhere : RANKS.unsure;
  // Below the heading of a table the rows of the table are no text.
  if (spot.title.chapter.tables) return Math.min(rank, RANKS.official + rowsAboveTable(spot, sheet));
  return rank + (isBare(spot, sheet) ? EMPTY : 0);
}

/** Between the heading of a table and its first row stand no more rows, as one of 单位：件. */
const MOST_BETWEEN = 2;

/** How many rows stand between a heading and the table right below it; Infinity where there is none. */
export function rowsAboveTable({ row }: TitleSpot, { inTable }: ProseSheet): number {
  for (let between = 0; between <= MOST_BETWEEN; between += 1) if (inTable(row + 1 + between)) return between;
  return Infinity;
}

/** True where the official headings on a sheet stand before and after a heading as their numbers say. */
function keepsOrder(spot: TitleSpot, sheet: ProseSheet, { chapters }: Edition): boolean {
  const own = chapters.indexOf(spot.title.chapter);
  return officialRanges(sheet).every(({ chapter, first, last }) => {
    const at = chapters.indexOf(chapter);
    if (at === own) return true;
    return at < own ? comesBefore(last, spot) : comesBefore(spot, first);
  });
}

function comesBefore(one: TitleSpot, other: TitleSpot): boolean {
  return one.at < other.at || (one.at === other.at && one.from < other.from);
}

/** The first and the last official heading of each chapter on a sheet. */
const officialRanges = remember(({ spots }: ProseSheet) =>
  groupBy(
    spots.filter(({ title }) => title.isOfficial),
    ({ title }) => title.chapter,
  ).flatMap((group) => {
    const [first, last] = [group[0], group.at(-1)];
    return first && last ? [{ chapter: first.title.chapter, first, last }] : [];
  }),
);
