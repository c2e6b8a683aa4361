import type { Layout } from '../draw/layout.js';
import { layoutAttachments } from '../draw/layoutAttachments.js';
import { fold } from '../form/fold.js';
import type { AttachmentsOn } from '../read/beside/attachmentsOn.js';
import { ATTACHMENT_LIMITS, inOrderOfChapters, type Attachment } from '../report/attachment.js';
import { Problem } from '../report/problem.js';

/** Sheets that are removed, and those that are drawn in their place. */
export interface Redrawing {
  readonly removed: readonly string[];
  readonly layouts: readonly Layout[];
}

/**
 * Draws the sheet of the attachments anew with these, or removes it where there are none. Throws a `Problem`:
 * `attachmentsUnkept` where something on the sheet would be lost, `tooManyAttachments`.
 */
export function redrawAttachments(
  { edition, sheets, unkept }: AttachmentsOn,
  attachments: readonly Attachment[],
): Redrawing {
  const [place] = unkept;
  if (place !== undefined)
    throw new Problem('attachmentsUnkept', { place, sheet: edition.attachments.sheet });
  const { attachments: most } = ATTACHMENT_LIMITS;
  if (attachments.length > most) throw new Problem('tooManyAttachments', { most });
  const ordered = inOrderOfChapters(attachments, edition);
  return {
    removed: sheets,
    layouts: ordered.length > 0 ? [layoutAttachments({ edition, attachments: ordered })] : [],
  };
}

/** The attachments that a workbook has not yet: of another chapter, title or text. */
export function newAttachments(
  { attachments }: AttachmentsOn,
  given: readonly Attachment[],
): readonly Attachment[] {
  const known = new Set(attachments.map(keyOf));
  return given.filter((each) => !known.has(keyOf(each)));
}

function keyOf({ chapter, title, rows }: Attachment): string {
  return JSON.stringify([chapter, fold(title), rows.map((row) => row.map(fold))]);
}
