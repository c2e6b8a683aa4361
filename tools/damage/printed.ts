import { frameOf } from '../../src/core/draw/frameTable.js';
import type { Table } from '../../src/core/form/edition.js';
import { cellNamed, formOf } from '../../src/core/form/form.js';
import { showInTable } from '../../src/core/form/number.js';
import { compose } from '../../src/core/publish/compose.js';
import { readingOf, type Report } from '../../src/core/report/report.js';

/** A cell as it is printed; `cell` names the figure that stands in it. */
export interface PrintedCell {
  readonly text: string;
  readonly cell?: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table as it is printed: its rows, each with the cells that begin in it. */
export interface PrintedTable {
  readonly kind: 'table';
  /** The code of the table; undefined for one that is none of the form. */
  readonly code?: string;
  readonly rows: readonly (readonly PrintedCell[])[];
}

/** A paragraph as it is printed. */
export interface PrintedLine {
  readonly kind: 'line';
  readonly text: string;
}

/** What a published report shows, in order. */
export type Printed = readonly (PrintedTable | PrintedLine)[];

/** A report as it is printed, without any damage. */
export function print(report: Report): Printed {
  const { title, preface, chapters } = compose(report, false);
  const line = (text: string): PrintedLine => ({ kind: 'line', text });
  return [
    line(title),
    ...preface.map(line),
    ...chapters.flatMap(({ chapter, paragraphs }) => [
      line(chapter.title),
      ...(chapter.tables?.map((table) => printTable(table, report)) ?? paragraphs.map(line)),
    ]),
  ];
}

function printTable(table: Table, report: Report): PrintedTable {
  const { heads, places, bottom } = frameOf(table);
  const form = formOf(report.edition);
  const placed = [
    ...heads
      .filter(({ look }) => look !== 'title')
      .map(({ row, column, value, rowSpan, columnSpan }) => ({
        row,
        column,
        cell: { text: String(value ?? ''), rowSpan, columnSpan },
      })),
    ...[...places].map(([name, { row, column, columnSpan }]) => {
      const cell = cellNamed(form, name);
      const text = showInTable(readingOf(report, cell), cell);
      return { row, column, cell: { text, cell: name, rowSpan: 1, columnSpan } };
    }),
  ].sort((a, b) => a.column - b.column);
  const rows = Array.from({ length: bottom }, (_, at) =>
    placed.filter(({ row }) => row === at + 1).map(({ cell }) => cell),
  );
  return { kind: 'table', code: table.code, rows: rows.filter((row) => row.length > 0) };
}
