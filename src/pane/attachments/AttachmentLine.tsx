import type { Attachment } from '../../core/report/attachment.js';
import { Button } from '../controls/Button.js';
import { isSame } from '../work/changes/attachmentChange.js';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { attachmentWords as words } from '../words/attachments.js';

/** An attachment as it is listed: its place among all, from 0, and its name. */
export interface ListedAttachment {
  readonly attachment: Attachment;
  readonly at: number;
  /** `“附件1：分类统计”`. */
  readonly name: string;
}

interface AttachmentLineProps {
  readonly work: Work;
  readonly state: PaneState;
  readonly of: ListedAttachment;
  readonly onEdit: () => void;
}

/** One attachment: its name, which leads to its sheet, its chapter, and what can be done with it. */
export function AttachmentLine({ work, state, of, onEdit }: AttachmentLineProps) {
  const { report, addresses } = state.checked?.read ?? {};
  const { attachment, at, name } = of;
  const address = addresses?.get(`attachment.${at + 1}.title`);
  const chapter = report?.edition.chapters.find(({ code }) => code === attachment.chapter);
  const remove = async () =>
    work.attach(
      (now) => (isSame(now[at], attachment) ? now.filter((_, i) => i !== at) : undefined),
      words.removed(name),
    );
  return (
    <div class="chosen">
      {address !== undefined && (
        <Button look="quiet" label={words.goTo(name)} onClick={() => void work.goTo(address)}>
          {name}
        </Button>
      )}
      <p class="hint">{chapter?.title}</p>
      <div class="row">
        <Button isOff={state.isBusy} label={words.editOf(name)} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button isOff={state.isBusy} label={words.removeOf(name)} onClick={() => void remove()}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
