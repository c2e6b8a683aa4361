import type { Chapter, Edition } from '../form/edition.js';
import { fold } from '../form/fold.js';
import { splitParagraphs } from '../form/text.js';
import type { Remark } from '../report/finding.js';
import { proseChapters } from '../report/report.js';
import { placeName, type View } from './view.js';

/**
 * The paragraphs of the prose chapters by chapter code, with their addresses under the code and a number from
 * 1.
 */
export interface ProseRead {
  readonly chapters: Readonly<Record<string, readonly string[]>>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/**
 * Reads the prose chapters: what stands below the chapter's heading in its column, up to the next chapter's
 * heading; else the sheet of its name. `hasTable` says whether a table of a chapter stands on a sheet; a
 * heading that begins nothing is remarked, since what is below it is not read.
 */
export function readProse(
  views: readonly View[],
  edition: Edition,
  hasTable: (chapter: Chapter, view: View) => boolean,
): ProseRead {
  const titles = new Map(edition.chapters.map((chapter) => [fold(chapter.title), chapter]));
  const visible = views.filter(({ sheet }) => !sheet.hidden);
  const hidden = views.filter(({ sheet }) => sheet.hidden);
  const addresses = new Map<string, string>();
  const remarks: Remark[] = [];
  const starts: ChapterStart[] = [];
  const chapters = proseChapters(edition).map((chapter) => {
    const start = findStart(visible, chapter);
    const concealed = start ? undefined : findStart(hidden, chapter);
    if (start) starts.push(start);
    if (concealed)
      remarks.push({ kind: 'hiddenChapter', chapter: chapter.code, sheet: concealed.view.sheet.name });
    const paragraphs = start ? below(start, titles) : [];
    paragraphs.forEach(({ address }, at) => addresses.set(`${chapter.code}.${at + 1}`, address));
    return [chapter.code, paragraphs.map(({ text }) => text)] as const;
  });
  for (const view of visible) {
    for (const { key, row, column } of view.keys) {
      const chapter = titles.get(key);
      if (
        !chapter ||
        hasTable(chapter, view) ||
        starts.some((start) => start.view === view && start.row === row && start.column === column)
      )
        continue;
      remarks.push({ kind: 'strayTitle', title: chapter.title, address: placeName(view, row, column) });
    }
  }
  return { chapters: Object.fromEntries(chapters), addresses, remarks };
}

interface ChapterStart {
  readonly view: View;
  readonly row: number;
  readonly column: number;
}

function findStart(views: readonly View[], chapter: Chapter): ChapterStart | undefined {
  const title = fold(chapter.title);
  for (const view of views) {
    const key = view.keys.find((each) => each.key === title);
    if (key) return { view, row: key.row, column: key.column };
  }
  const named = views.find(({ sheet }) => sheet.name === chapter.sheet);
  const first = named?.sheet.cells.find(({ value }) => typeof value === 'string');
  return named && first ? { view: named, row: first.row - 1, column: first.column } : undefined;
}

function below(
  { view, row, column }: ChapterStart,
  titles: ReadonlyMap<string, Chapter>,
): readonly { text: string; address: string }[] {
  const paragraphs: { text: string; address: string }[] = [];
  for (const cell of view.sheet.cells) {
    if (cell.column !== column || cell.row <= row || cell.value === null) continue;
    const value = String(cell.value);
    if (value.length < 40 && titles.has(fold(value))) break;
    for (const text of splitParagraphs(value))
      paragraphs.push({ text, address: placeName(view, cell.row, column) });
  }
  return paragraphs;
}
