import type { Report } from '../report/report.js';
import type { Layout, Placed } from './layout.js';
import { placeOne, placeTitle } from './place.js';
import { rowHeight } from './rowHeight.js';

/** A line of a note in its column, at 12 points. */
const LINE = { width: 36, height: 18 };
/** The row of the headings, below the title. */
const HEAD = 2;
/** Where the first note stands. */
export const FIRST_NOTE = { row: HEAD + 1, columns: { about: 1, text: 2, finding: 3 } } as const;
/** The fewest rows that are ready to be written in, and those after the last note. */
const READY = { least: 12, after: 5 };

/**
 * The sheet of written reasons: what each is about, the reason, and the key of the finding, which is not
 * printed. Empty rows are ready for more.
 */
export function layoutNotes({ edition, notes }: Report): Layout {
  const { sheet, title, about, text, finding } = edition.notes;
  const ready = Math.max(READY.least, notes.length + READY.after);
  const rows = Array.from({ length: ready }, (_, at) => notes[at]);
  return {
    sheet,
    columns: [42, 42, 18],
    rows: [36, 24, ...rows.map((note) => rowHeight([note?.about ?? '', note?.text ?? ''].map(inLine)))],
    rowsGrow: true,
    frozen: { rows: HEAD, columns: 0 },
    cells: [
      placeTitle(2, title),
      placeOne(HEAD, 1, 'head', about),
      placeOne(HEAD, 2, 'head', text),
      placeOne(HEAD, 3, 'noteKey', finding),
      ...rows.flatMap((note, at): readonly Placed[] => {
        const row = HEAD + 1 + at;
        return [
          placeOne(row, 1, 'note', note?.about || null),
          placeOne(row, 2, 'note', note?.text || null),
          placeOne(row, 3, 'noteKey', note?.finding || null),
        ];
      }),
    ],
    alarms: [],
    names: [],
    print: { columns: 2 },
    isProtected: false,
  };
}

/** The sheet with its rows as high as they are, and no note in them. */
export function withoutNotes(layout: Layout): Layout {
  const empty = (cell: Placed): Placed => (cell.row < FIRST_NOTE.row ? cell : { ...cell, value: null });
  return { ...layout, cells: layout.cells.map(empty) };
}

function inLine(text: string) {
  return [text, LINE] as const;
}
