import type { Chapter } from '../form/edition.js';
import { headingLevel } from '../form/heading.js';
import type { Report } from '../report/report.js';
import type { Layout, LookName, Totals } from './layout.js';
import { placeOne } from './place.js';
import { rowHeight } from './rowHeight.js';

/** A line of prose in its column, at 12 points, and one of advice, at 9. */
const PROSE = { width: 60, height: 18 };
const ADVICE = { width: 56, height: 13 };

/** The level of headings down to which they look like one; 1. and （1） are set as running text, GB/T 9704. */
const LOWEST = 2;

/** The look of a paragraph: that of a heading where it is one and its number is 一、 or （一）. */
export function lookOfParagraph(text: string): LookName {
  return (headingLevel(text) ?? LOWEST + 1) <= LOWEST ? 'heading' : 'paragraph';
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
