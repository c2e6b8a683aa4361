import { frameOf, type Frame } from '../draw/frameTable.js';
import { lookOfParagraph } from '../draw/layoutProse.js';
import { looks } from '../draw/looks.js';
import type { Edition, Table } from '../form/edition.js';
import { findCell, formOf } from '../form/form.js';
import { showInTable } from '../form/number.js';
import type { Note } from '../report/note.js';
import { readingOf, type Report } from '../report/report.js';
import type { Seal } from '../report/seal.js';
import { DRAFT, type Composed } from './compose.js';
import { SEAL_TITLE, sealLines } from './sealPage.js';

/** A cell of a table in print; the cells that it spans are left out. Rows and columns count from 1. */
export interface BlockCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** `head` stands over columns, `label` before a row. */
  readonly role: 'head' | 'label' | 'number';
  readonly align: 'left' | 'center' | 'right';
  /** The cell of the edition that stands here: `requests.received.person`. */
  readonly cell?: string;
}

/** A table in print. */
export interface BlockTable {
  readonly kind: 'table';
  /** How offices call it: 表三. */
  readonly name: string;
  /** Widths in characters, one for each column. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly BlockCell[])[];
}

/**
 * A piece of the finished report, whatever the format. Headings of level 1 are those of the chapters, of
 * level 2 those within them. A draft has a `draft` first and after every chapter.
 */
export type Block =
  | { readonly kind: 'title' | 'paragraph' | 'draft'; readonly text: string }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      /** True where a page begins with it. */
      readonly startsPage?: true;
    }
  | BlockTable;

/**
 * The finished report in pieces: title, preface, chapters with their tables as on paper, and the notes where
 * they are published.
 */
export function blocksOf({
  report,
  title,
  preface,
  chapters,
  isDraft,
  notes,
  seal,
}: Composed): readonly Block[] {
  const draft: readonly Block[] = isDraft ? [{ kind: 'draft', text: DRAFT }] : [];
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const told = tellNotes(notes);
  return [
    ...draft,
    { kind: 'title', text: title },
    ...preface.map((text): Block => ({ kind: 'paragraph', text })),
    ...chapters.flatMap(({ chapter, paragraphs }): readonly Block[] => [
      heading(chapter.title),
      ...(chapter.tables
        ? chapter.tables.map((table) => tableOf(table, report))
        : paragraphs.map(paragraphOf)),
      ...draft,
    ]),
    ...(told.length > 0
      ? [
          heading(report.edition.notes.title),
          ...told.map((text): Block => ({ kind: 'paragraph', text })),
          ...draft,
        ]
      : []),
    ...(seal ? sealBlocks(seal, report.edition) : []),
  ];
}

/** The page of a seal. */
function sealBlocks(seal: Seal, edition: Edition): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: SEAL_TITLE, startsPage: true },
    ...sealLines(seal, edition).map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

/**
 * The notes as they are published: a numbered paragraph for each, and one for each further line of its
 * reason.
 */
export function tellNotes(notes: readonly Note[]): readonly string[] {
  return notes.flatMap(({ about, text }, at) => {
    const [first = '', ...more] = text.split('\n');
    return [`${at + 1}.${about === '' ? '' : `（${about}）：`}${first}`, ...more];
  });
}

function paragraphOf(text: string): Block {
  return lookOfParagraph(text) === 'heading'
    ? { kind: 'heading', level: 2, text }
    : { kind: 'paragraph', text };
}

function tableOf(table: Table, report: Report): Block {
  const frame = frameOf(table);
  const { columns, bottom } = frame;
  const cells = [...labelsOf(frame), ...numbersOf(frame, report)];
  const top = Math.min(...cells.map(({ row }) => row));
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) =>
    cells
      .filter(({ row }) => row === top + at)
      .sort((a, b) => a.column - b.column)
      .map((cell) => ({ ...cell, row: at + 1 })),
  );
  return { kind: 'table', name: table.name, columns, rows };
}

function labelsOf({ heads }: Frame): readonly BlockCell[] {
  return heads.map(({ row, column, rowSpan, columnSpan, look, value }) => ({
    text: String(value ?? ''),
    row,
    column,
    rowSpan,
    columnSpan,
    role: look === 'head' || look === 'band' ? 'head' : 'label',
    align: looks[look].horizontal,
  }));
}

function numbersOf({ places }: Frame, report: Report): readonly BlockCell[] {
  const form = formOf(report.edition);
  return [...places].map(([name, { row, column, columnSpan }]) => {
    const cell = findCell(form, name);
    return {
      text: cell ? showInTable(readingOf(report, cell), cell) : '',
      row,
      column,
      rowSpan: 1,
      columnSpan,
      role: 'number',
      align: looks.number.horizontal,
      cell: name,
    };
  });
}
