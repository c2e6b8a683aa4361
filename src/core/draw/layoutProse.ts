import type { Chapter } from '../form/edition.js';
import type { Report } from '../report/report.js';
import type { Layout, LookName, Placed, Totals } from './layout.js';
import { wrap } from './width.js';

/**
 * Half-width characters a line of prose holds at 12 points, and of advice at 9; and the heights of such lines
 * in points.
 */
const PROSE = { width: 60, height: 18 };
const ADVICE = { width: 56, height: 13 };
/** The highest row that Excel knows, in points. */
const HIGHEST = 409;

const HEADING = /^（[一二三四五六七八九十]+）.{0,20}$/;

/** How a paragraph looks: as a heading where its numbering and its length say so. */
export function lookOfParagraph(text: string): LookName {
  return HEADING.test(text) ? 'heading' : 'paragraph';
}

/**
 * The sheet of a prose chapter: its heading, then one paragraph a row, with advice to the right of what is
 * printed. A template without paragraphs is filled with those of the edition.
 */
export function layoutProse(report: Report, chapter: Chapter, totals: Totals): Layout {
  const said = report.chapters[chapter.code] ?? [];
  const paragraphs = said.length === 0 && totals === 'template' ? (chapter.prose ?? []) : said;
  const place = { rowSpan: 1, columnSpan: 1 };
  const cells: Placed[] = [
    { ...place, row: 1, column: 1, look: 'title', value: chapter.title },
    ...paragraphs.map((value, at): Placed => ({
      ...place,
      row: at + 2,
      column: 1,
      look: lookOfParagraph(value),
      value,
    })),
    ...(chapter.advice ?? []).map((value, at): Placed => ({
      ...place,
      row: at + 2,
      column: 2,
      look: 'advice',
      value,
    })),
  ];
  const heights = Array.from({ length: Math.max(paragraphs.length, chapter.advice?.length ?? 0) }, (_, at) =>
    Math.min(HIGHEST, Math.max(heightOf(paragraphs[at], PROSE), heightOf(chapter.advice?.[at], ADVICE))),
  );
  return {
    sheet: chapter.sheet ?? chapter.title,
    columns: [70, 50],
    rows: [36, ...heights],
    rowsGrow: true,
    cells,
    alarms: [],
    names: [],
    print: { columns: 1 },
    isProtected: false,
  };
}

function heightOf(text: string | undefined, { width, height }: typeof PROSE): number {
  return text === undefined ? 0 : wrap(text, width).length * height + 5;
}
