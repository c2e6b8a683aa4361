import type { Edition } from '../../core/form/edition.js';
import {
  ATTACHMENT_LIMITS,
  inOrderOfChapters,
  tidyAttachment,
  type Attachment,
} from '../../core/report/attachment.js';
import type { Report } from '../../core/report/report.js';
import { fieldsOf, listOf, textOf, wrongField } from './fields.js';

/**
 * The attachments of a report file. Throws a `Problem` `wrongField` for one of no chapter and for one that is
 * larger than an attachment may be.
 */
export function readAttachments(value: unknown, edition: Edition): Pick<Report, 'attachments'> {
  const said = listOf(value, 'attachments').map((each) => readOne(each, edition));
  if (said.length > ATTACHMENT_LIMITS.attachments) throw wrongField('attachments');
  return said.length === 0 ? {} : { attachments: inOrderOfChapters(said, edition) };
}

function readOne(value: unknown, { chapters }: Edition): Attachment {
  const { chapter, title = '', rows } = fieldsOf(value, 'attachments');
  const code = textOf(chapter, 'attachments.chapter');
  if (!chapters.some((each) => each.code === code)) throw wrongField('attachments.chapter');
  const attachment = tidyAttachment({
    chapter: code,
    title: textOf(title, 'attachments.title'),
    rows: listOf(rows, 'attachments.rows').map((row) =>
      listOf(row, 'attachments.rows').map((text) => textOf(text, 'attachments.rows')),
    ),
  });
  if (!attachment) throw wrongField('attachments.rows');
  return attachment;
}
