import { spotKey } from '../../draw/address.js';
import type { SheetCell } from '../../draw/sheet.js';
import { tablesOf, type Edition, type Table } from '../../form/edition.js';
import { splitParagraphs } from '../../form/text.js';
import { remember, rememberText } from '../../form/remember.js';
import { mayBeTitle, officialTitle, PARAGRAPH, type ChapterTitle } from './chapterTitle.js';
import { numberedTitle } from './numberedTitle.js';
import { rewordedTitle } from './rewordedTitle.js';
import { joinTitles } from './joinTitles.js';
import type { ProseCell } from './proseCell.js';
import { bearsName } from './sheetName.js';
import { isReportTitle } from './reportTitle.js';
import { showText } from '../view/showText.js';
import { tableRowsOf } from '../view/tableRows.js';
import type { View } from '../view/view.js';

/** The most texts of a sheet that are compared with the headings: a ledger may say 申请 in every row. */
const MOST_COMPARED = 2000;

/** A text that may be the heading of a chapter: in its cell, the lines from `from` on and before `to`. */
export interface TitleSpot {
  readonly view: View;
  readonly title: ChapterTitle;
  readonly row: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
  /** The place of its cell among those of the sheet. */
  readonly at: number;
}

/**
 * A sheet ready for reading prose: what its cells say in reading order, without tables and printed advice.
 */
export interface ProseSheet {
  readonly view: View;
  readonly cells: readonly ProseCell[];
  readonly spots: readonly TitleSpot[];
  /** Tells the rows of its tables. */
  readonly inTable: (row: number) => boolean;
}

/** Makes a sheet ready for reading prose; `codes` are the tables that stand on it. */
export function proseSheetOf(
  view: View,
  editions: readonly Edition[],
  edition: Edition,
  codes: ReadonlySet<string>,
): ProseSheet {
  const isOnSheet = ({ code }: Table) => codes.has(code);
  const inTable =
    view.official?.inTable ??
    tableRowsOf(view, codes.size === 0 ? [] : editions.flatMap(tablesOf).filter(isOnSheet));
  const advice = adviceOf(editions);
  const said: ProseCell[] = [];
  for (const cell of inOrder(view.sheet.cells)) {
    if (inTable(cell.row)) continue;
    const lines = linesOf(cell, advice);
    const isLost = cell.isFormula === true && cell.value === null && cell.error === undefined;
    if (lines.length > 0 || isLost) said.push({ row: cell.row, column: cell.column, lines, cell });
  }
  const cells = joinTitles(said, edition);
  const spots = spotsIn(cells, view, edition);
  return { view, cells, inTable, spots: [...numberedSpot(cells, spots, view, edition), ...spots] };
}

/** What a cell says, a paragraph a line, without printed advice. */
function linesOf(cell: SheetCell, advice: ReadonlySet<string>): readonly string[] {
  const lines = splitParagraphs(showText(cell));
  return lines.some((line) => advice.has(line)) ? lines.filter((line) => !advice.has(line)) : lines;
}

function spotsIn(cells: readonly ProseCell[], view: View, edition: Edition): readonly TitleSpot[] {
  let compared = 0;
  const titleOf = (text: string) => {
    const isShort = text.length < PARAGRAPH;
    const { official, isLike } = isShort ? knownText(edition)(text) : lookAt(text, edition);
    if (!isLike || compared > MOST_COMPARED) return official;
    compared += 1;
    return isShort ? shortTitle(edition)(text) : rewordedTitle(text, edition);
  };
  const spots: TitleSpot[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const { row, column, lines, cell } = cells[at] as ProseCell;
    if (typeof cell.value !== 'string') continue;
    for (const { title, from, to } of titlesIn(lines, titleOf))
      spots.push({ title, from, to, view, row, column, at });
  }
  return spots;
}

/** The official heading that a text is; where it is none, whether it may be one in other words. */
function lookAt(text: string, edition: Edition) {
  const official = officialTitle(text, edition);
  return { official, isLike: !official && mayBeTitle(text, edition) };
}

/** The same of a short text, and the heading that it is in other words: many reports have the same ones. */
const knownText = remember((edition: Edition) => rememberText((text) => lookAt(text, edition)));
const shortTitle = remember((edition: Edition) => rememberText((text) => rewordedTitle(text, edition)));

/** The first text of a chapter's own sheet where it has the chapter's number and the words of no heading. */
function numberedSpot(
  cells: readonly ProseCell[],
  spots: readonly TitleSpot[],
  view: View,
  edition: Edition,
): readonly TitleSpot[] {
  const chapter = edition.chapters.find((each) => !each.tables && bearsName(view, each));
  const at = chapter ? cells.findIndex((cell) => !isReportTitle(cell, edition)) : -1;
  const first = cells[at];
  if (!chapter || typeof first?.cell.value !== 'string' || spots.some((spot) => spot.at === at)) return [];
  const others = cells.flatMap(({ lines }) => lines);
  const title = numberedTitle(first.lines[0] ?? '', chapter, others);
  return title ? [{ title, from: 0, to: 1, view, row: first.row, column: first.column, at }] : [];
}

/** The headings among the lines of a cell, or the one that all of them make together. */
function titlesIn(
  lines: readonly string[],
  titleOf: (text: string) => ChapterTitle | undefined,
): readonly Pick<TitleSpot, 'title' | 'from' | 'to'>[] {
  const whole = lines.length > 1 ? titleOf(lines.slice(0, MOST_LINES + 1).join('')) : undefined;
  if (whole?.isOfficial && lines.length <= MOST_LINES) return [{ title: whole, from: 0, to: lines.length }];
  let found: Pick<TitleSpot, 'title' | 'from' | 'to'>[] | undefined;
  for (let from = 0; from < lines.length; from += 1) {
    const title = titleOf(lines[from] as string);
    if (title) (found ??= []).push({ title, from, to: from + 1 });
  }
  return found ?? NO_TITLES;
}

const NO_TITLES: readonly Pick<TitleSpot, 'title' | 'from' | 'to'>[] = [];

/** The most lines of a heading that is written one character a line. */
const MOST_LINES = 20;

/** The cells row by row and from left to right. */
function inOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  let last = 0;
  for (const cell of cells) {
    const place = spotKey(cell);
    if (place < last) return [...cells].sort((a, b) => spotKey(a) - spotKey(b));
    last = place;
  }
  return cells;
}

/** The advice that templates print beside the prose and below the tables. */
const adviceOf = remember((editions: readonly Edition[]): ReadonlySet<string> => {
  const chapters = editions.flatMap((edition) => edition.chapters);
  const tables = editions.flatMap(tablesOf);
  return new Set(
    [
      ...chapters.flatMap(({ advice = [] }) => advice),
      ...tables.flatMap(({ advice }) => advice ?? []),
      ...editions.flatMap(({ cover }) => cover.flatMap(({ advice }) => advice ?? [])),
    ].map((text) => text.trim()),
  );
});
