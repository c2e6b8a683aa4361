import type { Notice } from './core/publish/notice.js';

export type { Notice };

/** An official letter as the bytes of a document of Word; what makes it is loaded then. */
export async function noticeAsWord(notice: Notice): Promise<Uint8Array> {
  return (await import('./exports/word/renderNotice.js')).renderNotice(notice);
}
