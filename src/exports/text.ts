import { widthOf, wrap } from '../core/draw/width.js';
import { tellNotes } from '../core/publish/blocks.js';
import { DRAFT, type Composed } from '../core/publish/compose.js';
import type { Export } from '../core/publish/export.js';
import { SEAL_TITLE, sealLines } from '../core/publish/sealPage.js';
import { tellAttachments } from '../core/publish/textAttachment.js';
import { tellTable } from '../core/publish/textTable.js';

/**
 * The finished report as a plain text file: one line a paragraph, for pasting, and tables lined up for a
 * Chinese fixed-pitch font.
 */
export const text: Export = {
  id: 'text',
  title: '纯文本',
  extension: '.txt',
  type: 'text/plain;charset=utf-8',
  render: (composed, page) =>
    `${tellReport(composed, page)
      .map((line) => line.trimEnd())
      .join('\n')}\n`,
};

function tellReport(
  { report, title, preface, chapters, isDraft, notes, seal }: Composed,
  page: number | undefined,
): readonly string[] {
  const draft = isDraft ? [DRAFT, ''] : [];
  const part = (heading: string, body: readonly string[]) => ['', heading, '', ...body, ...draft];
  const tellParagraph = (paragraph: string) => linesOf(`　　${paragraph}`, page);
  const told = tellNotes(notes);
  return [
    ...draft,
    ...linesOf(title, page).map((line) => center(line, page)),
    '',
    ...preface.flatMap(tellParagraph),
    ...chapters.flatMap(({ chapter, paragraphs }) =>
      part(chapter.title, [
        ...(chapter.tables ?? []).flatMap((table) => tellTable(table, report, page)),
        ...paragraphs.flatMap(tellParagraph),
        ...tellAttachments(report, chapter),
      ]),
    ),
    ...(told.length > 0 ? part(report.edition.notes.title, told.flatMap(tellParagraph)) : []),
    ...(seal ? part(SEAL_TITLE, sealLines(seal, report.edition).flatMap(tellParagraph)) : []),
  ];
}

/** A text in lines of a page, or in one line where it is not wrapped. */
function linesOf(line: string, page: number | undefined): readonly string[] {
  return page === undefined ? [line] : wrap(line, page);
}

function center(line: string, page = 0): string {
  return ' '.repeat(Math.max(0, Math.floor((page - widthOf(line)) / 2))) + line;
}
