import { useState } from 'preact/hooks';
import { captionOf } from '../../core/publish/attachmentBlocks.js';
import type { Attachment } from '../../core/report/attachment.js';
import type { Report } from '../../index.js';
import { Button } from '../controls/Button.js';
import { isSame } from '../work/changes/attachmentChange.js';
import type { PaneState } from '../work/state/state.js';
import type { Work } from '../work/state/work.js';
import { AttachmentForm } from './AttachmentForm.js';
import { AttachmentLine, type ListedAttachment } from './AttachmentLine.js';
import { attachmentWords as words } from '../words/attachments.js';

interface AttachmentsViewProps {
  readonly work: Work;
  readonly state: PaneState;
}

/** 附件 of the report: what there are, and adding, changing and removing them. */
export function AttachmentsView({ work, state }: AttachmentsViewProps) {
  const [form, setForm] = useState<{ readonly old?: ListedAttachment }>();
  const report = state.checked?.read.report;
  if (!report) return null;
  if (form)
    return (
      <AttachmentForm
        edition={report.edition}
        old={form.old?.attachment}
        isBusy={state.isBusy}
        onSave={(given) => void save(work, given, form.old).then((isDone) => isDone && setForm(undefined))}
        onCancel={() => setForm(undefined)}
      />
    );
  return (
    <>
      <p class="hint">{words.about}</p>
      {!report.attachments && <p>{words.none}</p>}
      {listed(report).map((each) => (
        <AttachmentLine
          key={each.at}
          work={work}
          state={state}
          of={each}
          onEdit={() => setForm({ old: each })}
        />
      ))}
      <div class="row">
        <Button look="main" isOff={state.isBusy} onClick={() => setForm({})}>
          {words.add}
        </Button>
        {state.attached && isSame(report.attachments ?? [], state.attached.after) && (
          <Button isOff={state.isBusy} onClick={() => void work.attach()}>
            {words.undo}
          </Button>
        )}
      </div>
    </>
  );
}

function listed({ attachments = [], edition }: Report): readonly ListedAttachment[] {
  return attachments.map((attachment, at) => ({
    attachment,
    at,
    name: `“${captionOf({ title: attachment.title, number: at + 1 }, edition)}”`,
  }));
}

/** Adds an attachment, or puts it in the place of the one that was shown; true where that was done. */
async function save(
  work: Work,
  given: Attachment,
  old: ListedAttachment | undefined,
): Promise<boolean | undefined> {
  if (!old) {
    const name = given.title === '' ? '附件' : `“${given.title}”`;
    return work.attach((now) => [...now, given], words.added(name));
  }
  const { at, attachment, name } = old;
  return work.attach(
    (now) => (isSame(now[at], attachment) ? now.map((each, i) => (i === at ? given : each)) : undefined),
    words.edited(name),
  );
}
