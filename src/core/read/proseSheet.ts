import type { SheetCell } from '../draw/sheet.js';
import { tablesOf, type Edition } from '../form/edition.js';
import { oneLine, splitParagraphs } from '../form/text.js';
import { remember } from '../form/remember.js';
import { mayBeTitle, officialTitle, rewordedTitle, type ChapterTitle } from './chapterTitle.js';
import { showText } from './showText.js';
import { tableRowsOf } from './tableRows.js';
import type { View } from './view.js';

/** The most texts of a sheet that are compared with the headings: a ledger may say 申请 in every row. */
const MOST_COMPARED = 2000;

/** A cell with what it says, one paragraph a line; none where it is a formula without result. */
export interface ProseCell {
  readonly row: number;
  readonly column: number;
  readonly lines: readonly string[];
  readonly cell: SheetCell;
}

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
}

/** Makes a sheet ready for reading prose; `codes` are the tables that stand on it. */
export function proseSheetOf(
  view: View,
  editions: readonly Edition[],
  edition: Edition,
  codes: ReadonlySet<string>,
): ProseSheet {
  const tables = editions.flatMap(tablesOf).filter(({ code }) => codes.has(code));
  const inTable = tableRowsOf(view, tables);
  const advice = adviceOf(editions);
  const cells = inOrder(view.sheet.cells).flatMap((cell): readonly ProseCell[] => {
    if (inTable(cell.row)) return [];
    const said = splitParagraphs(showText(cell));
    const lines = said.filter((line) => !advice.has(oneLine(line)));
    const isLost = cell.isFormula === true && cell.value === null && cell.error === undefined;
    return lines.length > 0 || isLost ? [{ row: cell.row, column: cell.column, lines, cell }] : [];
  });
  let compared = 0;
  const spots = cells.flatMap(({ row, column, lines, cell }, at) => {
    if (typeof cell.value !== 'string') return [];
    return titlesIn(lines, (text) => {
      const official = officialTitle(text, edition);
      if (official || compared > MOST_COMPARED || !mayBeTitle(text, edition)) return official;
      compared += 1;
      return rewordedTitle(text, edition);
    }).map((each): TitleSpot => ({ ...each, view, row, column, at }));
  });
  return { view, cells, spots };
}

/** The headings among the lines of a cell, or the one that all of them make together. */
function titlesIn(
  lines: readonly string[],
  titleOf: (text: string) => ChapterTitle | undefined,
): readonly Pick<TitleSpot, 'title' | 'from' | 'to'>[] {
  const whole = lines.length > 1 ? titleOf(lines.slice(0, MOST_LINES + 1).join('')) : undefined;
  if (whole?.isOfficial && lines.length <= MOST_LINES) return [{ title: whole, from: 0, to: lines.length }];
  return lines.flatMap((line, from) => {
    const title = titleOf(line);
    return title ? [{ title, from, to: from + 1 }] : [];
  });
}

/** The most lines of a heading that is written one character a line. */
const MOST_LINES = 20;

/** The cells row by row and from left to right. */
function inOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  const comes = (a: SheetCell, b: SheetCell) => a.row - b.row || a.column - b.column;
  const isSorted = cells.every((cell, at) => at === 0 || comes(cells[at - 1] as SheetCell, cell) <= 0);
  return isSorted ? cells : [...cells].sort(comes);
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
    ].map(oneLine),
  );
});
