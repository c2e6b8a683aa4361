import { redrawAttachments } from '../../../core/book/redrawAttachments.js';
import { attachmentsOn } from '../../../core/read/beside/attachmentsOn.js';
import { inOrderOfChapters } from '../../../core/report/attachment.js';
import { editions } from '../../../index.js';
import { attachmentWords } from '../../words/attachments.js';
import { isSame, type AttachmentChange } from '../changes/attachmentChange.js';
import type { Checking } from '../checking/checking.js';
import type { RecheckAfter } from '../checking/recheckAfter.js';
import type { Work } from '../state/work.js';
import type { PaneStore } from '../state/store.js';

/** 附件: attachments that are added, changed and removed by hand; the last change can be undone. */
export function openAttaching(
  { surroundings: { host }, state, set, run, tell }: PaneStore,
  { readAndCheck, mark }: Checking,
  recheckAfter: RecheckAfter,
): Pick<Work, 'attach'> {
  const attach = async (change: AttachmentChange, done: string) => {
    let isDone = false;
    await run(async () => {
      const edition = state().checked?.read.report.edition;
      if (!edition) return;
      const now = attachmentsOn(await host.read(), edition, editions);
      const after = change(now.attachments);
      if (!after) {
        await mark(await readAndCheck());
        return tell('plain', attachmentWords.changed);
      }
      await host.redraw(redrawAttachments(now, after));
      isDone = true;
      set({ attached: { before: now.attachments, after: inOrderOfChapters(after, edition) } });
      await recheckAfter('good', done, true);
    });
    return isDone;
  };
  return {
    attach: async (change, done = '') => {
      if (change) return attach(change, done);
      const { attached } = state();
      const isDone = await attach(
        (now) => (attached && isSame(now, attached.after) ? attached.before : undefined),
        attachmentWords.back,
      );
      if (isDone) set(({ attached: _, ...kept }) => kept);
      return isDone;
    },
  };
}
