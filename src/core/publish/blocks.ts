import { frameOf, type Frame } from '../draw/frameTable.js';
import { lookOfParagraph } from '../draw/layoutProse.js';
import { looks } from '../draw/looks.js';
import type { Edition, Table } from '../form/edition.js';
import { findCell, formOf } from '../form/form.js';
import { showInTable } from '../form/number.js';
import type { Note } from '../report/note.js';
import { readingOf, type Report } from '../report/report.js';
import { attachmentBlocks } from './attachmentBlocks.js';
import type { Block, BlockCell, BlockTable } from './block.js';
import type { Seal } from '../report/seal.js';
import { DRAFT, type Composed } from './compose.js';
import { SEAL_TITLE, sealLines } from './sealPage.js';

export type { Block, BlockCell, BlockTable };

/**
 * The finished report in pieces: title, preface, chapters with their tables as on paper and their
 * attachments, and the notes where they are published.
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
      ...attachmentBlocks(report, chapter),
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
