import type { Chapter, Edition } from '../../form/edition.js';
import { fold } from '../../form/fold.js';
import { groupBy } from '../../form/group.js';
import { simplifyHeading } from '../../form/traditional.js';
import { anchoredTitles } from './anchoredTitles.js';
import { officialTitles, type OfficialTitle } from './chapterTitle.js';
import type { ChapterStart } from './findChapters.js';
import type { ProseCell } from './proseCell.js';
import type { ProseSheet, TitleSpot } from './proseSheet.js';
import { isSentence } from './besideText.js';
import { commonLength, withoutMarks, withoutTail } from './rewordedTitle.js';
import { numberBefore, withoutNumber } from '../../form/titleNumber.js';

/** A heading in a few words is no longer. */
const LONGEST = 20;
/** A heading of fewer characters says too little. */
const SHORTEST = 4;
/** How a chapter says that there is nothing. */
const NONE = /^(?:[本今全]年度?|\d{4}年度?)?(?:暂?无(?![线障人])|没有)/;
/** So many headings in their order make a sheet one that holds a report. */
const ENOUGH = 2;

/** Where a heading stands among the texts of its sheet, and of which chapter. */
type HeadingPlace = Pick<TitleSpot, 'at' | 'from'> & { readonly chapter: Chapter };

/**
 * The sheets with the headings of chapters that begin nowhere and have neither their number nor all of their
 * words: 存在问题, 其他事项. Such a heading has a line of its own, stands once in the workbook and
 * between the chapters before and after it, and parts no text whose numbers go on behind it.
 */
export function withShortTitles(
  sheets: readonly ProseSheet[],
  starts: readonly ChapterStart[],
  missing: readonly Chapter[],
  edition: Edition,
): readonly ProseSheet[] {
  const officials = officialTitles(edition).filter(({ chapter }) => missing.includes(chapter));
  const all = sheets.map((sheet) => {
    const own = starts.filter((start) => start.sheet === sheet);
    return [...shortSpots(sheet, officials), ...anchoredSpots(sheet, own, officials, edition)];
  });
  const once = new Set(
    groupBy(all.flat(), ({ title }) => title.chapter).flatMap((spots) => (spots.length === 1 ? spots : [])),
  );
  return sheets.map((sheet, at) => {
    const short = (all[at] ?? []).filter((spot) => once.has(spot));
    const known = starts.filter((start) => start.sheet === sheet).map(placeOf);
    const places = [...known, ...short.map((spot) => placeOf({ chapter: spot.title.chapter, spot }))];
    if (short.length === 0 || places.length < ENOUGH || !areInOrder(places, edition)) return sheet;
    const parting = short.filter((spot) => !partsNumbers(spot, sheet, places));
    return parting.length < short.length ? sheet : { ...sheet, spots: [...sheet.spots, ...short] };
  });
}

function placeOf({ chapter, spot }: Pick<ChapterStart, 'chapter' | 'spot'>): HeadingPlace {
  return { chapter, at: spot?.at ?? -1, from: spot?.from ?? 0 };
}

function areInOrder(places: readonly HeadingPlace[], { chapters }: Edition): boolean {
  const sorted = [...places].sort((a, b) => a.at - b.at || a.from - b.from);
  const order = sorted.map(({ chapter }) => chapters.indexOf(chapter));
  return order.every((number, at) => at === 0 || number > (order[at - 1] ?? 0));
}

function shortSpots(sheet: ProseSheet, officials: readonly OfficialTitle[]): readonly TitleSpot[] {
  const rows = titleRows(sheet, officials);
  return sheet.cells.flatMap((cell, at): readonly TitleSpot[] => {
    if (typeof cell.cell.value !== 'string' || !(leadsRow(sheet, at) || rows.has(cell.row))) return [];
    return cell.lines.flatMap((line, from) => {
      const official = officials.find((each) => isShort(line, each) || isNone(line, each));
      return official ? [spotAt(sheet, cell, at, from, official)] : [];
    });
  });
}

function anchoredSpots(
  sheet: ProseSheet,
  starts: readonly ChapterStart[],
  officials: readonly OfficialTitle[],
  edition: Edition,
): readonly TitleSpot[] {
  return anchoredTitles(sheet, starts, officials, edition).flatMap(({ at, from, official }) => {
    const cell = sheet.cells[at];
    const line = cell?.lines[from] ?? '';
    const isFound = isShort(line, official) || isNone(line, official);
    return cell && !isFound && leadsRow(sheet, at) ? [spotAt(sheet, cell, at, from, official)] : [];
  });
}

function spotAt(
  { view }: ProseSheet,
  { row, column, lines }: ProseCell,
  at: number,
  from: number,
  official: OfficialTitle,
): TitleSpot {
  const found = lines[from] as string;
  const isNumbered = numberBefore(found).number !== undefined;
  const rest = isNone(found, official) ? withoutNumber(found) : '';
  const title = { chapter: official.chapter, found, isOfficial: false, isSure: false, isNumbered, rest };
  return { view, title, row, column, from, to: from + 1, at };
}

/** True for a text alone in its row, or with one paragraph beside it. */
function leadsRow({ cells }: ProseSheet, at: number): boolean {
  const row = cells[at]?.row;
  const [next, after] = [cells[at + 1], cells[at + 2]];
  if (cells[at - 1]?.row === row) return false;
  return next?.row !== row || (after?.row !== row && next !== undefined && isSentence(next));
}

/** The rows of nothing but headings, as where chapters stand side by side. */
function titleRows({ cells, spots }: ProseSheet, officials: readonly OfficialTitle[]): ReadonlySet<number> {
  const titled = new Set(spots.map(({ at }) => cells[at]));
  const isTitle = (cell: ProseCell) =>
    titled.has(cell) ||
    (cell.lines.length === 1 && officials.some((each) => isShort(cell.lines[0] as string, each)));
  const rows = groupBy(cells, ({ row }) => row).filter((row) => row.length > 1 && row.every(isTitle));
  return new Set(rows.flatMap(([cell]) => cell?.row ?? []));
}

/** True for 六、无, which is all that a chapter says that may say so. */
function isNone(line: string, { chapter, number }: OfficialTitle): boolean {
  if (chapter.mayBeNone !== true || line.length > LONGEST) return false;
  return numberBefore(line).number === number && NONE.test(withoutNumber(line)) && !/^\s*[(（]/.test(line);
}

/** True for some of the words of an official heading in their order, and for another of its chapter. */
function isShort(line: string, { bare, words, others }: OfficialTitle): boolean {
  if (line.length > LONGEST) return false;
  const key = withoutTail(simplifyHeading(fold(withoutMarks(line))));
  if (others.includes(key)) return true;
  return (
    key.length >= SHORTEST &&
    words.some((word) => key.includes(word)) &&
    commonLength(key, bare) === key.length
  );
}

/**
 * True where the numbers before a heading go on behind it, before the next chapter begins, or go on with its
 * own one.
 */
function partsNumbers(spot: TitleSpot, sheet: ProseSheet, places: readonly HeadingPlace[]): boolean {
  const { cells } = sheet;
  if (spot.title.isNumbered && continuesNumbers(spot, sheet, places)) return true;
  const later = places.filter(({ at, from }) => at > spot.at || (at === spot.at && from > spot.from));
  const end = later.reduce((least, { at }) => Math.min(least, at), cells.length);
  const linesIn = (from: number, to: number) => cells.slice(from, to).flatMap(({ lines }) => lines);
  const own = cells[spot.at]?.lines ?? [];
  const before = [...linesIn(0, spot.at), ...own.slice(0, spot.from)].map(numberBefore);
  const behind = [...own.slice(spot.to), ...linesIn(spot.at + 1, end)].map(numberBefore);
  const next = behind.find(({ number }) => number !== undefined);
  if (next?.number === undefined || next.number === 1) return false;
  return before.some(
    ({ number, isStrong }) => isStrong === next.isStrong && number === (next.number ?? 0) - 1,
  );
}

/** True where the text right before a heading that is numbered has the number before its own. */
function continuesNumbers(
  { title, at, from }: TitleSpot,
  { cells }: ProseSheet,
  places: readonly HeadingPlace[],
): boolean {
  const own = numberBefore(title.found);
  const isTitle = new Set(places.map((place) => `${place.at} ${place.from}`));
  const first = places.reduce((most, place) => (place.at < at ? Math.max(most, place.at) : most), 0);
  return cells.slice(first, at + 1).some(({ lines }, below) =>
    lines.some((line, each) => {
      const isOther = first + below < at || each < from;
      if (!isOther || isTitle.has(`${first + below} ${each}`)) return false;
      const { number, isStrong } = numberBefore(line);
      return isStrong === own.isStrong && number === (own.number ?? 0) - 1;
    }),
  );
}
