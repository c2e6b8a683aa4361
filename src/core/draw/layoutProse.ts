import type { Chapter } from '../form/edition.js';
import type { Report } from '../report/report.js';
import type { Layout, LookName, Totals } from './layout.js';
import { placeOne } from './place.js';
import { rowHeight } from './rowHeight.js';

/** A line of prose in its column, at 12 points, and one of advice, at 9. */
const PROSE = { width: 60, height: 18 };
const ADVICE = { width: 56, height: 13 };

/** A numbered paragraph of at most 20 characters after its number is a heading. */
const HEADING = /^（[一二三四五六七八九十]+）.{0,20}$/;

/** The look of a paragraph: that of a heading where its numbering and its length say so. */
export function lookOfParagraph(text: string): LookName {
  return HEADING.test(text) ? 'heading' : 'paragraph';
}

/**
 * The sheet of a prose chapter: its heading, then one paragraph a row, with advice to the right of what is
 * printed. A template without paragraphs is filled with those of the edition.
 */
export function layoutProse(report: Report, chapter: Chapter, totals: Totals): Layout {
  const stated = report.chapters[chapter.code] ?? [];
  const paragraphs = stated.length === 0 && totals === 'template' ? (chapter.prose ?? []) : stated;
  const advice = chapter.advice ?? [];
  const heights = Array.from({ length: Math.max(paragraphs.length, advice.length) }, (_, at) =>
    rowHeight([
      [paragraphs[at], PROSE],
      [advice[at], ADVICE],
    ]),
  );
  return {
    sheet: chapter.sheet ?? chapter.title,
    columns: [70, 50],
    rows: [36, ...heights],
    rowsGrow: true,
    cells: [
      placeOne(1, 1, 'title', chapter.title),
      ...paragraphs.map((value, at) => placeOne(at + 2, 1, lookOfParagraph(value), value)),
      ...advice.map((value, at) => placeOne(at + 2, 2, 'advice', value)),
    ],
    alarms: [],
    names: [],
    print: { columns: 1 },
    isProtected: false,
  };
}
