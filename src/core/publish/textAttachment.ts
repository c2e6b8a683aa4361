import { widthOf } from '../draw/width.js';
import type { Chapter } from '../form/edition.js';
import { attachmentsOf, type Attachment } from '../report/attachment.js';
import type { Report } from '../report/report.js';
import { captionOf } from './attachmentBlocks.js';

/** The attachments of a chapter in lines of text: what stands over each, and its rows between bars. */
export function tellAttachments(report: Report, { code }: Chapter): readonly string[] {
  return attachmentsOf(report, code).flatMap((each) => [
    '',
    captionOf(each, report.edition),
    ...tellRows(each),
  ]);
}

/** The rows with bars around their cells, lined up; a bar within a cell has a backslash before it. */
function tellRows({ rows }: Attachment): readonly string[] {
  const texts = rows.map((row) => row.map((text) => text.replaceAll('|', '\\|')));
  const widths = (texts[0] ?? []).map((_, at) => Math.max(...texts.map((row) => widthOf(row[at] ?? ''))));
  return texts.map((row) => {
    const cells = row.map((text, at) => text + ' '.repeat((widths[at] ?? 0) - widthOf(text)));
    return `| ${cells.join(' | ')} |`;
  });
}
