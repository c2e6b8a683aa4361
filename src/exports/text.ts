import { widthOf, wrap } from '../core/draw/width.js';
import { tellNotes } from '../core/publish/blocks.js';
import { DRAFT, type Composed } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { tellTable } from '../core/publish/textTable.js';

/** The width at which prose is wrapped: 40 Chinese characters. */
const PAGE = 80;

/** The finished report as a plain text file, its tables lined up for a Chinese fixed-pitch font. */
export const text: Export = {
  id: 'text',
  title: '纯文本',
  extension: '.txt',
  type: 'text/plain;charset=utf-8',
  render: (composed) =>
    `${tellReport(composed)
      .map((line) => line.trimEnd())
      .join('\n')}\n`,
};

function tellReport({ report, title, preface, chapters, isDraft, notes }: Composed): readonly string[] {
  const draft = isDraft ? [DRAFT, ''] : [];
  const part = (heading: string, body: readonly string[]) => ['', heading, '', ...body, ...draft];
  const told = tellNotes(notes);
  return [
    ...draft,
    ...wrap(title, PAGE).map(center),
    '',
    ...preface.flatMap(tellParagraph),
    ...chapters.flatMap(({ chapter, paragraphs }) =>
      part(
        chapter.title,
        chapter.tables
          ? chapter.tables.flatMap((table) => tellTable(table, report, PAGE))
          : paragraphs.flatMap(tellParagraph),
      ),
    ),
    ...(told.length > 0 ? part(report.edition.notes.title, told.flatMap(tellParagraph)) : []),
  ];
}

function center(line: string): string {
  return ' '.repeat(Math.max(0, Math.floor((PAGE - widthOf(line)) / 2))) + line;
}

function tellParagraph(paragraph: string): readonly string[] {
  return wrap(`　　${paragraph}`, PAGE);
}
