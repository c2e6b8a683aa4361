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
interface ProseRead {
  readonly chapters: Readonly<Record<string, readonly string[]>>;
  readonly addresses: ReadonlyMap<string, string>;
  readonly remarks: readonly Remark[];
}

/** Text of so many characters is a paragraph, never the heading of a chapter. */
const PARAGRAPH = 40;

/** The chapters of an edition by their folded headings. */
type Titles = ReadonlyMap<string, Chapter>;

/** Where the heading of a chapter stands. */
interface ChapterStart {
  readonly view: View;
  readonly row: number;
  readonly column: number;
}

/** A chapter as found: its paragraphs, or the hidden sheet on which it begins. */
interface ChapterRead {
  readonly code: string;
  readonly start: ChapterStart | undefined;
  readonly paragraphs: readonly { readonly text: string; readonly address: string }[];
  readonly hiddenSheet: string | undefined;
}

/**
 * Reads the prose chapters: the text below a chapter's heading in its column, up to the heading of the next
 * chapter; without a heading, the sheet that bears the chapter's name. `hasTable` tells whether a table of a
 * chapter stands on a sheet. Any other heading is remarked, since the text below it is not read.
 */
export function readProse(
  views: readonly View[],
  edition: Edition,
  hasTable: (chapter: Chapter, view: View) => boolean,
): ProseRead {
  const titles: Titles = new Map(edition.chapters.map((chapter) => [fold(chapter.title), chapter]));
  const read = proseChapters(edition).map((chapter) => readChapter(views, chapter, titles));
  const addresses = read.flatMap(({ code, paragraphs }) =>
    paragraphs.map(({ address }, at) => [`${code}.${at + 1}`, address] as const),
  );
  const starts = read.flatMap(({ start }) => start ?? []);
  return {
    chapters: Object.fromEntries(
      read.map(({ code, paragraphs }) => [code, paragraphs.map(({ text }) => text)]),
    ),
    addresses: new Map(addresses),
    remarks: [...hiddenChapters(read), ...strayTitles(views, titles, starts, hasTable)],
  };
}

function readChapter(views: readonly View[], chapter: Chapter, titles: Titles): ChapterRead {
  const start = findStart(
    views.filter(({ sheet }) => !sheet.hidden),
    chapter,
  );
  const concealed = findStart(
    views.filter(({ sheet }) => sheet.hidden),
    chapter,
  );
  return {
    code: chapter.code,
    start,
    paragraphs: start ? readBelow(start, titles) : [],
    hiddenSheet: start ? undefined : concealed?.view.sheet.name,
  };
}

function hiddenChapters(read: readonly ChapterRead[]): readonly Remark[] {
  return read.flatMap(({ code, hiddenSheet }): readonly Remark[] =>
    hiddenSheet === undefined ? [] : [{ kind: 'hiddenChapter', chapter: code, sheet: hiddenSheet }],
  );
}

/** The headings of chapters on visible sheets below which nothing is read. */
function strayTitles(
  views: readonly View[],
  titles: Titles,
  starts: readonly ChapterStart[],
  hasTable: (chapter: Chapter, view: View) => boolean,
): readonly Remark[] {
  return views
    .filter(({ sheet }) => !sheet.hidden)
    .flatMap((view) =>
      view.keys.flatMap(({ key, row, column }): readonly Remark[] => {
        const chapter = titles.get(key);
        const isStart = starts.some(
          (start) => start.view === view && start.row === row && start.column === column,
        );
        if (!chapter || isStart || hasTable(chapter, view)) return [];
        return [{ kind: 'strayTitle', title: chapter.title, address: placeName(view, row, column) }];
      }),
    );
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

/** The paragraphs below a heading in its column, with their addresses. */
function readBelow({ view, row, column }: ChapterStart, titles: Titles): ChapterRead['paragraphs'] {
  const cells = view.sheet.cells.filter(
    (cell) => cell.column === column && cell.row > row && cell.value !== null,
  );
  const texts = cells.map(({ value }) => String(value));
  const end = texts.findIndex((text) => text.length < PARAGRAPH && titles.has(fold(text)));
  return cells.slice(0, end < 0 ? cells.length : end).flatMap((cell) =>
    splitParagraphs(String(cell.value)).map((text) => ({
      text,
      address: placeName(view, cell.row, column),
    })),
  );
}
