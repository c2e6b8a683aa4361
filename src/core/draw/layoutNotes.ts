import type { Report } from '../report/report.js';
import type { Layout, Placed } from './layout.js';
import { wrap } from './width.js';

/**
 * Half-width characters that a line of a note holds at 12 points, the height of such a line, and the highest
 * row that Excel knows, in points.
 */
const LINE = { width: 36, height: 18, highest: 409 };
/** The row under the title, where the headings stand. */
const HEAD = 2;
/** Rows that are ready to write in: so many at the least, and so many after the last note. */
const READY = { least: 12, after: 5 };

/**
 * The sheet of written reasons: what each is about, the reason, and the key of the finding, which is not
 * printed. Rows are ready for more.
 */
export function layoutNotes({ edition, notes }: Report): Layout {
  const { sheet, title, about, text, finding } = edition.notes;
  const place = { rowSpan: 1, columnSpan: 1 };
  const last = HEAD + Math.max(READY.least, notes.length + READY.after);
  const cells: Placed[] = [
    { row: 1, column: 1, rowSpan: 1, columnSpan: 2, look: 'title', value: title },
    ...[about, text, finding].map((value, at): Placed => ({
      ...place,
      row: HEAD,
      column: at + 1,
      look: at < 2 ? 'head' : 'noteKey',
      value,
    })),
  ];
  for (let row = HEAD + 1; row <= last; row += 1) {
    const note = notes[row - HEAD - 1];
    [note?.about, note?.text, note?.finding].forEach((value, at) =>
      cells.push({ ...place, row, column: at + 1, look: at < 2 ? 'note' : 'noteKey', value: value || null }),
    );
  }
  const heights = Array.from({ length: last - HEAD }, (_, at) =>
    Math.min(LINE.highest, Math.max(heightOf(notes[at]?.about), heightOf(notes[at]?.text))),
  );
  return {
    sheet,
    columns: [42, 42, 18],
    rows: [36, 24, ...heights],
    rowsGrow: true,
    cells,
    alarms: [],
    names: [],
    print: { columns: 2 },
    isProtected: false,
  };
}

function heightOf(text = ''): number {
  return text.split('\n').flatMap((line) => wrap(line, LINE.width)).length * LINE.height + 5;
}
