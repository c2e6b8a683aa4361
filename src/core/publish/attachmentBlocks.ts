import { widthOf } from '../draw/width.js';
import type { Chapter, Edition } from '../form/edition.js';
import { attachmentsOf, type Attachment } from '../report/attachment.js';
import type { Report } from '../report/report.js';
import type { Block, BlockCell, BlockTable } from './block.js';

/** The least and the greatest width of a column, in characters. */
const [NARROWEST, WIDEST] = [6, 40];
const FIGURE = /^[-+−]?[\d,，]+(?:\.\d+)?%?$/;

/** What stands over an attachment: `附件1：主动公开分类统计`, or only its number. */
export function captionOf(
  { title, number }: Pick<Attachment, 'title'> & { readonly number: number },
  { attachments: { label } }: Edition,
): string {
  return `${label}${number}${title === '' ? '' : `：${title}`}`;
}

/** The attachments of a chapter in print: a heading and a table each. */
export function attachmentBlocks(report: Report, { code }: Chapter): readonly Block[] {
  return attachmentsOf(report, code).flatMap((each): readonly Block[] => [
    { kind: 'heading', level: 2, text: captionOf(each, report.edition) },
    tableOf(each, `${report.edition.attachments.label}${each.number}`),
  ]);
}

function tableOf({ rows }: Attachment, name: string): BlockTable {
  const [first = []] = rows;
  const hasHead = !first.some((text) => FIGURE.test(text));
  return {
    kind: 'table',
    name,
    columns: first.map((_, at) => {
      const widest = Math.max(...rows.map((row) => widthOf(row[at] ?? '')));
      return Math.min(WIDEST, Math.max(NARROWEST, widest));
    }),
    rows: rows.map((texts, at) =>
      texts.map((text, column): BlockCell => ({
        text,
        row: at + 1,
        column: column + 1,
        rowSpan: 1,
        columnSpan: 1,
        role: hasHead && at === 0 ? 'head' : 'number',
        align: (hasHead && at === 0) || FIGURE.test(text) ? 'center' : 'left',
      })),
    ),
  };
}
