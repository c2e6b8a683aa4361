import type { Attachment } from '../../../core/report/attachment.js';

/** The attachments after a change; undefined where they are no longer those that were shown. */
export type AttachmentChange = (now: readonly Attachment[]) => readonly Attachment[] | undefined;

/** True where attachments say the same. */
export function isSame(some: unknown, others: unknown): boolean {
  return JSON.stringify(some) === JSON.stringify(others);
}
