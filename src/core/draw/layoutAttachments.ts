import type { Attachment } from '../report/attachment.js';
import type { Report } from '../report/report.js';
import type { Layout, Placed } from './layout.js';
import { TEXT_FORMAT } from './looks.js';
import { placeOne, placeTitle } from './place.js';
import { rowHeight } from './rowHeight.js';

/** The column of numbers and labels, and the first of the tables. */
const [LABEL, FIRST] = [1, 2];
/** The fewest columns over which titles stand. */
const LEAST = 5;
/** A line of a cell, at 12 points. */
const LINE = { width: 16, height: 18 };
const HEIGHT = { title: 36, gap: 12, field: 24 };

/**
 * The sheet of the attachments, one below the other: beside its number the title of each, beside the next
 * label the chapter that it belongs to, and below these its table. The first column has nothing but the
 * labels; all cells are text.
 */
export function layoutAttachments({
  edition,
  attachments = [],
}: Pick<Report, 'edition' | 'attachments'>): Layout {
  const { sheet, title, label, chapter } = edition.attachments;
  const width = Math.max(LEAST, ...attachments.map(({ rows: [first = []] }) => first.length));
  const heights: number[] = [HEIGHT.title];
  const cells: Placed[] = [placeTitle(FIRST + width - 1, title)];
  const place = (height: number, label: string | undefined, placed: (row: number) => readonly Placed[]) => {
    heights.push(height);
    if (label !== undefined) cells.push(placeOne(heights.length, LABEL, 'head', label));
    cells.push(...placed(heights.length));
  };
  const field = (text: string | undefined) => (row: number) => [
    { ...textCell(row, FIRST, text ?? ''), columnSpan: width },
  ];
  for (const [at, each] of attachments.entries()) {
    heights.push(HEIGHT.gap);
    place(HEIGHT.field, `${label}${at + 1}`, field(each.title));
    place(HEIGHT.field, chapter, field(edition.chapters.find(({ code }) => code === each.chapter)?.title));
    for (const texts of each.rows)
      place(rowHeight(texts.map((text) => [text, LINE])), undefined, (row) => tableRow(row, texts));
  }
  return {
    sheet,
    columns: [10, ...Array.from({ length: width }, () => 18)],
    rows: heights,
    rowsGrow: true,
    cells,
    alarms: [],
    names: [],
    print: { columns: FIRST + width - 1 },
    isProtected: false,
  };
}

function tableRow(row: number, texts: Attachment['rows'][number]): readonly Placed[] {
  return texts.map((text, at) => textCell(row, FIRST + at, text));
}

function textCell(row: number, column: number, text: string): Placed {
  return { ...placeOne(row, column, 'field', text === '' ? null : text), numberFormat: TEXT_FORMAT };
}
