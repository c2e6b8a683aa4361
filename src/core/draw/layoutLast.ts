import type { Paper, Table } from '../form/edition.js';
import { formOf } from '../form/form.js';
import type { KeptLast } from '../report/lastYear.js';
import { proseChapters, readingOf, type Report } from '../report/report.js';
import { frameOf } from './frameTable.js';
import type { Layout, LookName, Placed } from './layout.js';
import { writeReading } from './layoutTable.js';
import { placeOne, placeTitle } from './place.js';
import { rowHeight } from './rowHeight.js';
import { heightsOf } from './tableHeights.js';

/** The widths of the columns: those of the label columns of 表三, then as many numbers as 表四 has. */
const WIDTHS = [6, 11, 31, ...Array.from({ length: 15 }, () => 8)];
/** The last column of the title, of fields and of paragraphs. */
const RIGHT = 10;
/** A line of prose over these columns, at 12 points. */
const PROSE = { width: 94, height: 18 };
/** Where the fields stand, and the heights of rows, in points. */
const FIELDS = { row: 3, column: 2 };
const HEIGHT = { title: 36, gap: 12, field: 24, heading: 24 };

/** As much of a chapter is kept as is compared, in characters. */
const MOST_OF_CHAPTER = 30_000;

/** The column of the sheet where a column of a table begins, both from 1. */
const COLUMNS: Readonly<Record<Paper, (column: number) => number>> = {
  grid: (column) => column,
  bands: (column) => (column === 1 ? 1 : 2 * column),
  strip: (column) => column + 3,
};

/** The looks of cells that are locked here, by their looks where they are filled in. */
const LOCKED: Partial<Record<LookName, LookName>> = {
  number: 'sideLabel',
  money: 'sideLabel',
  field: 'label',
  heading: 'fieldLabel',
  paragraph: 'label',
};

/** The rows of the sheet from one on: their heights, and what stands in them. */
interface StackedRows {
  readonly heights: readonly number[];
  readonly cells: readonly Placed[];
}

/**
 * The sheet of last year's report: its body and year, its tables as on the paper one below the other, and its
 * chapters that are compared. All of it is locked: another report takes its place as a whole.
 */
export function layoutLast({ report, renamedTo }: Omit<KeptLast, 'sheet'>): Layout {
  const { last } = report.edition;
  const heights: number[] = [HEIGHT.title, HEIGHT.gap];
  const cells: Placed[] = [placeTitle(RIGHT, last.title)];
  for (const block of [fieldsOf(report, renamedTo), ...chaptersOf(report)]) {
    const above = heights.length;
    cells.push(...block.cells.map((cell) => ({ ...cell, row: cell.row + above })));
    heights.push(...block.heights, HEIGHT.gap);
  }
  return {
    sheet: last.sheet,
    columns: WIDTHS,
    rows: heights,
    rowsGrow: false,
    cells: cells.map(lock),
    alarms: [],
    names: [],
    print: { columns: WIDTHS.length },
    isProtected: true,
  };
}

function fieldsOf({ org, year, edition }: Report, renamedTo: string | undefined): StackedRows {
  const labels = new Map(edition.cover.map(({ code, label }) => [code, label]));
  const fields = [
    [labels.get('org'), org],
    [labels.get('year'), year],
    [labels.get('edition'), edition.name],
    ...(renamedTo === undefined ? [] : [[edition.last.renamedTo, renamedTo]]),
  ];
  return {
    heights: fields.map(() => HEIGHT.field),
    cells: fields.flatMap(([label = '', value = null], at) => [
      placeOne(at + 1, FIELDS.column, 'head', label),
      wide(placeOne(at + 1, FIELDS.column + 1, 'field', value)),
    ]),
  };
}

function chaptersOf(report: Report): readonly StackedRows[] {
  const prose = new Set(proseChapters(report.edition).filter(({ mayBeNone }) => mayBeNone !== true));
  return report.edition.chapters.flatMap((chapter): readonly StackedRows[] => {
    const heading = wide(placeOne(1, 1, 'heading', chapter.title));
    if (chapter.tables) {
      const blocks = chapter.tables.map((table) => tableOf(report, table));
      return [{ heights: [HEIGHT.heading], cells: [heading] }, ...blocks];
    }
    const paragraphs = keptOf(report.chapters[chapter.code] ?? []);
    if (!prose.has(chapter) || paragraphs.length === 0) return [];
    return [
      {
        heights: [HEIGHT.heading, ...paragraphs.map((text) => rowHeight([[text, PROSE]]))],
        cells: [heading, ...paragraphs.map((text, at) => wide(placeOne(at + 2, 1, 'paragraph', text)))],
      },
    ];
  });
}

/** The beginning of a chapter: its paragraphs up to what is compared. */
function keptOf(paragraphs: readonly string[]): readonly string[] {
  let room = MOST_OF_CHAPTER;
  return paragraphs.flatMap((text) => {
    const kept = text.slice(0, Math.max(0, room));
    room -= text.length;
    return kept === '' ? [] : [kept];
  });
}

/** A table as on the paper, on the columns of the sheet. */
function tableOf(report: Report, table: Table): StackedRows {
  const frame = frameOf(table);
  const columnAt = COLUMNS[table.paper];
  const numbers = formOf(report.edition)
    .cells.filter((cell) => cell.table === table)
    .flatMap((cell): readonly Placed[] => {
      const place = frame.places.get(cell.name);
      if (!place) return [];
      return [{ ...place, rowSpan: 1, look: 'number', value: writeReading(readingOf(report, cell), cell) }];
    });
  const cells = [...frame.heads, ...numbers].map((cell) => {
    const column = columnAt(cell.column);
    return {
      ...cell,
      row: cell.row - 1,
      column,
      columnSpan: columnAt(cell.column + cell.columnSpan) - column,
    };
  });
  // The frame has a row for a title of its own, and two below the table.
  return { heights: heightsOf(frame).slice(1, frame.bottom), cells };
}

/** The same cell over all columns up to that of the title. */
function wide(cell: Placed): Placed {
  return { ...cell, columnSpan: RIGHT - cell.column + 1 };
}

function lock(cell: Placed): Placed {
  return { ...cell, look: LOCKED[cell.look] ?? cell.look };
}
